import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFiles } from '#catalogue/disk.ts'
import { publishedText } from '#catalogue/publish.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { reportOf, reportText, watchText } from '#catalogue/report.ts'
import { smallContent } from './small-content.ts'

test('the report counts everything, and where each point occurs', () => {
  const { totals, points, problems } = reportOf(readCatalogue(smallContent()))
  expect(totals).toEqual({
    units: 1,
    points: 6,
    concepts: 2,
    misconceptions: 3,
    cards: 3,
    questions: 3,
    scenarios: 1,
    tasks: 0,
    glossary: 1,
    packs: 0,
  })
  expect(points.find(({ id }) => id === 'self-study.kc.1')).toEqual({
    id: 'self-study.kc.1',
    sections: 1,
    cards: 1,
    questions: 2,
    turns: 1,
    drills: 0,
  })
  expect(points.find(({ id }) => id === 'self-study.mis.1')).toMatchObject({
    sections: 1,
    cards: 1,
    questions: 1,
  })
  expect(problems).toEqual([])
})

test('a question on a piece of evidence counts as a drill of its marking point', () => {
  const change = {
    file: 'content/units/self-study/questions.yaml',
    from: 'id: q-sources\n',
    to: 'id: q-sources\n  drill: true\n',
  }
  const reading = readCatalogue(smallContent([change]))
  const { points } = reportOf(reading)
  const drill = reading.catalogue.questions.find(({ id }) => id === 'q-sources')
  expect(drill?.evidenceFor).toBe('Three sources.')
  expect(points.filter(({ drills }) => drills > 0).map(({ id }) => id)).toEqual(['self-study.mp.1'])
})

test('each scenario is listed with its size and the best it can end with, unless it is broken', () => {
  const report = reportOf(readCatalogue(smallContent()))
  expect(report.scenarios).toEqual([
    { id: 'late', turns: 3, shortest: 2, endings: 2, states: expect.any(Number), best: 60 },
  ])
  expect(reportText(report)).toMatch(/^late +3 +2 +2 +\d+ +60$/m)
  const change = { file: 'content/scenarios/late.yaml', from: 'start: opens', to: 'start: nowhere' }
  expect(reportOf(readCatalogue(smallContent([change]))).scenarios).toEqual([])
})

test('an author reads problems first and the sums last', () => {
  const change = { file: 'content/concepts/law.mdx', from: '2026-11-22', to: 'last week' }
  const lines = reportText(reportOf(readCatalogue(smallContent([change])))).split('\n')
  expect(lines[0]).toBe(
    'content/concepts/law.mdx:7:11 reviewed of concept law is “last week”; write a date such as 2026-11-22',
  )
  expect(lines[2]).toBe('Still to write; nothing waits for it:')
  expect(lines).toContain('content/concepts/law.mdx:9:1 concept law lacks an open question in <Why>')
  expect(lines.at(-2)).toBe('1 error, 0 warnings')
})

test('at each save an author reads the time, what is wrong and the sums; no table', () => {
  const change = { file: 'content/concepts/law.mdx', from: '2026-11-22', to: 'last week' }
  const lines = watchText(reportOf(readCatalogue(smallContent([change]))), '13:40:00').split('\n')
  expect(lines.slice(0, 2)).toEqual([
    '—— 13:40:00',
    'content/concepts/law.mdx:7:11 reviewed of concept law is “last week”; write a date such as 2026-11-22',
  ])
  expect(lines.some((line) => line.startsWith('point '))).toBe(false)
  expect(lines.at(-2)).toBe('1 error, 0 warnings')
})

test('a concept that no point names is still to be led to', () => {
  const change = {
    file: 'content/units/self-study/unit.yaml',
    from: 'concepts: [law]',
    to: 'concepts: [heat]',
  }
  const twice = [change, change]
  expect(readCatalogue(smallContent(twice)).unfinished.map(({ sentence }) => sentence)).toContain(
    'content/concepts/law.mdx:2:1 concept law lacks a point of a unit that names it',
  )
})

test('what machines leave in a folder is no content', () => {
  const root = mkdtempSync(join(tmpdir(), 'due-credit-left-'))
  mkdirSync(join(root, 'content'))
  const left = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$lesson.docx', 'cards.yaml~', '#cards.yaml#']
  for (const name of [...left, 'glossary.yaml']) writeFileSync(join(root, 'content', name), '')
  expect(contentFiles(root).map(({ path }) => path)).toEqual(['content/glossary.yaml'])
  rmSync(root, { recursive: true })
})

test('publishing adds ids under the file they stand in and takes none out', () => {
  const before = [
    { id: 'gone', file: 'content/b.yaml' },
    { id: 'kept', file: 'content/b.yaml' },
  ]
  const now = [
    { id: 'kept', file: 'content/moved.yaml' },
    { id: 'new', file: 'content/a.yaml' },
  ]
  const text = publishedText(before, now)
  expect(text.replace(/^#.*\n/gm, '')).toBe('content/a.yaml:\n  - new\ncontent/b.yaml:\n  - gone\n  - kept\n')
  expect(publishedText([...before, { id: 'new', file: 'content/a.yaml' }], [])).toBe(text)
})
