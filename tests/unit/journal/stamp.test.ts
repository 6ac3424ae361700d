import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFact } from '#domain/journal/parse.ts'
import { compareFacts } from '#domain/journal/row.ts'
import { stampAll, type Writer } from '#domain/journal/stamp.ts'
import { content } from '#tests/support/facts.ts'

const WRITER: Writer = { device: 'abcdefghij', seq: 0 }

test('whatever the clock does, each fact sorts after the one before', () => {
  const moments = fc.array(fc.tuple(content, fc.integer({ min: 0, max: 4e12 })), {
    minLength: 2,
    maxLength: 20,
  })
  fc.assert(
    fc.property(moments, (steps) => {
      let writer = WRITER
      const facts = steps.flatMap(([what, at]) => {
        const stamped = stampAll(writer, [what, what], { at, offsetMin: 0 })
        writer = stamped.writer
        return stamped.facts
      })
      expect(facts.toSorted(compareFacts)).toEqual(facts)
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1))
    }),
  )
})

test('what is stamped here can be read anywhere', () => {
  fc.assert(
    fc.property(content, (what) => {
      const [fact] = stampAll(WRITER, [what], { at: 1_000, offsetMin: -60 }).facts
      expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact })
    }),
  )
})

test('a value that no backup could hold is a bug, told at once', () => {
  const broken = { kind: 'setting.chosen', name: 'x', value: Number.NaN } as const
  expect(() => stampAll(WRITER, [broken], { at: 0, offsetMin: 0 })).toThrow('setting.chosen')
})

test('a clock that a file drove to the end of counting still stamps facts that sort and that a backup keeps', () => {
  const clock = { wall: 2_000, count: Number.MAX_SAFE_INTEGER - 1 }
  const read = { kind: 'section.read', section: 'self-study.choose' } as const
  const { facts } = stampAll({ ...WRITER, clock }, [read, read, read], { at: 1_000, offsetMin: 0 })
  for (const fact of facts) expect(parseFact(fact)).toEqual({ ok: true, value: fact })
  expect(facts.toReversed().toSorted(compareFacts)).toEqual(facts)
})
