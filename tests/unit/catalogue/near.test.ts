import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '#domain/catalogue/near.ts'

test('a slip of the fingers is guessed', () => {
  const fields = ['front', 'back', 'points', 'more']
  expect(nearest('fornt', fields)).toBe('front')
  expect(nearest('point', fields)).toBe('points')
  expect(nearest('mroe', fields)).toBe('more')
})

test('another word is not', () => {
  expect(nearest('answer', ['front', 'back', 'points', 'more'])).toBeUndefined()
  expect(nearest('', ['front'])).toBeUndefined()
})

test('a name that exists is nearest to itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (names, pick) => {
      const name = names[pick % names.length] ?? ''
      expect(nearest(name, names)).toBe(name)
    }),
  )
})
