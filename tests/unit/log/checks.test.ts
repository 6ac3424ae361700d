import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '#domain/local-date.ts'
import { checksOf } from '#domain/log/checks/all.ts'
import type { LogCheck } from '#domain/log/checks/check.ts'
import type { Entry } from '#domain/log/entry.ts'
import { liveLogOf } from '#domain/log/live-log.ts'
import { standLog } from '#domain/log/stand.ts'
import { unitLogOf } from '#domain/log/unit-log.ts'
import { checkLine } from '#messages/log-checks.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { allReadyLog, entry } from './all-ready.ts'
import { application, claim, reflection, resource, TODAY, without } from './ready-log.ts'

const UNIT = 'self-study'
const checks = (log: readonly Entry[], unit = UNIT) =>
  checksOf(unitLogOf(liveLogOf(log, TODAY), unit), standLog(log, TODAY))
const of = (kind: LogCheck['kind'], log: readonly Entry[], unit = UNIT) =>
  checks(log, unit)
    .filter((check) => check.kind === kind)
    .map(({ entries }) => entries.map(({ number }) => number))
const lines = (kind: LogCheck['kind'], log: readonly Entry[]) =>
  checks(log)
    .filter((check) => check.kind === kind)
    .map((check) => checkLine(check, TODAY))

/** A resource of a day with a claim of its own. */
const on = (number: number, occurredOn: string, fields: object = {}, more: Partial<Entry> = {}): Entry => ({
  ...resource(number, fields as Parameters<typeof resource>[1], {
    occurredOn,
    links: [{ ...claim(1), claim: `What I took from source ${'i'.repeat(number)}.` }],
  }),
  bornAt: Date.UTC(2026, 0, number),
  ...more,
})

test('a log that has not begun is asked nothing', () => {
  expect(checks([])).toEqual([])
  const unlinked = [1, 2, 3].map((number) => resource(number, {}, { links: [], occurredOn: '2020-01-01' }))
  expect(checks(unlinked)).toEqual([])
})

test('a log that was kept week by week in words of its own is asked nothing', () => {
  expect(checks([on(1, '2026-09-01'), on(2, '2026-10-01'), on(3, '2026-11-01')])).toEqual([])
})

describe('three months without an entry', () => {
  test.each([
    ['2026-08-14', '2026-11-14', [[2]]],
    ['2026-08-15', '2026-11-14', []],
    ['2026-02-28', '2026-05-28', [[2]]],
    ['2026-03-04', '2026-05-31', []],
    ['2025-12-01', '2026-03-01', [[2]]],
  ])('between %s and %s', (from, to, found) => {
    expect(of('gap', [on(1, from), on(2, to)])).toEqual(found)
  })

  test('are asked of the entry that ends them, until it says a word on one’s role', () => {
    const back = { roleContext: 'Back from six months of parental leave' }
    expect(of('gap', [on(1, '2026-01-10'), on(2, '2026-09-01', back)])).toEqual([])
    const [line] = lines('gap', [on(1, '2026-01-10'), on(2, '2026-09-01')])
    expect(line?.text).toBe(
      'There is no entry between 10 January and 1 September. If there is a reason, such as leave or another job, give it where entry 2 asks for your role.',
    )
    expect(line?.go).toEqual({
      label: 'Say it in entry 2',
      href: `/log/entry/#${entryIdOf(2)}&at=roleContext`,
    })
  })

  test('are none where something of another unit, or of none, happened meanwhile', () => {
    const between = resource(3, {}, { links: [], occurredOn: '2026-05-01' })
    expect(of('gap', [on(1, '2026-03-01'), between, on(2, '2026-07-01')])).toEqual([])
    expect(of('gap', [on(1, '2026-03-01'), { ...between, isDeleted: true }, on(2, '2026-07-01')])).toEqual([
      [2],
    ])
  })
})

describe('more than two years ago', () => {
  test.each([
    ['2024-11-21', [[1]]],
    ['2024-11-22', []],
    [undefined, []],
  ])('%s', (occurredOn, found) => {
    const log = [on(1, '2026-11-01')].map(({ record, ...one }) => {
      const { occurredOn: _, ...others } = record
      return { ...one, record: { ...others, ...(occurredOn === undefined ? {} : { occurredOn }) } }
    })
    expect(of('old', log)).toEqual(found)
  })

  test('is asked only of what counts', () => {
    const old = '2020-01-01'
    expect(of('old', [on(1, old), on(2, old, { state: 'planned' })])).toEqual([[1]])
    expect(lines('old', [on(1, old), on(2, '2020-01-02')])[0]?.text).toBe(
      'Entries 1 and 2 are more than two years old. Something newer would show how you work today.',
    )
  })
})

describe('dated before what it rests on', () => {
  const used = (occurredOn: string) => application(3, [1, 2], {}, { occurredOn })
  const sources = [on(1, '2026-11-01'), on(2, '2026-11-10')]
  test.each([
    ['2026-11-09', [[3]]],
    ['2026-11-10', []],
    ['2026-10-01', [[3]]],
  ])('an application of %s', (day, found) => {
    expect(of('early', [...sources, used(day)])).toEqual(found)
  })

  test('says which, and is nothing for what is used while it is studied or only goes with it', () => {
    expect(lines('early', [...sources, used('2026-10-01')])[0]).toEqual({
      text: 'Entry 3 is dated before entries 1 and 2, which it rests on.',
      go: { label: 'Check the date of entry 3', href: `/log/entry/#${entryIdOf(3)}&at=occurredOn` },
    })
    const two = [...sources, used('2026-11-09'), reflection(4, [3], {}, { occurredOn: '2026-11-01' })]
    expect(lines('early', two)[0]?.text).toBe(
      'Entries 3 and 4 are dated before what they rest on: entries 2 and 3.',
    )
    const begun = on(2, '2026-11-10', { accessedOn: '2026-11-02' })
    expect(of('early', [on(1, '2026-11-01'), begun, used('2026-11-05')])).toEqual([])
    const again = on(2, '2026-11-10', { accessedOn: '2026-11-20' })
    expect(of('early', [on(1, '2026-11-01'), again, used('2026-11-15')])).toEqual([])
    expect(of('early', [on(1, '2026-11-01', { related: [entryIdOf(2)] }), on(2, '2026-11-10')])).toEqual([])
  })
})

describe('the same claim', () => {
  const say = (number: number, text: string) =>
    resource(number, {}, { occurredOn: '2026-11-10', links: [{ ...claim(1), claim: text }] })
  const SAME = 'It shows what I did, and when.'

  test('in three links, however it is written', () => {
    expect(of('pasted', [say(1, SAME), say(2, SAME)])).toEqual([])
    expect(
      of(
        'pasted',
        [1, 2, 3].map((number) => say(number, 'Fifteen letters')),
      ),
    ).toEqual([[1, 2, 3]])
    const three = [say(1, SAME), say(2, 'It  shows what I did - and when'), say(3, SAME.toUpperCase())]
    expect(of('pasted', three)).toEqual([[1, 2, 3]])
    expect(lines('pasted', three)[0]?.text).toBe(
      'Entries 1, 2 and 3 give the same claim in three links. Say in each what it alone shows.',
    )
  })

  test('in the links of one entry', () => {
    const links = [1, 2, 3].map((point) => ({ ...claim(point), claim: SAME }))
    expect(lines('pasted', [resource(1, {}, { links })])[0]?.text).toMatch(/^Entry 1 gives the same claim/)
  })

  test('is not what other units, or claims that are too short, have in common', () => {
    const other = entry(3, 'explanation', ['encourage-learning.mp.1'], {})
    const linked = {
      ...other,
      record: { ...other.record, links: [{ point: 'encourage-learning.mp.1', claim: SAME }] },
    }
    expect(of('pasted', [say(1, SAME), say(2, SAME), linked])).toEqual([])
    expect(
      of(
        'pasted',
        [1, 2, 3].map((number) => say(number, 'It fits.')),
      ),
    ).toEqual([])
  })
})

describe('written on one day', () => {
  const born = Date.UTC(2026, 10, 20, 10)
  const three = (last: string, more: Partial<Entry> = {}) => [
    on(1, '2026-10-01', {}, { bornAt: born }),
    on(2, '2026-10-05', {}, { bornAt: born + 3_600_000 }),
    on(3, last, {}, { bornAt: born, ...more }),
  ]
  test.each([
    ['2026-10-15', [[1, 2, 3]]],
    ['2026-10-14', []],
  ])('of days from 1 October to %s', (last, found) => {
    expect(of('one-day', three(last))).toEqual(found)
  })

  test('is asked of all together, with no way to mend it', () => {
    expect(of('one-day', three('2026-11-01', { bornAt: born + 86_400_000 }))).toEqual([])
    expect(of('one-day', three('2026-11-01').slice(1))).toEqual([])
    const undated = three('2026-11-01').map((one) => without(one, 'occurredOn'))
    expect(of('one-day', undated)).toEqual([])
    expect(lines('one-day', three('2026-11-01'))).toEqual([
      {
        text: 'All three entries were first saved on 20 November and tell of days from 1 October to 1 November. Be ready to say which notes you wrote them from.',
      },
    ])
  })

  test('is the day where the person was', () => {
    const late = three('2026-11-01').map((one, at) => ({
      ...one,
      bornAt: Date.UTC(2026, 10, 19, 23 + at),
      head: { ...one.head, offsetMin: 60 },
    }))
    expect(of('one-day', late)).toEqual([[1, 2, 3]])
  })
})

test('what an assessor may ask of the log whose points are all ready', () => {
  const kinds = (unit: string) =>
    checks(allReadyLog(), unit).map(({ kind, entries }) => [kind, entries.length])
  expect(kinds('self-study')).toEqual([['pasted', 5]])
  expect(kinds('encourage-learning')).toEqual([['pasted', 4]])
  expect(kinds('own-development')).toEqual([
    ['early', 1],
    ['pasted', 4],
    ['one-day', 4],
  ])
  expect(kinds('self-and-others')).toEqual([['pasted', 4]])
  expect(kinds('monitor-quality')).toEqual([['pasted', 6]])
})

test('the order of the entries makes no difference', () => {
  const log = [...allReadyLog(), on(30, '2020-01-01'), on(31, '2022-01-01')]
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: 1 }), (some) => {
      const sorted = [...some].sort((a, b) => a.number - b.number)
      for (const unit of [UNIT, 'own-development']) expect(checks(some, unit)).toEqual(checks(sorted, unit))
    }),
  )
})

test('no date of a file can break it', () => {
  const log = [on(1, '1970-01-01'), on(2, '9999-11-30'), on(3, '9999-12-31')]
  expect(checks(log).map(({ kind, entries }) => [kind, ...entries.map(({ number }) => number)])).toEqual([
    ['old', 1],
    ['gap', 2],
  ])
  expect(addMonths('2026-11-30', 3)).toBe('2027-03-02')
  expect(addMonths('1970-01-01', -3)).toBe('1969-10-01')
})
