import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupBySource, isSameSource, type SourceKey, sourceKeyOf } from '#domain/log/source-key.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { entryOf } from '#tests/support/entries.ts'

interface Source {
  readonly title?: string
  readonly author?: string
  readonly address?: string
  readonly isbn?: string
  readonly doi?: string
}

function keyOf({ title = 'A guide', ...fields }: Source): SourceKey {
  const { record } = entryOf(1, { title, fields })
  if (!isKnownRecord(record)) throw new Error('A resource is a known type')
  return sourceKeyOf(record)
}

const at = (address: string) => ({ title: address, address })

const SAME: readonly (readonly [Source, Source])[] = [
  [{ doi: '10.1000/182' }, { title: 'Other', doi: '10.1000/182' }],
  [{ doi: '10.1000/ABC' }, { title: 'Other', doi: '10.1000/abc' }],
  [{ doi: '10.1000/182' }, at('https://doi.org/10.1000/182')],
  [{ doi: '10.1000/a(b)' }, at('https://dx.doi.org/10.1000/a%28b%29')],
  [{ isbn: '9780306406157' }, { title: 'Other', isbn: '0306406152' }],
  [{ isbn: '080442957X' }, { title: 'Other', isbn: '9780804429573' }],
  [at('https://ico.org.uk/guide'), at('http://ico.org.uk/guide')],
  [at('https://ico.org.uk/guide'), at('https://www.ico.org.uk/guide/')],
  [at('https://ico.org.uk/guide'), at('https://ICO.org.uk/guide#requests')],
  [at('https://ico.org.uk/guide'), at('https://ico.org.uk:443/guide?utm_source=mail&utm_medium=x')],
  [at('https://ico.org.uk/guide?b=2&a=1'), at('https://ico.org.uk/guide?a=1&b=2&fbclid=zz')],
  [at('https://ico.org.uk/'), at('https://ico.org.uk/index.html')],
  [at('https://ico.org.uk/a b'), at('https://ico.org.uk/a%20b')],
  [at('https://youtu.be/dQw4w9WgXcQ'), at('https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s')],
  [at('https://m.youtube.com/watch?v=dQw4w9WgXcQ'), at('https://youtu.be/dQw4w9WgXcQ?si=abc')],
  [at('https://www.youtube.com/shorts/dQw4w9WgXcQ'), at('https://youtu.be/dQw4w9WgXcQ')],
  [at('https://www.youtube.com/live/dQw4w9WgXcQ?si=a'), at('https://youtu.be/dQw4w9WgXcQ/')],
  [at('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'), at('https://youtube.com/watch?v=dQw4w9WgXcQ')],
  [at('https://en.m.wikipedia.org/wiki/Empathy'), at('https://en.wikipedia.org/wiki/Empathy')],
  [at('https://x.org/#/one'), at('https://www.x.org/#/one/')],
  [{ doi: '10.1000/182' }, at('https://journals.example.com/doi/full/10.1000/182')],
  [{ doi: '10.1000/182' }, at('https://journals.example.com/doi/10.1000/182/abstract?journalCode=x')],
  [{ doi: '10.1007/S1-2' }, at('https://link.example.com/content/pdf/10.1007%2Fs1-2.pdf')],
  [{ doi: '10.1000/182' }, at('https://journals.example.com/article?id=10.1000/182&utm_source=mail')],
  [at('https://doi.org/10.1000/182?utm=1'), at('https://a.org/doi/abs/10.1000/182')],
  [{ doi: '10.1000/182.' }, { title: 'Other', doi: '10.1000/182' }],
  [{ title: 'The Guide: access requests' }, { title: 'guide — access requests' }],
  [{ title: 'Café manners' }, { title: 'CAFE MANNERS.' }],
  [{ title: 'Don’t panic' }, { title: "Don't panic" }],
  [{ title: 'Hear & help' }, { title: 'Hear and help' }],
  [{ author: 'Smith, Jo' }, { author: 'Jo Smith' }],
  [{ author: 'Jo Smith' }, {}],
  [{ doi: '10.1000/182' }, { isbn: '9780306406157' }],
]

const DIFFERENT: readonly (readonly [Source, Source])[] = [
  [{ doi: '10.1000/182' }, { doi: '10.1000/183' }],
  [{ isbn: '9780306406157' }, { isbn: '9780804429573' }],
  [
    { doi: '10.1000/182', address: 'https://a.org/x' },
    { doi: '10.1000/183', address: 'https://a.org/x' },
  ],
  [at('https://ico.org.uk/guide'), at('https://ico.org.uk/guide/requests')],
  [at('https://ico.org.uk/guide?page=1'), at('https://ico.org.uk/guide?page=2')],
  [at('https://ico.org.uk/Guide'), at('https://ico.org.uk/guide')],
  [at('https://youtu.be/dQw4w9WgXcQ'), at('https://youtu.be/aaaaaaaaaaa')],
  [at('https://x.org/#/one'), at('https://x.org/#/two')],
  [at('https://x.org/#!one'), at('https://x.org/#!two')],
  [at('https://www.youtube.com/shorts/aaaaaaaaaaa'), at('https://youtu.be/dQw4w9WgXcQ')],
  [at('https://en.wikipedia.org/wiki/Empathy'), at('https://de.wikipedia.org/wiki/Empathy')],
  [at('https://a.org/doi/full/10.1000/182'), at('https://a.org/doi/full/10.1000/183')],
  [at('https://a.org/manual/10.1/setup'), at('https://b.org/manual/10.1/setup')],
  [at('https://www.gov.uk/x'), at('https://gov.wales/x')],
  [{ address: 'https://a.org/x' }, { address: 'https://b.org/x' }],
  [{ title: 'Heated calls' }, { title: 'Calm calls' }],
  [{ author: 'Jo Smith' }, { author: 'Jo Brown' }],
  [{ title: '…' }, { title: '!' }],
]

describe('two entries', () => {
  test.each(SAME)('%o and %o are the same source', (a, b) => {
    expect([isSameSource(keyOf(a), keyOf(b)), isSameSource(keyOf(b), keyOf(a))]).toEqual([true, true])
  })

  test.each(DIFFERENT)('%o and %o are different sources', (a, b) => {
    expect([isSameSource(keyOf(a), keyOf(b)), isSameSource(keyOf(b), keyOf(a))]).toEqual([false, false])
  })
})

test('a resource always is the same as itself, where it has a title or an identifier', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      fc.record({ title: text, author: text, address: fc.webUrl(), doi: text, isbn: text }),
      (source) => {
        expect(isSameSource(keyOf(source), keyOf(source))).toBe(true)
      },
    ),
  )
})

test('a third entry joins two that share nothing with one another', () => {
  const sources = [
    { title: 'One', doi: '10.1000/182' },
    at('https://a.org/x'),
    { doi: '10.1000/182', address: 'https://a.org/x' },
  ]
  expect(groupBySource(sources, keyOf)).toEqual([sources])
})

test('groups hold the same things, in whatever order they come', () => {
  const few = fc.constantFrom('10.1000/1', '10.1000/2', undefined)
  const source = fc.record({ title: fc.constantFrom('One', 'Two', 'Three'), doi: few, isbn: few })
  const plain = ({
    title,
    doi,
    isbn,
  }: {
    title: string
    doi?: string | undefined
    isbn?: string | undefined
  }) => keyOf({ title, ...(doi ? { doi } : {}), ...(isbn ? { isbn } : {}) })
  fc.assert(
    fc.property(
      fc
        .array(source, { maxLength: 8 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, mixed]) => {
        const sets = (things: typeof all) =>
          new Set(
            groupBySource(things, plain).map((group) =>
              group
                .map((thing) => all.indexOf(thing))
                .sort()
                .join(),
            ),
          )
        expect(sets(mixed)).toEqual(sets(all))
      },
    ),
  )
})
