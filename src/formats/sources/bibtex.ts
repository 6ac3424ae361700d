import type { ReadSources } from '#domain/log/source.ts'

/** Reads BibTeX. Total on any text. */
export function readBibtex(text: string): ReadSources {
  return text.trim() === '' ? NOTHING : { sources: [], problems: [{ line: 1, kind: 'foreign' }] }
}

const NOTHING: ReadSources = { sources: [], problems: [] }
