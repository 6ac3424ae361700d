import type { Id } from '#domain/id.ts'
import type { PackItem } from './pack.ts'

/** From an item's id to its frozen code and back, as this site knows them. A code outlives a renaming of its item. */
export interface ItemCodes {
  readonly codeOf: (id: Id) => string | undefined
  readonly idOf: (code: string) => Id | undefined
}

/** The codes of everything a pack can ask for here. */
export function itemCodes(items: readonly PackItem[]): ItemCodes {
  const codes = new Map(items.map(({ id, code }) => [id, code]))
  const ids = new Map(items.map(({ id, code }) => [code, id]))
  return { codeOf: (id) => codes.get(id), idOf: (code) => ids.get(code) }
}
