import { expect, test } from 'vitest'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import { matrixOf } from '#domain/log/matrix.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { choiceOf } from '#domain/portfolio/choice.ts'
import { groupsOf } from '#domain/portfolio/groups.ts'
import { indexOf, marksOf } from '#domain/portfolio/marks.ts'
import { type PortfolioSource, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { sharedOf } from '#domain/portfolio/shared.ts'
import { portfolioStanding } from '#domain/portfolio/standing.ts'
import { paperOf } from '#messages/portfolio-paper.ts'
import { entryOf } from '#tests/support/entries.ts'
import { application, applied, LOG_UNITS, resource } from '#tests/support/log.ts'

const own: OwnCriterion = { id: 'own.aaaaaaaaaa', code: '2.10', text: 'Keeps records.', isRemoved: false }

function sourceOf(entries: readonly Entry[], more: Partial<PortfolioSource> = {}): PortfolioSource {
  return {
    entries,
    units: LOG_UNITS,
    criteria: [],
    comments: new Map(),
    choice: choiceOf(new Map(), ['self-study']),
    statement: '',
    today: '2026-11-22',
    ...more,
  }
}

function numbers(entries: readonly Entry[]) {
  return entries.map(({ number }) => number)
}

test('holds finished entries of its units, the earliest first; nothing of the inbox, no draft, nothing deleted', () => {
  const entries = [
    entryOf(1, resource('Later', { occurredOn: '2026-11-16' })),
    entryOf(2, resource('Earlier', { occurredOn: '2026-02-01' })),
    entryOf(3, resource('Draft', { stage: 'draft' })),
    entryOf(4, resource('Line', { stage: 'inbox' })),
    entryOf(5, resource('Signed', { stage: 'signed', occurredOn: '2026-03-01' })),
    entryOf(6, resource('Not linked', { links: [] })),
    { ...entryOf(7, resource('Deleted')), isDeleted: true },
    entryOf(
      8,
      resource('Elsewhere', { links: [{ point: 'own-development.mp.1', claim: 'Another unit’s.' }] }),
    ),
  ]
  const made = portfolioOf(sourceOf(entries))
  expect(numbers(made.entries)).toEqual([2, 5, 1])
  expect(made.period).toEqual({ from: '2026-02-01', to: '2026-11-16' })
  expect(made.units.map(({ id }) => id)).toEqual(['self-study'])
})

test('what is ticked off stays behind, and does not count for readiness', () => {
  const entries = [1, 2, 3].map((number) =>
    entryOf(number, resource(`Guide ${number}`, { fields: { address: `https://example.org/${number}` } })),
  )
  expect(portfolioStanding(portfolioOf(sourceOf(entries))).points.get('self-study.mp.1')?.status).not.toBe(
    'none',
  )
  const settings = new Map([['without.a', entries.map(({ id }) => id).join(' ')]])
  const choice = choiceOf(settings, ['self-study'])
  const made = portfolioOf(sourceOf(entries, { choice }))
  expect(made.entries).toEqual([])
  expect(portfolioStanding(made).points.get('self-study.mp.1')?.status).toBe('none')
})

test('own criteria bring their entries in: those of no unit, and those of its units', () => {
  const linked = (point: string) =>
    resource('A guide', { links: [{ point, claim: 'It shows what I kept.' }] })
  const other = { ...own, id: 'own.bbbbbbbbbb', code: '2.2', unit: 'own-development' }
  const gone = { ...own, id: 'own.cccccccccc', isRemoved: true }
  const entries = [own, other, gone].map(({ id }, at) => entryOf(at + 1, linked(id)))
  const made = portfolioOf(sourceOf(entries, { criteria: [own, other, gone] }))
  expect(numbers(made.entries)).toEqual([1])
  const both = choiceOf(new Map(), ['self-study', 'own-development'])
  const all = portfolioOf(sourceOf(entries, { criteria: [own, other, gone], choice: both }))
  // As people number: 2.2 before 2.10.
  expect(all.criteria.map(({ code }) => code)).toEqual(['2.2', '2.10'])
})

test('a second text that is not settled does not go out', () => {
  const entry = entryOf(1, resource('A guide'))
  const [made] = portfolioOf(sourceOf([{ ...entry, conflicts: [entry.head] }])).entries
  expect(made?.conflicts).toEqual([])
})

test('entries that others name are known by number, and go in no further', () => {
  const guide = entryOf(1, resource('A guide', { links: [] }))
  const made = portfolioOf(sourceOf([guide, entryOf(2, applied(1))]))
  expect([numbers(made.entries), numbers(made.named)]).toEqual([[2], [1]])
})

test('what is saved as ready and lacks what it needs stays out, as it is no evidence in the matrix either', () => {
  const guide = entryOf(1, resource('A guide'))
  const entries = [guide, entryOf(2, applied(1)), entryOf(3, application(1))]
  expect(numbers(portfolioOf(sourceOf(entries)).entries)).toEqual([1, 2])
  const gone = [{ ...guide, isDeleted: true }, ...entries.slice(1)]
  // The resource that entry 2 was about is deleted.
  expect(numbers(portfolioOf(sourceOf(gone)).entries)).toEqual([])
  const points = LOG_UNITS.flatMap((unit) => unit.points.map(({ id }) => id))
  expect(matrixOf(gone, points).flatMap(({ cells }) => cells.flatMap((cell) => cell.entries))).toEqual([])
})

test('criteria off the list, and those of other units, are named where entries are linked to them', () => {
  const other = { ...own, id: 'own.bbbbbbbbbb', code: '2.2', unit: 'own-development' }
  const gone = { ...own, id: 'own.cccccccccc', code: '3.1', text: 'Files forms.', isRemoved: true }
  const nobodys = { ...own, id: 'own.dddddddddd', isRemoved: true }
  const links = ['self-study.mp.1', gone.id, other.id].map((point) => ({ point, claim: 'It shows it all.' }))
  const made = portfolioOf(
    sourceOf([entryOf(1, resource('A guide', { links }))], { criteria: [own, gone, nobodys, other] }),
  )
  expect(made.criteria.map(({ id }) => id)).toEqual([own.id])
  const [sheet] = paperOf(made).sheets
  const tables = sheet?.blocks.filter((block) => block.kind === 'table') ?? []
  expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual([
    '1. Three or more different self-study resources, each clearly recorded.',
    '2.2. Keeps records.',
    '3.1. Files forms. (a criterion of the centre that is off the list now)',
  ])
  const shared = sharedOf(made, { at: 0, offsetMin: 0 }).points.flatMap(({ code }) => code ?? [])
  expect(shared).toEqual(['2.10', '2.2', '3.1'])
})

test('codes are short: numbers for one unit, letters before them for several', () => {
  const entries = [entryOf(1, resource('A guide'))]
  const codesOf = (units: readonly string[]) => {
    const made = portfolioOf(sourceOf(entries, { criteria: [own], choice: choiceOf(new Map(), units) }))
    return [...marksOf(made).values()].map(({ code }) => code)
  }
  expect(codesOf(['self-study'])).toEqual(['1', '2', '3', '2.10', ''])
  expect(codesOf(['self-study', 'own-development'])).toEqual(['A1', 'A2', 'A3', 'B1', '2.10'])
})

test('an entry stands in one group, and in the index under all it shows', () => {
  const links: EntryRecord['links'] = [
    { point: 'self-study.mp.3', claim: 'Why it shows the third.' },
    { point: 'self-study.mp.1', claim: 'Why it shows the first.' },
  ]
  const entries = [entryOf(1, resource('A guide', { links }))]
  const made = portfolioOf(sourceOf(entries))
  const [group, ...others] = groupsOf(made.entries, made)
  expect([group?.mark.code, group?.entries[0]?.codes, others]).toEqual(['1', ['1', '3'], []])
  expect(indexOf(made).map(({ mark, evidence }) => [mark.code, evidence[0]?.claim])).toEqual([
    ['1', 'Why it shows the first.'],
    ['2', undefined],
    ['3', 'Why it shows the third.'],
  ])
})
