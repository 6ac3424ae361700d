import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '#domain/journal/fact.ts'
import { countedMillis, stepDay } from '#domain/review/day-row.ts'
import { minutesFor } from '#domain/review/pace.ts'
import {
  afterGrade,
  afterUndo,
  newAllowance,
  newCards,
  openSitting,
  placeIn,
  without,
} from '#domain/review/queue.ts'
import { stepSection } from '#domain/review/section-row.ts'
import { graded } from './grades.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `card-${index + 1}`)

describe('new cards', () => {
  const cards = [
    { id: 'a', section: 's1' },
    { id: 'b', section: 's2' },
    { id: 'c' },
    { id: 'd', section: 's2' },
    { id: 'e', section: 's3' },
  ]

  it('come in lesson order where nothing was read', () => {
    expect(newCards(cards, new Set(), new Map(), 3).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('of the section read last come first, then those read before it', () => {
    const read = new Map([
      ['s2', 1_000],
      ['s3', 2_000],
    ])
    expect(newCards(cards, new Set(['b']), read, 9).map(({ id }) => id)).toEqual(['e', 'd', 'a', 'c'])
  })

  it('are ten a day, less those met today', () => {
    expect(newAllowance(undefined, 10)).toBe(10)
    expect(newAllowance({ graded: 9, missed: 2, first: 7, tookMillis: 0 }, 10)).toBe(3)
    expect(newAllowance({ graded: 30, missed: 0, first: 12, tookMillis: 0 }, 10)).toBe(0)
  })
})

describe('a sitting', () => {
  it('asks what is due, then what is new, each once and no more than the limit', () => {
    expect(openSitting(['a', 'b', 'a'], ['c', 'b', 'd'], 3).ahead).toEqual(['a', 'b', 'c'])
  })

  it('brings a missed card back after a few others, and not as the very next', () => {
    const missed = afterGrade(openSitting(ids(9), [], 9), 1)
    expect(missed.ahead.indexOf('card-1')).toBe(5)
    expect(afterGrade(openSitting(ids(9), [], 9), 1, 2).ahead.indexOf('card-1')).toBe(2)
    expect(afterGrade(openSitting(ids(2), [], 9), 1).ahead).toEqual(['card-2', 'card-1'])
    expect(afterGrade(openSitting(ids(1), [], 9), 1).ahead).toEqual(['card-1'])
  })

  it('counts cards, not answers', () => {
    const opened = openSitting(ids(12), [], 30)
    expect(placeIn(opened)).toEqual({ position: 1, total: 12 })
    expect(placeIn(afterGrade(opened, 1))).toEqual({ position: 1, total: 12 })
    expect(placeIn(afterGrade(opened, 3))).toEqual({ position: 2, total: 12 })
  })

  it('shows the card again whose grade was taken back', () => {
    const second = afterGrade(afterGrade(openSitting(ids(9), [], 9), 3), 1)
    expect(afterUndo(second, 'card-2')).toEqual({
      ahead: ['card-2', ...ids(9).slice(2)],
      recalled: ['card-1'],
    })
  })

  it('lets go of a card answered elsewhere', () => {
    expect(without(openSitting(ids(3), [], 9), 'card-2').ahead).toEqual(['card-1', 'card-3'])
  })

  it('ends when each card was recalled once, whatever was missed on the way', () => {
    const grades = fc.array(fc.constantFrom<Grade>(1, 3), { maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), grades, (count, given) => {
        let sitting = openSitting(ids(count), [], 30)
        for (const grade of given) sitting = afterGrade(sitting, grade)
        expect([...sitting.ahead, ...sitting.recalled].sort()).toEqual(ids(count).sort())
        for (let left = count; left > 0; left--) sitting = afterGrade(sitting, 3)
        expect(sitting.ahead).toEqual([])
      }),
    )
  })
})

describe('a day', () => {
  const noon = { at: Date.UTC(2026, 10, 22, 12), offsetMin: 0 }

  it('counts answers, misses, new cards and time', () => {
    const facts = [graded(noon, 1, { first: true }), graded(noon, 3, { tookMillis: 5_000_000 })]
    expect(facts.reduce(stepDay, undefined)).toMatchObject({
      graded: 2,
      missed: 1,
      first: 1,
      tookMillis: 64_000,
    })
  })

  it('takes a card left open for a minute, and a clock set back for nothing', () => {
    expect([countedMillis(9e9), countedMillis(-5), countedMillis(7_000)]).toEqual([60_000, 0, 7_000])
  })

  it('guesses a third of a minute for a card until it knows better', () => {
    expect(minutesFor(12)).toBe(4)
    expect(minutesFor(1)).toBe(1)
    expect(minutesFor(12, { graded: 90, missed: 0, tookMillis: 90 * 50_000 })).toBeGreaterThan(8)
  })

  it('remembers when a section was read, first and last', () => {
    const read = (at: number) => ({
      ...graded({ at, offsetMin: 0 }, 3),
      kind: 'section.read' as const,
      section: 's',
    })
    const state = [read(noon.at), read(noon.at + 1)].reduce(stepSection, undefined)
    expect(state?.lastReadAt).toBe(noon.at + 1)
  })
})
