import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import { standLog } from '#domain/log/stand.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { nudgeWords } from '#messages/log-nudge-words.ts'
import { signs, warnings } from '#messages/log-warnings.ts'
import { becauseLine, missingLines, standsLine, stepLine, warningLine } from '#messages/readiness.ts'
import { refusals } from '#messages/readiness-reasons.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { application, claim, readyLog, reflection, resource, TODAY } from './ready-log.ts'

function standing(log: readonly Entry[], point: number): Readiness {
  const readiness = standLog(log, TODAY).points.get(`self-study.mp.${point}`)
  if (!readiness) throw new Error('These points have rules')
  return readiness
}

const course = { origin: 'employer-course' }
const unlinked = { links: [] }
const short = { links: [{ ...claim(1), claim: 'Fits.' }] }
const bare = { result: undefined, situation: undefined, whatIDid: undefined, channel: undefined }

test.each<readonly [log: readonly Entry[], point: number, line: string]>([
  // What it takes stands in the line below.
  [[], 1, 'Not begun.'],
  [[resource(1)], 1, 'Not ready.'],
  [[resource(1), resource(2)], 1, 'Nearly ready.'],
  [readyLog(), 1, 'Ready to show your assessor.'],
  [
    [resource(1, {}, { occurredOn: '2026-10-01' }), resource(2), resource(3)],
    1,
    'Not ready: use entry 1 with a customer.',
  ],
  [[], 2, 'Not begun.'],
  [
    [resource(1), application(7, [1], { whatIDid: 'I will name the feeling.' })],
    2,
    'Not ready: entry 7 says what you will do, not what you did.',
  ],
  [[resource(1), application(7, [1], { result: undefined })], 2, 'Not ready: say how it ended.'],
  [[resource(1), application(7, [1], bare)], 2, 'Not ready: finish entry 7.'],
  [[resource(1), application(7, [1], {}, unlinked)], 2, 'Not begun: say why entry 7 proves it.'],
  [[], 3, 'Not begun.'],
])('the line over a marking point: %#', (log, point, line) => {
  expect(standsLine(standing(log, point))).toBe(line)
})

test.each<readonly [log: readonly Entry[], point: number, lines: readonly string[]]>([
  [
    [resource(4, { doi: '10.1000/1' }), resource(9, { doi: '10.1000/1' })],
    1,
    ['Two more resources.', 'Entries 4 and 9 are the same source and count once.'],
  ],
  [
    [resource(1, course), resource(2)],
    1,
    ['Two more resources.', 'Entry 1 is your employer’s course: training, not self-study.'],
  ],
  [
    [resource(1, course), resource(2, course)],
    1,
    ['Three different resources.', 'Entries 1 and 2 are your employer’s courses: training, not self-study.'],
  ],
  [
    [resource(1, { state: 'planned' }), resource(2, { state: 'planned' })],
    1,
    ['Three different resources.', 'Entries 1 and 2 are only planned.'],
  ],
  [
    [resource(1, {}, short)],
    1,
    ['Three different resources.', 'Entry 1 needs a link to this point, with a claim that says why.'],
  ],
  [
    [resource(1, {}, short), resource(2, {}, unlinked), resource(3, {}, unlinked)],
    1,
    [
      'Three different resources.',
      'Entries 1, 2 and 3 need a link to this point, with a claim that says why.',
    ],
  ],
  [[resource(1, {}, { stage: 'draft' })], 1, ['Three different resources.', 'Entry 1 is still a draft.']],
  [
    [resource(1), application(7, [1], { setting: 'simulation' })],
    2,
    ['Something you used with a real customer.', 'Entry 7 was a simulation. It takes a real customer.'],
  ],
  [
    [resource(1), resource(2), application(7, [1])],
    2,
    ['It would be stronger if you used entry 2 with customers too.'],
  ],
  [readyLog(), 3, []],
])('what is missing: %#', (log, point, lines) => {
  expect(missingLines(standing(log, point)).map(({ text }) => text)).toEqual(lines)
})

describe('unfinished entries', () => {
  test('are told what to do, at most three of them', () => {
    const log = [1, 2, 3, 4, 5].map((number) => resource(number, { howUsed: undefined, state: undefined }))
    const [, ...unfinished] = missingLines(standing(log, 1))
    expect(unfinished.map(({ text }) => text.replace(/: .*/, ''))).toEqual([
      'Entry 1 is unfinished',
      'Entry 2 is unfinished',
      'Entry 3 is unfinished',
      'Two more entries are unfinished.',
    ])
  })

  test('lead to their form', () => {
    const [line] = missingLines(standing([resource(1), application(7, [1], { result: undefined })], 2))
    expect(line?.text).toBe('Entry 7 is unfinished: say how it ended.')
    expect(line?.go).toEqual({ label: 'Finish entry 7', href: `/log/entry/#${entryIdOf(7)}&at=result` })
  })

  test('do not list more than two things and a count', () => {
    const [line] = missingLines(standing([resource(1), application(7, [1], bare)], 2))
    expect(line?.text).toMatch(/^Entry 7 is unfinished: [^;]+; [^;]+; and two more things\.$/)
  })
})

test('what counts is named with its day and its minutes', () => {
  const [because] = standing([resource(1, {}, { title: 'A guide', minutes: 1 })], 1).because
  const [undated] = standing([resource(1), application(2, [1], {}, { title: 'Used it' })], 2).because
  expect(because && becauseLine(because, TODAY)).toBe('Entry 1, A guide, 15 November, 1 minute')
  expect(because && becauseLine(because, '2027-01-01')).toBe('Entry 1, A guide, 15 November 2026, 1 minute')
  expect(undated && becauseLine(undated, TODAY)).toBe('Entry 2, Used it, 18 November')
})

test.each<readonly [log: readonly Entry[], text: string]>([
  [
    [resource(1, course)],
    'Entry 1 is a course your employer put on, and you have no other resource. Self-study is what you choose and do yourself.',
  ],
  [
    [resource(1, course), resource(2, course)],
    'Entries 1 and 2 are courses your employer put on, and you have no other resource. Self-study is what you choose and do yourself.',
  ],
  [
    [resource(1, {}, { occurredOn: '2026-10-01' })],
    'Entry 1 was finished more than two weeks ago and not used with a customer since. A list of what you read is no evidence.',
  ],
  [
    [resource(1, { roleStandard: undefined }), resource(2, { roleStandard: undefined })],
    'Entries 1 and 2 do not say which standard or part of your role they serve.',
  ],
])('a warning: %#', (log, text) => {
  expect(standLog(log, TODAY).warnings.map((warning) => warningLine(warning).text)).toEqual([text])
})

test('the next step is a clause with a way to begin, and nothing where there is none', () => {
  expect(stepLine(standing([resource(1), reflection(8, [1], { because: undefined })], 3))).toEqual({
    text: 'say why you think so',
    go: { label: 'Finish entry 8', href: `/log/entry/#${entryIdOf(8)}&at=because` },
  })
  expect(stepLine(standing(readyLog(), 1))).toBeUndefined()
  const link = { links: [{ point: 'another-unit.mp.1', claim: 'It shows how I check quality.' }] }
  const unruled = standLog([resource(1, {}, link)], TODAY).points.get('another-unit.mp.1')
  expect(unruled && stepLine(unruled)).toBeUndefined()
  expect(unruled && standsLine(unruled)).toBe('Linked. You and your assessor judge whether it is enough.')
})

test.each([
  [[resource(4, { doi: '10.1000/1' }), resource(9, { doi: '10.1000/1' })], 1, 'Look at entry 9', ''],
  [[resource(1, course)], 1, 'Look at entry 1', '&at=origin'],
  [[resource(1), application(7, [1], { setting: 'simulation' })], 2, 'Look at entry 7', '&at=setting'],
])('what does not count leads to where that is said: %#', (log, point, label, at) => {
  const [, line] = missingLines(standing(log, point))
  const number = Number(label.split(' ').at(-1))
  expect(line?.go).toEqual({ label, href: `/log/entry/#${entryIdOf(number)}${at}` })
})

test('a link is missing where the form asks what the entry shows', () => {
  const [, line] = missingLines(standing([resource(1, {}, unlinked)], 1))
  expect(line?.go).toEqual({ label: 'Link entry 1', href: `/log/entry/#${entryIdOf(1)}&at=links` })
})

const fieldsIn = (field: string | object | undefined): readonly (string | undefined)[] =>
  typeof field === 'object' ? Object.values(field) : [field]

test('a sentence about a resource that was not used leads to an entry that begins with it', () => {
  const log = readyLog().concat(resource(9, {}, { occurredOn: '2026-10-01' }))
  const [aim] = missingLines(standing(log, 2)).filter(({ isAim }) => isAim)
  expect(aim?.go?.href).toBe(`/log/entry/#new=application&from=${entryIdOf(9)}`)
  const [shown] = standLog(log, TODAY).warnings
  expect(shown && warningLine(shown).go?.href).toBe(`/log/entry/#new=application&from=${entryIdOf(9)}`)
})

test('every field that a sentence leads to is one that forms ask', () => {
  const asked = new Set([
    'links',
    ...Object.values(ENTRY_TYPES).flatMap(({ fields }) => fields.map(({ name }) => name)),
  ])
  const gos = [
    ...Object.values(refusals),
    ...[
      ...Object.values(nudgeWords).map(({ about }) => about?.go),
      ...[...Object.values(warnings), ...Object.values(signs)].map(({ go }) => go),
    ],
  ]
  const named = gos.flatMap((go) => (go && 'field' in go ? fieldsIn(go.field) : []))
  expect(named.filter((field) => field === undefined || !asked.has(field))).toEqual([])
  expect(named.length).toBeGreaterThan(20)
})
