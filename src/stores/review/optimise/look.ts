import { canGoAway, sendAway } from '#device/away.ts'
import type { Device } from '#device/device.ts'
import type { Tell } from '#device/journal.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import { historiesOf, isAnswer } from '#domain/review/optimise/history.ts'
import { type Outcome, optimise } from '#domain/review/optimise/optimise.ts'

/** A look for weights under way. */
export interface Look {
  /** Rejects where the answers cannot be read. */
  readonly done: Promise<Outcome>
  /** Ends it; `done` then stays open for good. */
  stop(): void
}

/** Begins a look for weights that foretell better than those in force, telling how far it is. */
export type Looks = (device: Device, inForce: readonly number[] | undefined, tell: Tell) => Look

/** How many seeds there are. */
const SEEDS = 2 ** 32

/** How long the page may be kept from answering a press, in milliseconds. */
const AT_ONCE_MILLIS = 25

/** In a worker, which reads the answers itself; on the page where there is none, or where answers are kept otherwise. */
export const webLooks: Looks = (device, inForce, tell) => {
  let end: () => void = () => undefined
  let isStopped = false
  const begin = async () => {
    const { kind } = await device.journal.keeping()
    if (isStopped || kind !== 'disk' || !canGoAway()) return lookHere(device, inForce, tell, () => isStopped)
    const job = { kind: 'optimise', name: STORAGE_NAME, seed: device.chance(SEEDS) } as const
    const errand = sendAway<'optimise'>(inForce ? { ...job, inForce } : job, tell)
    end = errand.stop
    return errand.done.catch(() => lookHere(device, inForce, tell, () => isStopped))
  }
  return {
    done: begin(),
    stop() {
      isStopped = true
      end()
    },
  }
}

/** Looks for weights on the page itself, in short goes, so that it goes on answering. */
export async function lookHere(
  { journal, chance }: Pick<Device, 'journal' | 'chance'>,
  inForce: readonly number[] | undefined,
  tell: Tell,
  isStopped: () => boolean,
): Promise<Outcome> {
  const answers = (await journal.facts()).filter(isAnswer)
  const search = optimise(historiesOf(answers), chance, inForce)
  for (;;) {
    const until = performance.now() + AT_ONCE_MILLIS
    while (performance.now() < until) {
      const { done, value } = search.next()
      if (done) return value
      tell(value)
    }
    await new Promise((resolve) => setTimeout(resolve))
    if (isStopped()) return new Promise(() => undefined)
  }
}
