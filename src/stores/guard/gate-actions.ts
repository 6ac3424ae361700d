import type { StorageProblem } from '#device/journal.ts'
import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import type { KeptState } from '#domain/guard/kept-row.ts'
import { textsOf } from '#domain/guard/record-texts.ts'
import { isSameThing, replaceInRecord, type StandIn, standIns } from '#domain/guard/replace.ts'
import type { Fact, Happening, Subject } from '#domain/journal/fact.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { unsigned } from '#domain/log/stage.ts'
import { placeholderText } from '#messages/guard.ts'
import { getDevice } from '#stores/device.ts'
import { readLog } from '#stores/log/standing.ts'
import { noteProblem } from '#stores/storage.ts'
import { $gate } from './gate.ts'
import { type FoundEntry, lookOver } from './look-over.ts'
import { forgetReasons } from './reasons-typed.ts'

/** What came of a step at the gate. */
export type StepOutcome = 'replaced' | 'undone' | 'kept' | 'not-kept' | 'too-long' | 'elsewhere'

/** What the last step wrote. */
let last: readonly Fact[] = []

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
  const isMeant = (finding: PlacedFinding) => !one || isSameThing(finding, one)
  const happenings = await replacing(found, isMeant)
  if (happenings === 'elsewhere') return again('elsewhere')
  return happenings === 'too-long'
    ? 'too-long'
    : appendStep(happenings, 'replaced', [settledIn(found, isMeant)])
}

/** The revisions in which stand-ins have taken the place of some findings of an entry, or why there are none. */
export async function replacing(
  found: FoundEntry,
  isMeant: (finding: PlacedFinding) => boolean,
): Promise<readonly Happening[] | 'too-long' | 'elsewhere'> {
  const { entry, texts } = found
  if (!(await isAsFound(found))) return 'elsewhere'
  const stands = standInsOf(found).filter(({ finding }) => isMeant(finding))
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
  return happenings
}

/** Lets what was found in an entry stay, and says why. */
export function keepFound(
  { entry: { id: entry } }: FoundEntry,
  finding: PlacedFinding,
  reason: string,
): Promise<StepOutcome> {
  const { text } = finding
  return appendStep([{ kind: 'finding.kept', entry, text, reason }], 'kept', [{ entry, found: [text] }])
}

/** What a step settles in an entry. */
export interface Settled {
  readonly entry: EntryId
  /** The texts that were found. */
  readonly found: readonly string[]
}

/** What of the findings of an entry is settled where it is meant. */
export function settledIn(
  { entry, texts }: FoundEntry,
  isMeant: (finding: PlacedFinding) => boolean,
): Settled {
  const meant = texts.flatMap(({ findings }) => findings).filter(isMeant)
  return { entry: entry.id, found: meant.map(({ text }) => text) }
}

/**
 * Keeps one step whole, so that it can be taken back whole, and looks again. No reason is needed any longer for what it
 * settles, whether one was being typed or not.
 */
export async function appendStep(
  happenings: readonly Happening[],
  done: 'replaced' | 'kept',
  settled: readonly Settled[],
): Promise<StepOutcome> {
  const { journal, drafts } = getDevice()
  const kept = await journal.append(happenings)
  if (!kept.ok) return refused(kept.problem)
  last = kept.value
  for (const { entry, found } of settled) await forgetReasons(drafts, entry, found).catch(() => undefined)
  return again(done)
}

/** Takes the last step back, however many findings it settled: all of it, or nothing where some was changed since. */
export async function undoStep(): Promise<StepOutcome> {
  const { journal } = getDevice()
  const step = last
  const isHere = await Promise.all(
    step.map(async (fact) => {
      const row = await journal.row(aboutOf(fact))
      // Such rows are written by `stepEntry` and `stepKept` alone.
      const { heads = [], kept = [] } = (row?.state ?? {}) as Partial<EntryState & KeptState>
      return [...heads, ...kept].some((one) => one.fact === fact.id)
    }),
  )
  if (!isHere.every(Boolean)) return again('elsewhere')
  const undone = await journal.append(
    step.map((fact) => ({ kind: 'undone', target: fact.id, about: [aboutOf(fact)] }) as const),
  )
  if (!undone.ok) return refused(undone.problem)
  last = []
  return again('undone')
}

function aboutOf(fact: Fact): Subject {
  if (fact.kind === 'entry.revised') return `entry:${fact.entry}`
  return fact.kind === 'finding.kept' ? `kept:${fact.entry}` : ''
}

async function refused(problem: StorageProblem): Promise<StepOutcome> {
  await noteProblem(problem)
  return 'not-kept'
}

/** Looks again at the entries the gate opened with, as they are now. */
export async function again<Outcome extends StepOutcome>(outcome: Outcome): Promise<Outcome> {
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
