import { HELD } from '#device/held-marks.ts'
import type { Clock } from '#domain/journal/clock.ts'
import { everIn } from '#domain/journal/copies.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { addToTallied, type Tallied, tallyFacts } from '#domain/journal/tally.ts'
import { getDevice } from './device.ts'

/** More records are counted by a worker sooner than the page may stand still. */
const HERE_MOST = 5_000

/** What was counted last, as long as somebody hears what is written since. */
let known: Tallied | undefined
let heard: StoredFact[] = []
let followers = 0
/** How often it had to be forgotten: what was being counted then is no longer known either. */
let forgotten = 0

/** Hears what is written here or in another tab, and calls back. Returns the way to stop. */
export function followWritten(then: () => void): () => void {
  followers += 1
  const stop = getDevice().journal.watch((facts) => {
    if (facts.length === 0) forget()
    else heard.push(...facts)
    then()
  })
  return () => {
    stop()
    followers -= 1
    forget()
  }
}

/** Counts what is kept, and apart from all, what came after a clock. Where it is known but for what was written since, that is added. */
export async function tallyHere(after: Clock | undefined): Promise<Tallied> {
  const more = heard
  heard = []
  if (known && isSame(known.since?.after, after) && addToTallied(known, more)) return known
  known = undefined
  const before = forgotten
  const counted = await countAll(after)
  if (followers > 0 && forgotten === before) known = counted
  return counted
}

function forget(): void {
  known = undefined
  heard = []
  forgotten += 1
}

async function countAll(after: Clock | undefined): Promise<Tallied> {
  const { journal, askAway, marks } = getDevice()
  const isAway = (everIn(marks.get(HELD)) ?? 0) > HERE_MOST && (await journal.keeping()).kind === 'disk'
  const job = { kind: 'tally', ...(after ? { after } : {}) } as const
  const away = isAway ? await askAway?.(job, () => undefined) : undefined
  // Our own worker's answer. Where it could not be had, the page does it.
  return (away as Tallied | undefined) ?? tallyFacts(await journal.facts(), after)
}

function isSame(one: Clock | undefined, other: Clock | undefined): boolean {
  return one?.wall === other?.wall && one?.count === other?.count
}
