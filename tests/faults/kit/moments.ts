import type { Kit } from './kit.ts'
import type { Random } from './random.ts'

/** Resolves after some time. */
export function wait(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}

/** Strikes in the very moment the nth acknowledgement from now comes in. */
export function strikeAtAck(kit: Kit, nth: number, strike: () => void): Promise<void> {
  return new Promise((resolve) => {
    kit.site.acks.at(nth, () => {
      strike()
      resolve()
    })
  })
}

/** Half the time in the moment of an acknowledgement, of one of the next `most`; else at any time up to `millis`. */
export async function strikeSomeTime(
  kit: Kit,
  random: Random,
  { most, millis }: { readonly most: number; readonly millis: number },
  strike: () => void,
): Promise<void> {
  if (random.percent(50)) return strikeAtAck(kit, 1 + random.below(most), strike)
  await wait(random.below(Math.ceil(millis)))
  strike()
}

/** How long some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
