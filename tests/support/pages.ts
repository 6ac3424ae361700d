import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One built page: its path below the base as a person asks for it, and its source. */
export interface BuiltPage {
  readonly path: string
  readonly file: string
  readonly html: string
}

/** One start tag, with its attributes unescaped. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Every page of a build, in order of path. */
export function builtPages(folder: string): readonly BuiltPage[] {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}/: npm run build`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      file,
      html: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** The start tags of a page in order. Comments and what stands inside scripts and styles are no tags. */
export function tagsOf(html: string): readonly Tag[] {
  const bare = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1')
  return [
    ...bare.matchAll(
      /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi,
    ),
  ].map(([, name = '', rest = '']) => ({ name: name.toLowerCase(), attributes: attributesOf(rest) }))
}

/** A page as a browser with script sees it. */
export function withScript(html: string): string {
  return html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '')
}

/** What stands between the tags of a name, tags removed. */
export function textOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, inner = '']) => plain(inner.replace(/<[^>]*>/g, '')).trim(),
  )
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    found[name.toLowerCase()] = plain(double ?? single ?? bare ?? '')
  }
  return found
}

function plain(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return names[name] ?? whole
  })
}
