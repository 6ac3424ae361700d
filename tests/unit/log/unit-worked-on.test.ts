import { expect, test } from 'vitest'
import { unitWorkedOn } from '#domain/log/unit-worked-on.ts'
import { entryOf, headOf } from '#tests/support/entries.ts'
import { LOG_UNITS } from '#tests/support/log.ts'

const changed = (number: number, at: number, ...points: readonly string[]) => {
  const entry = entryOf(number, { links: points.map((point) => ({ point, claim: 'It shows it.' })) })
  return { ...entry, head: headOf(entry.head.fact, entry.record, { at }) }
}
const unit = (...entries: Parameters<typeof unitWorkedOn>[1]) => unitWorkedOn(LOG_UNITS, entries)?.id

test('the unit worked on last is that of the entry changed last, not of the highest number', () => {
  expect(unit()).toBeUndefined()
  const [first, second] = [changed(1, 20, 'own-development.mp.1'), changed(2, 10, 'self-study.mp.1')]
  expect(unit(second, first)).toBe('own-development')
})

test('entries without a link, and links to what is no marking point of a unit, say nothing of it', () => {
  const own = changed(3, 30, 'own.abcdefghij', 'own-development.mp.1', 'self-study.mp.1')
  expect(unit(own, changed(4, 40), changed(5, 50, 'own.abcdefghij', 'gone.mp.1'))).toBe('own-development')
})
