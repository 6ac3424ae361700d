import type { StorageProblem } from '#device/journal.ts'
import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import { textsOf } from '#domain/guard/record-texts.ts'
import { isSameThing, replaceInRecord, type StandIn, standIns } from '#domain/guard/replace.ts'
import type { Happening } from '#domain/journal/fact.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { unsigned } from '#domain/log/stage.ts'
import { placeholderText } from '#messages/guard.ts'
import { getDevice } from '#stores/device.ts'
import { readLog } from '#stores/log/standing.ts'
import { noteProblem } from '#stores/storage.ts'
import { $gate } from './gate.ts'
import { type FoundEntry, lookOver } from './look-over.ts'

/** What came of a step at the gate. */
export type StepOutcome = 'replaced' | 'kept' | 'not-kept' | 'too-long' | 'elsewhere'

/** What would stand for each finding of an entry. */
export function standInsOf({ entry, texts }: FoundEntry): readonly StandIn[] {
  const heads = [entry.head, ...entry.conflicts]
  const written = heads.flatMap(({ record }) => textsOf(record).map(({ text }) => text))
  return standIns(
    texts.flatMap(({ findings }) => findings),
    written,
    placeholderText,
  )
}

/**
 * Lets stand-ins take the place of one finding of an entry, wherever it stands in it, or of all of them. The texts so
 * far stay in the entry’s history.
 */
export async function replaceFound(found: FoundEntry, one?: PlacedFinding): Promise<StepOutcome> {
  const { entry, texts } = found
  if (!(await isAsFound(found))) return again('elsewhere')
  const stands = standInsOf(found).filter(({ finding }) => !one || isSameThing(finding, one))
  const happenings: Happening[] = []
  for (const { fact, record, findings } of texts) {
    const here = stands.filter(({ finding }) => findings.includes(finding))
    if (here.length === 0) continue
    const replaced = replaceInRecord(record, here)
    if (!replaced) return 'too-long'
    const { id, number } = entry
    happenings.push({
      kind: 'entry.revised',
      entry: id,
      number,
      replaces: [fact],
      record: unsigned(replaced),
    })
  }
  return append(happenings, 'replaced')
}

/** Lets what was found in an entry stay, and says why. */
export function keepFound(
  { entry }: FoundEntry,
  finding: PlacedFinding,
  reason: string,
): Promise<StepOutcome> {
  const { text } = finding
  return append([{ kind: 'finding.kept', entry: entry.id, text, reason }], 'kept')
}

async function append(happenings: readonly Happening[], done: 'replaced' | 'kept'): Promise<StepOutcome> {
  const kept = await getDevice().journal.append(happenings)
  if (!kept.ok) return refused(kept.problem)
  return again(done)
}

async function refused(problem: StorageProblem): Promise<StepOutcome> {
  await noteProblem(problem)
  return 'not-kept'
}

/** Looks again at the entries the gate opened with, as they are now. */
async function again<Outcome extends StepOutcome>(outcome: Outcome): Promise<Outcome> {
  const device = getDevice()
  const view = $gate.get()
  if (view.kind !== 'open') return outcome
  const { entries } = await readLog(device)
  const these = entries.filter(({ id, isDeleted }) => view.asked.includes(id) && !isDeleted)
  const found = await lookOver(device, these)
  const now = $gate.get()
  if (now.kind === 'open') $gate.set({ ...now, found })
  return outcome
}

/** Whether the log still has the texts that were looked at: another tab may have changed one. */
async function isAsFound({ entry, texts }: FoundEntry): Promise<boolean> {
  const row = await getDevice().journal.row(`entry:${entry.id}`)
  // Such rows are written by `stepEntry` alone.
  const heads = (row?.state as EntryState | undefined)?.heads ?? []
  return texts.every(({ fact }) => heads.some((head) => head.fact === fact))
}
