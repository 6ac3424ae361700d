import type { StorageProblem } from '#device/journal.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { broughtForward } from '#domain/quiz/answer.ts'
import { type Attainable, attainable } from '#domain/quiz/scenario/attainable.ts'
import { type Debrief, debrief, scenarioEnded } from '#domain/quiz/scenario/debrief.ts'
import { pathOf, type Run } from '#domain/quiz/scenario/play.ts'
import { readRun } from '#domain/quiz/scenario/stored-run.ts'
import { turnsLeft } from '#domain/quiz/scenario/turns-left.ts'
import type { ScenarioSheet } from '#domain/quiz/sheet.ts'
import { parseScenarioSheet } from '#domain/quiz/shipped-sheet.ts'
import type { Result } from '#domain/result.ts'
import { studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { type Credits, creditsOf, type Raised, raisedSince } from './quiz-credit.ts'
import { noteDraft, readLeft } from './scenario-left.ts'
import { noteProblem } from './storage.ts'

/** What a scenario needs from its first choice on: its other turns, the debrief, the journal. */
export interface Debriefing {
  readonly sheet: ScenarioSheet
  readonly readLeft: typeof readLeft
  readonly noteDraft: typeof noteDraft
  /** A run as it was written down in this browser, if it still fits. */
  readRun(text: string | undefined): ReturnType<typeof readRun>
  /** Whether the run just read did not fit: the scenario has changed since, or the text is damaged. Says so once. */
  wasLost(): boolean
  /** The turns of a run if it takes the shortest way from here to a good ending. */
  turnsOf(run: Run): number
  /** Looks back at a run; undefined while it has not ended. */
  debrief(run: Run): Debrief | undefined
  /** Keeps a finished run and brings the cards of what it gave away forward, all in one write. */
  keep(run: Run, looked: Debrief): Promise<Result<unknown, StorageProblem>>
  /** Whether the journal has this run already. */
  wasKept(run: Run): Promise<boolean>
  /** Where the scenario's points stand now, and what rose since this was opened or last asked. */
  standing(): Promise<{ readonly credits: Credits; readonly raised: Raised }>
}

/** Fetches what a scenario needs beyond its first turn. Rejects where that is out of reach. */
export async function openDebriefing(scenarioId: Id): Promise<Debriefing> {
  const device = getDevice()
  const sheet = parseScenarioSheet(await device.shipped.load(`scenarios/${scenarioId}`))
  if (!sheet) throw new Error(`${scenarioId} is not in a shape that this version knows`)
  const { scenario, words } = sheet
  const readNow = () => creditsOf(device, words, Object.keys(words))
  let isLost = false
  // Before it is needed: what a choice leads to shall not wait for it.
  whenIdle(() => searchOf(scenario))
  // Nothing where it cannot be read: the run is kept all the same.
  let before: Promise<Credits | undefined> = readNow().catch(() => undefined)
  return {
    sheet,
    readLeft,
    noteDraft,
    readRun(text) {
      const left = readRun(text, scenario)
      isLost = text !== undefined && !left
      return left
    },
    wasLost() {
      const was = isLost
      isLost = false
      return was
    },
    turnsOf: (run) => run.steps.length + turnsLeft(scenario, run.state),
    debrief: (run) => lookBackAt(scenario, run),
    async keep(run, looked) {
      await before
      const today = studyDayOf(device.now())
      const kept = await device.journal.append([
        scenarioEnded(scenario, run, looked),
        ...broughtForward(scenario.id, looked.revealed, words, today),
      ])
      if (!kept.ok) await noteProblem(kept.problem)
      return kept
    },
    async wasKept(run) {
      const path = JSON.stringify(pathOf(run))
      const recent = await device.journal.recent(LOOK_BACK)
      return recent.some(
        (fact) =>
          isKnown(fact) &&
          fact.kind === 'scenario.ended' &&
          fact.scenario === scenario.id &&
          JSON.stringify(fact.path) === path,
      )
    },
    async standing() {
      const was = await before
      const credits = await readNow()
      before = Promise.resolve(credits)
      return { credits, raised: was ? raisedSince(was, credits) : {} }
    },
  }
}

/** Looks back at a run; undefined while it has not ended. A scenario is searched once, however many runs there are. */
export function lookBackAt(scenario: Scenario, run: Run): Debrief | undefined {
  return debrief(scenario, run, () => searchOf(scenario))
}

const searches = new WeakMap<Scenario, Attainable>()

function searchOf(scenario: Scenario): Attainable {
  const search = searches.get(scenario) ?? attainable(scenario)
  searches.set(scenario, search)
  return search
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(work)
  else requestIdleCallback(work)
}

/** A run and the cards it brings forward are written together, so its fact is among this many. */
const LOOK_BACK = 64
