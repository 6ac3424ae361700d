import type { Id } from '#domain/id.ts'
import { givenItems } from './given.ts'
import type { PackAnswer, PackBody, ReceiptBody } from './pack.ts'
import type { PackState } from './pack-state.ts'
import {
  type Cell,
  type Corrections,
  type MarkingSheets,
  NO_ANSWER,
  NOT_GIVEN,
  remark,
  withDecisions,
} from './remark.ts'

/** What an attempt is marked by: its pack, what is right, and what the tutor decided by hand. */
export interface Marking {
  readonly body: Pick<PackBody, 'items' | 'rules'>
  readonly sheets: MarkingSheets
  /** How the tutor put the marking right; keys that were put right are among the sheets. */
  readonly corrected?: Corrections | undefined
  /** What the tutor marked by hand. */
  readonly awards?: PackState['awards']
}

/**
 * A cell for each item of the pack: marked anew, then as the tutor decided. Of one class, `known` holds what was marked
 * before: one answer is marked once however many gave it, and all of them share its cell.
 */
export function cellsOf(
  receipt: ReceiptBody,
  { body, sheets, corrected, awards = [] }: Marking,
  known: Map<string, Cell> = new Map(),
): readonly Cell[] {
  const given = new Set(givenItems(body, receipt.attempt))
  const answers = new Map(receipt.answers.toReversed().map((answer) => [answer.item, answer]))
  const mine = awards.filter(
    ({ attempt, learner }) => attempt === receipt.attempt && learner === receipt.learner,
  )
  return body.items.map((item) => {
    const answer = answers.get(item)
    const award = mine.find((one) => one.award.item === item)?.award
    const decided = () => {
      // What was answered was asked, whatever was drawn there from an older list.
      const cell = answer ? remark(answer, sheets) : given.has(item) ? NO_ANSWER : NOT_GIVEN
      return withDecisions(cell, item, { corrected, award })
    }
    if (award) return decided()
    const key = `${item} ${answer ? givenIn(answer) : given.has(item)}`
    const cell = known.get(key) ?? decided()
    known.set(key, cell)
    return cell
  })
}

/** All of an answer that its mark hangs on. */
function givenIn(answer: PackAnswer): string {
  switch (answer.kind) {
    case 'question':
      return JSON.stringify([answer.kind, answer.edition, answer.response])
    case 'scenario':
      return JSON.stringify([answer.kind, answer.edition, answer.path])
    case 'card':
      return JSON.stringify([answer.kind, answer.grade])
    case 'writing':
      return answer.kind
  }
}

/** The marks of an attempt, of how many: an item counts where something here marks it; what can’t be marked counts neither way. */
export function marksOf(
  cells: readonly Cell[],
  items: readonly Id[],
  { questions, scenarios, writings }: MarkingSheets,
): { readonly marks: number; readonly of: number } {
  const counted = cells.filter(({ kind, fraction }, at) => {
    const item = items[at] ?? ''
    const isMarked = questions.has(item) || scenarios.has(item) || writings?.has(item)
    return fraction !== undefined || kind === 'unmarked' || (kind === 'none' && isMarked)
  })
  return { marks: counted.reduce((sum, { fraction = 0 }) => sum + fraction, 0), of: counted.length }
}
