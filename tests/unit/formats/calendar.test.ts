import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { cleanLine } from '#domain/clean.ts'
import { type CalendarDay, calendarOf } from '#domain/log/calendar.ts'
import { placedDays } from '#domain/log/calendar-places.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { writeCalendar } from '#formats/calendar.ts'
import { calendarSummary } from '#messages/log-plan.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'

const TODAY = '2026-11-22'

const goal = (number: number, more: Partial<Entry> = {}) =>
  entryOf(
    number,
    {
      type: 'goal',
      title: 'Refund e-mails',
      occurredOn: '2026-09-01',
      fields: { due: '2027-03-31', reviewDates: [{ on: '2026-12-01' }, { on: '2027-01-15' }] },
    },
    more,
  )
const review = (number: number, decision: string, nextOn?: string) =>
  entryOf(number, {
    type: 'review',
    title: 'A look at it',
    occurredOn: '2026-10-20',
    fields: { goals: [entryIdOf(1)], decision, ...(nextOn === undefined ? {} : { nextOn }) },
  })

/** The events of a file, read by a library that had no part in writing it. */
function readBack(days: readonly CalendarDay[], summaryOf = calendarSummary): readonly ICAL.Component[] {
  const text = new TextDecoder().decode(writeCalendar(days, summaryOf))
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
}
const said = (event: ICAL.Component | undefined, name: string) =>
  String(event?.getFirstPropertyValue(name) ?? '')
const uidsOf = (log: readonly Entry[]) => calendarOf(log, TODAY).map(({ uid }) => uid)

test('another library reads each day with its name, its stamp and a reminder a day before', () => {
  const days = calendarOf([goal(1, { revisions: 3 })], TODAY)
  const events = readBack(days)
  expect(
    events.map((event) => [said(event, 'dtstart'), said(event, 'dtend'), said(event, 'summary')]),
  ).toEqual([
    ['2026-12-01', '2026-12-02', 'Review: Refund e-mails'],
    ['2027-01-15', '2027-01-16', 'Review: Refund e-mails'],
    ['2027-03-31', '2027-04-01', 'Due: Refund e-mails'],
  ])
  const [first] = events
  expect(said(first, 'dtstamp')).toBe('2026-11-22T10:00:00Z')
  expect(said(first, 'sequence')).toBe('2')
  expect(said(first, 'status')).toBe('CONFIRMED')
  const alarm = first?.getFirstSubcomponent('valarm')
  expect([said(alarm ?? undefined, 'trigger'), said(alarm ?? undefined, 'action')]).toEqual([
    '-P1D',
    'DISPLAY',
  ])
})

test('reviews and improvements plan days too; what is no day is left out', () => {
  const log = [
    entryOf(1, { type: 'goal', fields: { due: 'soon', reviewDates: [{ on: '2026-02-30' }] } }),
    review(2, 'keep', '2026-12-20'),
    entryOf(3, { type: 'improvement', title: 'Endings', fields: { due: '2026-12-15' } }),
    entryOf(4, { type: 'of a later release', fields: { due: '2026-12-15' } }),
  ]
  expect(readBack(calendarOf(log, TODAY)).map((event) => said(event, 'summary'))).toEqual([
    'Due: Endings',
    'Review: A look at it',
  ])
})

describe('a day of an entry keeps its name', () => {
  test('when the day itself and the title are changed', () => {
    const moved = goal(1)
    const fields = { due: '2027-04-30', reviewDates: [{ on: '2026-12-08' }, { on: '2027-01-20' }] }
    const changed = { ...moved, record: { ...moved.record, title: 'Refunds', fields } }
    expect(uidsOf([changed])).toEqual(uidsOf([moved]))
    expect(new Set(uidsOf([moved, goal(2)])).size).toBe(6)
  })
})

test.each<readonly [why: string, log: readonly Entry[]]>([
  ['its entry was deleted', [goal(1, { isDeleted: true })]],
  ['its goal is over', [goal(1), review(2, 'done')]],
])('a day is cancelled once %s, without a reminder and without its title', (_, log) => {
  const events = readBack(calendarOf(log, TODAY))
  expect(events.map((event) => said(event, 'status'))).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED'])
  expect(events.flatMap((event) => event.getAllSubcomponents('valarm'))).toEqual([])
  expect(new Set(events.map((event) => said(event, 'summary')))).toEqual(new Set(['No longer planned']))
})

test('a goal that is over comes with a higher revision, so that a calendar takes the news', () => {
  const revision = (log: readonly Entry[]) => calendarOf(log, TODAY)[0]?.revision ?? 0
  expect(revision([goal(1), review(2, 'done')])).toBeGreaterThan(revision([goal(1)]))
})

test('any title comes back as it was, and no line is longer than 75 bytes', () => {
  const [day] = calendarOf([goal(1)], TODAY)
  if (!day) throw new Error('A goal has days')
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 140 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('a\r\nBEGIN:VEVENT', '\\n; , "', `${'x'.repeat(66)}👩‍👩‍👧 end`, 'サ'.repeat(140)),
  )
  fc.assert(
    fc.property(title, (text) => {
      const bytes = writeCalendar([day], () => text)
      const lines = new TextDecoder().decode(bytes).split('\r\n')
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      const events = readBack([day], () => text)
      expect(events).toHaveLength(1)
      expect(said(events[0], 'summary')).toBe(cleanLine(text))
    }),
  )
})

describe('a day that was planned and is no more', () => {
  const dates = (...on: readonly string[]) => on.map((one) => ({ on: one }))
  const says = (reviewDates: readonly { readonly on: string }[], due = '2027-03-31') => ({
    ...goal(1).record,
    fields: { due, reviewDates },
  })
  const daysAfter = (past: readonly EntryRecord[], now: EntryRecord) =>
    calendarOf(
      [{ ...goal(1), record: now, revisions: past.length + 1 }],
      TODAY,
      new Map([[entryIdOf(1), past]]),
    )
  const shown = (days: readonly CalendarDay[]) =>
    days
      .filter(({ kind }) => kind === 'review')
      .map(
        ({ uid, on, isCancelled }) => `${uid.split('-')[2]?.split('@')[0]} ${on}${isCancelled ? ' off' : ''}`,
      )

  test('is told to the calendar, and the days behind it keep their names', () => {
    const past = [says(dates('2026-12-01', '2027-01-15', '2027-02-01'))]
    const days = daysAfter(past, says(dates('2026-12-01', '2027-02-01')))
    expect(shown(days)).toEqual(['0 2026-12-01', '1 2027-01-15 off', '2 2027-02-01'])
    const events = readBack(days).map((event) => said(event, 'status'))
    expect(events).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CONFIRMED'])
  })

  test('gives its name to the day it was moved to, and to no new one', () => {
    const past = [says(dates('2026-12-01', '2027-01-15'))]
    expect(shown(daysAfter(past, says(dates('2026-12-08', '2027-01-15'))))).toEqual([
      '0 2026-12-08',
      '1 2027-01-15',
    ])
    const then = [...past, says(dates('2027-01-15'))]
    expect(shown(daysAfter(then, says(dates('2027-01-15', '2027-02-20'))))).toEqual([
      '0 2026-12-01 off',
      '1 2027-01-15',
      '2 2027-02-20',
    ])
  })

  test('that is planned again has its name again', () => {
    const past = [says(dates('2026-12-01', '2027-01-15')), says(dates('2027-01-15'))]
    expect(shown(daysAfter(past, says(dates('2027-01-15', '2026-12-01'))))).toEqual([
      '0 2026-12-01',
      '1 2027-01-15',
    ])
  })

  test('of the goal itself is told too', () => {
    const days = daysAfter([says([])], says([], ''))
    expect(days.map(({ kind, isCancelled }) => [kind, isCancelled])).toEqual([['goal-due', true]])
  })

  test('no two days ever have one name, and those planned are those of the last text', () => {
    const day = fc.constantFrom('2026-12-01', '2026-12-08', '2027-01-15', '2027-02-01', '2027-02-20')
    const text = fc.array(day, { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const placed = placedDays(texts)
        expect(new Set(placed.map(({ place }) => place)).size).toBe(placed.length)
        const now = placed.filter(({ isGone }) => !isGone).map(({ on }) => on)
        expect(now.toSorted()).toEqual([...(texts.at(-1) ?? [])].sort())
      }),
    )
  })
})
