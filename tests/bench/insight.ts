import type { Question } from '#domain/catalogue/question.ts'
import { gradebook } from '#domain/pack/gradebook.ts'
import { insightOf } from '#domain/pack/insight/insight.ts'
import { receiptOf } from '#tests/support/pack-class.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'
import { median, type Row, row } from './row.ts'

const LEARNERS = 500
const ITEMS = 20
const RUNS = 7

/** A class marked, and all that its gradebook tells: the part of taking in that is neither reading nor writing. */
export function measureInsight(only: string | undefined): readonly Row[] {
  if (only !== undefined && only !== 'packs' && only !== 'folds') return []
  const ids = Array.from({ length: ITEMS }, (_, at) => `q-${at}`)
  const sheets = {
    questions: new Map(ids.map((id): [string, Question] => [id, { ...CHOICE, id }])),
    scenarios: new Map(),
  }
  const options = CHOICE.options.map(({ id }) => id)
  const receipts = Array.from({ length: LEARNERS }, (_, learner) =>
    receiptOf(`Learner ${learner}`, {
      attempt: `${letters(learner)}-00000001`,
      answers: ids.map((item, at) => ({
        kind: 'question' as const,
        item,
        edition: 1,
        response: [options[(learner * at) % 7 < 4 ? 0 : (learner + at) % options.length] ?? ''],
        certainty: (((learner + at) % 3) + 1) as 1 | 2 | 3,
      })),
    }),
  )
  const body = { items: ids }
  const now = { at: Date.UTC(2026, 11, 1), offsetMin: 0 }
  const book = gradebook({ body, receipts, names: [], sheets, now })
  const marking = timed(() => gradebook({ body, receipts, names: [], sheets, now }))
  return [
    row('packs: 500 receipts of 20 items marked', marking, 'ms', { aim: 400 }),
    row(
      'packs: 500 receipts of 20 items analysed',
      timed(() => insightOf(book, sheets)),
      'ms',
      { aim: 150 },
    ),
  ]
}

function timed(work: () => unknown): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )
}

function letters(place: number): string {
  return [...String(place).padStart(10, '0')].map((figure) => 'abcdefghij'[Number(figure)]).join('')
}
