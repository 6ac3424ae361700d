import { atom, type ReadableAtom } from 'nanostores'
import type { Attempt } from '#domain/quiz/attempt.ts'
import {
  countedOff,
  isAnswered,
  minutesLeft,
  readTime,
  type TimeReading,
  type Warning,
} from '#domain/quiz/time-limit.ts'
import type { DurationMillis, Millis } from '#domain/time.ts'
import { getDevice } from './device.ts'
import type { Hold } from './quiz.ts'

/** What a person sees of the time of a set. */
export interface TimeView {
  /** Whole minutes left, the last one begun counted; 0 once time is up. Absent where the set has no limit, or is done. */
  readonly minutes?: number
  /** The last warning given: so many minutes are left. */
  readonly warning?: Warning
  /** The clock was set on, or the device slept (above 0), or the clock was set back (below 0); not yet answered or seen. */
  readonly jumpMillis?: DurationMillis
}

/** The clock of one set that runs on this page. */
export interface SetTime {
  readonly $time: ReadableAtom<TimeView>
  /** Counts a jump of the clock as time that went by. */
  countJump(): void
  /** Leaves a jump of the clock out of account. */
  dropJump(): void
  stop(): void
}

const TICK_MILLIS: DurationMillis = 1_000

/**
 * Runs the clock of an attempt that has a limit: warns, and ends it when time is up. What was checked is kept by then;
 * an answer that is being kept, or its marks being read, comes first.
 */
export function runTime(hold: Hold): SetTime {
  const device = getDevice()
  const $time = atom<TimeView>({})
  let before: TimeReading | undefined
  /** When the jump that is asked about was seen. */
  let jumpedAt: Millis = 0

  const tick = () => {
    const attempt = hold.now()
    if (!attempt.time || isDone(attempt)) {
      before = undefined
      return $time.set({})
    }
    if (attempt.isOver) return say({ minutes: 0 })
    const step = readTime(attempt.time, { at: device.now().at, uptime: device.uptime() }, before)
    before = step.reading
    if (step.jumpMillis !== 0) {
      jumpedAt = step.reading.at
      hold.keep({ ...attempt, time: step.limit })
    }
    const { jumpMillis, warning } = $time.get()
    const isAsked = jumpMillis !== undefined && !isAnswered(step.limit, jumpMillis, jumpedAt)
    say({
      minutes: minutesLeft(step.reading.leftMillis),
      warning: step.warning ?? warning,
      jumpMillis: step.jumpMillis || (isAsked ? jumpMillis : undefined),
    })
    if (step.reading.leftMillis <= 0) end(hold)
  }
  const say = (view: { readonly [Key in keyof TimeView]: TimeView[Key] | undefined }) => {
    const defined = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined))
    if (JSON.stringify(defined) !== JSON.stringify($time.get())) $time.set(defined)
  }
  /** The answer goes with the attempt, so that another tab does not ask, and count, a second time. */
  const answerJump = (isCounted: boolean) => {
    const { jumpMillis, ...rest } = $time.get()
    $time.set(rest)
    const { time, ...attempt } = hold.now()
    if (!time || jumpMillis === undefined || isAnswered(time, jumpMillis, jumpedAt)) return
    const limit = isCounted ? countedOff(time, jumpMillis) : time
    hold.keep({ ...attempt, time: { ...limit, jump: { at: device.now().at, millis: jumpMillis } } })
    if (before && isCounted) before = { ...before, leftMillis: before.leftMillis - jumpMillis }
    tick()
  }

  tick()
  const ticking = setInterval(tick, TICK_MILLIS)
  const stopFollowing = hold.$view.listen(tick)
  return {
    $time,
    countJump: () => answerJump(true),
    dropJump: () => answerJump(false),
    stop() {
      clearInterval(ticking)
      stopFollowing()
    },
  }
}

function end(hold: Hold): void {
  const view = hold.$view.get()
  if ('isSaving' in view && view.isSaving) return
  const over: Attempt = { ...hold.now(), isOver: true }
  if (view.kind === 'checked') {
    hold.keep(over)
    hold.$view.set({ ...view, isLast: true })
  } else {
    hold.moveTo(over)
  }
}

/** All is answered, or the end shows. */
function isDone({ answers, items, isOver, isReading }: Attempt): boolean {
  return answers.length >= items.length || (isOver === true && !isReading)
}
