import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LogThis, logThisAddress } from '#messages/log-this.ts'
import { FORM_TYPES } from '#stores/log/draft-list.ts'
import { readFormAddress } from '#stores/log/form-prefill.ts'

const read = (fragment: string) => readFormAddress(fragment, FORM_TYPES)
const fragmentOf = (address: string) => address.slice(address.indexOf('#'))

describe('the address of the form', () => {
  test('names an entry', () => {
    expect(read('#abcdefghi2')).toEqual({ entry: 'abcdefghi2' })
  })

  test('names a field of it to go to, and nothing else', () => {
    expect(read('#abcdefghi2&at=links')).toEqual({ entry: 'abcdefghi2', at: 'links' })
    expect(read('#abcdefghi2&at=%3Cb%3E')).toEqual({ entry: 'abcdefghi2' })
    expect(read('#at=links')).toEqual({})
  })

  test('says what is known of a new one, also beside the id it was given', () => {
    const known = {
      type: 'resource',
      title: 'Lesson: A & B',
      about: '/due-credit/units/x/lesson/',
      minutes: 9,
    }
    expect(read('#new=resource&title=Lesson%3A+A+%26+B&about=/due-credit/units/x/lesson/&minutes=9')).toEqual(
      {
        known,
      },
    )
    expect(read(`#abcdefghi2&new=resource&minutes=9`)).toEqual({
      entry: 'abcdefghi2',
      known: { type: 'resource', minutes: 9 },
    })
  })

  test.each([
    ['a type there is none of', '#new=exam', {}],
    ['a place on the page', '#main', {}],
    ['nothing', '', {}],
    ['a kind that is no id', '#new=resource&kind=<b>', { known: { type: 'resource' } }],
    ['another host', '#new=resource&about=//evil.example/', { known: { type: 'resource' } }],
    ['another host by a backslash', '#new=resource&about=/%5Cevil.example/', { known: { type: 'resource' } }],
    ['a script', '#new=resource&about=javascript:alert(1)', { known: { type: 'resource' } }],
    ['too many minutes', '#new=resource&minutes=1441', { known: { type: 'resource' } }],
    ['minutes that are none', '#new=resource&minutes=-5', { known: { type: 'resource' } }],
  ])('leaves out %s', (_, fragment, expected) => {
    expect(read(fragment)).toEqual(expected)
  })

  test('keeps text as one line of text, and cuts it', () => {
    const { known } = read(`#new=resource&title=${encodeURIComponent(`a\n\u0000b<i>${'c'.repeat(400)}`)}`)
    expect(known?.title).toHaveLength(140)
    expect(known?.title?.startsWith('a b<i>ccc')).toBe(true)
  })

  test('is read again as it was made', () => {
    const line = (most: number) =>
      fc
        .string({ minLength: 1, maxLength: most, unit: 'grapheme-ascii' })
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
    const known: fc.Arbitrary<LogThis> = fc.record(
      {
        type: fc.constantFrom(...FORM_TYPES),
        title: line(140),
        kind: fc.constantFrom('lesson', 'book', 'online-course'),
        about: fc.constantFrom('/', '/units/self-study/lesson/', '/due-credit/concepts/heat/#hear'),
        minutes: fc.nat({ max: 1440 }),
        from: fc.stringMatching(/^[a-z2-7]{10}$/),
        insights: fc.array(line(500), { minLength: 1, maxLength: 12 }),
      },
      { requiredKeys: ['type'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(known, (said) => {
        expect(read(fragmentOf(logThisAddress(said))).known).toEqual(said)
      }),
    )
  })

  test('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => read(text)).not.toThrow()
        expect(() => read(`#new=resource&${text}`)).not.toThrow()
      }),
    )
  })
})
