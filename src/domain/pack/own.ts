import type { Option, Question } from '#domain/catalogue/question.ts'
import { cleanLines } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { isOwnCard } from '#domain/review/own-card.ts'

/** Something a tutor wrote for a pack: it travels in the pack, and no site has it. */
export type OwnItem =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'writing'; readonly writing: Writing }
  | { readonly kind: 'card'; readonly card: OwnPackCard }

/** A question to be answered in one's own words, marked by the tutor. */
export interface Writing {
  readonly id: Id
  readonly edition: number
  readonly prompt: string
  /** What the tutor marks it by; empty in a sealed pack. */
  readonly looksFor: readonly { readonly id: Id; readonly text: string }[]
  /** Points of units that it shows. */
  readonly points: readonly Id[]
  /** Words one should write at least; absent: as few as one likes. */
  readonly leastWords?: number
}

/** A card that learners keep among their own. Its id is one of a learner's own card. */
export interface OwnPackCard {
  readonly id: Id
  readonly edition: number
  readonly front: string
  readonly back: string
  readonly unit?: Id
}

/** What an own question has for a concept: it belongs to none. No content has this id. */
export const OWN_CONCEPT: Id = 'pk'

/** What an own question has for a code: no link names it by one. */
export const OWN_CODE = '000000'

/** How many items of one's own a pack holds, and how long their texts are, in characters. */
export const OWN_LIMITS = { items: 60, text: 1_000, writing: 4_000 } as const

const PREFIX = 'pk.'

/** The id of a question that a tutor writes: `letters` are ten random ones of a-z and 2-7. */
export function ownItemId(letters: string): Id {
  return `${PREFIX}${letters}`
}

/** Whether an item's words travel in its pack. No content has such an id. */
export function isOwnItem(item: Id): boolean {
  return item.startsWith(PREFIX) || isOwnCard(item)
}

/** What an own item is named by. */
export function idOfOwn(own: OwnItem): Id {
  if (own.kind === 'question') return own.question.id
  return own.kind === 'writing' ? own.writing.id : own.card.id
}

/**
 * An own item without its key: what is asked, and nothing that tells what is right. What it shows stays in one order,
 * by id, so that the order tells nothing either. Cards have no key.
 */
export function withoutKey(own: OwnItem): OwnItem {
  if (own.kind === 'question') return { kind: 'question', question: asked(own.question) }
  if (own.kind === 'writing') return { kind: 'writing', writing: { ...own.writing, looksFor: [] } }
  return own
}

/** An own item as it comes from outside, its texts without what cannot be seen. */
export function cleanOwn(own: OwnItem): OwnItem {
  // Every text is cleaned and nothing else is touched, so the shape stays.
  return cleaned(own) as OwnItem
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanLines(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]))
}

function asked(question: Question): Question {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return { ...question, options: byId(question.options).map(askedOption) }
    case 'order':
      return {
        ...question,
        entries: byId(question.entries).map((entry) => ({ ...entry, why: '' })),
        swaps: [],
      }
    case 'match':
      return {
        ...question,
        left: byId(question.left).map((left) => ({ ...left, to: '', why: '' })),
        right: byId(question.right),
        mistakes: [],
      }
    case 'classify':
      return {
        ...question,
        things: byId(question.things).map((thing) => ({ ...thing, bin: '', why: '' })),
        mistakes: [],
      }
    case 'cloze':
      return {
        ...question,
        gaps: question.gaps.map((gap) =>
          gap.way === 'pick'
            ? { ...gap, options: byId(gap.options).map(askedOption) }
            : { ...gap, accept: [], reject: [], why: '' },
        ),
      }
    case 'short':
      return { ...question, accept: [], reject: [], why: '' }
    case 'numeric':
      return { ...question, value: 0, tolerance: 0, why: '', mistakes: [] }
  }
}

function askedOption({ id, text }: Option): Option {
  return { id, text, right: false, why: '' }
}

function byId<T extends { readonly id: Id }>(parts: readonly T[]): readonly T[] {
  return parts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
