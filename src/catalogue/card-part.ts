import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Spot } from '#domain/catalogue/problem.ts'
import { CARD_SCHEMAS, type CardDraft } from '#domain/catalogue/schema.ts'
import { isMap, ownerAt, type Shaped, said, shaped } from '#domain/catalogue/shape.ts'

type Kind = keyof typeof CARD_SCHEMAS

const KINDS = Object.keys(CARD_SCHEMAS)

/** Shapes one flashcard by its kind; one that names none is plain, unless it carries what only another kind has. */
export function shapedCard(item: unknown, spot: Spot): Shaped<CardDraft> {
  if (isMap(item) && !('kind' in item) && isOfAKind(item)) {
    const kind = kindOf(item)
    const { problems, ...rest } = shapedAs(kind, { ...item, kind }, spot)
    const owner = ownerAt('card', item, [])
    return {
      ...rest,
      problems: [error(spot, { kind: 'missing-field', owner, field: `kind: ${kind}` }), ...problems],
    }
  }
  const kind = isMap(item) ? (Reflect.get(item, 'kind') ?? 'plain') : 'plain'
  if (!isMap(item) || isKind(kind)) return shapedAs(isKind(kind) ? kind : 'plain', item, spot)
  const near = nearest(String(kind), KINDS)
  const owner = ownerAt('card', item, [])
  const trouble = { kind: 'not-one-of', owner, field: 'kind', got: said(kind), allowed: KINDS } as const
  const { problems, ...rest } = shapedAs(kindOf(item), { ...item, kind: kindOf(item) }, spot)
  const problem = error(inside(spot, 'kind'), near === undefined ? trouble : { ...trouble, nearest: near })
  return { ...rest, problems: [problem, ...problems] }
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && KINDS.includes(kind)
}

function shapedAs(kind: Kind, item: unknown, spot: Spot): Shaped<CardDraft> {
  return shaped<CardDraft>(CARD_SCHEMAS[kind], item, spot, 'card')
}

/** Whether a card that names no kind cannot be meant for a plain one. */
function isOfAKind(item: Readonly<Record<string, unknown>>): boolean {
  if ('back' in item) return kindOf(item) === 'sum'
  return kindOf(item) !== 'cloze' || String(Reflect.get(item, 'front')).includes('{{')
}

function kindOf(item: Readonly<Record<string, unknown>>): Kind {
  if ('steps' in item) return 'order'
  if ('parts' in item) return 'marking-point'
  if ('measure' in item) return 'sum'
  return 'back' in item ? 'plain' : 'cloze'
}
