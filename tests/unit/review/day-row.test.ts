import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardGraded } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { type DayState, dayStateOf, stepDay } from '#domain/review/day-row.ts'
import { entriesIn } from '#domain/review/tallies.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { gradeOf } from './answers.ts'
import { graded } from './grades.ts'

const MORNING: Moment = { at: Date.UTC(2026, 10, 22, 9, 59), offsetMin: 0 }
const dayOf = (...facts: Parameters<typeof stepDay>[1][]) =>
  facts.reduce<DayState | undefined>(stepDay, undefined)

describe('a day of study', () => {
  it('keeps what was predicted of the cards that came back, by whole per cent', () => {
    const day = dayOf(
      graded(MORNING, 3, { recall: 0.914 }),
      graded(MORNING, 1, { recall: 0.906 }),
      graded(MORNING, 3, { recall: 1 }),
      graded(MORNING, 3, { first: true }),
    )
    expect(entriesIn(day?.foretold)).toEqual([
      [91, [2, 1]],
      [100, [1, 1]],
    ])
  })

  it('knows the hour by the clock on the wall where it was, and which of its cards came back', () => {
    const nepal = { at: Date.UTC(2026, 10, 22, 17, 50), offsetMin: 345 }
    const day = dayOf(graded(MORNING, 3), graded(nepal, 1, { recall: 0.8 }), graded(nepal, 3))
    expect(entriesIn(day?.hours)).toEqual([
      [9, [1, 1]],
      [23, [2, 1]],
    ])
    expect(entriesIn(day?.hoursForetold)).toEqual([[23, [1, 0]]])
  })

  it('counts what one was sure of when the card first came up, and not when it came again after a miss', () => {
    const day = dayOf(
      graded(MORNING, 1, { sure: true, recall: 0.9 }),
      graded(MORNING, 3, { sure: true }),
      graded(MORNING, 3, { sure: false, first: true }),
      graded(MORNING, 3, { recall: 0.9 }),
    )
    expect(day).toMatchObject({ sure: [1, 0], unsure: [1, 1] })
  })

  it('names each card once that was answered as sure and missed', () => {
    const wrong = (card: string) => graded(MORNING, 1, { card, sure: true })
    expect(dayOf(wrong('kolb'), wrong('heat'), wrong('kolb'))?.sureButWrong).toEqual(['heat', 'kolb'])
    expect(dayOf(graded(MORNING, 1, { sure: false }))?.sureButWrong).toBeUndefined()
  })

  it('says nothing of what old facts did not keep', () => {
    expect(dayOf(graded(MORNING, 3))).toEqual({
      graded: 1,
      missed: 0,
      first: 0,
      tookMillis: 4_000,
      hours: [9, 1, 1],
    })
  })
})

const answers = fc.array(gradeOf(['heat-why', 'kolb-stages', 'smart-goal']), { maxLength: 25 })

describe('its figures', () => {
  it('are the same in whatever order the facts come', () => {
    fc.assert(
      fc.property(
        answers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const factsOf = (happenings: readonly CardGraded[]) =>
            happenings.map(({ grade, ...more }) => graded(MORNING, grade, more))
          expect(dayOf(...factsOf(shuffled))).toEqual(dayOf(...factsOf(all)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are without whatever was taken back, and with it again once that was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(answers, answers, async (kept, mistaken) => {
        const { journal } = fakeDevice({ moment: SUNDAY_MORNING })
        const day = async () => (await journal.rows('day:')).map(dayStateOf)
        const append = async (...happenings: Parameters<typeof journal.append>[0]) => {
          const appended = await journal.append(happenings)
          if (!appended.ok) throw new Error(appended.problem.kind)
          return appended.value
        }
        await append(...kept)
        const before = await day()
        const facts = await append(...mistaken)
        const after = await day()
        const undone = await append(...facts.map((fact) => undoOf(rowRules, fact)))
        expect(await day()).toEqual(before)
        await append(...undone.map((fact) => undoOf(rowRules, fact)))
        expect(await day()).toEqual(after)
      }),
      { numRuns: 30 },
    )
  })
})
