import { entryId, entryRecord } from '#domain/log/record-shape.ts'
import { packContent } from '#domain/pack/pack-content.ts'
import { factId as factIdShape } from '#domain/pack/pack-shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import type { Content, StoredFact } from './fact.ts'
import { copyJson } from './json.ts'
import { isKnown } from './kinds.ts'
import {
  amount,
  type Check,
  either,
  fields,
  flag,
  hasFields,
  id,
  is,
  isObject,
  limitedText,
  list,
  longList,
  optional,
  type Shape,
  text,
  whole,
} from './shape.ts'
import { factId, SEQ_MAX } from './stamp.ts'

/** Why a value is no fact: not JSON at all, or the part whose shape is wrong. */
export type FactProblem = 'not-json' | 'stamp' | 'content'

/** The end of the year 9999: so far from the last day `Intl` can name that no interval added leads past it. */
const LAST_MILLIS = 253_402_300_799_999
const LAST_DAY = Math.floor(LAST_MILLIS / DAY_MILLIS)
const HUNDRED_YEARS_DAYS = 36_525
const MOST = 1_000_000_000

const STAMP = {
  id: text,
  device: matching(/^[a-z2-7]{10}$/),
  seq: whole(1, SEQ_MAX),
  clock: fields({ wall: whole(0, LAST_MILLIS), count: whole(0, Number.MAX_SAFE_INTEGER) }),
  at: whole(0, LAST_MILLIS),
  offsetMin: whole(-18 * 60, 18 * 60),
  v: whole(1, MOST),
  kind: matching(/^[a-z]{1,32}(\.[a-z]{1,32})?$/),
} as const satisfies { readonly [Key in keyof StoredFact]: Check }

const SHOWN = fields({ point: id, item: id, right: flag })

const taking = matching(/^[a-z2-7]{10}$/)

/** The shape of each kind in its newest version; the keys beside the stamp's that are kept. */
const CONTENT: { readonly [Kind in Content['kind']]: Shape } = {
  'card.graded': {
    card: id,
    edition: whole(1, MOST),
    grade: whole(1, 4),
    sure: optional(flag),
    intervalDays: amount(0, HUNDRED_YEARS_DAYS),
    first: flag,
    tookMillis: amount(0, LAST_MILLIS),
    recall: optional(amount(0, 1)),
    rolloverHour: optional(whole(0, 23)),
    response: optional(list(text)),
  },
  'card.scheduled': {
    card: id,
    day: whole(-LAST_DAY, LAST_DAY),
    because: optional(
      fields({
        item: id,
        chose: text,
        misconception: optional(id),
        point: optional(id),
        certain: optional(is(true)),
      }),
    ),
    forget: optional(is(true)),
  },
  'card.hidden': {
    card: id,
    as: either(is('suspended'), is('buried'), is('shown')),
    until: optional(whole(-LAST_DAY, LAST_DAY)),
  },
  'card.noted': { card: id, hook: text },
  'card.written': {
    card: id,
    edition: whole(1, MOST),
    front: text,
    back: text,
    more: optional(text),
    tags: list(limitedText(200)),
    unit: optional(id),
    section: optional(id),
    removed: optional(is(true)),
  },
  'section.read': { section: id },
  'item.answered': {
    item: id,
    edition: whole(1, MOST),
    response: list(text),
    right: flag,
    fraction: optional(amount(0, 1)),
    certainty: optional(whole(1, 3)),
    seed: optional(whole(0, 2 ** 32 - 1)),
    taking: optional(fields({ id: taking, set: text, place: whole(0, 1000), of: whole(1, 1000) })),
    tookMillis: optional(amount(0, LAST_MILLIS)),
    shown: list(SHOWN),
    misconceptions: list(id),
  },
  'scenario.ended': {
    scenario: id,
    edition: whole(1, MOST),
    path: list(fields({ turn: id, choice: id })),
    ending: id,
    score: amount(-MOST, MOST),
    best: amount(-MOST, MOST),
    shown: list(SHOWN),
    misconceptions: list(id),
  },
  'entry.revised': {
    entry: entryId,
    replaces: list(factIdShape),
    number: whole(1, MOST),
    record: entryRecord,
    deleted: optional(is(true)),
  },
  'entry.purged': { entry: entryId, number: whole(1, MOST), facts: longList(factIdShape) },
  'entry.commented': {
    entry: entryId,
    revision: factIdShape,
    comment: entryId,
    by: limitedText(200),
    text,
    point: optional(id),
    signs: optional(is(true)),
    removed: optional(is(true)),
  },
  'comment.settled': { entry: entryId, comment: entryId, removed: optional(is(true)) },
  'criterion.written': {
    criterion: id,
    code: limitedText(40),
    text: limitedText(400),
    unit: optional(id),
    removed: optional(is(true)),
  },
  'finding.kept': { entry: entryId, text, reason: limitedText(400), removed: optional(is(true)) },
  'name.listed': { name: limitedText(100), removed: optional(is(true)) },
  ...packContent,
  'setting.chosen': { name: text, value: either(text, flag, amount(-Number.MAX_VALUE, Number.MAX_VALUE)) },
  undone: { target: factIdShape, about: list(text) },
}

/**
 * Reads a fact from outside: a backup, another device, a damaged disk. Total on any value. Of a known kind only
 * known keys are copied; of an unknown kind or a newer shape all are, as plain JSON, to be passed on.
 */
export function parseFact(value: unknown): Result<StoredFact, FactProblem> {
  const copy = copyJson(value)
  if (!isObject(copy)) return fail('not-json')
  if (!hasStamp(copy)) return fail('stamp')
  if (!isKnown(copy)) return ok(copy)
  const content = CONTENT[copy.kind]
  return hasFields(copy, content) ? ok(only(copy, { ...STAMP, ...content })) : fail('content')
}

/** Whether a fact that lay on a disk is still one: as `parseFact` finds, without making a copy. */
export function isSound(fact: StoredFact): boolean {
  return (
    typeof fact === 'object' &&
    fact !== null &&
    hasStamp(fact) &&
    (!isKnown(fact) || hasFields(fact, CONTENT[fact.kind]))
  )
}

function hasStamp(copy: object): copy is StoredFact {
  if (!hasFields(copy, STAMP)) return false
  const { id, device, seq } = copy as StoredFact
  return id === factId(device, seq)
}

/** The keys left out are none of the type's, so the type stays. */
function only(fact: StoredFact, shape: Shape): StoredFact {
  const known = Object.entries(fact).filter(([key]) => Object.hasOwn(shape, key))
  return Object.fromEntries(known) as unknown as StoredFact
}

function matching(pattern: RegExp): Check {
  return (value) => typeof value === 'string' && pattern.test(value)
}
