import { alike, checkSize, WHY } from '#domain/catalogue/alike.ts'
import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type {
  OptionsQuestionDraft,
  OrderQuestionDraft,
  QuestionDraft,
} from '#domain/catalogue/question-schema.ts'
import { checkDiagnosis } from './diagnosis.ts'
import { unknownIn } from './known.ts'
import { checkParts } from './parts.ts'
import { checkLength } from './words.ts'

/** A question can be marked, and every option says why it is right or what picking it reveals. */
export function checkQuestions({ questions }: Draft): readonly Problem[] {
  return questions.flatMap(({ spot, value }) => {
    const owner = `question ${value.id}`
    return [
      ...checkLength(inside(spot, 'stem'), owner, 'stem', value.stem, { max: 60 }),
      ...(value.points.length === 0
        ? [error(inside(spot, 'points'), { kind: 'names-nothing', owner, want: 'point' })]
        : []),
      ...checkDiagnosis(spot, value, owner),
      ...checkKind(spot, value, owner),
    ]
  })
}

function checkKind(spot: Spot, value: QuestionDraft, owner: Owner): readonly Problem[] {
  switch (value.kind) {
    case 'choice':
    case 'multiple':
      return checkOptions(spot, value, owner)
    case 'order':
      return checkOrder(spot, value, owner)
    default:
      return checkParts(spot, value, owner)
  }
}

function checkOptions(spot: Spot, value: OptionsQuestionDraft, owner: Owner): readonly Problem[] {
  const at = inside(spot, 'options')
  const of = value.options.length
  const right = value.options.filter((option) => option.right === true).length
  const fair = value.kind === 'choice' ? right === 1 : right >= 1 && right < of
  const asks = value.kind === 'choice' ? 'one' : 'some'
  return [
    ...checkSize(at, owner, 'options', of, 3, value.kind === 'choice' ? 4 : 6),
    ...(fair || of === 0 ? [] : [error(at, { kind: 'right-options', owner, asks, right, of })]),
    ...alike(at, owner, 'option', value.options),
    ...value.options.flatMap(({ id, why }, index) =>
      checkLength(inside(at, index, 'why'), `option ${id} of ${owner}`, 'why', why, WHY),
    ),
  ]
}

function checkOrder(spot: Spot, value: OrderQuestionDraft, owner: Owner): readonly Problem[] {
  const at = inside(spot, 'entries')
  const places = new Map(value.entries.map(({ id }, index) => [id, index]))
  return [
    ...checkSize(at, owner, 'entries', value.entries.length, 3, 8),
    ...alike(at, owner, 'entry', value.entries),
    ...value.entries.flatMap(({ id, why }, index) =>
      checkLength(inside(at, index, 'why'), `entry ${id} of ${owner}`, 'why', why, WHY),
    ),
    ...value.swaps.flatMap((swap, index) => {
      const here = inside(spot, 'swaps', index)
      const by = `swap ${index + 1} of ${owner}`
      const first = places.get(swap.first)
      const then = places.get(swap.then)
      return [
        ...unknownIn(inside(here, 'first'), by, 'entry', swap.first, places.keys()),
        ...unknownIn(inside(here, 'then'), by, 'entry', swap.then, places.keys()),
        ...checkLength(inside(here, 'why'), by, 'why', swap.why, WHY),
        ...(!value.cyclic && first !== undefined && then !== undefined && first <= then
          ? [error(here, { kind: 'swap-in-order', owner: by, first: swap.first, second: swap.then })]
          : []),
      ]
    }),
  ]
}
