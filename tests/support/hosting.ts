import { readFileSync } from 'node:fs'

/** Headers by name in small letters. */
export type Headers = Readonly<Record<string, string>>

/** Part of `public/_headers`: what answers to paths of one pattern carry. */
export interface HeaderRule {
  readonly pattern: string
  readonly headers: Headers
}

/** The rules of a `_headers` file, in order. */
export function rulesOf(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = []
  for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (name && value && rule) rule.headers[name.toLowerCase()] = value.trim()
    else rules.push({ pattern: line.trim(), headers: {} })
  }
  return rules
}

/** What `public/_headers` asks for a path below the site's root. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const matching = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? `/${path}`.startsWith(pattern.slice(0, -1)) : `/${path}` === pattern,
  )
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}

/** The rules that the site is built with. */
export const RULES: readonly HeaderRule[] = rulesOf(readFileSync('public/_headers', 'utf8'))

/** What each kind of file is sent as; browsers refuse module scripts and WebAssembly that come as anything else. */
export const TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/(^|\/|\.html)$/, /^text\/html\b/],
  [/\.js$/, /^(text|application)\/javascript\b/],
  [/\.json$/, /^application\/json\b/],
  [/\.wasm$/, /^application\/wasm\b/],
  [/\.webmanifest$/, /^application\/manifest\+json\b/],
  [/\.woff2$/, /^font\/woff2\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
]

/** How a host answers where it may be asked again: with the rule's words, or so that nothing is used unasked. */
export function isFresh(caching: string): boolean {
  return /\b(no-cache|no-store)\b|\bmax-age=0\b/.test(caching)
}

/** A policy as its directives, each with its sources in order. */
export function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(parts.flatMap(([name, ...sources]) => (name ? [[name, sources.sort()] as const] : [])))
}
