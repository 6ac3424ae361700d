import type { Certainty } from '#domain/journal/fact.ts'
import { CERTAINTIES, certaintyMark } from '#domain/quiz/certainty.ts'
import type { TakingState } from '#domain/quiz/taken-row.ts'
import { $certainty, ANSWERS_BEFORE_OFFER, readLevels, TRY_OUT_LENGTH } from './certainty.ts'
import { getDevice } from './device.ts'
import { itemStates } from './quiz-results.ts'

/** What the end of a taking says of certainty. */
export type CertaintyEnd =
  | { readonly kind: 'offer' }
  /** The try-out has so many questions left. */
  | { readonly kind: 'trying'; readonly left: number }
  /** The try-out is over: whether to keep it on is asked. */
  | { readonly kind: 'tried'; readonly earned: Earned }
  | { readonly kind: 'kept'; readonly earned: Earned }

/** What a taking's answers earned, and what one level for all of them would have. */
export interface Earned {
  readonly marks: number
  readonly levels: readonly { readonly certainty: Certainty; readonly marks: number }[]
}

/** What to say at the end of a taking, by its name; nothing where there is nothing to say. */
export async function certaintyEnd(taking: string | undefined): Promise<CertaintyEnd | undefined> {
  const choice = $certainty.get()
  if (taking === undefined || choice === 'off') return undefined
  if (choice === 'new') return (await answersSoFar()) < ANSWERS_BEFORE_OFFER ? undefined : { kind: 'offer' }
  const earned = await earnedIn(taking)
  if (choice === 'on') return earned && { kind: 'kept', earned }
  const levels = await readLevels()
  const tried = [...levels.values()].reduce((sum, { count }) => sum + count, 0)
  if (tried < TRY_OUT_LENGTH) return { kind: 'trying', left: TRY_OUT_LENGTH - tried }
  return earned && { kind: 'tried', earned }
}

/** The level that would have earned most, the lowest of several. */
export function bestLevel({ levels }: Earned): Earned['levels'][number] | undefined {
  return levels.toSorted((a, b) => b.marks - a.marks)[0]
}

async function earnedIn(taking: string): Promise<Earned | undefined> {
  const row = await getDevice().journal.row(`taking:${taking}`)
  // `taking:` rows are written by `stepTaking` alone.
  const answers = (row?.state as TakingState | undefined)?.answers ?? []
  const said = answers.flatMap(({ certainty, fraction }) =>
    certainty === undefined ? [] : [{ certainty, fraction }],
  )
  if (said.length === 0) return undefined
  const sum = (markOf: (answer: (typeof said)[number]) => number) =>
    said.reduce((total, answer) => total + markOf(answer), 0)
  return {
    marks: sum(({ certainty, fraction }) => certaintyMark(certainty, fraction)),
    levels: CERTAINTIES.map((certainty) => ({
      certainty,
      marks: sum(({ fraction }) => certaintyMark(certainty, fraction)),
    })),
  }
}

async function answersSoFar(): Promise<number> {
  const states = await itemStates(getDevice())
  return [...states.values()].reduce((sum, state) => sum + (state.kind === 'question' ? state.times : 0), 0)
}
