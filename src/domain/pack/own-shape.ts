import {
  amount,
  type Check,
  either,
  fields,
  flag,
  id,
  is,
  limitedText,
  list,
  optional,
  type Shape,
  whole,
} from '#domain/journal/shape.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import { OWN_LIMITS } from './own.ts'

const MOST = 1_000_000_000
const text = limitedText(OWN_LIMITS.text)
/** Empty in a pack without its key. */
const told: Check = either(id, is(''))

const pkId: Check = (value) => typeof value === 'string' && /^pk\.[a-z2-7]{10}$/.test(value)

const cardId: Check = (value) => id(value) && typeof value === 'string' && isOwnCard(value)

const base: Shape = {
  id: pkId,
  code: is('000000'),
  edition: whole(1, MOST),
  unit: optional(id),
  concept: is('pk'),
  stem: text,
  points: list(id),
}

const option = fields({ id, text, right: flag, why: text, misconception: optional(id) })
const part = fields({ id, text })
const wrongPair = fields({ left: id, right: id, misconception: optional(id), why: text })

const typed: Shape = {
  accept: list(fields({ text, fraction: optional(amount(0, 1)), why: optional(text) })),
  reject: list(fields({ text, misconception: optional(id), why: text })),
  typos: whole(0, 2),
  why: text,
}

/** By pairs, as an object with a `then` of its own could be taken for a promise. */
const swap: Shape = Object.fromEntries([
  ['first', id],
  ['then', id],
  ['misconception', id],
  ['why', text],
])

const question = either(
  fields({ ...base, kind: is('choice'), options: list(option) }),
  fields({ ...base, kind: is('multiple'), options: list(option), scoring: optional(is('partial')) }),
  fields({
    ...base,
    kind: is('order'),
    cyclic: flag,
    scoring: optional(is('pairs')),
    entries: list(fields({ id, text, why: text })),
    swaps: list(fields(swap)),
  }),
  fields({
    ...base,
    kind: is('match'),
    left: list(fields({ id, text, to: told, why: text })),
    right: list(part),
    mistakes: list(wrongPair),
  }),
  fields({
    ...base,
    kind: is('classify'),
    bins: list(part),
    things: list(fields({ id, text, bin: told, why: text })),
    mistakes: list(wrongPair),
  }),
  fields({
    ...base,
    kind: is('cloze'),
    text,
    gaps: list(
      either(
        fields({ way: is('pick'), id, options: list(option) }),
        fields({ way: is('type'), id, ...typed }),
      ),
    ),
  }),
  fields({ ...base, kind: is('short'), ...typed }),
  fields({
    ...base,
    kind: is('numeric'),
    value: amount(-MOST, MOST),
    tolerance: amount(0, MOST),
    measure: optional(limitedText(20)),
    why: text,
    mistakes: list(
      fields({
        value: amount(-MOST, MOST),
        tolerance: amount(0, MOST),
        misconception: optional(id),
        why: text,
      }),
    ),
  }),
)

/** The shape of an `OwnItem`, with its key or without. Whether it makes sense is another question. */
export const ownItem: Check = either(
  fields({ kind: is('question'), question }),
  fields({
    kind: is('writing'),
    writing: fields({
      id: pkId,
      edition: whole(1, MOST),
      prompt: text,
      looksFor: list(part),
      points: list(id),
      leastWords: optional(whole(1, 500)),
    }),
  }),
  fields({
    kind: is('card'),
    card: fields({ id: cardId, edition: whole(1, MOST), front: text, back: text, unit: optional(id) }),
  }),
)

/** Own items of one pack. */
export const ownItems: Check = (value) =>
  list(ownItem)(value) && Array.isArray(value) && value.length <= OWN_LIMITS.items
