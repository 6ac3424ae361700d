import { expect, test } from 'vitest'
import { choiceOf } from '#domain/portfolio/choice.ts'
import type { Block, Paper } from '#domain/portfolio/paper.ts'
import { type PortfolioSource, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { valueText } from '#messages/log-values.ts'
import { paperOf } from '#messages/portfolio-paper.ts'
import { entryOf } from '#tests/support/entries.ts'
import { applied, LOG_UNITS, resource } from '#tests/support/log.ts'

const signed = { stage: 'signed', fields: { signedBy: 'J. Patel', signedOn: '2026-11-21' } } as const

function paper(more: Partial<PortfolioSource> = {}): Paper {
  return paperOf(
    portfolioOf({
      entries: [entryOf(1, resource('A guide')), entryOf(2, applied(1, { ...signed, minutes: 30 }))],
      units: LOG_UNITS,
      criteria: [],
      comments: new Map(),
      choice: choiceOf(new Map([['who.learner', 'Amara Osei']]), ['self-study']),
      statement: '',
      today: '2026-11-22',
      ...more,
    }),
  )
}

function factsOf(blocks: readonly Block[]): Readonly<Record<string, readonly string[]>> {
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  return Object.fromEntries(facts.map(({ label, values }) => [label, values]))
}

test('the cover says whose it is, what it covers and what it holds; what is not said is a line to write on', () => {
  expect(factsOf(paper().cover)).toEqual({
    Learner: ['Amara Osei'],
    Centre: [''],
    Assessor: [''],
    Units: ['Learning by yourself for the job'],
    'Period covered': ['14 November 2026 to 20 November 2026'],
    Holds: ['Two entries of two types, 1 hour 10 minutes'],
    'Made on': ['22 November 2026'],
  })
})

test('a statement has its part where one is written', () => {
  const titles = (made: Paper) => made.parts.map(({ title }) => title)
  expect(titles(paper())).toEqual(['List of entries', 'Index by marking point', 'Sources'])
  expect(titles(paper({ statement: 'What I learned.' }))[0]).toBe('Statement')
})

test('the list names what each entry shows, and leads to its sheet', () => {
  const [table] = paper().parts.find(({ id }) => id === 'list')?.blocks ?? []
  if (table?.kind !== 'table') throw new Error('The list is a table')
  expect(table.rows).toEqual([
    { cells: ['1', '14 Nov 2026', 'Resource', 'A guide', '40', '1'], to: 1 },
    { cells: ['2', '20 Nov 2026', 'Used with a customer', 'Naming the feeling first', '30', '2'], to: 2 },
  ])
})

test('the index has each marking point with its entries and claims, also where there are none', () => {
  const blocks = paper().parts.find(({ id }) => id === 'index')?.blocks ?? []
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(LOG_UNITS[0]?.points.map(({ text }, at) => `${at + 1}. ${text}`))
  expect(factsOf(blocks)).toEqual({
    'Entry 1': ['A source that I found by myself.'],
    'Entry 2': ['It tells what I did with a real customer.'],
  })
  expect(blocks.at(-1)).toEqual({ kind: 'text', text: 'No entry in this portfolio is linked to it.' })
})

test('a sheet names entries by their numbers, says who signed it, and has lines for who has not', () => {
  const [, sheet] = paper().sheets
  expect([sheet?.title, sheet?.foot]).toEqual(['Entry 2. Naming the feeling first', 'Entry 2 · Amara Osei'])
  const facts = factsOf(sheet?.blocks ?? [])
  expect(Object.values(facts).flat()).toContain('Entry 1, A guide')
  expect(Object.values(facts).flat()).not.toContain('J. Patel')
  const texts = sheet?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  expect(texts?.at(-1)).toContain('Signed by J. Patel, 21 November 2026.')
  expect(sheet?.blocks.filter(({ kind }) => kind === 'blanks').length).toBe(2)
})

test('a sheet leaves out whether a maker is a person, which only shapes the list of references', () => {
  const entries = [entryOf(1, resource('A guide', { fields: { author: 'Joy Bank', authorIs: 'person' } }))]
  const [sheet] = paper({ entries }).sheets
  const values = Object.values(factsOf(sheet?.blocks ?? [])).flat()
  expect(values).toContain('Joy Bank')
  expect(values).not.toContain('A person, or several')
})

test('a row of several parts is said in words; a question keeps its own sign', () => {
  const row = { standard: '4.2', met: 'partly' }
  expect(valueText('observation', 'judged', [row], String)).toEqual(['The standard: 4.2; Was it met? Partly'])
})
