import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file of the project's own source. */
export interface SourceFile {
  /** From the project's root: `src/domain/time.ts`. */
  readonly path: string
  readonly text: string
}

/** Every file of ours below a folder with one of the endings, in order of path; what was installed or made there is not. */
export function sourceFiles(folder: string, endings: readonly string[]): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => endings.includes(extname(path)) && !/(^|\/)(node_modules|\.out|dist|\.astro)\//.test(path),
    )
    .sort()
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))
}

/** What a file imports, statically, for its types or later, with the line it stands on. */
export function importsOf({
  path,
  text,
}: SourceFile): readonly { readonly specifier: string; readonly line: number }[] {
  const code = withoutComments(path.endsWith('.astro') ? scriptsOf(text) : text)
  return [...code.matchAll(IMPORT)].map((match) => ({
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
    line: code.slice(0, match.index).split('\n').length,
  }))
}

/** `import … from 'x'`, `export … from 'x'`; `import 'x'`; `import('x')`. */
const IMPORT =
  /^[ \t]*(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** Front matter and scripts of an `.astro` file; its other lines left empty, so that line numbers hold. */
function scriptsOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, '')
  const front = /^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? ''
  const rest = text.slice(front.length)
  let kept = front.replace(/^---|---$/g, '')
  let at = 0
  for (const script of rest.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = script.index + script[0].indexOf('>') + 1
    kept += blank(rest.slice(at, start)) + (script[1] ?? '')
    at = start + (script[1] ?? '').length
  }
  return kept + blank(rest.slice(at))
}

/** Comments left empty, lines kept. Strings that look like comments are rare enough here to do without a parser. */
export function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\w])\/\/[^\n]*/g, '$1')
}
