import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import papaparse from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { gradebook } from '#domain/pack/gradebook.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import { ownSheets } from '#domain/pack/own-sheets.ts'
import { NO_WHO } from '#domain/portfolio/choice.ts'
import { type Portfolio, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { writeCsv } from '#formats/csv.ts'
import { gradebookRows } from '#formats/gradebook-csv.ts'
import { allColumns } from '#formats/gradebook-csv-all.ts'
import { moodleTable } from '#formats/gradebook-moodle.ts'
import { readBibtex } from '#formats/sources/bibtex.ts'
import { readCslJson } from '#formats/sources/csl-json.ts'
import { readRis } from '#formats/sources/ris.ts'
import { gradebookCsv } from '#messages/gradebook.ts'
import { takingAway } from '#messages/gradebook-out.ts'
import { setDevice } from '#stores/device.ts'
import { $gate } from '#stores/guard/gate.ts'
import { exportCalendar } from '#stores/log/calendar.ts'
import { exportLog } from '#stores/log/export.ts'
import { exportSources } from '#stores/log/export-sources.ts'
import { readLog } from '#stores/log/standing.ts'
import { tutorsPacks } from '#stores/pack/gradebook-state.ts'
import { makeFile } from '#stores/portfolio/make-file.ts'
import { exportToAnki } from '#stores/review/anki/export.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { HOSTILE, MARK } from '#tests/support/hostile.ts'
import { hostileFacts } from '#tests/support/hostile-facts.ts'
import { LOG_UNITS } from '#tests/support/log.ts'

const ROUNDS = Object.keys(HOSTILE).length
const NOW = { at: Date.UTC(2026, 10, 23, 12), offsetMin: 0 }

/** Without names that must not leave the device: with them nothing of this goes out at all. */
const facts = hostileFacts().filter(({ kind }) => kind !== 'name.listed')

let device: FakeDevice
let portfolio: Portfolio
beforeAll(async () => {
  device = fakeDevice({ moment: NOW, facts })
  setDevice(device)
  const { entries } = await readLog(device)
  portfolio = portfolioOf({
    entries,
    units: LOG_UNITS,
    comments: new Map(),
    criteria: [{ id: 'own.abcdefghij', code: '=1+1', text: HOSTILE.event ?? '', isRemoved: false }],
    choice: {
      units: ['self-study'],
      without: new Set(),
      who: { ...NO_WHO, learner: HOSTILE.formula ?? '', assessor: HOSTILE.event ?? '' },
      budget: 500,
    },
    statement: Object.values(HOSTILE).join('\n\n'),
    today: '2026-11-23',
  })
  expect(portfolio.entries.length).toBeGreaterThan(ROUNDS * 10)
})

/** The last file that an export handed over, having passed the gate. */
async function exported(doing: () => Promise<unknown>): Promise<Uint8Array> {
  const before = device.offered.length
  await doing()
  expect($gate.get(), 'stopped at the gate').toEqual({ kind: 'closed' })
  expect(device.offered.length).toBe(before + 1)
  return device.offered[before]?.[2] ?? new Uint8Array()
}

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Cells that a spreadsheet would take for a formula, or that are not where their head is. */
function wrongCells(csv: string): readonly string[] {
  const { data, errors } = papaparse.parse<string[]>(csv.trim())
  const width = data[0]?.length ?? 0
  return [
    ...errors.map(({ message }) => message),
    ...data
      .filter((row) => row.length !== width)
      .map((row) => `${row.length} cells and not ${width}: ${row[0]}`),
    ...data
      .flat()
      .filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)),
    ...data.flat().filter((cell) => cell.includes('\0')),
  ]
}

/** How many texts of the corpus a file says. */
const said = (text: string) => new Set(text.match(new RegExp(`${MARK}\\d+`, 'g'))).size

describe('hostile texts in files for spreadsheets', () => {
  test('of the log are cells and no formulas', async () => {
    const csv = textOf(await exported(() => exportLog('csv', LOG_UNITS)))
    expect(wrongCells(csv)).toEqual([])
    expect(said(csv)).toBe(ROUNDS)
  })

  test('of a portfolio, a table for each type, are too', async () => {
    const tables = unzipSync((await makeFile('csv', 'p', portfolio, NOW)).bytes)
    expect(Object.values(tables).flatMap((bytes) => wrongCells(strFromU8(bytes)))).toEqual([])
    expect(
      said(
        Object.values(tables)
          .map((bytes) => strFromU8(bytes))
          .join(),
      ),
    ).toBe(ROUNDS)
    expect(Object.keys(tables).filter((name) => !isPlainName(name))).toEqual([])
  })

  test('of a gradebook are too, also those for Moodle', async () => {
    const states = await tutorsPacks()
    expect(states.length).toBe(ROUNDS)
    const files = states.map((state) => {
      const table = gradebook({
        body: state.body,
        receipts: state.receipts.map(({ body }) => body),
        names: state.saved?.names ?? [],
        corrected: state.corrected,
        awards: state.awards,
        sheets: { scenarios: new Map(), ...ownSheets(state) },
        now: NOW,
      })
      const roster = state.saved?.roster ?? []
      const byName = new Map(roster.map((entry) => [nameKey(entry.name), entry]))
      const rows = gradebookRows(table, (item) => `${item} ${state.body.title}`, gradebookCsv)
      return [
        rows,
        allColumns(rows, table, byName, takingAway.columns),
        moodleTable(table.learners, roster, 'email', takingAway.heads, state.awards).rows,
        moodleTable(table.learners, roster, 'idNumber', takingAway.heads, state.awards).rows,
      ].map((table) => textOf(writeCsv(table)))
    })
    expect(files.flat().flatMap(wrongCells)).toEqual([])
    expect(said(files.flat().join())).toBe(ROUNDS)
  })
})

describe('hostile texts in files for other programs', () => {
  test('of the log as JSON reach no prototype', async () => {
    const text = textOf(await exported(() => exportLog('json', LOG_UNITS)))
    JSON.parse(text)
    expect(said(text)).toBe(ROUNDS)
    expect('polluted' in {}).toBe(false)
  })

  test.each([
    ['ris', readRis],
    ['bibtex', readBibtex],
    ['csl-json', readCslJson],
  ] as const)('of sources as %s begin no source of their own', async (as, read) => {
    const text = textOf(await exported(() => exportSources(as)))
    const { sources, problems } = read(text)
    const { entries } = await readLog(device)
    const resources = entries.filter(({ record, isDeleted }) => record.type === 'resource' && !isDeleted)
    // What is no address or number is left out, and said so.
    expect(problems.filter((problem) => problem.kind !== 'left-out')).toEqual([])
    expect(sources.length).toBe(resources.length)
    expect(said(text)).toBe(ROUNDS)
  })

  test('of a calendar begin no event of their own', async () => {
    const text = textOf(await exported(() => exportCalendar()))
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events.length).toBe(text.match(/^BEGIN:VEVENT\r$/gm)?.length)
    expect(events.every((event) => event.getAllProperties('summary').length === 1)).toBe(true)
    expect(events.filter((event) => event.getAllProperties('x').length > 0)).toEqual([])
    expect(said(text.replaceAll('\r\n ', ''))).toBe(ROUNDS)
  })

  test('of cards for Anki are one line each and no markup', async () => {
    const choice = { builtIn: 'none', own: true, brought: false, history: false, form: 'text' } as const
    const text = textOf(await exported(() => exportToAnki(choice)))
    const { data } = papaparse.parse<string[]>(text.replace(/^#.*\n/gm, '').trim(), { delimiter: '\t' })
    expect(data.length).toBe(ROUNDS)
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    expect(data.flatMap((row) => row.slice(3, 8)).filter((cell) => /<(?!br>)/.test(cell))).toEqual([])
    expect(said(text)).toBe(ROUNDS)
  })
})

describe('hostile texts in files to read', () => {
  test('as Markdown stay words: no markup, no link, no matter of their own', async () => {
    const files = unzipSync((await makeFile('markdown', 'p', portfolio, NOW)).bytes)
    const texts = Object.entries(files).map(([name, bytes]) => [name, textOf(bytes)] as const)
    expect(texts.map(([name]) => name).filter((name) => !isPlainName(name))).toEqual([])
    expect(said(texts.join())).toBe(ROUNDS)
    for (const [name, text] of texts) {
      const [, matter = '', rest = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
      const read = parseYaml(matter || '{}') as Record<string, unknown>
      expect(
        Object.keys(read).filter((key) => !MATTER.includes(key)),
        name,
      ).toEqual([])
      expect(rest.match(/(?<!\\)<(?!entries\/[^<>]+>\))[a-z/!].{0,40}/gi) ?? [], name).toEqual([])
      expect(rest, name).not.toMatch(/(?<!\\)\]\(\s*(javascript|data|https:\/\/evil)/i)
    }
  })

  test('as a Word document stay words: sound XML, and no address that runs', async () => {
    // An entry to a text: a document of hundreds of sheets takes its time.
    const entries = portfolio.entries.filter((_, at) => at % 13 === 0)
    const files = unzipSync((await makeFile('docx', 'p', { ...portfolio, entries }, NOW)).bytes)
    const parts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name))
    const texts = parts.map(([, bytes]) => textOf(bytes))
    expect(said(texts.join())).toBe(ROUNDS)
    for (const text of texts) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
      expect(text).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|<script|<img|<svg|<iframe/)
      expect(text).not.toMatch(/Target="\s*(javascript|data|file|vbscript):/i)
      expect(isBalanced(text)).toBe(true)
    }
  })
})

const MATTER = ['title', 'entry', 'type', 'date', 'minutes', 'shows', 'tags', 'signed']

/** A name that every system can write, below the folder it is unpacked in. */
function isPlainName(name: string): boolean {
  return (
    /^[\p{L}\p{M}\p{N}_ -]+(\/[\p{L}\p{M}\p{N}_ -]+)*\.\w+$/u.test(name) &&
    !name.includes('..') &&
    name.length < 200
  )
}

/** Whether each element of an XML text is closed where it should be, and nothing stands unescaped. */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  for (const [, end, name = '', , self] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (end) {
      if (open.pop() !== name) return false
    } else if (!self) open.push(name)
  }
  const left = xml.replace(/<\?xml[^>]*\?>/g, '').replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '')
  return open.length === 0 && !/<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(left)
}
