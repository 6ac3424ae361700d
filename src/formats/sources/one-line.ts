import { cleanLine } from '#domain/clean.ts'
import type { Source } from '#domain/log/source.ts'

/**
 * A source whose parts have one line each, but for its note: what was typed here has, but what came in a file may hold
 * ends of lines, and in a file of sources these begin other parts and other sources.
 */
export function onOneLine({ note, ...source }: Source): Source {
  const flat = Object.entries(source).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanLine(value) : Array.isArray(value) ? value.map(cleanLine) : value,
  ])
  // Texts stay texts, and lists of them lists.
  return { ...(Object.fromEntries(flat) as Source), ...(note === undefined ? {} : { note }) }
}
