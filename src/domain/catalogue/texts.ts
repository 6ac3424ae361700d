import type { Draft } from './draft.ts'
import { inside, type Spot } from './problem.ts'

/** Every drafted thing whose texts a reader may see; pages apart. */
export function shownIn(draft: Draft): readonly { readonly spot: Spot; readonly value: object }[] {
  return [
    ...draft.units,
    ...draft.points,
    ...draft.misconceptions,
    ...draft.concepts,
    ...draft.terms,
    ...draft.cards,
    ...draft.questions,
    ...draft.scenarios,
    ...draft.tasks,
    ...draft.packs,
    ...draft.mixed,
    ...draft.models,
  ]
}

/** Fields whose text is a name for machines or for the record, not words for a reader. */
const UNREAD = new Set([
  'id',
  'source',
  'points',
  'concepts',
  'concept',
  'section',
  'items',
  'misconception',
  'verified',
  'when',
])

/** Every text of a value that a reader may see, with its place. */
export function textsIn(value: unknown, spot: Spot): readonly { text: string; at: Spot }[] {
  if (typeof value === 'string') return [{ text: value, at: spot }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, inside(spot, index)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    UNREAD.has(field) ? [] : textsIn(inner, inside(spot, field)),
  )
}

/** A page without its code and comments, and offsets stay true. */
export function withoutCode(body: string): string {
  return body.replace(/\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|`[^`\n]*`/g, blank)
}

/** The prose of a page: tags keep only what a reader sees of them, and offsets stay true. */
export function proseOf(body: string): string {
  return withoutCode(body).replace(/<\/?[A-Za-z](?:[^>"]|"[^"]*")*>/g, (tag) =>
    tag.replace(/^<\/?[A-Za-z]\w*|\b(?!ask=|title=|who=)[\w-]+="[^"]*"|\b(?:ask|title|who)=|"|\/?>$/g, blank),
  )
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
