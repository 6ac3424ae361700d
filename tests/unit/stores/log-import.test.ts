import { beforeEach, describe, expect, test } from 'vitest'
import { entriesOf } from '#domain/log/entries.ts'
import { writeLogCsv } from '#formats/log-csv.ts'
import { writeLogJson } from '#formats/log-json.ts'
import { tableWords } from '#messages/log-table.ts'
import { setDevice } from '#stores/device.ts'
import { beginFile, beginText } from '#stores/log/import/begin.ts'
import { $pastImports, $takenBack, lookForImports, takeImportBack } from '#stores/log/import/past.ts'
import { $logImport, type Shown } from '#stores/log/import/state.ts'
import { bringIn, chooseAll, chooseColumn, chooseStage, turnLine } from '#stores/log/import/work.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $logImport.set({ kind: 'idle' })
  $takenBack.set(undefined)
})

const THREE = ['Calm', 'Heat', 'Service'].map((title) => `TY  - BOOK\nTI  - ${title}\nER  - \n`).join('')

const log = async () => entriesOf(await device.journal.rows('entry:')).filter(({ isDeleted }) => !isDeleted)
const titles = async () => (await log()).map(({ record }) => record.title).sort()
const shown = (): Shown => {
  const state = $logImport.get()
  if (state.kind !== 'shown') throw new Error(`Nothing is shown: ${state.kind}`)
  return state
}
const states = () => shown().lines.map(({ state }) => state)
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.buffer,
})

describe('a list of sources', () => {
  test('changes nothing before one says so, then is in the inbox by one write', async () => {
    await device.journal.append([revised(4, resource('A guide'))])
    await beginText('list.ris', THREE)
    expect(states()).toEqual(['new', 'new', 'new'])
    expect(await titles()).toEqual(['A guide'])
    await bringIn()
    expect($logImport.get()).toMatchObject({ kind: 'brought', count: 3, stage: 'inbox' })
    expect((await log()).map(({ number, record }) => [number, record.stage]).sort()).toEqual([
      [4, 'ready'],
      [5, 'inbox'],
      [6, 'inbox'],
      [7, 'inbox'],
    ])
  })

  test('comes in as drafts, and without what is left out', async () => {
    await beginText('list.ris', THREE)
    turnLine(1)
    await chooseStage('draft')
    await bringIn()
    expect((await log()).map(({ record }) => [record.title, record.stage]).sort()).toEqual([
      ['Calm', 'draft'],
      ['Service', 'draft'],
    ])
  })

  test('adds nothing the second time', async () => {
    await beginText('list.ris', THREE)
    await bringIn()
    await beginText('list.ris', THREE)
    expect(states()).toEqual(['known', 'known', 'known'])
    await bringIn()
    expect(await titles()).toHaveLength(3)
  })

  test('adds nothing that another tab has brought in meanwhile', async () => {
    await beginText('list.ris', THREE)
    await device.journal.append([revised(1, resource('Heat'))])
    await bringIn()
    expect(await titles()).toEqual(['Calm', 'Heat', 'Service'])
  })

  test('of which nothing is chosen brings nothing', async () => {
    await beginText('list.ris', THREE)
    chooseAll(false)
    await bringIn()
    expect(shown().chosen.size).toBe(0)
    chooseAll(true)
    expect(shown().chosen.size).toBe(3)
    expect(await titles()).toEqual([])
  })
})

describe('an import is taken back', () => {
  test('as one, after a reload too, and can be made again', async () => {
    await beginText('list.ris', THREE)
    await bringIn()
    $pastImports.set([])
    await lookForImports()
    const [past] = $pastImports.get()
    expect(past).toMatchObject({ file: 'list.ris', untouched: 3 })
    if (past) await takeImportBack(past)
    expect(await titles()).toEqual([])
    expect($takenBack.get()).toEqual({ file: 'list.ris', back: 3, renewed: 0, left: 0 })
    expect($pastImports.get()).toEqual([])
    await beginText('list.ris', THREE)
    expect(states()).toEqual(['new', 'new', 'new'])
  })

  test('but for entries that were changed since', async () => {
    await beginText('list.ris', THREE)
    await bringIn()
    const [first] = await log()
    if (!first) throw new Error('nothing came in')
    const { id, number, head, record } = first
    await device.journal.append([
      {
        kind: 'entry.revised',
        entry: id,
        number,
        replaces: [head.fact],
        record: { ...record, title: 'Mine now' },
      },
    ])
    await lookForImports()
    const [past] = $pastImports.get()
    if (past) await takeImportBack(past)
    expect(await titles()).toEqual(['Mine now'])
    expect($takenBack.get()).toMatchObject({ back: 2, left: 1 })
  })
})

describe('a table', () => {
  test('is read anew when a column is said to hold something else', async () => {
    await beginText('list.csv', 'What;Whose;Where\nCalm;Acas;https://example.org/1\n')
    expect(shown().table?.columns).toEqual({ title: 0, address: 2 })
    await chooseColumn('author', 1)
    expect(shown().lines[0]?.record).toMatchObject({ title: 'Calm', fields: { author: 'Acas' } })
    await chooseColumn('title', 1)
    expect(shown().table?.columns).toEqual({ title: 1, address: 2 })
    await chooseColumn('title', undefined)
    expect(shown().lines[0]?.record.title).toBe('example.org')
  })

  test('of a log of ours is known, and its resources are', async () => {
    const record = {
      ...resource('Calm'),
      fields: {
        kind: 'guidance',
        author: 'Acas',
        year: '2020',
        address: 'https://example.org/1',
        insights: ['One.', 'Two.'],
      },
    }
    const other = fakeDevice()
    await other.journal.append([
      revised(1, record),
      revised(2, { ...record, type: 'reflection', title: 'Mine' }),
    ])
    const entries = entriesOf(await other.journal.rows('entry:'))
    const order = ['kind', 'author', 'year', 'address', 'insights']
    await beginFile(fileOf('log.csv', writeLogCsv(entries, tableWords(entries, [], []), order)))
    expect(shown()).toMatchObject({ format: 'own-table', problems: [{ kind: 'other-type' }] })
    expect(shown().lines.map(({ record: read }) => [read.title, read.fields])).toEqual([
      ['Calm', record.fields],
    ])
  })
})

describe('a log of ours as JSON', () => {
  test('comes in with its ids, its links and its stages, once', async () => {
    const other = fakeDevice()
    const link = { point: 'self-study.mp.1', claim: 'I found it by myself.' }
    await other.journal.append([
      revised(1, { ...resource('Calm'), links: [link] }),
      revised(2, resource('Heat')),
    ])
    const entries = entriesOf(await other.journal.rows('entry:'))
    const file = fileOf('log.json', writeLogJson(entries, [], other.now()))
    await beginFile(file)
    expect(states()).toEqual(['new', 'new'])
    await bringIn()
    expect($logImport.get()).toMatchObject({ kind: 'brought', count: 2, stage: 'own' })
    expect((await log()).map(({ id, record }) => [id, record])).toEqual(
      entries.map(({ id, record }) => [id, record]),
    )
    await beginFile(file)
    expect(states()).toEqual(['known', 'known'])
  })
})

test.each([
  ['', { kind: 'empty' }],
  ['{"format":"due-credit-backup"}', { kind: 'ours' }],
  ['[{"title"', { kind: 'broken-json' }],
  ['Just words.', { kind: 'unknown' }],
  ['{"format":"due-credit-log","version":99,"body":{}}', { kind: 'log', problem: { kind: 'newer' } }],
  ['{"format":"due-credit-log","version":1,"body":{"entries":[', { kind: 'log', problem: { kind: 'cut' } }],
  ['{"format":"due-credit-log","version":1,"body":{}}', { kind: 'log', problem: { kind: 'altered' } }],
])('%j is refused, and says why', async (text, why) => {
  await beginText('some.file', text)
  expect($logImport.get()).toEqual({ kind: 'refused', name: 'some.file', why })
})

test('what cannot be kept is said, and no way back is offered for it', async () => {
  await beginText('list.ris', THREE)
  device.journal.append = async () => ({ ok: false, problem: { kind: 'full' } })
  await bringIn()
  expect($logImport.get()).toMatchObject({ kind: 'not-kept', problem: { kind: 'full' } })
  expect(await device.drafts.list('log-import:')).toEqual([])
})
