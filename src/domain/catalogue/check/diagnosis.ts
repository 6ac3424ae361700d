import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { QuestionDraft } from '#domain/catalogue/question-schema.ts'
import { type ExpectedAnswer, expectedAnswers } from './expected-answers.ts'

/**
 * Every wrong answer that is expected names the misconception it gives away or is plain, and a question in which
 * none gives one away says so as a whole with `plain: true`.
 */
export function checkDiagnosis(spot: Spot, question: QuestionDraft, owner: Owner): readonly Problem[] {
  const answers = expectedAnswers(question)
  const whole = 'plain' in question && question.plain === true
  return [
    ...answers.flatMap((answer) => checkAnswer(inside(spot, ...answer.path), answer, owner, whole)),
    ...(whole || OF_OPTIONS.includes(question.kind) || answers.some((one) => gives(one) || isOpen(one))
      ? []
      : [error(spot, { kind: 'nothing-diagnosed', owner })]),
    ...(whole && answers.some(gives)
      ? [error(inside(spot, 'plain'), { kind: 'diagnosed-twice', owner })]
      : []),
  ]
}

/** Kinds whose every option is diagnosed by itself. */
const OF_OPTIONS: readonly QuestionDraft['kind'][] = ['choice', 'multiple']

function gives({ right, misconception }: ExpectedAnswer): boolean {
  return !right && misconception !== undefined
}

/** Not yet said whether it gives anything away. */
function isOpen({ right, misconception, plain }: ExpectedAnswer): boolean {
  return !right && misconception === undefined && plain !== true
}

function checkAnswer(
  spot: Spot,
  { name, right, misconception, plain }: ExpectedAnswer,
  question: Owner,
  whole: boolean,
): readonly Problem[] {
  const owner = `${name} of ${question}`
  const isDiagnosed = misconception !== undefined || plain === true
  if (right) return isDiagnosed ? [error(spot, { kind: 'right-but-diagnosed', owner })] : []
  if (!isDiagnosed && !whole) return [error(spot, { kind: 'undiagnosed', owner })]
  return misconception !== undefined && plain === true
    ? [error(inside(spot, 'plain'), { kind: 'diagnosed-twice', owner })]
    : []
}
