import type { Question } from '#domain/catalogue/question.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'
import { BEGAN, nameOf, stamped } from './generated.ts'

/** Two years of quizzes: so many answers to these questions in takings of ten, one in four of them wrong. */
export function answersOf(count: number, questions: readonly Question[]): readonly Fact[] {
  const happenings = Array.from({ length: count }, (_, index): Happening => {
    const question = questions[index % questions.length]
    if (!question) throw new Error('There are questions to answer')
    const right = index % 4 !== 0
    const [point] = question.points
    return {
      kind: 'item.answered',
      item: question.id,
      edition: question.edition,
      response: responseTo(question, right),
      right,
      fraction: right ? 1 : 0,
      seed: index,
      taking: {
        id: nameOf(Math.floor(index / TAKING_LENGTH)),
        set: `unit:${question.unit ?? 'self-study'}`,
        place: index % TAKING_LENGTH,
        of: TAKING_LENGTH,
      },
      tookMillis: 9_000 + (index % 7) * 1_000,
      shown: point === undefined ? [] : [{ point, item: question.id, right }],
      misconceptions: [],
      ...(index % 3 === 0 ? { certainty: index % 2 === 0 ? 3 : 1 } : {}),
    }
  })
  return stamped(happenings, (index) => BEGAN + Math.floor((index / count) * 729) * 86_400_000 + index * 1000)
}

function responseTo(question: Question, right: boolean): readonly string[] {
  if (question.kind !== 'choice' && question.kind !== 'multiple') return []
  return question.options.filter((option) => option.right === right).map(({ id }) => id)
}
