import type { Draft, Drafts } from '#device/drafts.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { type LeftDraft as Left, leftOf } from '#stores/drafts/left.ts'
import { draftName, readDraft, rivalName, type StoredDraft } from './draft-text.ts'

/** A draft of an entry that was left on this device, read. */
export type LeftDraft = Left<StoredDraft>

/** The types a form can be of, as one is asked to choose. */
export const FORM_TYPES: readonly EntryTypeName[] = Object.values(ENTRY_TYPES).map(({ name }) => name)

/** Where drafts of an entry lie, newest first, whether or not they can be read; of all entries where none is named. */
export async function draftsOf(drafts: Drafts, entry?: string): Promise<readonly Draft[]> {
  const [own, beside] = await Promise.all([
    entry === undefined ? drafts.list(draftName('')) : drafts.read(draftName(entry)),
    drafts.list(entry === undefined ? 'beside:' : rivalName(entry)),
  ])
  const all = [...(own === undefined ? [] : [own].flat()), ...beside]
  return all.sort((a, b) => b.at - a.at)
}

/** Drafts of entries that stand for themselves: what another one goes on from is behind that one. */
export function readLeft(drafts: readonly Draft[]): readonly LeftDraft[] {
  return leftOf(drafts, (text) => readDraft(text, FORM_TYPES))
}
