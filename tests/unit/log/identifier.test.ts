import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDoi } from '#domain/log/identifier.ts'

test.each([
  '10.1000/182',
  '10.1000/182.',
  'doi:10.1000/182',
  'DOI: 10.1000/182,',
  'DOI 10.1000/182',
  'doi.org/10.1000/182',
  'https://doi.org/10.1000/182?utm=1',
  'https://dx.doi.org/10.1000/182#abstract',
])('%s is one DOI', (typed) => {
  expect(readDoi(typed)).toBe('10.1000/182')
})

test.each(['doi', '10.1000/', '10.1000/...', 'doi10.1000/182', '10.1/182'])('%s is none', (typed) => {
  expect(readDoi(typed)).toBeUndefined()
})

test('signs that a DOI has in it stay', () => {
  expect(readDoi('10.1002/(sici)1099-1379(199801)19:1<63::aid-job>3.0.co;2-k')).toContain('3.0.co;2-k')
  expect(readDoi('https://doi.org/10.1000/a%3Fb%23c')).toBe('10.1000/a?b#c')
})

test('what was read is read again as it is', () => {
  const end = fc.string({ unit: fc.constantFrom('a', '1', '.', ',', ';', ':', '/', '(', '?') })
  fc.assert(
    fc.property(end, (text) => {
      const read = readDoi(`10.1000/${text}`)
      if (read !== undefined) expect(readDoi(read)).toBe(read)
    }),
  )
})
