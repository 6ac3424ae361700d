import { atom } from 'nanostores'
import type { FactId, Happening } from '#domain/journal/fact.ts'
import type { Entry, EntryState, Head } from '#domain/log/entry.ts'
import type { EntryRevised } from '#domain/log/log-facts.ts'
import type { EntryId, EntryRecord } from '#domain/log/record.ts'
import { type Signing, signedRecord } from '#domain/log/signed.ts'
import { unsigned } from '#domain/log/stage.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'

/** What was done last on the log’s page, and what takes it back. It stands until something else is done. */
export type Done =
  | {
      readonly kind: Revising
      readonly entry: EntryId
      readonly number: number
      readonly fact: FactId
    }
  | {
      /** `overtaken`: it was changed again meanwhile, so that nothing was taken back. */
      readonly kind: 'brought-back' | 'taken-back' | 'not-kept' | 'overtaken'
      readonly entry: EntryId
      readonly number: number
    }

/** What makes a new revision. */
type Revising = 'deleted' | 'gone-back' | 'signed'

/** So many deletions on top of each other are taken back at most; nobody deletes what is deleted more often. */
const ROUNDS_MAX = 20

/** What was done last; undefined after a reload. */
export const $done = atom<Done | undefined>(undefined)

/** Takes an entry off the list. Nothing of it is lost: `takeBack` and `bringBack` undo it. */
export async function deleteEntry(entry: Entry): Promise<void> {
  await revise('deleted', entry, { record: entry.record, deleted: true })
}

/**
 * Lets an entry say again what it once said, as a new revision: what it says now stays in its history. Nobody has seen
 * that revision yet, so a signature of then is not on it.
 */
export async function goBackTo(entry: Entry, record: EntryRecord): Promise<void> {
  await revise('gone-back', entry, { record: unsigned(record) })
}

/** Keeps that an assessor has seen an entry as it stands and signed it; false where storage refused. */
export function signEntry(entry: Entry, signing: Signing): Promise<boolean> {
  return revise('signed', entry, { record: signedRecord(entry.record, signing) })
}

/** Takes back what was done last. */
export async function takeBack(): Promise<void> {
  const done = $done.get()
  if (done?.kind === 'deleted') return bringBack({ id: done.entry, number: done.number })
  if (done?.kind !== 'gone-back' && done?.kind !== 'signed') return
  const { entry, number, fact } = done
  if (!(await headsOf(entry)).some((head) => head.fact === fact)) {
    return $done.set({ kind: 'overtaken', entry, number })
  }
  if (await undo(entry, number, [fact])) $done.set({ kind: 'taken-back', entry, number })
}

/**
 * Puts a deleted entry on the list again, as it was before. Looks at what is kept now, not at what the page shows:
 * another tab may have brought it back and deleted it again.
 */
export async function bringBack({ id, number }: Pick<Entry, 'id' | 'number'>): Promise<void> {
  let heads = await headsOf(id)
  // What a deletion replaced may be a deletion too.
  for (let round = 0; round < ROUNDS_MAX && isOffTheList(heads); round += 1) {
    const deletions = heads.map(({ fact }) => fact)
    if (!(await undo(id, number, deletions))) return
    heads = await headsOf(id)
  }
  $done.set({ kind: isOffTheList(heads) ? 'overtaken' : 'brought-back', entry: id, number })
}

/** Whether what was done last is what an entry still shows, so that it can be taken back. */
export function isStillSo(done: Done, { head, conflicts, isDeleted }: Entry): boolean {
  if (!isRevising(done)) return true
  const isHead = [head, ...conflicts].some(({ fact }) => fact === done.fact)
  return isHead && isDeleted === (done.kind === 'deleted')
}

/** Something else is done: what was done before is not spoken of any more. */
export function moveOn(): void {
  $done.set(undefined)
}

function isRevising(done: Done): done is Extract<Done, { readonly fact: FactId }> {
  return 'fact' in done
}

async function revise(
  kind: Revising,
  { id, number, head, conflicts }: Entry,
  revision: Pick<EntryRevised, 'record' | 'deleted'>,
): Promise<boolean> {
  const replaces = [head, ...conflicts].map(({ fact }) => fact)
  const kept = await keep(id, number, [{ kind: 'entry.revised', entry: id, replaces, number, ...revision }])
  const [fact] = kept
  if (fact) $done.set({ kind, entry: id, number, fact })
  return fact !== undefined
}

/** The heads of an entry as they are kept now; none where there is no such entry. */
async function headsOf(entry: EntryId): Promise<readonly Head[]> {
  const row = await getDevice().journal.row(`entry:${entry}`)
  // Such rows are written by `stepEntry` alone.
  return row ? (row.state as EntryState).heads : []
}

function isOffTheList(heads: readonly Head[]): boolean {
  return heads.length > 0 && heads.every(({ isDeleted }) => isDeleted)
}

async function undo(entry: EntryId, number: number, targets: readonly FactId[]): Promise<boolean> {
  const about = [`entry:${entry}`]
  const undone = targets.map((target): Happening => ({ kind: 'undone', target, about }))
  return (await keep(entry, number, undone)).length > 0
}

async function keep(
  entry: EntryId,
  number: number,
  happenings: readonly Happening[],
): Promise<readonly FactId[]> {
  const kept = await getDevice().journal.append(happenings)
  if (kept.ok) return kept.value.map(({ id }) => id)
  $done.set({ kind: 'not-kept', entry, number })
  await noteProblem(kept.problem)
  return []
}
