import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { broughtForward } from '#domain/quiz/answer.ts'
import { type Debrief, debrief, scenarioEnded } from '#domain/quiz/debrief.ts'
import { begin, choose, endingOf, pathOf, type Run } from '#domain/quiz/play.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { readRun, type StoredRun } from '#domain/quiz/stored-run.ts'
import { studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { type Credits, creditsOf, type Raised, raisedSince } from './quiz-credit.ts'

/** A scenario as its page hands it over. */
export interface ScenarioSheet {
  readonly scenario: Scenario
  readonly words: MarkingWords
}

/** What a person sees of a scenario. */
export type ScenarioView = Playing | Over

/** A turn is to be taken. */
export interface Playing {
  readonly kind: 'playing'
  readonly run: Run
}

/** An ending was reached. */
export interface Over {
  readonly kind: 'over'
  readonly run: Run
  /** Whether the person looks back at it already. */
  readonly isLookedAt: boolean
  readonly debrief: Debrief
  readonly keeping: Keeping
  /** Empty until it has been read. */
  readonly credits: Credits
  readonly raised: Raised
}

/** Whether a run is in the journal. */
export type Keeping =
  | { readonly kind: 'saving' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly trouble: StorageProblem }

/** One scenario on one page. */
export interface Play {
  readonly $view: ReadableAtom<ScenarioView>
  /** Makes a choice that is offered; at the last one the run is kept. */
  choose(choice: Id): void
  /** Tries again to keep a run that could not be kept. */
  keep(): Promise<void>
  lookBack(): void
  /** Begins from the first turn. */
  again(): void
}

/** Opens a scenario at its first turn, or, once someone looks at it, where it was left in this browser. */
export function openScenario({ scenario, words }: ScenarioSheet): Play {
  const markName = `scenario:${scenario.id}`
  const points = Object.keys(words)
  let standing: Promise<Credits> = Promise.resolve(new Map())
  const $view = atom<ScenarioView>({ kind: 'playing', run: begin(scenario) })

  const note = (run: Run, isKept: boolean) => {
    const stored: StoredRun = { edition: scenario.edition, path: pathOf(run), isKept }
    getDevice().marks.set(markName, JSON.stringify(stored))
  }
  const put = (run: Run, isKept: boolean) => {
    const looked = debrief(scenario, run)
    if (!looked) return $view.set({ kind: 'playing', run })
    const keeping: Keeping = isKept ? { kind: 'kept' } : { kind: 'saving' }
    $view.set({
      kind: 'over',
      run,
      isLookedAt: false,
      debrief: looked,
      keeping,
      credits: new Map(),
      raised: {},
    })
  }
  const update = (run: Run, change: Partial<Over>) => {
    const view = $view.get()
    if (view.kind === 'over' && view.run === run) $view.set({ ...view, ...change })
  }
  const keep = async () => {
    const view = $view.get()
    if (view.kind !== 'over' || view.keeping.kind === 'kept') return
    const { run } = view
    update(run, { keeping: { kind: 'saving' } })
    const device = getDevice()
    const before = await standing
    const ended = scenarioEnded(scenario, run, view.debrief)
    const cards = broughtForward(scenario.id, view.debrief.revealed, words, studyDayOf(device.now()))
    const kept = await device.journal.append([ended, ...cards])
    if (!kept.ok) return update(run, { keeping: { kind: 'not-kept', trouble: kept.problem } })
    note(run, true)
    update(run, { keeping: { kind: 'kept' } })
    const credits = await creditsOf(device, words, points)
    update(run, { credits, raised: raisedSince(before, credits) })
  }
  const resume = async () => {
    const device = getDevice()
    const left = readRun(device.marks.get(markName), scenario)
    standing = creditsOf(device, words, points)
    if (!left || left.run.steps.length === 0) return
    const { run } = left
    put(run, left.isKept)
    if (!endingOf(scenario, run.state)) return
    if (left.isKept || (await wasKept(device, scenario, run))) {
      note(run, true)
      update(run, { keeping: { kind: 'kept' }, isLookedAt: true, credits: await standing })
    } else await keep()
  }

  onMount($view, () => void resume())

  return {
    $view,
    choose(choice) {
      const view = $view.get()
      if (view.kind !== 'playing') return
      const run = choose(scenario, view.run, choice)
      note(run, false)
      put(run, false)
      void keep()
    },
    async keep() {
      const view = $view.get()
      if (view.kind === 'over' && view.keeping.kind === 'not-kept') await keep()
    },
    lookBack() {
      const view = $view.get()
      if (view.kind === 'over') $view.set({ ...view, isLookedAt: true })
    },
    again() {
      const run = begin(scenario)
      note(run, false)
      $view.set({ kind: 'playing', run })
      standing = creditsOf(getDevice(), words, points)
    },
  }
}

/** Whether the browser went away after the run was written and before its mark was. */
async function wasKept(device: Device, scenario: Scenario, run: Run): Promise<boolean> {
  const path = JSON.stringify(pathOf(run))
  const recent = await device.journal.recent(LOOK_BACK)
  return recent.some(
    (fact) =>
      isKnown(fact) &&
      fact.kind === 'scenario.ended' &&
      fact.scenario === scenario.id &&
      JSON.stringify(fact.path) === path,
  )
}

/** A run and the cards it brings forward are written together, so its fact is among this many. */
const LOOK_BACK = 64
