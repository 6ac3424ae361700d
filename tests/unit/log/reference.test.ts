import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { referenceList, referenceOf, referenceText } from '#domain/log/reference.ts'

/** A resource by its title and fields; `on` is when it was read. */
function resource(title: string, fields: Record<string, FieldValue>, on = '2026-03-01'): EntryRecord {
  return { type: 'resource', stage: 'ready', title, occurredOn: on, links: [], fields }
}

/** A reference with its italics between asterisks. */
function marked(record: EntryRecord): string {
  return referenceOf(record)
    .map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
    .join('')
}

const page = { address: 'https://example.org/calm', accessedOn: '2026-02-28' }
const SEEN = 'Available at: https://example.org/calm (Accessed: 28 February 2026).'

/**
 * Held against what is published of “Cite Them Right”, in November 2026; facts, not examples of theirs:
 * - pages, with and without a day, by people and by organisations; papers of a workplace (“Unpublished.”); what one was
 *   told (name, year, what it was, a comma, the day): templates of Robert Gordon University’s library
 *   (library.rgu.ac.uk/harvard-referencing-templates: webpages, internal-company-documents, personal-communications).
 * - podcasts ([Podcast] behind the title): Wigan & Leigh College’s library (libguides.wigan-leigh.ac.uk).
 * - books by one, two, three, four (et al., set in italics) and nobody; articles; unsigned ones in newspapers and
 *   magazines, by the paper’s name: TUS library (ait.libguides.com, 12th edition) and the style “Cite Them Right” of the
 *   Citation Style Language project (citation-style-language/styles, 10th edition: its DOI is older than ours).
 * - Acts by their name with its year, in italics, and no maker: guides to Acts of De Montfort and South Bank
 *   universities agree that there is no author.
 * Not found published: webinars, online courses, forums, and where a podcast’s series goes.
 */
const CASES: readonly (readonly [what: string, record: EntryRecord, reference: string])[] = [
  [
    'a book by one',
    resource('The Calm Caller', { kind: 'book', author: 'Jane Smith', publisher: 'Sage', year: '2020' }),
    'Smith, J. (2020) *The Calm Caller*. Sage.',
  ],
  [
    'a book by two, surname first',
    resource('Service', {
      kind: 'book',
      author: 'Smith, Jane; Jones, Bob K.',
      publisher: 'Sage',
      year: '2020',
    }),
    'Smith, J. and Jones, B.K. (2020) *Service*. Sage.',
  ],
  [
    'a book by three as a reference has them already',
    resource('Service', { kind: 'book', author: 'Smith, J., Jones, B. and Lee, A.', year: '2020' }),
    'Smith, J., Jones, B. and Lee, A. (2020) *Service*.',
  ],
  [
    'a book by four',
    resource('Service', { kind: 'book', author: 'Ann Lee, Bob Jones, Cy Ray and Di Poe', year: '2020' }),
    'Lee, A. *et al.* (2020) *Service*.',
  ],
  [
    'others left out by the writer',
    resource('Service', { kind: 'book', author: 'Lee, A. et al.', year: '2020' }),
    'Lee, A. *et al.* (2020) *Service*.',
  ],
  [
    'an edited book',
    resource('Service', { kind: 'book', author: 'Lee, Ann (ed.)', year: '2020' }),
    'Lee, A. (ed.) (2020) *Service*.',
  ],
  [
    'a book by nobody named',
    resource('Service', { kind: 'book', publisher: 'Sage', year: '2020' }),
    '*Service* (2020). Sage.',
  ],
  [
    'a book known by its ISBN',
    resource('Service', { isbn: '9780306406157', author: 'Lee, A.' }),
    'Lee, A. (no date) *Service*.',
  ],
  [
    'a Welsh name',
    resource('Gwasanaeth', { kind: 'book', author: 'Dafydd ap Gwilym', year: '2019' }),
    'ap Gwilym, D. (2019) *Gwasanaeth*.',
  ],
  [
    'Welsh letters',
    resource('Gwasanaeth', { kind: 'book', author: 'Siân Llŷr-Rhŷs', year: '2019' }),
    'Llŷr-Rhŷs, S. (2019) *Gwasanaeth*.',
  ],
  [
    'a Polish name',
    resource('Obsługa', { kind: 'book', author: 'Łukasz Wiśniewski', year: '2019' }),
    'Wiśniewski, Ł. (2019) *Obsługa*.',
  ],
  [
    'names with particles, apostrophes and hyphens',
    resource('Service', { kind: 'book', author: 'Jean-Paul van der Berg and Siobhán O’Neill', year: '2018' }),
    'van der Berg, J.-P. and O’Neill, S. (2018) *Service*.',
  ],
  [
    'initials without full stops and a title before the name',
    resource('Service', { kind: 'book', author: 'Dr JK Rowan', year: '2018' }),
    'Rowan, J.K. (2018) *Service*.',
  ],
  [
    'an organisation whose name holds “and”',
    resource('Factsheet', {
      ...page,
      author: 'Chartered Institute of Personnel and Development',
      year: '2024',
    }),
    `Chartered Institute of Personnel and Development (2024) *Factsheet*. ${SEEN}`,
  ],
  [
    'an organisation with commas',
    resource('Guide', {
      kind: 'article',
      author: 'Department for Business, Energy and Industrial Strategy',
      year: '2021',
    }),
    'Department for Business, Energy and Industrial Strategy (2021) ‘Guide’.',
  ],
  [
    'a journal article with a DOI, which needs no day',
    resource('Heat and calm', {
      ...page,
      kind: 'article',
      author: 'Smith, Jane',
      publisher: 'Journal of Service, 12(3), pp. 4–9',
      year: '2021',
      doi: '10.1000/a?b#c',
    }),
    'Smith, J. (2021) ‘Heat and calm’, *Journal of Service*, 12(3), pp. 4–9. Available at: https://doi.org/10.1000/a%3Fb%23c.',
  ],
  [
    'an article on a site',
    resource('What callers want', {
      ...page,
      kind: 'article',
      author: 'Ravi Amos',
      publisher: 'BBC News',
      year: '2024',
    }),
    `Amos, R. (2024) ‘What callers want’, *BBC News*. ${SEEN}`,
  ],
  [
    'an article by nobody named',
    resource('What callers want', { ...page, kind: 'article', publisher: 'The Guardian', year: '2024' }),
    `*The Guardian* (2024) ‘What callers want’. ${SEEN}`,
  ],
  [
    'an article by nobody named in a journal',
    resource('Heat', { kind: 'article', publisher: 'Journal of Service, 12(3), pp. 4–9', year: '2021' }),
    '‘Heat’ (2021), *Journal of Service*, 12(3), pp. 4–9.',
  ],
  [
    'a trade magazine as a whole',
    resource('Call Centre Helper', { kind: 'trade-publication', year: '2025' }),
    '*Call Centre Helper* (2025).',
  ],
  [
    'a page without a date, which ends in a question',
    resource('What is empathy?', { ...page, author: 'British Skin Foundation' }),
    `British Skin Foundation (no date) *What is empathy?* ${SEEN}`,
  ],
  ['a page by nobody named', resource('Calm', page), `*Calm* (no date). ${SEEN}`],
  [
    'a page whose site made it',
    resource('Calm', { ...page, publisher: 'Acas', year: '2025' }),
    `Acas (2025) *Calm*. ${SEEN}`,
  ],
  [
    'a page first opened when it was read',
    resource('Calm', { author: 'Acas', address: 'https://example.org/calm' }),
    'Acas (no date) *Calm*. Available at: https://example.org/calm (Accessed: 1 March 2026).',
  ],
  [
    'a video on the web',
    resource('Say it back', { ...page, kind: 'video', author: 'Simon Cole', year: '2023' }),
    `Cole, S. (2023) *Say it back*. ${SEEN}`,
  ],
  [
    'a video nowhere on the web',
    resource('Say it back', { kind: 'video', author: 'Northgate Training', year: '2023' }),
    'Northgate Training (2023) *Say it back* [Video].',
  ],
  [
    'a podcast',
    resource('Hold the line', {
      ...page,
      kind: 'podcast',
      author: 'Amy Fox',
      publisher: 'BBC Sounds',
      year: '2022',
    }),
    `Fox, A. (2022) *Hold the line* [Podcast]. BBC Sounds. ${SEEN}`,
  ],
  [
    'a webinar',
    resource('Heated calls', { kind: 'webinar', publisher: 'Institute of Customer Service', year: '2026' }),
    'Institute of Customer Service (2026) *Heated calls* [Webinar].',
  ],
  [
    'an online course',
    resource('Calm calls', {
      ...page,
      kind: 'online-course',
      author: 'The Open University',
      publisher: 'FutureLearn',
      year: '2024',
    }),
    `The Open University (2024) *Calm calls* [Online course]. FutureLearn. ${SEEN}`,
  ],
  [
    'an Act',
    resource('Consumer Rights Act 2015', {
      ...page,
      kind: 'guidance',
      author: 'UK Parliament',
      year: '2015',
    }),
    `*Consumer Rights Act 2015*. ${SEEN}`,
  ],
  [
    'Regulations with brackets in their name',
    resource('Consumer Contracts (Information) Regulations 2013', { kind: 'guidance' }),
    '*Consumer Contracts (Information) Regulations 2013*.',
  ],
  [
    'guidance, whose maker is no person',
    resource('Treating customers fairly', {
      ...page,
      kind: 'guidance',
      author: 'Trading Standards',
      year: '2020',
    }),
    `Trading Standards (2020) *Treating customers fairly*. ${SEEN}`,
  ],
  [
    'a manual of one’s workplace',
    resource('Complaints policy', { kind: 'policy', author: 'Northgate Stores', year: '2025' }),
    'Northgate Stores (2025) ‘Complaints policy’. Unpublished.',
  ],
  [
    'a forum',
    resource('How do you end a call?', {
      ...page,
      kind: 'community',
      author: 'callhandler9',
      publisher: 'Reddit',
      year: '2025',
    }),
    `callhandler9 (2025) ‘How do you end a call?’, *Reddit*. ${SEEN}`,
  ],
  [
    'a person shadowed, dated when it happened',
    resource('Sat with the returns desk', { kind: 'shadowing', author: 'Amira Khan', year: '1999' }),
    'Khan, A. (2026) Sat with the returns desk, 1 March.',
  ],
  [
    'people whose names look like an organisation’s, who are said to be people',
    resource('Service', {
      kind: 'book',
      author: 'Joy Bank and Charity Trust',
      authorIs: 'person',
      year: '2020',
    }),
    'Bank, J. and Trust, C. (2020) *Service*.',
  ],
  [
    'guidance by somebody who is said to be a person',
    resource('Service', { kind: 'guidance', author: 'Jane Smith', authorIs: 'person', year: '2020' }),
    'Smith, J. (2020) *Service*.',
  ],
  [
    'an organisation whose name looks like a person’s, which is said to be one',
    resource('Service', {
      kind: 'book',
      author: 'Marks Spencer, M.',
      authorIs: 'organisation',
      year: '2020',
    }),
    'Marks Spencer, M. (2020) *Service*.',
  ],
  ['without a title', resource('', { kind: 'book', author: 'Lee, A.' }), 'Lee, A. (no date) *[no title]*.'],
]

describe('a reference in Harvard style', () => {
  test.each(CASES)('of %s', (_what, record, reference) => {
    expect(marked(record)).toBe(reference)
  })

  test('is written of any record whatever, and ends', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    const fields = fc.dictionary(
      fc.constantFrom('kind', 'author', 'publisher', 'year', 'address', 'doi', 'isbn', 'accessedOn'),
      fc.oneof(text, fc.constantFrom('book', 'article', 'policy', 'shadowing', 'Smith, J.', 'A; B; C; D')),
    )
    fc.assert(
      fc.property(text, fields, (title, held) => {
        const { accessedOn: _day, ...rest } = held
        expect(referenceText(referenceOf(resource(title, rest)))).toMatch(/\S/)
      }),
    )
  })

  test('does not stumble over a day or names that another program wrote wrong', () => {
    const names = Array(3_000).fill('a, b').join(' and ')
    const record = resource('Calm', { author: names, address: 'https://example.org', accessedOn: 'soon' })
    expect(referenceText(referenceOf(record))).toContain('Calm')
  })
})

test('a list of references stands in order of makers and titles, each once', () => {
  const records = [
    resource('The zebra', { kind: 'book', year: '2020' }),
    resource('Calm', { kind: 'book', author: 'Ann Lee', year: '2020' }),
    resource('Calm', { kind: 'book', author: 'Lee, Ann', year: '2020' }),
    resource('Alarm', { kind: 'article', year: '2020' }),
    resource('Obsługa', { kind: 'book', author: 'Łucja Mak', year: '2019' }),
  ]
  expect(referenceList(records).map(referenceText)).toEqual([
    '‘Alarm’ (2020).',
    'Lee, A. (2020) Calm.',
    'Mak, Ł. (2019) Obsługa.',
    'The zebra (2020).',
  ])
})
