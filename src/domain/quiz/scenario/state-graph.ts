import type { Choice, Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { openingState, type State } from './play.ts'
import { type Slots, type Test, testOf } from './state-tests.ts'

/**
 * Every state that some run of a scenario reaches, by number from 0, the opening first, and every step between
 * them. Numbers and bits rather than objects: the search runs in the debrief too, on a phone.
 */
export interface StateGraph {
  /** How many states were met. */
  readonly size: number
  /** False where the search met its limit; what it says is then only what it saw. */
  readonly whole: boolean
  /** For each state its place: turns in their order, then endings. */
  readonly places: readonly number[]
  /** For each state the sum of its meters. */
  readonly sums: readonly number[]
  /** For each state its flags as bits. */
  readonly flags: readonly number[]
  /** The steps of state n are numbered from `firstStep[n]` to before `firstStep[n + 1]`. */
  readonly firstStep: readonly number[]
  /** For each step where it leads, which choice of its turn it takes and which route of that, from 0. */
  readonly stepTo: readonly number[]
  readonly stepChoice: readonly number[]
  readonly stepRoute: readonly number[]
  /** The number of a state; undefined for one that no run reaches. */
  numberOf(state: State): number | undefined
  /** The state of a number that was met. */
  stateOf(number: number): State
}

/** The most states a scenario may have. */
export const STATE_LIMIT = 200_000

/** Follows every choice of every state, at most `limit` states. Takes scenarios of at most three meters and eight flags. */
export function stateGraph(scenario: Scenario, limit = STATE_LIMIT): StateGraph {
  const ready = readied(scenario)
  const { meterIds, flagIds, placeIds } = ready
  const numbers = new Map<number, number>()
  const places: number[] = []
  const flagsOf: number[] = []
  const sums: number[] = []
  const values: number[] = []
  const firstStep: number[] = []
  const stepTo: number[] = []
  const stepChoice: number[] = []
  const stepRoute: number[] = []
  // Loops over buffers that are filled again and again: what a callback for each choice would allocate is most of the cost.
  const keyOf = (place: number, flags: number, meters: readonly number[]): number => {
    let key = place * 2 ** flagIds.length + flags
    for (const value of meters) key = key * LEVELS + value
    return key
  }
  const meet = (place: number, flags: number, meters: readonly number[]): number => {
    const key = keyOf(place, flags, meters)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = places.push(place) - 1
    numbers.set(key, number)
    flagsOf.push(flags)
    let sum = 0
    for (const value of meters) {
      values.push(value)
      sum += value
    }
    sums.push(sum)
    return number
  }
  const packed = ({ at, meters, flags }: State) =>
    [
      placeIds.indexOf(at),
      flags.reduce((bits, flag) => bits | (ready.flagBit.get(flag) ?? 0), 0),
      meterIds.map((id) => meters[id] ?? 0),
    ] as const

  meet(...packed(openingState(scenario)))
  const meters = meterIds.map(() => 0)
  const next = meterIds.map(() => 0)
  let whole = true
  for (let number = 0; number < places.length; number++) {
    firstStep.push(stepTo.length)
    const choices = ready.turns[places[number] ?? -1]
    if (!choices) continue
    if (number >= limit) {
      whole = false
      break
    }
    const flags = flagsOf[number] ?? 0
    for (let meter = 0; meter < meters.length; meter++)
      meters[meter] = values[number * meters.length + meter] ?? 0
    for (let place = 0; place < choices.length; place++) {
      const choice = choices[place]
      if (!choice || choice.when?.(flags, meters) === false) continue
      const nextFlags = (flags & ~choice.clear) | choice.set
      for (let meter = 0; meter < meters.length; meter++)
        next[meter] = clamped((meters[meter] ?? 0) + (choice.add[meter] ?? 0))
      for (let route = 0; route < choice.routes.length; route++) {
        const taken = choice.routes[route]
        if (!taken || taken.when?.(nextFlags, next) === false) continue
        stepTo.push(meet(taken.to, nextFlags, next))
        stepChoice.push(place)
        stepRoute.push(route)
        break
      }
    }
  }
  while (firstStep.length <= places.length) firstStep.push(stepTo.length)
  return {
    size: places.length,
    whole,
    places,
    sums,
    flags: flagsOf,
    firstStep,
    stepTo,
    stepChoice,
    stepRoute,
    numberOf: (state) => numbers.get(keyOf(...packed(state))),
    stateOf: (number) => ({
      at: placeIds[places[number] ?? -1] ?? '',
      meters: Object.fromEntries(
        meterIds.map((id, meter) => [id, values[number * meterIds.length + meter] ?? 0]),
      ),
      flags: flagIds.filter((id) => ((flagsOf[number] ?? 0) & (ready.flagBit.get(id) ?? 0)) !== 0),
    }),
  }
}

/** How many values a meter can have: 0 to 100. */
const LEVELS = 101

interface Readied extends Slots {
  readonly meterIds: readonly Id[]
  readonly flagIds: readonly Id[]
  /** Turns in their order, then endings. */
  readonly placeIds: readonly Id[]
  readonly turns: readonly (readonly ReadiedChoice[])[]
}

interface ReadiedChoice {
  readonly when: Test
  readonly add: readonly number[]
  readonly set: number
  readonly clear: number
  readonly routes: readonly { readonly to: number; readonly when: Test }[]
}

function readied({ meters, turns, endings }: Scenario): Readied {
  const choices = turns.flatMap((turn) => turn.choices)
  const meterIds = meters.map(({ id }) => id)
  const flagIds = [...new Set(choices.flatMap(({ set }) => set))].sort()
  const placeIds = [...turns, ...endings].map(({ id }) => id)
  const slots: Slots = {
    flagBit: new Map(flagIds.map((id, place) => [id, 1 << place])),
    meterPlace: new Map(meterIds.map((id, place) => [id, place])),
  }
  const bitsOf = (flags: readonly Id[]) =>
    flags.reduce((bits, flag) => bits | (slots.flagBit.get(flag) ?? 0), 0)
  const ready = (choice: Choice): ReadiedChoice => ({
    when: testOf(choice.when, slots),
    add: meterIds.map((id) => choice.add[id] ?? 0),
    set: bitsOf(choice.set),
    clear: bitsOf(choice.clear ?? []),
    routes: choice.routes.map(({ to, when }) => ({ to: placeIds.indexOf(to), when: testOf(when, slots) })),
  })
  return { ...slots, meterIds, flagIds, placeIds, turns: turns.map((turn) => turn.choices.map(ready)) }
}

function clamped(value: number): number {
  return Math.min(100, Math.max(0, value))
}
