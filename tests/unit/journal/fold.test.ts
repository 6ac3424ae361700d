import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject, inForce, undoOf } from '#domain/journal/fold.ts'
import { compareFacts } from '#domain/journal/row.ts'
import { rowRules } from '#domain/rows.ts'
import { factOf, history, unknownFact } from '#tests/support/facts.ts'

beforeAll(() => rowRules.prepare?.(['card:any', 'entry:any', 'pack:any']))

const choose = (value: string): Happening => ({ kind: 'setting.chosen', name: 'order', value })
const undo = (target: string): Happening => ({ kind: 'undone', target, about: ['setting:order'] })

const first = factOf('a', 1, 1_000, choose('first'))
const second = factOf('a', 2, 2_000, choose('second'))
const undoSecond = factOf('a', 3, 3_000, undo(second.id))
const redoSecond = factOf('a', 4, 4_000, undo(undoSecond.id))

test('facts fold by clock, then device, then number, however they come', () => {
  const twins = [
    factOf('b', 1, 1_000, choose('b')),
    first,
    { ...factOf('a', 9, 1_000, choose('c')), clock: { wall: 1_000, count: 1 } },
  ]
  expect(twins.toSorted(compareFacts).map(({ id }) => id)).toEqual([
    'aaaaaaaaaa-00000001',
    'bbbbbbbbbb-00000001',
    'aaaaaaaaaa-00000009',
  ])
})

test('what was taken back does not count, and neither does the undo', () => {
  expect(inForce([undoSecond, second, first])).toEqual([first])
})

test('undoing an undo brings the fact back', () => {
  expect(inForce([first, second, undoSecond, redoSecond])).toEqual([first, second])
})

test('an undo reaches only what sorts before it, so two that name each other cannot hang', () => {
  const one = factOf('a', 1, 1_000, undo('aaaaaaaaaa-00000002'))
  const two = factOf('a', 2, 2_000, undo('aaaaaaaaaa-00000001'))
  const self = factOf('a', 3, 3_000, undo('aaaaaaaaaa-00000003'))
  expect(
    inForce([
      one,
      two,
      self,
      { ...first, seq: 4, id: 'aaaaaaaaaa-00000004', clock: { wall: 9_000, count: 0 } },
    ]),
  ).toHaveLength(1)
})

test('kinds and shapes of newer releases are left out', () => {
  expect(inForce([first, unknownFact(1, 5_000), { ...second, v: 2 }])).toEqual([first])
})

test('an undo speaks of all that its target spoke of', () => {
  expect(undoOf(rowRules, first)).toEqual({ kind: 'undone', target: first.id, about: ['setting:order'] })
  expect(undoOf(rowRules, undoSecond)).toEqual({
    kind: 'undone',
    target: undoSecond.id,
    about: ['setting:order'],
  })
})

test('the order in which facts come makes no difference to any row', () => {
  fc.assert(
    fc.property(
      history.chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
      ),
      ([facts, shuffled]) => {
        const rows = (list: typeof facts) =>
          [...groupBySubject(rowRules, list)]
            .map(([subject, about]) => foldSubject(rowRules, subject, about))
            .toSorted((a, b) => ((a?.subject ?? '') < (b?.subject ?? '') ? -1 : 1))
        expect(rows(shuffled)).toEqual(rows(facts))
      },
    ),
  )
})
