import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { feedbackOf, saysSomething } from '#domain/pack/feedback-of.ts'
import { gradebook } from '#domain/pack/gradebook.ts'
import { handAnswers, quickComments } from '#domain/pack/mark-by-hand.ts'
import { markDifference } from '#domain/pack/mark-difference.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { ownSheets } from '#domain/pack/own-sheets.ts'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { allColumns } from '#formats/gradebook-csv-all.ts'
import { writeGradebookJson } from '#formats/gradebook-json.ts'
import { moodleTable } from '#formats/gradebook-moodle.ts'
import { takingAway } from '#messages/gradebook-out.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'

const CHOICE = 'pk.aaaaaaaaaa'
const WRITING = 'pk.iiiiiiiiii'
const START = Date.UTC(2026, 11, 4, 12)
const PACK = 'A'.repeat(22)
const own = OWN_ITEMS.filter((one) => [CHOICE, WRITING].includes(idOfOwn(one)))
const ROSTER = [
  { name: 'Amira', email: 'amira@example.org', idNumber: '1' },
  { name: 'Ben', email: 'ben@example.org', idNumber: '2' },
  { name: 'Cy', email: 'ben@example.org' },
]
const AWARD = { item: WRITING, fraction: 0.5, found: ['sorry'], comment: 'Say why, too.' }

const receipt = (learner: string, letter: string, option: string, writes: boolean): ReceiptBody => ({
  pack: PACK,
  attempt: `${letter.repeat(10)}-00000001`,
  learner,
  startedAt: START,
  endedAt: START + 60_000,
  offsetMin: 0,
  answers: [
    { kind: 'question', item: CHOICE, edition: 1, response: [option] },
    ...(writes ? [{ kind: 'writing' as const, item: WRITING, edition: 1, text: 'Sorry.' }] : []),
  ],
})
const RECEIPTS = [
  receipt('Amira', 'a', 'x7', true),
  receipt('Ben', 'b', 'b2', true),
  receipt('Cy', 'c', 'x7', false),
  receipt('Dee', 'd', 'b2', false),
]
const STATE: PackState = {
  id: PACK,
  body: { title: 'T', instructions: '', from: '', items: [CHOICE, WRITING], madeMinute: 1, own },
  saved: { at: 0, offsetMin: 0, names: ['Amira', 'Ben', 'Cy', 'Ewa'], isRemoved: false, roster: ROSTER },
  awards: [{ attempt: 'aaaaaaaaaa-00000001', learner: 'Amira', award: AWARD }],
  receipts: [],
  attempts: [],
}
const tableOf = (corrected?: PackState['corrected']) => {
  const state = corrected ? { ...STATE, corrected } : STATE
  return gradebook({
    body: state.body,
    receipts: RECEIPTS,
    names: state.saved?.names ?? [],
    corrected,
    awards: state.awards,
    sheets: { scenarios: new Map(), ...ownSheets(state) },
    now: { at: START + 1_000_000, offsetMin: 0 },
  })
}
const TABLE = tableOf()
const moodle = (by: 'email' | 'idNumber', awards?: PackState['awards']) =>
  moodleTable(TABLE.learners, ROSTER, by, takingAway.heads, awards)

test('Moodle gets who can be found and is marked whole, and the others are named', () => {
  expect(moodle('idNumber')).toEqual({
    rows: [
      ['ID number', 'Grade'],
      ['1', '75.00'],
    ],
    unknown: ['Cy', 'Dee'],
    unmarked: ['Ben'],
  })
})

test('an address that two have finds neither', () => {
  expect(moodle('email').unknown).toEqual(['Ben', 'Cy', 'Dee'])
  expect(moodle('email').rows).toHaveLength(2)
})

test('comments are a column only where they are asked for', () => {
  expect(moodle('email', STATE.awards).rows).toEqual([
    ['Email address', 'Grade', 'Feedback'],
    ['amira@example.org', '75.00', 'Say why, too.'],
  ])
})

test('the whole table has a cell for each head, for those without a receipt too', () => {
  const base = [['Learner'], ...TABLE.learners.map(({ name }) => [name])]
  const rows = allColumns(base, TABLE, new Map(), takingAway.columns)
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
  expect(rows[1]?.slice(3, 7)).toEqual(['1.5', '2', '75', '0'])
  expect(rows[2]?.slice(3, 7)).toEqual(['0', '2', '', '1'])
})

test('JSON is an envelope with marks, and without what was answered', async () => {
  const written = { pack: PACK, body: STATE.body, table: TABLE, roster: ROSTER, titleOf: (id: string) => id }
  const text = new TextDecoder().decode(writeGradebookJson({ ...written, madeAt: { at: 1, offsetMin: 0 } }))
  // The first one ever published.
  expect(text).toBe(String(await readFile(new URL('../../fixtures/gradebook-v1.json', import.meta.url))))
  const file = JSON.parse(text)
  expect([file.format, file.version]).toEqual(['due-credit-gradebook', 1])
  expect(file.body.learners[0]).toMatchObject({
    name: 'Amira',
    email: 'amira@example.org',
    marks: 1.5,
    of: 2,
  })
  expect(text).not.toContain('Sorry.')
})

test('a correction says who gains and who loses, and an item left out changes what there is to have', () => {
  const left = tableOf({ keys: [], leftOut: [CHOICE], allRight: [] })
  const said = markDifference(TABLE, left).map(({ name, effect, ofAfter }) => `${name} ${effect} ${ofAfter}`)
  expect(said).toEqual(['Amira loses 1', 'Ben even 1', 'Cy loses 1', 'Dee even 1'])
  const all = tableOf({ keys: [], leftOut: [], allRight: [CHOICE] })
  expect(markDifference(TABLE, all).map(({ name, effect }) => `${name} ${effect}`)).toEqual([
    'Ben gains',
    'Dee gains',
  ])
  expect(left.markedAgain).toEqual({ byKey: [], allRight: [], leftOut: [CHOICE] })
  expect(markDifference(TABLE, TABLE)).toEqual([])
})

test('writing is gathered question by question with how it was marked, and comments are used again', () => {
  const answers = handAnswers(TABLE.learners, STATE.body.items, ownSheets(STATE).writings, STATE.awards)
  expect(answers.map(({ name, number, award }) => [name, number, award?.fraction])).toEqual([
    ['Amira', 2, 0.5],
    ['Ben', 2, undefined],
  ])
  expect(quickComments([STATE, STATE, { awards: [] }], 5)).toEqual(['Say why, too.'])
})

test('feedback holds the marks of one attempt, and says something or nothing', () => {
  const [amira, ben] = TABLE.learners
  const given = amira && feedbackOf(STATE, amira, { comment: '' })
  expect(given).toMatchObject({ learner: 'Amira', awards: [AWARD] })
  expect(given && saysSomething(given)).toBe(true)
  const none = ben && feedbackOf(STATE, ben, { comment: '' })
  expect(none && saysSomething(none)).toBe(false)
  expect(feedbackOf(STATE, {}, { comment: 'x' })).toBeUndefined()
})
