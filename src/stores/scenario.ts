import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { begin, choose, pathOf, type Run, turnAt } from '#domain/quiz/scenario/play.ts'
import type { StoredRun } from '#domain/quiz/scenario/stored-run.ts'
import type { ScenarioOpening } from '#domain/quiz/sheet.ts'
import { getMarks } from './marks.ts'
import type { Debriefing } from './scenario-debrief.ts'
import type { Over, ScenarioView } from './scenario-view.ts'

/** One scenario on one page. */
export interface Play {
  readonly $view: ReadableAtom<ScenarioView>
  /** Fetches what comes after the first turn; also the way to try again where it was out of reach. */
  wake(): Promise<void>
  /** Makes a choice that is offered; at the last one the run is kept. */
  choose(choice: Id): void
  /** Tries again to keep a run that could not be kept. */
  keep(): Promise<void>
  lookBack(): void
  /** Begins from the first turn. */
  again(): void
  /** Where looking back has to wait: what is said at the ending, and what comes now. */
  readonly held?: { readonly says: string; readonly next: string; go(): void }
}

/**
 * Opens a scenario at its first turn, or, once someone looks at it, where it was left in this browser under
 * `markName`. The other turns, the debrief and the journal are fetched by `wake`, or when they are needed. Whoever
 * names the mark knows from the journal what is kept; otherwise it is looked up there.
 */
export function openScenario(opening: ScenarioOpening, markName?: string): Play {
  const { id, edition } = opening.scenario
  const mark = markName ?? `scenario:${id}`
  let rest: Debriefing | undefined
  let waking: Promise<Debriefing | undefined> | undefined
  /** The run as it was written down last, once something was done on this page, and when. */
  let noted: string | undefined
  let at = 0
  const $view = atom<ScenarioView>(playing(begin(opening.scenario)))

  function playing(run: Run, isUnreachable = false): ScenarioView {
    const scenario = rest?.sheet.scenario ?? opening.scenario
    const isLost = rest?.wasLost() ?? false
    return { kind: 'playing', scenario, run, of: rest?.turnsOf(run) ?? opening.of, isUnreachable, isLost }
  }
  const load = () => {
    waking ??= import('./scenario-debrief.ts')
      .then(({ openDebriefing }) => openDebriefing(id))
      .then(
        (opened) => {
          rest = opened
          return opened
        },
        () => {
          waking = undefined
          return undefined
        },
      )
    return waking
  }
  const note = (run: Run, isKept: boolean) => {
    at = Math.max(Date.now(), at + 1)
    const stored: StoredRun = { edition, path: pathOf(run), isKept, at }
    noted = JSON.stringify(stored)
    getMarks().set(mark, noted)
    rest?.noteDraft(mark, noted)
  }
  const put = (run: Run, isKept: boolean) => {
    const debrief = rest?.debrief(run)
    if (!rest || !debrief) return $view.set(playing(run))
    $view.set({
      kind: 'over',
      ...rest.sheet,
      run,
      of: run.steps.length,
      isLookedAt: false,
      debrief,
      keeping: isKept ? { kind: 'kept' } : { kind: 'saving' },
      credits: new Map(),
      raised: {},
    })
  }
  const update = (run: Run, change: Partial<Omit<Over, 'kind'>>) => {
    const view = $view.get()
    if (view.kind === 'over' && view.run === run) $view.set({ ...view, ...change })
  }
  const keep = async () => {
    const view = $view.get()
    if (!rest || view.kind !== 'over' || view.keeping.kind === 'kept') return
    const { run } = view
    update(run, { keeping: { kind: 'saving' } })
    const kept = await rest.keep(run, view.debrief)
    if (!kept.ok) return update(run, { keeping: { kind: 'not-kept', trouble: kept.problem.kind } })
    note(run, true)
    update(run, { keeping: { kind: 'kept' } })
    update(run, await rest.standing())
  }
  /** Goes on with what was done here, or what was left, now that all turns are here. */
  const goOn = async (opened: Debriefing) => {
    const before = noted
    if (before) opened.noteDraft(mark, before)
    const text = before ?? (await opened.readLeft(mark, markName !== undefined))
    // Whoever chose while it was read goes on with that.
    if (noted !== before) return
    const left = opened.readRun(text)
    const run = left?.run ?? begin(opened.sheet.scenario)
    put(run, left?.isKept ?? false)
    if ($view.get().kind === 'playing') return
    if (!left?.isKept && (markName || !(await opened.wasKept(run)))) return keep()
    note(run, true)
    const { credits } = await opened.standing()
    update(run, { keeping: { kind: 'kept' }, isLookedAt: true, credits })
  }
  const sayUnreachable = () => {
    const view = $view.get()
    if (view.kind !== 'playing') return
    $view.set(playing(view.run, turnAt(view.scenario, view.run.state) === undefined))
  }
  let going: Promise<void> | undefined
  const wake = () => {
    going ??= load().then(async (opened) => {
      if (opened) await goOn(opened)
      else {
        going = undefined
        sayUnreachable()
      }
    })
    return going
  }

  onMount($view, () => {
    if (getMarks().get(mark) !== undefined) void wake()
  })

  return {
    $view,
    wake,
    choose(choice) {
      const view = $view.get()
      if (view.kind !== 'playing') return
      const run = choose(view.scenario, view.run, choice)
      note(run, false)
      put(run, false)
      if (rest) void keep()
      else void wake()
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
      const run = begin(opening.scenario)
      note(run, false)
      $view.set(playing(run))
    },
  }
}
