import { expect, test } from 'vitest'
import { gradebook } from '#domain/pack/gradebook.ts'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import { ownSheets } from '#domain/pack/own-sheets.ts'
import type { PackAnswer, PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { OWN_ITEMS } from './own-items.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 11, 4, 12)
const CHOICE = 'pk.aaaaaaaaaa'
const WRITING = 'pk.iiiiiiiiii'
const ORDER = 'pk.cccccccccc'
const BODY: PackBody = {
  title: 'Own',
  instructions: '',
  from: '',
  items: [CHOICE, ORDER, WRITING],
  madeMinute: 1,
  own: OWN_ITEMS.filter((own) => [CHOICE, ORDER, WRITING].includes(idOfOwn(own))),
}
const SEALED: PackBody = { ...BODY, own: (BODY.own ?? []).map(withoutKey), key: { kind: 'tutor' } }
const SAVED = { at: 0, offsetMin: 0, names: [], isRemoved: false } as const

const state = (more: Partial<PackState> = {}): PackState => ({
  id: 'A'.repeat(22),
  body: BODY,
  saved: SAVED,
  receipts: [],
  attempts: [],
  ...more,
})
const answers = (response: string): readonly PackAnswer[] => [
  { kind: 'question', item: CHOICE, edition: 1, response: [response] },
  { kind: 'question', item: ORDER, edition: 1, response: ['d', 'k', 'z'] },
  { kind: 'writing', item: WRITING, edition: 1, text: 'I am sorry.' },
]
const receipt = (given: Partial<ReceiptBody> = {}): ReceiptBody => ({
  pack: 'A'.repeat(22),
  attempt: 'aaaaaaaaaa-00000001',
  learner: 'Amira',
  startedAt: START,
  endedAt: START + 20 * MINUTE,
  offsetMin: 0,
  answers: answers('x7'),
  ...given,
})
const row = (of: PackState, ...receipts: readonly ReceiptBody[]) =>
  gradebook({
    body: of.body,
    receipts,
    names: of.saved?.names ?? [],
    roster: of.saved?.roster,
    corrected: of.corrected,
    awards: of.awards,
    sheets: { scenarios: new Map(), ...ownSheets(of) },
    now: { at: START + 1_000_000, offsetMin: 0 },
  }).learners[0]
const kinds = (of: PackState, one = receipt()) => row(of, one)?.cells.map(({ kind }) => kind)
const award = (fraction: number) => ({
  attempt: 'aaaaaaaaaa-00000001',
  learner: 'Amira',
  award: { item: WRITING, fraction, found: [], comment: '' },
})

test('own questions are marked by the key in the pack, or by the one that stayed with the tutor', () => {
  const whole = kinds(state())
  expect(whole).toEqual(['right', 'wrong', 'unmarked'])
  expect(kinds(state({ body: SEALED, saved: { ...SAVED, keys: BODY.own ?? [] } }))).toEqual(whole)
})

test('a pack without its key marks nothing, not even an order, which would look right in some order', () => {
  expect(kinds(state({ body: SEALED }))).toEqual(['changed', 'changed', 'unmarked'])
  const inOrder = answers('x7').map((one) =>
    one.item === ORDER ? { ...one, response: ['d', 'k', 'z'] } : one,
  )
  expect(kinds(state({ body: SEALED }), receipt({ answers: inOrder }))?.[1]).toBe('changed')
})

test('a key that was put right comes before all others', () => {
  const put = OWN_ITEMS.filter((own) => idOfOwn(own) === CHOICE).map((own) =>
    own.kind === 'question' && own.question.kind === 'choice'
      ? {
          ...own,
          question: {
            ...own.question,
            options: own.question.options.map((option) => ({ ...option, right: option.id === 'b2' })),
          },
        }
      : own,
  )
  const corrected = { keys: put, leftOut: [], allRight: [] }
  expect(kinds(state({ corrected }))?.[0]).toBe('wrong')
  expect(kinds(state({ corrected }), receipt({ answers: answers('b2') }))?.[0]).toBe('right')
})

test('an item left out counts for nobody, and one that is right for all counts for who answered', () => {
  const left = row(state({ corrected: { keys: [], leftOut: [ORDER], allRight: [] } }), receipt())
  expect(left?.cells[1]).toMatchObject({ kind: 'left-out', misconceptions: [] })
  expect(left).toMatchObject({ marks: 1, of: 2 })
  const all = state({ corrected: { keys: [], leftOut: [], allRight: [ORDER] } })
  expect(row(all, receipt())).toMatchObject({ marks: 2, of: 3 })
  expect(kinds(all, receipt({ answers: [] }))).toEqual(['none', 'none', 'none'])
})

test('writing waits for its mark, and then has it', () => {
  expect(row(state(), receipt())).toMatchObject({ marks: 1, of: 3, unmarked: 1 })
  const marked = row(state({ awards: [award(0.5)] }), receipt())
  expect(marked?.cells[2]).toMatchObject({ kind: 'partly', fraction: 0.5, isByHand: true })
  expect(marked).toMatchObject({ marks: 1.5, of: 3, unmarked: 0 })
  expect(kinds(state({ awards: [award(1)] }))?.[2]).toBe('right')
  expect(kinds(state({ awards: [award(0)] }))?.[2]).toBe('wrong')
})

test('a mark belongs to one attempt under one name', () => {
  const of = state({ awards: [award(1)] })
  expect(kinds(of, receipt({ attempt: 'bbbbbbbbbb-00000001' }))?.[2]).toBe('unmarked')
  expect(kinds(of, receipt({ learner: 'Ben' }))?.[2]).toBe('unmarked')
})

test('what a pool did not draw was not asked, and counts neither way', () => {
  const body = { ...BODY, rules: { pools: [{ take: 1, of: [CHOICE, ORDER] }] } }
  const none = row(state({ body }), receipt({ answers: [] }))
  expect(none?.cells.filter(({ kind }) => kind === 'not-given')).toHaveLength(1)
  expect(none).toMatchObject({ marks: 0, of: 2 })
})

test('time is told with its limit, the time on top and what was over', () => {
  const body = { ...BODY, rules: { minutes: 20, opens: '2026-12-05', attempts: 1 } }
  const timing = (minutes: number, more: Partial<ReceiptBody> = {}) =>
    row(state({ body }), receipt({ endedAt: START + minutes * MINUTE, ...more }))?.timing
  expect(timing(20)).toMatchObject({ tookMinutes: 20, limitMinutes: 20, overMinutes: 0, isEarly: true })
  expect(timing(24)).toMatchObject({ overMinutes: 4 })
  expect(timing(24, { extraPercent: 25 })).toMatchObject({ limitMinutes: 25, overMinutes: 0 })
  const twice = row(state({ body }), receipt(), receipt({ attempt: 'aaaaaaaaaa-00000009' }))
  expect(twice).toMatchObject({ attempts: 2, hasTooMany: true })
})

test('by number, a receipt finds its learner by the number on the list', () => {
  const saved = {
    ...SAVED,
    names: ['Amira Hussain', 'Ben Ode'],
    roster: [{ name: 'Ben Ode', idNumber: '1042' }],
  }
  const numbered = state({ body: { ...BODY, rules: { isByNumber: true } }, saved })
  const found = gradebook({
    body: numbered.body,
    receipts: [receipt({ learner: '1042' })],
    names: saved.names,
    roster: saved.roster,
    sheets: { scenarios: new Map(), ...ownSheets(numbered) },
    now: { at: START, offsetMin: 0 },
  })
  expect(found.learners.map(({ name, receipt: sent }) => [name, sent?.learner])).toEqual([
    ['Amira Hussain', undefined],
    ['Ben Ode', '1042'],
  ])
  expect(found.missing).toEqual(['Amira Hussain'])
})
