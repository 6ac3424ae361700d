import type { Device } from '#device/device.ts'
import type { Begun } from './do-view.ts'
import type { DoingOpened, Elsewhere, OpenView } from './open-view.ts'

/** How an attempt is gone on with, and where a change from there on is shown. */
export interface Seated {
  open(isNext: boolean): Promise<DoingOpened>
  show(view: OpenView): void
}

type Shown = DoingOpened | Elsewhere

/**
 * Goes on with an attempt where no other tab of this browser does; where one does, it says so, and goes on once it is
 * taken from there or that tab is gone. One that has ended is looked at in any number of tabs. Rejects where what is
 * needed first cannot be fetched.
 */
export async function openSeated(
  device: Device,
  begun: Begun,
  isNext: boolean,
  { open, show }: Seated,
): Promise<Shown> {
  if (begun.attempt.ended) return open(isNext)
  let isLeft = false
  let now: DoingOpened | undefined
  let tell: ((view: Shown) => void) | undefined
  let fail: (reason: unknown) => void = () => show({ kind: 'unreachable' })
  const first = new Promise<Shown>((resolve, reject) => {
    tell = resolve
    fail = reject
  })
  const say = (view: Shown) => {
    const told = tell
    tell = undefined
    fail = () => show({ kind: 'unreachable' })
    if (told) told(view)
    else show(view)
  }
  const leave = () => {
    isLeft = true
    seat.leave()
  }
  const elsewhere = (isMoved: boolean, isTaking = false) =>
    say({
      kind: 'elsewhere',
      begun,
      isMoved,
      isTaking,
      take() {
        elsewhere(isMoved, true)
        seat.take()
      },
      leave,
    })
  let turn = 0
  const goOn = async () => {
    turn += 1
    const mine = turn
    const opened = await open(tell === undefined || isNext)
    const { doing } = opened
    // Meanwhile another tab took it.
    if (isLeft || turn !== mine) return void doing.leave()
    now = opened
    // What has ended is nobody's alone.
    const stop = doing.$view.subscribe(({ attempt }) => {
      if (attempt.ended) seat.leave()
    })
    const leaveBoth = async () => {
      stop()
      leave()
      await doing.leave()
    }
    say({ ...opened, doing: { ...doing, leave: leaveBoth } })
  }
  const seat = await device.sitDown(`pack:${begun.attempt.attempt}`, {
    onHeld: () =>
      void goOn().catch((reason) => {
        leave()
        fail(reason)
      }),
    onElsewhere: (isMoved) => elsewhere(isMoved),
    async handOver() {
      turn += 1
      const before = now
      now = undefined
      elsewhere(true)
      await before?.doing.leave()
    },
  })
  return first
}
