import { alike, checkSize, WHY } from '#domain/catalogue/alike.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type {
  NumericQuestionDraft,
  OptionsQuestionDraft,
  OrderQuestionDraft,
  PairsQuestionDraft,
  QuestionDraft,
} from '#domain/catalogue/question-schema.ts'
import { isNear } from '#domain/quiz/typed/number-typed.ts'
import { checkCloze } from './cloze.ts'
import { unknownIn } from './known.ts'
import { checkTyped } from './typed.ts'
import { checkLength } from './words.ts'

/** A question of parts can be marked part by part, and every part says why. */
export function checkParts(
  spot: Spot,
  value: Exclude<QuestionDraft, OptionsQuestionDraft | OrderQuestionDraft>,
  owner: Owner,
): readonly Problem[] {
  switch (value.kind) {
    case 'match': {
      const rows = value.left.map(({ id, text, to, why }) => ({ id, text, to, why }))
      return checkPairs(
        spot,
        owner,
        value,
        { list: 'left', name: 'left', to: 'to', rows },
        { list: 'right', name: 'right', of: value.right },
      )
    }
    case 'classify': {
      const rows = value.things.map(({ id, text, bin, why }) => ({ id, text, to: bin, why }))
      return checkPairs(
        spot,
        owner,
        value,
        { list: 'things', name: 'thing', to: 'bin', rows },
        { list: 'bins', name: 'bin', of: value.bins },
      )
    }
    case 'cloze':
      return checkCloze(spot, value, owner)
    case 'short':
      return checkTyped(spot, value, owner)
    case 'numeric':
      return checkNumber(spot, value, owner)
  }
}

/** What is to be placed: rows to match, things to sort. `to` is the field that says where each belongs. */
interface Placed {
  readonly list: string
  readonly name: string
  readonly to: string
  readonly rows: readonly {
    readonly id: string
    readonly text: string
    readonly to: string
    readonly why: string
  }[]
}

/** Where they can be placed. */
interface Places {
  readonly list: string
  readonly name: string
  readonly of: readonly { readonly id: string; readonly text: string }[]
}

function checkPairs(
  spot: Spot,
  owner: Owner,
  { kind, mistakes }: PairsQuestionDraft,
  { list, name, to, rows }: Placed,
  places: Places,
): readonly Problem[] {
  const ids = places.of.map(({ id }) => id)
  const [fewest, most] = kind === 'match' ? [3, 10] : [2, 4]
  return [
    ...checkSize(inside(spot, list), owner, SAID[list] ?? list, rows.length, 3, kind === 'match' ? 8 : 12),
    ...checkSize(
      inside(spot, places.list),
      owner,
      SAID[places.list] ?? places.list,
      ids.length,
      fewest,
      most,
    ),
    ...alike(inside(spot, list), owner, name, rows),
    ...alike(inside(spot, places.list), owner, places.name, places.of),
    ...rows.flatMap((row, index) => {
      const at = inside(spot, list, index)
      const by = `${name} ${row.id} of ${owner}`
      return [
        ...unknownIn(inside(at, to), by, places.name, row.to, ids),
        ...checkLength(inside(at, 'why'), by, 'why', row.why, WHY),
      ]
    }),
    ...mistakes.flatMap((mistake, index): readonly Problem[] => {
      const at = inside(spot, 'mistakes', index)
      const by = `mistake ${index + 1} of ${owner}`
      const row = rows.find(({ id }) => id === mistake.left)
      const first = mistakes.findIndex(({ left, right }) => left === mistake.left && right === mistake.right)
      const pair = `${mistake.left} and ${mistake.right}`
      return [
        ...unknownIn(
          inside(at, 'left'),
          by,
          name,
          mistake.left,
          rows.map(({ id }) => id),
        ),
        ...unknownIn(inside(at, 'right'), by, places.name, mistake.right, ids),
        ...checkLength(inside(at, 'why'), by, 'why', mistake.why, WHY),
        ...(row?.to === mistake.right
          ? [error(at, { kind: 'accepted-and-refused', owner: by, text: pair })]
          : []),
        ...(first < index
          ? [
              error(at, {
                kind: 'same-text',
                owner: by,
                field: 'pair',
                other: `mistake ${first + 1}`,
                first: inside(spot, 'mistakes', first),
              }),
            ]
          : []),
      ]
    }),
  ]
}

const SAID: Readonly<Record<string, string>> = { left: 'rows on the left', right: 'rows on the right' }

function checkNumber(spot: Spot, value: NumericQuestionDraft, owner: Owner): readonly Problem[] {
  return [
    ...checkLength(inside(spot, 'why'), owner, 'why', value.why, WHY),
    ...value.mistakes.flatMap((mistake, index): readonly Problem[] => {
      const at = inside(spot, 'mistakes', index)
      const by = `mistake ${index + 1} of ${owner}`
      const first = value.mistakes.findIndex((other) => other.value === mistake.value)
      const isRight = isNear(mistake.value, value.value, value.tolerance)
      return [
        ...checkLength(inside(at, 'why'), by, 'why', mistake.why, WHY),
        ...(isRight
          ? [
              error(inside(at, 'value'), {
                kind: 'accepted-and-refused',
                owner: by,
                text: String(mistake.value),
              }),
            ]
          : []),
        ...(first < index
          ? [
              error(inside(at, 'value'), {
                kind: 'same-text',
                owner: by,
                field: 'value',
                other: `mistake ${first + 1}`,
                first: inside(spot, 'mistakes', first),
              }),
            ]
          : []),
      ]
    }),
  ]
}
