import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { cleanLine, cleanLines } from '#domain/clean.ts'
import type { ItemCodes } from '#domain/pack/item-codes.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import { PACK_LIMITS, type PackAnswer, type PackBody, type ReceiptBody } from '#domain/pack/pack.ts'
import type { PackRules } from '#domain/pack/rules.ts'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { OWN_ITEMS } from './own-items.ts'

/** Items of a site that does not exist. */
export const ITEMS = Array.from({ length: 80 }, (_, at) => `heat-item-${at + 1}`)

/** Their codes: as the catalogue makes them. */
export const CODES: ItemCodes = codesOf(ITEMS)

/** The codes of a site that has only some of them. */
export function codesOf(ids: readonly string[]): ItemCodes {
  return itemCodes(ids.map((id) => ({ id, code: codeOf(id), kind: 'question', title: id, points: [] })))
}

/** An item's code: the first 24 bits of the SHA-256 of its first id. */
export function codeOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 6)
}

/** Words of any kind, as a form lets them through. */
function words(most: number, plain: (typed: string) => string): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: most }),
      fc.string({ unit: 'grapheme-ascii', maxLength: most }),
      fc.constantFrom(
        'First week: complaints',
        '<img src=x onerror=alert(1)>',
        '__proto__',
        'Siân O’Neill 明 👩‍🏫',
      ),
    )
    .map(plain)
    .filter((text) => text.length <= most)
}

/** Any pack a tutor can make. */
export const anyPack: fc.Arbitrary<PackBody> = fc
  .record({
    title: words(PACK_LIMITS.title, cleanLine).filter((title) => title !== ''),
    instructions: words(PACK_LIMITS.instructions, cleanLines),
    from: words(PACK_LIMITS.from, cleanLine),
    due: fc.option(
      fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ),
    reply: fc.option(
      fc.constantFrom('ruth@example.ac.uk', 'o’neill@x.org'.replace('’', "'"), 'a.b+c@d-e.co'),
    ),
    items: fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: PACK_LIMITS.items }),
    madeMinute: fc.integer({ min: 0, max: 60_000_000 }),
  })
  .map(({ due, reply, ...rest }) => ({
    ...rest,
    ...(due === null ? {} : { due }),
    ...(reply === null ? {} : { reply }),
  }))

const edition = fc.integer({ min: 1, max: 9 })
const ids = fc.array(fc.constantFrom('listen', 'fix-first', 'agree', 'constructor'), { maxLength: 4 })

/** What fills parts, as it stands once it is cleaned. */
const filled = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'answer'), { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc
      .array(words(TYPED_MAX_LENGTH, cleanLine), { minLength: parts.length, maxLength: parts.length })
      .map((typed) => parts.flatMap((part, at) => (typed[at] ? [`${part}=${typed[at]}`] : []))),
  )

const anyAnswer: fc.Arbitrary<PackAnswer> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('question' as const),
      item: fc.constantFrom(...ITEMS),
      edition,
      response: fc.oneof(ids, filled),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('scenario' as const),
      item: fc.constantFrom(...ITEMS),
      edition,
      path: ids.map((turns) => turns.map((turn) => ({ turn, choice: 'a' }))),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('card' as const),
      item: fc.constantFrom(...ITEMS),
      edition,
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    },
    { noNullPrototype: true },
  ),
)

/** Any receipt a learner can send. */
export const anyReceipt: fc.Arbitrary<ReceiptBody> = fc.record(
  {
    pack: fc.constantFrom('A'.repeat(22), 'b_-9'.repeat(5).padEnd(22, 'x')),
    attempt: fc.constantFrom('aaaaaaaaaa-00000001', 'bbbbbbbbbb-00000002', 'aaaaaaaaaa-00000007'),
    learner: words(60, cleanLine).filter((name) => name !== ''),
    startedAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    endedAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    offsetMin: fc.integer({ min: -1080, max: 1080 }),
    answers: fc.array(anyAnswer, { maxLength: 20 }),
  },
  { noNullPrototype: true },
)

/** Any rules of a pack of these items. */
const anyRules = (items: readonly string[]): fc.Arbitrary<PackRules> =>
  fc
    .record(
      {
        opens: fc.constantFrom('2026-11-23', '2027-02-28'),
        attempts: fc.integer({ min: 1, max: 20 }),
        minutes: fc.integer({ min: 1, max: 600 }),
        isShuffled: fc.constant(true as const),
        isOneByOne: fc.constant(true as const),
        feedback: fc.constantFrom('end' as const, 'code' as const, 'never' as const),
        asksCertainty: fc.constant(true as const),
        isByNumber: fc.constant(true as const),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .chain((rules) =>
      items.length < 3
        ? fc.constant(rules)
        : fc.constantFrom(rules, { ...rules, pools: [{ take: 1, of: items.slice(0, 2) }] }),
    )

/** Any pack with rules, or with items of its tutor's own, with their key or without. */
export const anyFullPack: fc.Arbitrary<PackBody> = fc
  .record({
    base: anyPack,
    own: fc.uniqueArray(fc.constantFrom(...OWN_ITEMS), { maxLength: 4, selector: idOfOwn }),
    key: fc.constantFrom(undefined, { kind: 'tutor' } as const),
  })
  .chain(({ base, own, key }) => {
    const items = [...base.items.slice(0, 50), ...own.map(idOfOwn)]
    return anyRules(items).map((rules) => ({
      ...base,
      items,
      rules,
      ...(own.length > 0 ? { own: key ? own.map(withoutKey) : own } : {}),
      ...(own.length > 0 && key ? { key } : {}),
    }))
  })
