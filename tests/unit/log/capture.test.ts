import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFact } from '#domain/journal/parse.ts'
import { CAPTURE_MAX_LENGTH, CAPTURE_MAX_LINES, recognise } from '#domain/log/capture.ts'
import { type CapturedLine, recordOfLine } from '#domain/log/captured-line.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

describe('a text that names a source', () => {
  test.each([
    ['https://ico.org.uk/for-organisations/guide/', 'ico.org.uk/for-organisations/guide', {}],
    ['ico.org.uk/guide', 'ico.org.uk/guide', { address: 'https://ico.org.uk/guide' }],
    ['www.acas.org.uk', 'acas.org.uk', { address: 'https://www.acas.org.uk/' }],
    [
      'HEAT in practice\nhttps://example.org/heat',
      'HEAT in practice',
      { address: 'https://example.org/heat' },
    ],
    [
      'HEAT in practice https://example.org/heat.',
      'HEAT in practice',
      { address: 'https://example.org/heat' },
    ],
    ['(see https://example.org/a_(b))', 'see', { address: 'https://example.org/a_(b)' }],
    ['[The guide](https://example.org/g)', 'The guide', { address: 'https://example.org/g' }],
    ['10.1000/182', 'doi:10.1000/182', { doi: '10.1000/182', kind: 'article' }],
    ['doi: 10.1000/182.', 'doi:10.1000/182', { doi: '10.1000/182' }],
    ['https://doi.org/10.1000/182', 'doi:10.1000/182', { doi: '10.1000/182' }],
    ['http://dx.doi.org/10.1000/ab%28c%29', 'doi:10.1000/ab(c)', { doi: '10.1000/ab(c)' }],
    ['How people queue. DOI: 10.1000/182', 'How people queue.', { doi: '10.1000/182' }],
    ['978-0-306-40615-7', 'ISBN 9780306406157', { isbn: '9780306406157', kind: 'book' }],
    ['0 306 40615 2', 'ISBN 0306406152', { isbn: '0306406152' }],
    ['Coaching for shops, ISBN-13: 978 0 306 40615 7', 'Coaching for shops', { isbn: '9780306406157' }],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtu.be/dQw4w9WgXcQ', { kind: 'video' }],
    [
      'https://www.gov.uk/consumer-protection-rights',
      'gov.uk/consumer-protection-rights',
      { kind: 'guidance' },
    ],
    ['https://me:secret@example.org/x', 'example.org/x', { address: 'https://example.org/x' }],
  ])('%j is %j', (text, title, known) => {
    const [line] = linesOf(text)
    expect(line).toMatchObject({ kind: 'source', source: { title, ...known } })
  })

  test.each([
    ['ISBN 978-0-306-40615-8', true],
    ['0-306-40615-3', true],
    ['9780306406158', true],
    ['Coaching for shops, ISBN 978 0 306 4061', true],
    ['978-0-306-40615-7', false],
    ['0 306 40615 2', false],
    ['Ring 0306406153 about order 9780306', false],
    ['ISBN to look up', false],
  ])('%j is said to give a wrong ISBN: %j', (text, isWrong) => {
    expect(linesOf(text).map(({ warnings }) => warnings)).toEqual([isWrong ? ['wrong-isbn'] : []])
  })

  test('is one source where a citation has its address, its DOI and its ISBN', () => {
    const lines = linesOf('Queues\nA. Author\nISBN 9780306406157\nhttps://example.org/q\ndoi:10.1000/182')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      source: { title: 'Queues', note: 'Queues\nA. Author', isbn: '9780306406157', doi: '10.1000/182' },
    })
  })

  test('is as many sources as it has addresses, each with the words above it', () => {
    const lines = linesOf(
      'First\nhttps://example.org/1\n\nSecond - https://example.org/2\nhttps://example.org/1\nlast words',
    )
    expect(lines.map(titleOf)).toEqual(['First', 'Second', 'last words'].slice(0, lines.length))
    expect(JSON.stringify(lines)).toContain('last words')
  })

  test('loses no word of a line that has two addresses', () => {
    const lines = linesOf('Compare https://a.example/x with https://b.example/y when it rains')
    expect(lines).toHaveLength(2)
    expect(JSON.stringify(lines)).toContain('Compare with when it rains')
  })

  test('is named in letters that browsers check, where its host has others', () => {
    const [line] = linesOf('https://\u0430pple.com/')
    expect(line).toMatchObject({
      source: { title: 'xn--pple-43d.com', address: 'https://xn--pple-43d.com/' },
      warnings: ['other-letters'],
    })
  })

  test('has no marks in its address that hide letters or turn them round', () => {
    const [line] = linesOf('https://exam\u200bple.org/\u202egnp.exe\u2066x')
    expect(line).toMatchObject({ source: { address: 'https://example.org/gnp.exex' } })
  })
})

describe('a text that names none', () => {
  test('is a note, kept as typed, and called by its first words', () => {
    const text = `Ask Priya \u200fabout the  form\n${'and more '.repeat(40)}`.trim()
    const [line] = linesOf(text)
    expect(line && recordOfLine(line)).toMatchObject({ type: 'note', stage: 'inbox', fields: { text } })
    expect(line && recordOfLine(line).title).toMatch(/^Ask Priya about the form and more .*…$/)
  })

  test.each([
    'javascript:alert(document.cookie)',
    'JavaScript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
  ])('%j is text, and that is said', (text) => {
    expect(linesOf(text)).toMatchObject([{ kind: 'note', text, warnings: ['refused-address'] }])
  })

  test.each([
    'Ring 01632 960 983 at 10.30',
    'data: the figure was 5',
    'Well done.Next time ask first',
    'mail me: priya@example.org',
    '10.5 of 12 calls',
    '{ not json',
    '@priya said so',
  ])('%j is a note without a warning', (text) => {
    expect(linesOf(text)).toMatchObject([{ kind: 'note', text, warnings: [] }])
  })
})

test.each([
  ['TY  - JOUR\nTI  - Queues\nER  - ', 'ris'],
  ['\ufeff\r\nTY  - BOOK\r\nER  - ', 'ris'],
  ['@article{a, title = {Queues}}', 'bibtex'],
  ['% from a library\n@book {b,\n title = "Queues"}', 'bibtex'],
  ['[{"type":"book","title":"Queues"}]', 'csl-json'],
])('%j is for the reader of its format', (text, format) => {
  expect(recognise(text)).toEqual({ kind: 'references', format })
})

describe('what cannot be kept at once', () => {
  test('is nothing that can be seen', () => {
    expect(recognise('')).toEqual({ kind: 'empty' })
    expect(recognise(' \n\u200b\u202e ')).toEqual({ kind: 'empty' })
  })

  test('is longer than is looked at, or than a note holds', () => {
    expect(recognise('x'.repeat(1_000_000))).toEqual({
      kind: 'too-long',
      has: 1_000_000,
      most: CAPTURE_MAX_LENGTH,
    })
    expect(recognise('x'.repeat(20_001))).toMatchObject({ kind: 'too-long', most: 20_000 })
  })

  test('is more lines than are kept at once', () => {
    const text = Array.from({ length: 101 }, (_, at) => `https://example.org/${at}`).join('\n')
    expect(recognise(text)).toEqual({ kind: 'too-many', has: 101, most: CAPTURE_MAX_LINES })
  })
})

test('any text becomes entries that the journal takes, with no word lost', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      ...['https://example.org/a', 'www.', 'doi:10.1000/182', '978-0-306-40615-7', 'javascript:x()', '\n'],
      ...['\u202e', '\ud800', '\u200b', 'http://', '10.1/', 'ISBN ', '\u0000', 'Words of mine', '(', '…'],
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ')
      const found = recognise(text)
      if (found.kind !== 'lines') {
        expect(found.kind).toMatch(/empty|references|too/)
        return
      }
      for (const line of found.lines) {
        const record = recordOfLine(line)
        const fact = factOf('a', 1, SUNDAY_MORNING.at, {
          kind: 'entry.revised',
          entry: 'aaaaaaaaaa',
          replaces: [],
          number: 1,
          record,
        })
        expect(parseFact(JSON.parse(JSON.stringify(fact)))).toMatchObject({ ok: true })
        expect(record.title.length).toBeGreaterThan(0)
        expect(record.title.length).toBeLessThanOrEqual(140)
        if (line.kind === 'source' && line.source.address) expect(line.source.address).toMatch(/^https?:\/\//)
      }
      if (text.includes('Words of mine')) expect(JSON.stringify(found.lines)).toContain('Words of mine')
    }),
    { numRuns: 500 },
  )
})

test.each([
  'www.',
  'https://a',
  '10.1000/',
  '10.1234.1',
  'isbn 9',
  '978 ',
  'javascript:',
  '- ',
  '( ',
  ')',
  '…',
  '\n',
])('a hundred thousand letters of %j are looked at in a moment, and again', (piece) => {
  const text = piece.repeat(Math.floor(CAPTURE_MAX_LENGTH / piece.length))
  expect(recognise(text).kind).toMatch(/empty|lines|too/)
})

function linesOf(text: string): readonly CapturedLine[] {
  const found = recognise(text)
  expect(found.kind).toBe('lines')
  return found.kind === 'lines' ? found.lines : []
}

function titleOf(line: CapturedLine): string {
  return line.kind === 'source' ? line.source.title : line.title
}
