import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { nextItems, TAKING_LENGTH } from '#domain/quiz/taking.ts'

const answered = (lastDay: number, right: boolean): ItemState => ({
  kind: 'question',
  lastDay,
  right,
  misconceptions: [],
  times: 1,
  timesRight: right ? 1 : 0,
})

describe('the next taking of a quiz', () => {
  test('asks what was never answered, then what was wrong, then what was right longest ago', () => {
    const states = new Map([
      ['a', answered(20, true)],
      ['b', answered(12, true)],
      ['c', answered(20, false)],
    ])
    expect(nextItems(['a', 'b', 'c', 'd', 'e'], states, 4)).toEqual(['d', 'e', 'c', 'b'])
  })

  test('begins as the quiz does for someone new', () => {
    const items = Array.from({ length: 31 }, (_, index) => `q-${index}`)
    expect(nextItems(items, new Map())).toEqual(items.slice(0, TAKING_LENGTH))
  })

  test('never asks one twice, nor leaves out anything unanswered for something answered', () => {
    const state = fc.option(fc.record({ day: fc.nat(40), right: fc.boolean() }))
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (all, limit) => {
          const items = all.map((_, index) => `q-${index}`)
          const states = new Map<string, ItemState>(
            all.flatMap((one, index) => (one ? [[`q-${index}`, answered(one.day, one.right)] as const] : [])),
          )
          const next = nextItems(items, states, limit)
          expect(new Set(next).size).toBe(Math.min(limit, items.length))
          const isNew = (id: string) => !states.has(id)
          if (next.some((id) => !isNew(id)))
            expect(items.filter(isNew).every((id) => next.includes(id))).toBe(true)
        },
      ),
    )
  })
})
