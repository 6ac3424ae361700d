import type { Draft, Drafts } from '#device/drafts.ts'
import type { EntryTypeName } from '#domain/log/types.ts'
import { draftName, readDraft, rivalName, type StoredDraft, stampOf } from './draft-text.ts'

/** A draft that was left on this device, read. */
export interface LeftDraft extends Draft {
  readonly stored: StoredDraft
  /** Drafts that it goes on from, and that go with it. */
  readonly before: readonly Draft[]
}

/** The types a form can be of, as one is asked to choose. */
export const FORM_TYPES: readonly EntryTypeName[] = ['resource', 'application', 'reflection']

/** Where drafts of an entry lie, newest first, whether or not they can be read; of all entries where none is named. */
export async function draftsOf(drafts: Drafts, entry?: string): Promise<readonly Draft[]> {
  const [own, beside] = await Promise.all([
    entry === undefined ? drafts.list(draftName('')) : drafts.read(draftName(entry)),
    drafts.list(entry === undefined ? 'beside:' : rivalName(entry)),
  ])
  const all = [...(own === undefined ? [] : [own].flat()), ...beside]
  return all.sort((a, b) => b.at - a.at)
}

/** Drafts of one entry that stand for themselves: what another one goes on from is behind that one. */
export function readLeft(drafts: readonly Draft[]): readonly LeftDraft[] {
  const stamped = drafts.map((draft) => ({ draft, stored: readDraft(draft.text, FORM_TYPES) }))
  const behind = (stored: StoredDraft | undefined, seen: readonly string[]): readonly Draft[] => {
    const before =
      stored?.follows === undefined ? undefined : drafts.find((one) => stampOf(one.text) === stored.follows)
    if (!before || seen.includes(before.name)) return []
    return [before, ...behind(readDraft(before.text, FORM_TYPES), [...seen, before.name])]
  }
  const left = stamped.flatMap(({ draft, stored }) =>
    stored ? [{ ...draft, stored, before: behind(stored, [draft.name]) }] : [],
  )
  const isBehind = (name: string) => left.some(({ before }) => before.some((one) => one.name === name))
  return left.filter(({ name }) => !isBehind(name))
}
