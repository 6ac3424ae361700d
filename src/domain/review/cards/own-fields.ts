import { isId } from '#domain/id.ts'
import type { CardWritten } from '#domain/journal/fact.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** One's own card as it is being typed: nothing of it is checked yet. */
export interface OwnFields {
  readonly front: string
  readonly back: string
  readonly more: string
  /** Parted by commas. */
  readonly tags: string
  /** A unit's id; empty for none. */
  readonly unit: string
  /** Where the sentence stands that it was made from; empty for none. */
  readonly section: string
}

/** A form with nothing in it. */
export const NO_FIELDS: OwnFields = { front: '', back: '', more: '', tags: '', unit: '', section: '' }

/** The most characters of each text; a fact holds more, a card that is asked for in seconds does not. */
export const OWN_LIMITS = { front: 500, back: 2_000, more: 2_000, hook: 500, tag: 40, tags: 20 } as const

/** What is wrong with a field, with the figures that its sentence names. */
export type OwnProblem =
  | { readonly field: 'front' | 'back'; readonly kind: 'empty' }
  | {
      readonly field: 'front' | 'back' | 'more' | 'hook'
      readonly kind: 'long'
      readonly has: number
      readonly most: number
    }
  | { readonly field: 'tags'; readonly kind: 'many'; readonly has: number; readonly most: number }
  | { readonly field: 'tags'; readonly kind: 'long-tag'; readonly tag: string; readonly most: number }

/** What a card's fact says of its words. */
export type OwnWords = Pick<CardWritten, 'front' | 'back' | 'more' | 'tags' | 'unit' | 'section'>

/** Reads a form: all that is wrong with it at once, or what the fact will say. */
export function parseOwn(fields: OwnFields): Result<OwnWords, readonly OwnProblem[]> {
  const [front, back, more] = [tidy(fields.front), tidy(fields.back), tidy(fields.more)]
  const tags = tagsOf(fields.tags)
  const problems: readonly OwnProblem[] = [
    ...(front === '' ? [{ field: 'front', kind: 'empty' } as const] : tooLong('front', front)),
    ...(back === '' ? [{ field: 'back', kind: 'empty' } as const] : tooLong('back', back)),
    ...tooLong('more', more),
    ...problemsOfTags(tags),
  ]
  if (problems.length > 0) return fail(problems)
  return ok({
    front,
    back,
    ...(more === '' ? {} : { more }),
    tags,
    ...(isId(fields.unit) && fields.unit !== '' ? { unit: fields.unit } : {}),
    ...(isId(fields.section) && fields.section !== '' ? { section: fields.section } : {}),
  })
}

/** A card's words as a form shows them. */
export function fieldsOf({ front, back, more = '', tags, unit = '', section = '' }: OwnWords): OwnFields {
  return { front, back, more, tags: tags.join(', '), unit, section }
}

/** Tags from a line of them: each once, without the spaces round it. */
export function tagsOf(text: string): readonly string[] {
  const named = text.split(/[,;\n]/).map((tag) => tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim())
  const tags = new Map<string, string>()
  for (const tag of named.filter(isSeen)) {
    // A phone begins with a capital by itself: “Phone” and “phone” are one tag, as it was typed first.
    const name = tag.toLowerCase()
    if (!tags.has(name)) tags.set(name, tag)
  }
  return [...tags.values()]
}

/** What is wrong with some tags. */
export function problemsOfTags(tags: readonly string[]): readonly OwnProblem[] {
  const long = tags.find((tag) => tag.length > OWN_LIMITS.tag)
  return [
    ...(tags.length > OWN_LIMITS.tags
      ? [{ field: 'tags', kind: 'many', has: tags.length, most: OWN_LIMITS.tags } as const]
      : []),
    ...(long === undefined
      ? []
      : [{ field: 'tags', kind: 'long-tag', tag: long, most: OWN_LIMITS.tag } as const]),
  ]
}

/** What is wrong with a text's length. */
export function tooLong(field: 'front' | 'back' | 'more' | 'hook', text: string): readonly OwnProblem[] {
  const most = OWN_LIMITS[field]
  return text.length > most ? [{ field, kind: 'long', has: text.length, most }] : []
}

/** The fields in which two forms say something else, whatever spaces stand round it. */
export function differingFields(a: OwnFields, b: OwnFields): readonly (keyof OwnFields)[] {
  const said = (fields: OwnFields, name: keyof OwnFields) =>
    name === 'tags' ? tagsOf(fields.tags).join() : tidy(fields[name])
  const names = Object.keys(NO_FIELDS) as readonly (keyof OwnFields)[]
  return names.filter((name) => said(a, name) !== said(b, name))
}

/** Whether two forms say the same. */
export function sameFields(a: OwnFields, b: OwnFields): boolean {
  return differingFields(a, b).length === 0
}

/** Whether two cards ask for other things: then what was learned of the one says little of the other. */
export function asksElse(a: Pick<OwnWords, 'front' | 'back'>, b: Pick<OwnWords, 'front' | 'back'>): boolean {
  return a.front !== b.front || a.back !== b.back
}

/**
 * The same text whoever typed it: well formed, no control characters but line feeds, no spaces at its ends. A text of
 * signs that nobody sees is empty: a card would ask nothing.
 */
function tidy(text: string): string {
  const tidied = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim()
  return isSeen(tidied) ? tidied : ''
}

/** Whether a text has a sign that is not a space, an order to turn round, or of no width. */
function isSeen(text: string): boolean {
  return /[^\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(text)
}
