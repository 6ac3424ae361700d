import type { Happening } from '#domain/journal/fact.ts'
import { entriesOf, nextNumber } from '#domain/log/entries.ts'
import type { Weighed } from '#domain/log/import-plan.ts'
import type { EntryId } from '#domain/log/record.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { forgetImport, keepImport } from './past.ts'
import { beforeOf } from './past-note.ts'
import { type ReadFile, weigh } from './read-file.ts'
import { $logImport, type Shown } from './state.ts'

/**
 * Brings the chosen lines into the log: all of them in one append, or none. What is new becomes an entry; what the log
 * says otherwise, a newer revision of its entry.
 */
export async function bring(file: ReadFile, shown: Shown): Promise<void> {
  const device = getDevice()
  const { name, chosen, stage } = shown
  $logImport.set({ kind: 'bringing', name, count: chosen.size, share: 0 })
  await copyFirst(device)
  // Another tab may have brought in the same meanwhile: what is known by now stays out.
  const now = await weigh(device, file, stage, shown.table?.columns ?? {})
  const lines = now.lines.filter((line, at) => chosen.has(at) && isStillOpen(line, shown.lines[at]))
  const rows = await device.journal.rows('entry:')
  const first = nextNumber(entriesOf(rows))
  const added = lines
    .filter(({ state }) => state !== 'changed')
    .map(({ id, record }, at): Revised => {
      const entry: EntryId = id ?? randomName(device.chance)
      return { kind: 'entry.revised', entry, replaces: [], number: first + at, record }
    })
  // Where two devices wrote an entry apart, the text of the other stays for the person to settle.
  const changed = lines.flatMap(({ entry, here, record }): readonly Revised[] =>
    entry && here
      ? [{ kind: 'entry.revised', entry: entry.id, replaces: [here.fact], number: entry.number, record }]
      : [],
  )
  const made = [...added, ...changed]
  if (made.length === 0) return $logImport.set({ kind: 'brought', name, count: 0, stage })
  // Noted before it is done: whatever happens between, the way back is there.
  const past = await keepImport(
    device,
    name,
    added.map(({ entry }) => entry),
    beforeOf(
      rows,
      changed.map(({ entry }) => entry),
    ),
  )
  const kept = await device.journal.append(made, (share) => {
    if ($logImport.get().kind === 'bringing')
      $logImport.set({ kind: 'bringing', name, count: made.length, share })
  })
  if (kept.ok) {
    const own = now.format === 'log' ? 'own' : stage
    const [count, renewed] = [added.length, changed.length]
    return $logImport.set({ kind: 'brought', name, count, ...(renewed > 0 ? { renewed } : {}), stage: own })
  }
  await forgetImport(device, past)
  $logImport.set({ kind: 'not-kept', name, problem: kept.problem })
  await noteProblem(kept.problem)
}

type Revised = Extract<Happening, { kind: 'entry.revised' }>

/**
 * One may choose to bring in what the log knows; what it came to know since one looked is left out, and so is an entry
 * that came to say something else than what was shown.
 */
function isStillOpen({ state, here }: Weighed, asked: Weighed | undefined): boolean {
  return state === 'new' || (state === asked?.state && here?.fact === asked.here?.fact)
}
