import { atom, type ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { begin, choose, type Run } from '#domain/quiz/scenario/play.ts'
import { playOnFrom, readSecondRun, type SecondRun, secondRunText } from '#domain/quiz/scenario/second-run.ts'
import { turnsLeft } from '#domain/quiz/scenario/turns-left.ts'
import { getDevice } from './device.ts'
import { getMarks } from './marks.ts'
import type { Play } from './scenario.ts'
import { lookBackAt } from './scenario-debrief.ts'
import { noteDraft, readLeft } from './scenario-left.ts'
import type { Over, ScenarioView } from './scenario-view.ts'

/** Playing on from a turn of a run that was looked back at. Scratch of this browser: the journal hears nothing of it. */
export interface Second {
  /** The second run there is, being played or not; undefined where there is none. */
  readonly $run: ReadableAtom<SecondRun | undefined>
  /** Whether it is on screen instead of the debrief. */
  readonly $isPlaying: ReadableAtom<boolean>
  /** Begins one at a turn of the first run, from 0, in place of any other. */
  playOnFrom(turn: number): void
  goOn(): void
  /** Back to the debrief; the run stays as far as it has come. */
  leave(): void
  /** It as a scenario that is played, for the same screen as the first. */
  readonly play: Play
}

/** Opens the second run of a first one, where this browser has one; otherwise there is none yet. */
export function openSecond(over: Over): Second {
  const { scenario } = over
  const mark = `scenario-second:${scenario.id}`
  const left = readSecondRun(getMarks().get(mark), scenario, over.run)
  const $run = atom(left)
  const $isPlaying = atom(left !== undefined && !hasEnded(left.run, over))
  const $view = atom(viewOf(left?.run ?? begin(scenario), over))
  let isTouched = false
  let at = 0
  const show = (second: SecondRun) => {
    $run.set(second)
    $view.set(viewOf(second.run, over))
  }
  const put = (second: SecondRun) => {
    isTouched = true
    at = Math.max(getDevice().now().at, at + 1)
    const text = secondRunText(scenario, over.run, second, at)
    getMarks().set(mark, text)
    noteDraft(mark, text)
    show(second)
  }
  void readLeft(mark).then((text) => {
    const later = text === getMarks().get(mark) ? undefined : readSecondRun(text, scenario, over.run)
    if (!later || isTouched) return
    show(later)
    $isPlaying.set(!hasEnded(later.run, over))
  })
  const playFrom = (turn: number) => {
    put(playOnFrom(over.run, turn))
    turnTo(true)
  }
  const turnTo = (isPlaying: boolean) => {
    isTouched = true
    $isPlaying.set(isPlaying)
  }
  const leave = () => turnTo(false)
  return {
    $run,
    $isPlaying,
    playOnFrom: playFrom,
    goOn: () => turnTo(true),
    leave,
    play: {
      $view,
      wake: () => Promise.resolve(),
      keep: () => Promise.resolve(),
      lookBack: leave,
      again: () => playFrom($run.get()?.from ?? 0),
      choose(choice: Id) {
        const second = $run.get()
        if (second && !hasEnded(second.run, over))
          put({ ...second, run: choose(scenario, second.run, choice) })
      },
    },
  }
}

function hasEnded({ state }: Run, { scenario }: Over): boolean {
  return scenario.endings.some(({ id }) => id === state.at)
}

function viewOf(run: Run, over: Over): ScenarioView {
  const { scenario } = over
  const debrief = lookBackAt(scenario, run)
  if (debrief) return { ...over, run, debrief, of: run.steps.length, isLookedAt: false }
  const of = run.steps.length + turnsLeft(scenario, run.state)
  return { kind: 'playing', scenario, run, of, isUnreachable: false }
}
