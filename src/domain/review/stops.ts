import type { Id } from '#domain/id.ts'

/** A prompt in the prose as one reader left it: passed by; its answer seen, and nothing said of it; had; to be asked again. */
export type StopState = 'passed' | 'seen' | 'had' | 'again'

/** What became of the prompts of one page, by id; those not reached yet are not named. */
export type StopStates = Readonly<Record<Id, StopState>>

/** A prompt was reached: until it is answered it counts as passed by. */
export function reached(states: StopStates, id: Id): StopStates {
  return states[id] === undefined ? { ...states, [id]: 'passed' } : states
}

/** Its answer was looked at: it was not skipped. What was said of it stays. */
export function seen(states: StopStates, id: Id): StopStates {
  return states[id] === undefined || states[id] === 'passed' ? { ...states, [id]: 'seen' } : states
}

/**
 * The prompts to ask once more at a stop: those before it that were passed by or missed, in the order of the page. A
 * prompt that was never reached, because one came to the page further down, was not skipped.
 */
export function toAskAgain(prompts: readonly Id[], states: StopStates, before: number): readonly Id[] {
  return prompts.slice(0, before).filter((id) => states[id] === 'passed' || states[id] === 'again')
}
