import { expect, test } from 'vitest'
import { movedTo } from '#layouts/moved.ts'

test('a build says where the site has moved to, or nothing', () => {
  expect(movedTo(undefined)).toBeUndefined()
  expect(movedTo(' ')).toBeUndefined()
  expect(movedTo('https://new.example.org')?.href).toBe('https://new.example.org/')
  expect(movedTo('https://example.org/due-credit ')?.href).toBe('https://example.org/due-credit/')
})

test.each([
  'new.example.org',
  'http://new.example.org/',
  'https://new.example.org/?a',
  'javascript:alert(1)',
])('anything else stops the build and names what was said: %s', (said) => {
  expect(() => movedTo(said)).toThrow(`MOVED_TO is “${said}”`)
})
