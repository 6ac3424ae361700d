import { beforeEach, expect, test } from 'vitest'
import { entriesOf } from '#domain/log/entries.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { writeLogJson } from '#formats/log-json.ts'
import { savedText } from '#messages/log-import-changed.ts'
import { setDevice } from '#stores/device.ts'
import { beginFile } from '#stores/log/import/begin.ts'
import { $pastImports, $takenBack, takeImportBack } from '#stores/log/import/past.ts'
import { $logImport, type Shown } from '#stores/log/import/state.ts'
import { bringIn, chooseAll, turnLine } from '#stores/log/import/work.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

const [CALM, HEAT, MINE] = [resource('Calm'), resource('Heat'), resource('Mine')]
const theirs = (record: EntryRecord): EntryRecord => ({ ...record, title: `${record.title}, theirs` })

beforeEach(async () => {
  device = fakeDevice()
  setDevice(device)
  $logImport.set({ kind: 'idle' })
  $pastImports.set([])
  $takenBack.set(undefined)
  await device.journal.append([revised(1, CALM), revised(2, HEAT), revised(3, MINE)])
  // Another device changed two of them an hour later, and has one more.
  const other = fakeDevice()
  other.pass(3_600_000)
  await other.journal.append([
    revised(1, theirs(CALM)),
    revised(2, theirs(HEAT)),
    revised(9, resource('More')),
  ])
  const bytes = writeLogJson(entriesOf(await other.journal.rows('entry:')), [], other.now())
  await beginFile({ name: 'log.json', size: bytes.length, arrayBuffer: async () => bytes.buffer })
})

const entries = async () =>
  entriesOf(await device.journal.rows('entry:')).filter(({ isDeleted }) => !isDeleted)
const titles = async () => (await entries()).map(({ record }) => record.title).sort()
const shown = (): Shown => {
  const state = $logImport.get()
  if (state.kind !== 'shown') throw new Error(`Nothing is shown: ${state.kind}`)
  return state
}
const placeOf = (title: string) => shown().lines.findIndex(({ record }) => record.title === title)

test('an entry that the file says otherwise stays as it is unless one says so', async () => {
  expect(shown().lines.map(({ state }) => state)).toEqual(['changed', 'changed', 'new'])
  expect([...shown().chosen]).toEqual([2])
  await bringIn()
  expect(await titles()).toEqual(['Calm', 'Heat', 'Mine', 'More'])
})

test('it says when both were saved, and which is newer', () => {
  const [line] = shown().lines
  if (!line?.here) throw new Error('It is not weighed')
  expect(savedText(line.here, line.savedAt)).toBe(
    'Yours was saved on 22 November 2026 at 10:00. The file’s was saved on 22 November 2026 at 11:00 and is newer.',
  )
})

test('what is taken becomes its newest revision, and what was there is its history', async () => {
  turnLine(placeOf('Calm, theirs'))
  await bringIn()
  expect($logImport.get()).toMatchObject({ kind: 'brought', count: 1, renewed: 1, stage: 'own' })
  expect(await titles()).toEqual(['Calm, theirs', 'Heat', 'Mine', 'More'])
  const calm = (await entries()).find(({ record }) => record.title === 'Calm, theirs')
  expect(calm).toMatchObject({ number: 1, revisions: 2, conflicts: [] })
  const facts = await device.journal.factsAbout(`entry:${calm?.id}`)
  expect(facts).toMatchObject([{ record: CALM }, { record: theirs(CALM) }])
})

test('all are taken back as one, and say again what they said before', async () => {
  chooseAll(true, 'changed')
  await bringIn()
  expect(await titles()).toEqual(['Calm, theirs', 'Heat, theirs', 'Mine', 'More'])
  const [past] = $pastImports.get()
  expect(past).toMatchObject({ untouched: 3 })
  if (past) await takeImportBack(past)
  expect(await titles()).toEqual(['Calm', 'Heat', 'Mine'])
  expect($takenBack.get()).toEqual({ file: 'log.json', back: 1, renewed: 2, left: 0 })
  expect($pastImports.get()).toEqual([])
})

test('one that was changed after that stays when the import is taken back', async () => {
  chooseAll(true, 'changed')
  await bringIn()
  const calm = (await entries()).find(({ record }) => record.title === 'Calm, theirs')
  if (!calm) throw new Error('It was not taken')
  const replaces = [calm.head.fact]
  await device.journal.append([revised(1, { ...CALM, title: 'Calm again' }, { replaces })])
  const [past] = $pastImports.get()
  if (past) await takeImportBack(past)
  expect(await titles()).toEqual(['Calm again', 'Heat', 'Mine'])
  expect($takenBack.get()).toEqual({ file: 'log.json', back: 1, renewed: 1, left: 1 })
})

test('one that another tab changed since it was shown stays out, the others come in', async () => {
  chooseAll(true, 'changed')
  const calm = (await entries()).find(({ record }) => record.title === 'Calm')
  if (!calm) throw new Error('It is not there')
  const replaces = [calm.head.fact]
  await device.journal.append([revised(1, { ...CALM, title: 'Calm, changed here' }, { replaces })])
  await bringIn()
  expect(await titles()).toEqual(['Calm, changed here', 'Heat, theirs', 'Mine', 'More'])
})

test('where two devices wrote an entry apart, the other text is still to be settled', async () => {
  await device.journal.append([revised(1, { ...CALM, title: 'Calm, apart' })])
  const bytes = writeLogJson(
    (await entries()).map((entry) => ({
      ...entry,
      conflicts: [],
      head: { ...entry.head, record: theirs(CALM) },
    })),
    [],
    device.now(),
  )
  await beginFile({ name: 'log.json', size: bytes.length, arrayBuffer: async () => bytes.buffer })
  turnLine(placeOf('Calm, theirs'))
  await bringIn()
  const calm = (await entries()).find(({ number }) => number === 1)
  expect([calm?.record.title, ...(calm?.conflicts ?? []).map(({ record }) => record.title)].sort()).toEqual([
    'Calm',
    'Calm, theirs',
  ])
})

test('a device that keeps nothing more changes none of them', async () => {
  chooseAll(true, 'changed')
  device.refuseWrites({ kind: 'full' })
  await bringIn()
  expect($logImport.get()).toMatchObject({ kind: 'not-kept' })
  expect(await titles()).toEqual(['Calm', 'Heat', 'Mine'])
})
