import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import { historyOf } from '#domain/review/cards/history.ts'
import { hookOf, ownCardOf } from '#domain/review/own-card.ts'
import type { Day } from '#domain/time.ts'
import { readBackup } from '#formats/backup.ts'
import { fakeDevice } from '#tests/support/device.ts'

const FILE = new URL('../../fixtures/backup-v1-cards.json', import.meta.url)

/** The study day on which the file’s facts begin: 20 November 2026. */
const DAY: Day = 20_777

let journal: Journal

beforeAll(async () => {
  const read = await readBackup(await readFile(FILE))
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unreadable).toBe(0)
  expect(read.value.facts.every(isKnown)).toBe(true)
  ;({ journal } = fakeDevice({ facts: read.value.facts }))
})

async function card(id: string): Promise<CardState | undefined> {
  return cardStateOf(await journal.row(`card:${id}`))
}

test('the first backup with own cards and hidden ones opens, and holds every kind of fact of theirs', async () => {
  const kinds = new Set((await journal.facts()).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'card.graded',
    'card.hidden',
    'card.noted',
    'card.scheduled',
    'card.written',
    'setting.chosen',
    'undone',
  ])
})

test('its own cards fold: one changed in meaning, one taken off the list and brought back', async () => {
  expect(ownCardOf(await journal.row('own:own.phonebuttn'))).toEqual({
    edition: 2,
    front: 'Which button parks a call, and which ends it?',
    back: 'The grey one; the red one',
    tags: ['phone', 'week 3'],
    unit: 'self-study',
    firstDay: DAY,
    lastDay: DAY,
    firstAt: Date.UTC(2026, 10, 20, 19),
  })
  const kept = ownCardOf(await journal.row('own:own.threesourc'))
  expect(kept).toMatchObject({ section: 'self-study.choose', more: '<b>Not</b> three chapters of one book.' })
  expect(kept).not.toHaveProperty('removed')
  expect(await card('own.threesourc')).toMatchObject({ own: 'kept', reps: 0, dueDay: DAY })
  expect(await card('own.phonebuttn')).toMatchObject({ own: 'kept', edition: 2, reps: 1, intervalDays: 8 })
})

test('its cards fold: put away and shown again, put off, set by hand, brought forward, forgotten', async () => {
  // What was put off was answered since.
  expect(await card('heat-why')).not.toHaveProperty('buriedUntil')
  expect(await card('kolb-order')).toMatchObject({ suspended: true })
  expect(await card('heat-order')).toMatchObject({ suspended: true })
  // That it was shown again was undone.
  expect(await card('gibbs-order')).toMatchObject({ suspended: true })
  expect(await card('grow-order')).toMatchObject({ dueDay: DAY + 30, reps: 0 })
  expect(await card('smart-letters')).toMatchObject({
    dueDay: DAY,
    because: { chose: 'S is for Simple', certain: true, onDay: DAY },
  })
  expect(await card('study-log-tied-to')).toBeUndefined()
})

test('its grades fold with what was predicted and the hour at which the day began, and its hooks', async () => {
  expect(await card('heat-why')).toMatchObject({
    reps: 2,
    intervalDays: 6,
    lastDay: DAY + 3,
  })
  const [last] = historyOf(await journal.factsAbout('card:heat-why'))
  expect(last).toMatchObject({ rolloverHour: 5, what: { kind: 'graded', grade: 2, recall: 0.8997 } })
  expect(hookOf(await journal.row('hook:heat-why'))).toBe('Hot heads cool first')
  expect(await journal.row('hook:study-log-tied-to')).toBeUndefined()
})
