import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { givenItems } from '#domain/pack/given.ts'
import { idOfOwn, isOwnItem, type OwnItem, withoutKey } from '#domain/pack/own.ts'
import { ownItem } from '#domain/pack/own-shape.ts'
import { OWN_ITEMS } from './own-items.ts'

const keyWords = (own: OwnItem): readonly string[] => JSON.stringify(own).match(/(?:KEY-[a-z0-9-]+)/g) ?? []

test.each(OWN_ITEMS.map((own) => [idOfOwn(own), own] as const))(
  '%s has a shape, with its key and without',
  (id, own) => {
    expect(ownItem(own)).toBe(true)
    expect(ownItem(withoutKey(own))).toBe(true)
    expect(isOwnItem(id)).toBe(true)
  },
)

test.each(OWN_ITEMS.flatMap((own) => (own.kind === 'card' ? [] : [[idOfOwn(own), own] as const])))(
  '%s without its key tells nothing of what is right',
  (_, own) => {
    expect(keyWords(own)).not.toEqual([])
    expect(keyWords(withoutKey(own))).toEqual([])
    expect(JSON.stringify(withoutKey(own))).not.toContain('true')
  },
)

test('two questions that differ in their key alone are the same without it', () => {
  const options = (right: string) =>
    ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}`, right: id === right, why: `${id} because` }))
  const base = { id: 'pk.aaaaaaaaaa', code: '000000', edition: 1, concept: 'pk', stem: 'Which?', points: [] }
  const question = (right: string): OwnItem => ({
    kind: 'question',
    question: { ...base, kind: 'choice', options: options(right).toReversed() } as Question,
  })
  expect(withoutKey(question('a'))).toEqual(withoutKey(question('c')))
})

test('what an attempt is given: as many of each pool as it takes, and everything else', () => {
  const items = Array.from({ length: 14 }, (_, at) => `q-${at}`)
  const rules = { isShuffled: true, pools: [{ take: 5, of: items.slice(0, 12) }] } as const
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (seq) => {
      const attempt = `aaaaaaaaaa-${String(seq).padStart(8, '0')}`
      const given = givenItems({ items, rules }, attempt)
      expect(given).toEqual(givenItems({ items, rules }, attempt))
      expect(new Set(given).size).toBe(7)
      expect(given).toContain('q-12')
      expect(given).toContain('q-13')
    }),
  )
})

test('a pack without rules gives all it has, in its order', () => {
  expect(givenItems({ items: ['b', 'a'] }, 'aaaaaaaaaa-00000001')).toEqual(['b', 'a'])
})

test('each item of a pool comes up about as often', () => {
  const items = Array.from({ length: 6 }, (_, at) => `q-${at}`)
  const counts = new Map(items.map((item) => [item, 0]))
  for (let seq = 1; seq <= 3_000; seq++) {
    const attempt = `abcdefghij-${String(seq).padStart(8, '0')}`
    for (const item of givenItems({ items, rules: { pools: [{ take: 2, of: items }] } }, attempt))
      counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
