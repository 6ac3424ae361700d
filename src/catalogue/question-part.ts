import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Spot } from '#domain/catalogue/problem.ts'
import { QUESTION_SCHEMAS, type QuestionDraft } from '#domain/catalogue/question-schema.ts'
import { isMap, ownerAt, type Shaped, said, shaped } from '#domain/catalogue/shape.ts'

/**
 * Shapes one question by its kind. A question of no known kind is shaped as what it looks like, so that only its
 * kind is complained of.
 */
export function shapedQuestion(item: unknown, spot: Spot): Shaped<QuestionDraft> {
  const kind = isMap(item) ? Reflect.get(item, 'kind') : undefined
  if (!isMap(item) || isKind(kind)) return shapedAs(isKind(kind) ? kind : 'choice', item, spot)
  const guess = kindOf(item)
  const { problems, ...rest } = shapedAs(guess, { ...item, kind: guess }, spot)
  const owner = ownerAt('question', item, [])
  if (kind === undefined)
    return { ...rest, problems: [error(spot, { kind: 'missing-field', owner, field: 'kind' }), ...problems] }
  const near = nearest(String(kind), KINDS)
  const trouble = { kind: 'not-one-of', owner, field: 'kind', got: said(kind), allowed: KINDS } as const
  const problem = error(inside(spot, 'kind'), near === undefined ? trouble : { ...trouble, nearest: near })
  return { ...rest, problems: [problem, ...problems] }
}

type Kind = keyof typeof QUESTION_SCHEMAS

const KINDS = Object.keys(QUESTION_SCHEMAS)

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && KINDS.includes(kind)
}

function shapedAs(kind: Kind, item: unknown, spot: Spot): Shaped<QuestionDraft> {
  return shaped<QuestionDraft>(QUESTION_SCHEMAS[kind], plainQuestion(item), spot, 'question')
}

function kindOf(item: Fields): Kind {
  if ('entries' in item) return 'order'
  if ('left' in item) return 'match'
  if ('bins' in item) return 'classify'
  if ('gaps' in item) return 'cloze'
  if ('accept' in item) return 'short'
  return 'value' in item ? 'numeric' : 'choice'
}

type Fields = Readonly<Record<string, unknown>>

/**
 * A question with its short spellings written out: an accepted answer may be a bare text, and a gap with
 * options needs not say that one picks in it. Anything of another shape is left for the schema to refuse.
 */
function plainQuestion(item: unknown): unknown {
  if (!isMap(item)) return item
  const gaps = mapped(item, 'gaps', (gap) =>
    isMap(gap) ? { way: 'options' in gap ? 'pick' : 'type', ...gap, ...plainTyped(gap) } : gap,
  )
  return { ...item, ...plainTyped(item), ...gaps }
}

function plainTyped(owner: Fields): Fields {
  return mapped(owner, 'accept', (answer) => (typeof answer === 'string' ? { text: answer } : answer))
}

function mapped(owner: Fields, field: string, each: (item: unknown) => unknown): Fields {
  const list = owner[field]
  return Array.isArray(list) ? { [field]: list.map(each) } : {}
}
