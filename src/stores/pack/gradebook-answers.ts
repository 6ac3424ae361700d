import type { LearnerRow } from '#domain/pack/gradebook.ts'
import { isOwnItem } from '#domain/pack/own.ts'
import { knownOwn } from '#domain/pack/own-sheets.ts'
import type { Award } from '#domain/pack/pack.ts'
import { type Cell, NO_ANSWER } from '#domain/pack/remark.ts'
import { getDevice } from '#stores/device.ts'
import type { Desk } from './gradebook-desk.ts'
import { type AnswerWords, answersInWords } from './send-words.ts'

/** One answer of a learner, in words, beside what it was marked. */
export interface LearnerAnswer {
  readonly id: string
  /** Its item's place in the pack, from 1. */
  readonly number: number
  readonly title: string
  /** Absent where nothing was answered. */
  readonly said?: Pick<AnswerWords, 'said' | 'certainty' | 'tookMillis'>
  readonly cell: Cell
  /** What the tutor gave for it by hand. */
  readonly award?: Award
  /** The tutor asked it, and it was answered: its marks can be given by hand. */
  readonly canChange: boolean
}

/** All that a learner answered in the attempt that counts, in the pack’s order. Rejects where words are out of reach. */
export async function answersOfLearner(
  { state, sheets }: Desk,
  { receipt, cells }: LearnerRow,
): Promise<readonly LearnerAnswer[]> {
  if (!receipt) return []
  const { body, awards = [] } = state
  const listed = body.items.map((id) => ({ id, item: sheets.items.get(id), isAnswered: true }))
  const inWords = await answersInWords(getDevice(), listed, receipt.answers, knownOwn(state))
  const mine = awards.filter(
    ({ attempt, learner }) => attempt === receipt.attempt && learner === receipt.learner,
  )
  return body.items.map((id, at) => {
    const said = inWords.find((one) => one.id === id)
    const award = mine.find((one) => one.award.item === id)?.award
    const cell = cells[at] ?? NO_ANSWER
    const isMarked = said !== undefined && said.kind !== 'card'
    return {
      id,
      number: at + 1,
      title: sheets.items.get(id)?.title ?? id,
      ...(said ? { said } : {}),
      cell,
      ...(award ? { award } : {}),
      canChange: isOwnItem(id) && isMarked && cell.kind !== 'left-out',
    }
  })
}
