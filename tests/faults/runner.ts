import type { Browser } from 'playwright'
import { type Fault, isSafe, nameOf, type Outcome, type Plant, sum } from './fault.ts'
import type { Pages } from './kit/build-page.ts'
import { createKit } from './kit/kit.ts'
import { checkPlant } from './kit/plant.ts'
import { randomOf } from './kit/random.ts'

/** What all runs share. */
export interface Stage {
  readonly browser: Browser
  readonly pages: Pages
  readonly seed: number
}

/** What some rounds of a fault came to. */
export interface Ran {
  readonly outcome: Outcome
  /** Rounds that could not be played to their end, and why: none of them is a pass. */
  readonly broken: readonly string[]
}

/** What came of a fault, and whether its planted bug was seen; `undefined` where it was not planted. */
export interface Result extends Ran {
  readonly fault: Fault
  readonly seconds: number
  readonly planted?: Planted
}

/** What came of a planted bug: how many rounds it took until it was seen. */
export interface Planted {
  readonly isCaught: boolean
  readonly rounds: number
  readonly broken: readonly string[]
}

/** Longer than any round, on a machine four times slower. */
const ROUND_MOST_MILLIS = 180_000

/** Journeys have times of their own, after which they end. */
const JOURNEY_MOST_MILLIS = 900_000

/** A bug that strikes by chance may miss some rounds; it must not miss all of these. */
const PLANTED_ROUNDS = 12

/** Plays rounds of a fault on the source as it is. */
export async function runFault(fault: Fault, rounds: number, stage: Stage): Promise<Ran> {
  const place = await placeOf(fault, undefined, stage)
  const played: Ran[] = []
  for (let round = 0; round < rounds; round++) played.push(await play(fault, round, place, stage))
  return {
    outcome: sum(played.map(({ outcome }) => outcome)),
    broken: played.flatMap(({ broken }) => broken),
  }
}

/** Plays rounds with the bug planted until it is seen. A round that breaks off has seen nothing. */
export async function runPlanted(fault: Fault, stage: Stage): Promise<Planted> {
  const broken: string[] = []
  let place: Place
  try {
    checkPlant(fault.planted)
    place = await placeOf(fault, fault.planted, stage)
  } catch (error) {
    return { isCaught: false, rounds: 0, broken: [`It could not be planted: ${error}`] }
  }
  for (let round = 0; round < PLANTED_ROUNDS; round++) {
    const played = await play(fault, round, place, stage)
    broken.push(...played.broken)
    if (!isSafe(played.outcome)) return { isCaught: true, rounds: round + 1, broken }
    if (broken.length > 1) break
  }
  return { isCaught: false, rounds: PLANTED_ROUNDS, broken }
}

/** Whether nothing was lost, all was told, every round came to its end, and the bug was seen where it was planted. */
export function isPassed({
  outcome,
  broken,
  planted,
}: Pick<Result, 'outcome' | 'broken' | 'planted'>): boolean {
  return outcome.runs > 0 && isSafe(outcome) && broken.length === 0 && planted?.isCaught !== false
}

/** Where rounds are played, built before the first: its folder. */
interface Place {
  readonly page: string
  readonly siteCopy: () => Promise<string>
}

async function placeOf({ on }: Fault, plant: Plant | undefined, { pages }: Stage): Promise<Place> {
  const siteCopy = () => pages.siteOf(plant)
  if (on === 'site') await siteCopy()
  return { page: await pages.folderOf(on === 'site' ? undefined : plant), siteCopy }
}

async function play(fault: Fault, round: number, place: Place, stage: Stage): Promise<Ran> {
  const { kit, done } = await createKit({
    browser: stage.browser,
    ...place,
    soundPage: () => stage.pages.folderOf(undefined),
    changedPage: (change) => stage.pages.folderOf(change),
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const most = fault.on === 'site' ? JOURNEY_MOST_MILLIS : ROUND_MOST_MILLIS
    timer = setTimeout(() => reject(new Error('It did not come to an end')), most)
  })
  try {
    const random = randomOf(stage.seed, nameOf(fault), round)
    return { outcome: await Promise.race([fault.round(kit, random), tooLong]), broken: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { outcome: sum([]), broken: [`Round ${round + 1} broke off: ${why}`] }
  } finally {
    clearTimeout(timer)
    await done()
  }
}
