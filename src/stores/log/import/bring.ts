import type { Happening } from '#domain/journal/fact.ts'
import { entriesOf, nextNumber } from '#domain/log/entries.ts'
import type { Weighed } from '#domain/log/import-plan.ts'
import type { EntryId } from '#domain/log/record.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { forgetImport, keepImport } from './past.ts'
import { type ReadFile, weigh } from './read-file.ts'
import { $logImport, type Shown } from './state.ts'

/** Brings the chosen lines into the log: all of them in one append, or none. */
export async function bring(file: ReadFile, shown: Shown): Promise<void> {
  const device = getDevice()
  const { name, chosen, stage } = shown
  $logImport.set({ kind: 'bringing', name, count: chosen.size, share: 0 })
  // Another tab may have brought in the same meanwhile: what is known by now stays out.
  const now = await weigh(device, file, stage, shown.table?.columns ?? {})
  const lines = now.lines.filter(({ state }, at) => chosen.has(at) && isStillOpen(state, shown.lines[at]))
  const first = nextNumber(entriesOf(await device.journal.rows('entry:')))
  const made = lines.map(({ id, record }, at): Extract<Happening, { kind: 'entry.revised' }> => {
    const entry: EntryId = id ?? randomName(device.chance)
    return { kind: 'entry.revised', entry, replaces: [], number: first + at, record }
  })
  if (made.length === 0) return $logImport.set({ kind: 'brought', name, count: 0, stage })
  // Noted before it is done: whatever happens between, the way back is there.
  const past = await keepImport(
    device,
    name,
    made.map(({ entry }) => entry),
  )
  const kept = await device.journal.append(made, (share) => {
    if ($logImport.get().kind === 'bringing')
      $logImport.set({ kind: 'bringing', name, count: made.length, share })
  })
  if (kept.ok) {
    const own = now.format === 'log' ? 'own' : stage
    return $logImport.set({ kind: 'brought', name, count: made.length, stage: own })
  }
  await forgetImport(device, past)
  $logImport.set({ kind: 'not-kept', name, problem: kept.problem })
  await noteProblem(kept.problem)
}

/** One may choose to bring in what the log knows; what it came to know since one looked is left out. */
function isStillOpen(state: Weighed['state'], asked: Weighed | undefined): boolean {
  return state === 'new' || state === asked?.state
}
