import { ID_MAX_LENGTH } from '#domain/id.ts'
import {
  type Check,
  either,
  fields,
  id,
  is,
  limitedText,
  list,
  optional,
  whole,
} from '#domain/journal/shape.ts'
import { isLocalDate } from '#domain/local-date.ts'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { LEARNER_MAX_LENGTH, PACK_LIMITS } from './pack.ts'

const MOST = 1_000_000_000
const LAST_MILLIS = 253_402_300_799_999

/** A pack's name: 22 characters of base64url. */
export const packId: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{22}$/.test(value)

/** A fact's id. */
export const factId: Check = (value) => typeof value === 'string' && /^[a-z2-7]{10}-\d{8}$/.test(value)

const filled =
  (most: number): Check =>
  (value) =>
    limitedText(most)(value) && typeof value === 'string' && value.trim() !== ''

const items: Check = (value) =>
  list(id)(value) &&
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= PACK_LIMITS.items &&
  new Set(value).size === value.length

/** The shape of a `PackBody`, version 1. */
export const packBody: Check = fields({
  title: filled(PACK_LIMITS.title),
  instructions: limitedText(PACK_LIMITS.instructions),
  from: limitedText(PACK_LIMITS.from),
  due: optional((value) => typeof value === 'string' && isLocalDate(value)),
  reply: optional(filled(PACK_LIMITS.reply)),
  items,
  madeMinute: whole(0, Math.floor(LAST_MILLIS / 60_000)),
})

/** An id, or `part=value`. */
const responsePart = limitedText(ID_MAX_LENGTH + 1 + TYPED_MAX_LENGTH)

const answer = either(
  fields({ kind: is('question'), item: id, edition: whole(1, MOST), response: list(responsePart) }),
  fields({
    kind: is('scenario'),
    item: id,
    edition: whole(1, MOST),
    path: list(fields({ turn: id, choice: id })),
  }),
  fields({ kind: is('card'), item: id, edition: whole(1, MOST), grade: whole(1, 4) }),
)

/** The shape of a `ReceiptBody`, version 2; version 1 is the same where no response fills parts. */
export const receiptBody: Check = fields({
  pack: packId,
  attempt: factId,
  learner: filled(LEARNER_MAX_LENGTH),
  startedAt: whole(0, LAST_MILLIS),
  endedAt: whole(0, LAST_MILLIS),
  offsetMin: whole(-18 * 60, 18 * 60),
  answers: list(answer),
})
