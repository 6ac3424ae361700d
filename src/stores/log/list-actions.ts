import { atom } from 'nanostores'
import type { EntryRevised, FactId, Happening } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryId, EntryRecord } from '#domain/log/record.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'

/** What was done last on the log’s page, and what takes it back. It stands until something else is done. */
export type Done =
  | {
      readonly kind: 'deleted' | 'gone-back'
      readonly entry: EntryId
      readonly number: number
      readonly fact: FactId
    }
  | {
      readonly kind: 'brought-back' | 'taken-back' | 'not-kept'
      readonly entry: EntryId
      readonly number: number
    }

/** What was done last; undefined after a reload. */
export const $done = atom<Done | undefined>(undefined)

/** Takes an entry off the list. Nothing of it is lost: `takeBack` and `bringBack` undo it. */
export function deleteEntry(entry: Entry): Promise<void> {
  return revise('deleted', entry, { record: entry.record, deleted: true })
}

/** Lets an entry say again what it once said, as a new revision: what it says now stays in its history. */
export function goBackTo(entry: Entry, record: EntryRecord): Promise<void> {
  return revise('gone-back', entry, { record })
}

/** Takes back what was done last. */
export async function takeBack(): Promise<void> {
  const done = $done.get()
  if (done?.kind !== 'deleted' && done?.kind !== 'gone-back') return
  const kind = done.kind === 'deleted' ? 'brought-back' : 'taken-back'
  await undo(kind, { id: done.entry, number: done.number }, [done.fact])
}

/** Puts a deleted entry on the list again, as it was before. */
export function bringBack({ id, number, head, conflicts }: Entry): Promise<void> {
  return undo('brought-back', { id, number }, [head.fact, ...conflicts.map(({ fact }) => fact)])
}

/** Something else is done: what was done before is not spoken of any more. */
export function moveOn(): void {
  $done.set(undefined)
}

async function revise(
  kind: 'deleted' | 'gone-back',
  { id, number, head, conflicts }: Entry,
  revision: Pick<EntryRevised, 'record' | 'deleted'>,
): Promise<void> {
  const replaces = [head, ...conflicts].map(({ fact }) => fact)
  const kept = await keep(id, number, [{ kind: 'entry.revised', entry: id, replaces, number, ...revision }])
  const [fact] = kept
  if (fact) $done.set({ kind, entry: id, number, fact })
}

async function undo(
  kind: 'brought-back' | 'taken-back',
  { id, number }: Pick<Entry, 'id' | 'number'>,
  targets: readonly FactId[],
): Promise<void> {
  const about = [`entry:${id}`]
  const kept = await keep(
    id,
    number,
    targets.map((target) => ({ kind: 'undone', target, about })),
  )
  if (kept.length > 0) $done.set({ kind, entry: id, number })
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
