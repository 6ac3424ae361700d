import type { Question } from '#domain/catalogue/question.ts'
import { classMarks } from '#domain/pack/class-marks.ts'
import { gradebook } from '#domain/pack/gradebook.ts'
import { type Insight, insightOf } from '#domain/pack/insight/insight.ts'
import { ownItemId } from '#domain/pack/own.ts'
import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'
import { receiptOf } from '#tests/support/pack-class.ts'

/**
 * What the gradebook tells of receipts whose answers earn a table of marks: each item is an own question to which the
 * answer “worth 0.3” earns three tenths. An item of eight marks is eight items with the same answer, so that totals
 * are those of the table.
 */
export function insightFromMarks(table: MarkTable): Insight & { readonly marks: MarkTable } {
  const columns = table.items.flatMap(({ mostMarks }, at) =>
    Array.from({ length: mostMarks }, () => ({ at, mostMarks })),
  )
  const ids = columns.map((_, at) => ownItemId(lettersOf(at)))
  const shareOf = (row: readonly (number | undefined)[], column: number) => {
    const { at = 0, mostMarks = 1 } = columns[column] ?? {}
    return (row[at] ?? 0) / mostMarks
  }
  const questions = ids.map((id, column): Question => {
    const shares = new Set(table.attempts.map((row) => shareOf(row, column)))
    return {
      id,
      code: '000000',
      edition: 1,
      concept: 'pk',
      stem: `Question ${column + 1}`,
      points: [],
      kind: 'short',
      typos: 0,
      why: '',
      accept: [...shares]
        .filter((share) => share > 0)
        .map((share) => ({ text: wordsFor(share), ...(share === 1 ? {} : { fraction: share, why: '' }) })),
      reject: [],
    }
  })
  const sheets = { questions: new Map(questions.map((one) => [one.id, one])), scenarios: new Map() }
  const receipts = table.attempts.map((row, place) =>
    receiptOf(`Learner ${lettersOf(place)}`, {
      attempt: `${lettersOf(place)}-00000001`,
      answers: ids.map((item, column) => ({
        kind: 'question',
        item,
        edition: 1,
        response: [`answer=${wordsFor(shareOf(row, column))}`],
      })),
    }),
  )
  const book = gradebook({
    body: { items: ids },
    receipts,
    names: [],
    sheets,
    now: { at: Date.UTC(2026, 11, 1), offsetMin: 0 },
  })
  return { ...insightOf(book, sheets), marks: marksOf(table, classMarks(book)) }
}

/** The marks that receipts earned, with items that stand for one of several marks put together again. */
function marksOf({ items }: MarkTable, { attempts }: MarkTable): MarkTable {
  const marked = items.filter(({ mostMarks }) => mostMarks > 0)
  const starts = marked.map((_, at) => marked.slice(0, at).reduce((sum, { mostMarks }) => sum + mostMarks, 0))
  return {
    items: marked,
    attempts: attempts.map((row) =>
      marked.map(({ mostMarks }, at) => {
        const from = starts[at] ?? 0
        return row.slice(from, from + mostMarks).reduce<number>((sum, mark = 0) => sum + mark, 0)
      }),
    ),
  }
}

/** Letters alone, so that no number of it is read as one. */
function wordsFor(share: number): string {
  return `worth ${[...share.toFixed(7)].map((figure) => 'abcdefghij'[Number(figure)] ?? 'point').join('')}`
}

function lettersOf(place: number): string {
  return [...String(place).padStart(10, '0')].map((figure) => 'abcdefghij'[Number(figure)]).join('')
}
