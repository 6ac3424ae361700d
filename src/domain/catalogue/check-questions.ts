import { checkLength, sameAs } from './check-words.ts'
import type { Draft, Drafted } from './draft.ts'
import { unknownIn } from './known.ts'
import { error, inside, type Owner, type Problem, type Spot } from './problem.ts'
import type { OptionsQuestionDraft, OrderQuestionDraft } from './schema.ts'

const WHY = { min: 5, max: 60 } as const

/** A question can be marked, and every option says why it is right or what picking it reveals. */
export function checkQuestions({ questions }: Draft): readonly Problem[] {
  return questions.flatMap(({ spot, value }) => {
    const owner = `question ${value.id}`
    return [
      ...checkLength(inside(spot, 'stem'), owner, 'stem', value.stem, { max: 60 }),
      ...(value.points.length === 0
        ? [error(inside(spot, 'points'), { kind: 'names-nothing', owner, want: 'point' })]
        : []),
      ...(value.kind === 'order' ? checkOrder({ spot, value }, owner) : checkOptions({ spot, value }, owner)),
    ]
  })
}

function checkOptions({ spot, value }: Drafted<OptionsQuestionDraft>, owner: Owner): readonly Problem[] {
  const at = inside(spot, 'options')
  const of = value.options.length
  const right = value.options.filter((option) => option.right === true).length
  const [min, max] = value.kind === 'choice' ? [3, 4] : [3, 6]
  const fair = value.kind === 'choice' ? right === 1 : right >= 1 && right < of
  const asks = value.kind === 'choice' ? 'one' : 'some'
  return [
    ...(of < min || of > max
      ? [error(at, { kind: 'too-few-or-many', owner, what: 'options', count: of, min, max })]
      : []),
    ...(fair || of === 0 ? [] : [error(at, { kind: 'right-options', owner, asks, right, of })]),
    ...alike(at, owner, 'option', value.options),
    ...value.options.flatMap((option, index) =>
      checkOption(inside(at, index), `option ${option.id} of ${owner}`, option),
    ),
  ]
}

function checkOption(
  spot: Spot,
  owner: Owner,
  { right, misconception, plain, why }: OptionsQuestionDraft['options'][number],
): readonly Problem[] {
  const diagnosed = misconception !== undefined || plain === true
  return [
    ...checkLength(inside(spot, 'why'), owner, 'why', why, WHY),
    ...(right === true && diagnosed ? [error(spot, { kind: 'right-but-diagnosed', owner })] : []),
    ...(right !== true && !diagnosed ? [error(spot, { kind: 'undiagnosed', owner })] : []),
    ...(right !== true && misconception !== undefined && plain === true
      ? [error(inside(spot, 'plain'), { kind: 'diagnosed-twice', owner })]
      : []),
  ]
}

function checkOrder({ spot, value }: Drafted<OrderQuestionDraft>, owner: Owner): readonly Problem[] {
  const at = inside(spot, 'entries')
  const places = new Map(value.entries.map(({ id }, index) => [id, index]))
  return [
    ...(value.entries.length < 3
      ? [error(at, { kind: 'too-few-or-many', owner, what: 'entries', count: value.entries.length, min: 3 })]
      : []),
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

/** Two options or entries of one question differ in id and in words. */
function alike(
  spot: Spot,
  owner: Owner,
  what: string,
  items: readonly { readonly id: string; readonly text: string }[],
): readonly Problem[] {
  return items.flatMap(({ id, text }, index): Problem[] => {
    const by = `${what} ${id} of ${owner}`
    const sameId = items.findIndex((other) => other.id === id)
    const sameText = items.findIndex((other) => sameAs(other.text) === sameAs(text))
    if (sameId < index) {
      return [
        error(inside(spot, index, 'id'), {
          kind: 'duplicate-id',
          owner: by,
          id,
          first: inside(spot, sameId, 'id'),
        }),
      ]
    }
    if (sameText === index) return []
    const first = inside(spot, sameText, 'text')
    const other = `${what} ${items[sameText]?.id}`
    return [error(inside(spot, index, 'text'), { kind: 'same-text', owner: by, field: 'text', other, first })]
  })
}
