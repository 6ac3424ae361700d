import type { Fact, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { daysBetween, localDateOf } from '#domain/local-date.ts'
import { parseVisit } from '#domain/review/parse-visit.ts'
import { SETTING } from '#domain/review/settings.ts'
import { broughtBefore } from '#domain/review/visit-late.ts'
import type { PointCards } from '#domain/review/visit-outlook.ts'
import { rowRules } from '#domain/rows.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf } from '#stores/review/settings-of.ts'
import { noteProblem } from '#stores/storage.ts'
import { $visit, type ShownVisit } from './state.ts'

let last: readonly Fact[] = []
let points: readonly PointCards[] = []
let latest = 0

/** Reads the day of the visit and what will be known on it, and again whenever anything is written. Returns the way to stop. */
export function followVisit(known: readonly PointCards[]): () => void {
  points = known
  last = []
  void read()
  return getDevice().journal.watch(() => void read())
}

/** Keeps what was typed as the day of the visit, or says why it is none. Whether it was kept. */
export async function chooseVisit(typed: string): Promise<boolean> {
  const shown = $visit.get()
  if (typeof shown !== 'object') return false
  const parsed = parseVisit(typed, shown.today)
  if (!parsed.ok) {
    const { said: _said, ...rest } = shown
    $visit.set({ ...rest, problem: parsed.problem })
    return false
  }
  return choose(parsed.value, 'kept')
}

/** Takes the day of the visit away: flashcards come as usual. */
export function takeVisitAway(): Promise<boolean> {
  return choose('', 'taken-away')
}

/** Brings cards that come only after the visit into the last days before it. */
export async function bringLate(): Promise<boolean> {
  const shown = $visit.get()
  if (typeof shown !== 'object' || !shown.outlook) return false
  const { outlook } = shown
  const settings = await settingsOf(getDevice())
  return keep(broughtBefore(outlook.late.ids, outlook, settings), 'brought')
}

/** Takes back what was last done here. */
export async function undoVisit(): Promise<void> {
  if (last.length === 0) return
  const kept = await getDevice().journal.append(last.map((fact) => undoOf(rowRules, fact)))
  if (kept.ok) last = []
  else await noteProblem(kept.problem)
  await read({ said: kept.ok ? 'undone' : 'not-kept' })
}

function choose(value: string, said: 'kept' | 'taken-away'): Promise<boolean> {
  return keep([{ kind: 'setting.chosen', name: SETTING.visit, value }], said)
}

async function keep(
  happenings: readonly Happening[],
  said: NonNullable<ShownVisit['said']>,
): Promise<boolean> {
  const kept = await getDevice().journal.append(happenings)
  if (kept.ok) last = kept.value
  else await noteProblem(kept.problem)
  await read({ said: kept.ok ? said : 'not-kept' })
  return kept.ok
}

/** The day is shown at once; what will be known on it follows. */
async function read(more: Pick<ShownVisit, 'said'> = {}): Promise<void> {
  latest += 1
  const turn = latest
  try {
    const device = getDevice()
    const settings = await settingsOf(device)
    const { visit } = settings
    const before = $visit.get()
    const said = more.said ?? (typeof before === 'object' ? before.said : undefined)
    const isSame =
      typeof before === 'object' && visit !== undefined && before.visit === visit && before.outlook
    const today = localDateOf(device.now())
    const shown: ShownVisit = {
      today,
      canUndo: last.length > 0,
      ...(said ? { said } : {}),
      ...(visit === undefined
        ? {}
        : { visit, daysAhead: daysBetween(today, visit), typed: typedDateOf(visit) }),
    }
    if (turn !== latest) return
    // Figures that change a little do not go away meanwhile.
    $visit.set(isSame && visit >= today ? { ...shown, outlook: before.outlook } : shown)
    if (visit === undefined || visit < today) return
    const { readOutlook } = await import('./outlook.ts')
    const outlook = await readOutlook(device, settings, visit, points, () => turn !== latest)
    const now = $visit.get()
    if (outlook && turn === latest && typeof now === 'object') $visit.set({ ...now, outlook })
  } catch {
    if (turn === latest) $visit.set('unreachable')
  }
}
