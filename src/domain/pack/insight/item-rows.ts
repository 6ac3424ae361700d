import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { ClassMarks } from '#domain/pack/class-marks.ts'
import type { Gradebook } from '#domain/pack/gradebook.ts'
import { randomGuessScore } from '#domain/quiz/statistics/guess.ts'
import { itemStatistics } from '#domain/quiz/statistics/items.ts'
import { LEAST_ATTEMPTS, totalsOf } from '#domain/quiz/statistics/mark-table.ts'
import { type OptionStatistics, optionTable, type Picked } from '#domain/quiz/statistics/options.ts'

/** How one item did in the class: counts always, figures only where they would not mislead. */
export interface ItemRow {
  readonly item: Id
  /** Its place in the pack, from 1. */
  readonly number: number
  /** Receipts that count: a receipt that left it out counts too, one that was not asked it does not. */
  readonly attempts: number
  readonly right: number
  readonly partly: number
  readonly wrong: number
  readonly none: number
  /** Absent below ten attempts. */
  readonly figures?: ItemFigures
  /** Wrong options that hardly anyone picks; none while fewer than 20 have answered. */
  readonly idle: readonly OptionStatistics[]
  /** Wrong options that those pick who do better in the rest than those who pick a right one; three of them at least. */
  readonly misleading: readonly OptionStatistics[]
  /** Whether enough answered to tell idle options: 20. Absent where it has no options. */
  readonly tellsIdle?: boolean
}

/** An item's figures in per cent; what cannot be said is absent. */
export interface ItemFigures {
  /** Facility index: the mean share of its marks. */
  readonly facility: number
  /** Discrimination index, −100 to 100. */
  readonly discrimination?: number
  /** Discriminative efficiency, up to 100. */
  readonly efficiency?: number
  /** The share of marks that somebody earns who guesses; absent where nothing can be said. */
  readonly guess?: number
}

/** A row for each item that somebody answered and that is marked here, in the pack's order. */
export function itemRows(
  { items, learners }: Pick<Gradebook, 'items' | 'learners'>,
  marks: ClassMarks,
  questions: ReadonlyMap<Id, Question>,
): readonly ItemRow[] {
  const totals = totalsOf(marks)
  return itemStatistics(marks).flatMap((statistics, column) => {
    const place = marks.places[column]
    const tally = place === undefined ? undefined : items[place]
    if (place === undefined || !tally) return []
    const question = questions.get(tally.item)
    const picked = marks.rows.flatMap((row, at): Picked | [] => {
      const { chose = [], fraction = 0 } = learners[row]?.cells[place] ?? {}
      // Of the rest alone: the mark of the option itself would speak for the right one.
      return chose.length === 0 ? [] : { options: chose, total: (totals[at] ?? 0) - fraction }
    })
    const { facility, discriminationPercent, efficiencyPercent, attempts } = statistics
    const guess = question && randomGuessScore(question)
    return [
      {
        item: tally.item,
        number: place + 1,
        attempts,
        right: tally.count.right,
        partly: tally.count.partly,
        wrong: tally.count.wrong,
        none: tally.count.none,
        ...(attempts < LEAST_ATTEMPTS || facility === undefined
          ? {}
          : {
              figures: {
                facility: 100 * facility,
                ...(discriminationPercent === undefined ? {} : { discrimination: discriminationPercent }),
                ...(efficiencyPercent === undefined ? {} : { efficiency: efficiencyPercent }),
                ...(guess === undefined ? {} : { guess: 100 * guess }),
              },
            }),
        ...ofOptions(question, picked),
      },
    ]
  })
}

/** Fewer answers say nothing about which options nobody picks. */
const IDLE_ATTEMPTS = 20

/** Fewer who pick an option may be the strong ones by chance. */
const MISLED = 3

function ofOptions(
  question: Question | undefined,
  picked: readonly Picked[],
): Pick<ItemRow, 'idle' | 'misleading' | 'tellsIdle'> {
  if (question?.kind !== 'choice' && question?.kind !== 'multiple') return { idle: [], misleading: [] }
  const isRight = new Set(question.options.flatMap(({ id, right }) => (right ? [id] : [])))
  const table = optionTable(
    question.options.map(({ id }) => id),
    picked,
  )
  const wrong = table.filter(({ option }) => !isRight.has(option))
  const best = Math.max(
    ...table.flatMap(({ option, meanTotal = 0 }) => (isRight.has(option) ? [meanTotal] : [])),
  )
  return {
    idle: wrong.filter((option) => option.isIdle),
    misleading:
      picked.length < LEAST_ATTEMPTS
        ? []
        : wrong.filter(({ count, meanTotal = 0 }) => count >= MISLED && meanTotal > best),
    tellsIdle: picked.length >= IDLE_ATTEMPTS,
  }
}
