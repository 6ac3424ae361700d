import { ID_MAX_LENGTH } from '#domain/id.ts'
import {
  amount,
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
import { OWN_LIMITS } from './own.ts'
import { ownItems } from './own-shape.ts'
import { COMMENT_MAX_LENGTH, LEARNER_MAX_LENGTH, PACK_LIMITS } from './pack.ts'
import { EXTRA_PERCENTS, RULE_LIMITS } from './rules.ts'

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

const day: Check = (value) => typeof value === 'string' && isLocalDate(value)

const yes = optional(is(true))

/** The shape of `PackRules`. */
export const packRules: Check = fields({
  opens: optional(day),
  attempts: optional(whole(1, RULE_LIMITS.attempts)),
  minutes: optional(whole(1, RULE_LIMITS.minutes)),
  isShuffled: yes,
  isOneByOne: yes,
  feedback: optional(either(is('end'), is('code'), is('never'))),
  asksCertainty: yes,
  isByNumber: yes,
  pools: optional(list(fields({ take: whole(1, PACK_LIMITS.items), of: list(id) }))),
})

/** So many bytes as base64url. */
const bytes = (count: number): Check => {
  const length = Math.ceil((count * 4) / 3)
  return (value) => typeof value === 'string' && value.length === length && /^[A-Za-z0-9_-]*$/.test(value)
}

/** The shape of a `KeyPlace`. */
export const keyPlace: Check = either(
  fields({ kind: is('tutor') }),
  fields({
    kind: is('code'),
    sealed: fields({
      salt: bytes(16),
      iv: bytes(12),
      data: (value) => limitedText(100_000)(value) && /^[A-Za-z0-9_-]+$/.test(String(value)),
    }),
  }),
)

/** The shape of a `PackBody`: of version 1 it has no rules and nothing of its own. */
export const packBody: Check = fields({
  title: filled(PACK_LIMITS.title),
  instructions: limitedText(PACK_LIMITS.instructions),
  from: limitedText(PACK_LIMITS.from),
  due: optional(day),
  reply: optional(filled(PACK_LIMITS.reply)),
  items,
  madeMinute: whole(0, Math.floor(LAST_MILLIS / 60_000)),
  rules: optional(packRules),
  own: optional(ownItems),
  key: optional(keyPlace),
})

/** An id, or `part=value`. */
const responsePart = limitedText(ID_MAX_LENGTH + 1 + TYPED_MAX_LENGTH)

/** What a learner answered to one item. */
export const packAnswer: Check = either(
  fields({
    kind: is('question'),
    item: id,
    edition: whole(1, MOST),
    response: list(responsePart),
    certainty: optional(whole(1, 3)),
    tookMillis: optional(whole(0, LAST_MILLIS)),
  }),
  fields({
    kind: is('scenario'),
    item: id,
    edition: whole(1, MOST),
    path: list(fields({ turn: id, choice: id })),
  }),
  fields({ kind: is('card'), item: id, edition: whole(1, MOST), grade: whole(1, 4) }),
  fields({ kind: is('writing'), item: id, edition: whole(1, MOST), text: limitedText(OWN_LIMITS.writing) }),
)

/** Time on top, in percent. */
export const extraPercent: Check = (value) => EXTRA_PERCENTS.some((percent) => percent === value)

/** The shape of a `ReceiptBody`, version 3; earlier ones lack what may be absent here. */
export const receiptBody: Check = fields({
  pack: packId,
  attempt: factId,
  learner: filled(LEARNER_MAX_LENGTH),
  startedAt: whole(0, LAST_MILLIS),
  endedAt: whole(0, LAST_MILLIS),
  offsetMin: whole(-18 * 60, 18 * 60),
  answers: list(packAnswer),
  extraPercent: optional(extraPercent),
  isOver: optional(is(true)),
})

/** The shape of an `Award`. */
export const award: Check = fields({
  item: id,
  fraction: amount(0, 1),
  found: list(id),
  comment: limitedText(COMMENT_MAX_LENGTH),
})

/** The shape of a `FeedbackBody`, version 1. */
export const feedbackBody: Check = fields({
  pack: packId,
  attempt: factId,
  learner: filled(LEARNER_MAX_LENGTH),
  awards: list(award),
  comment: limitedText(COMMENT_MAX_LENGTH),
  keys: optional(ownItems),
})
