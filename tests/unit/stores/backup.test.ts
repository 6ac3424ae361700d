import { cleanStores } from 'nanostores'
import { beforeEach, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { writeBackup } from '#formats/backup.ts'
import { $backup, leaveBackup, makeBackup, takeInBackup, weighBackup } from '#stores/backup.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { setDevice } from '#stores/device.ts'
import { $lastProblem } from '#stores/storage.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }
const THEIRS = [factOf('a', 1, 1_000, READ), factOf('a', 2, 2_000, READ)]

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  leaveBackup()
  cleanStores($lastBackup)
})

async function fileOf(facts = THEIRS): Promise<File> {
  return new File([await writeBackup(facts, 0)], 'theirs.json')
}

test('a backup is handed over under the day’s name, and remembered', async () => {
  await device.journal.append([READ])
  $lastBackup.listen(() => undefined)
  await makeBackup()
  expect(device.offered[0]?.slice(0, 2)).toEqual(['due-credit-backup-2026-11-22.json', 'application/json'])
  expect($backup.get()).toEqual({ kind: 'made', name: 'due-credit-backup-2026-11-22.json', facts: 1 })
  const clock = { wall: device.now().at, count: 0 }
  expect($lastBackup.get()).toEqual({ ...device.now(), facts: 1, clock })
})

test('the name carries the learner’s own date, not London’s', async () => {
  device.setMoment({ at: Date.UTC(2026, 10, 22, 22), offsetMin: 13 * 60 })
  await makeBackup()
  expect(device.offered[0]?.[0]).toBe('due-credit-backup-2026-11-23.json')
})

test('a share sheet that was closed is no backup', async () => {
  device.declineNextFile()
  await makeBackup()
  expect($backup.get()).toEqual({ kind: 'declined' })
  expect(device.marks.get('last-backup')).toBeUndefined()
})

test('a file is weighed first, and changes nothing until it is taken in', async () => {
  await weighBackup(await fileOf())
  expect($backup.get()).toEqual({
    kind: 'weighed',
    name: 'theirs.json',
    report: {
      added: 2,
      known: 0,
      clashes: 0,
      erased: 0,
      erasing: 0,
      erasingPacks: 0,
      unreadable: 0,
      madeAt: 0,
      missing: 0,
    },
  })
  expect(await device.journal.facts()).toEqual([])
  await takeInBackup()
  expect($backup.get()).toMatchObject({ kind: 'taken', report: { added: 2 } })
  expect(await device.journal.facts()).toEqual(THEIRS)
})

test('a backup restores everything in another browser', async () => {
  await device.journal.append([READ, { kind: 'setting.chosen', name: 'grades', value: 4 }])
  await makeBackup()
  const [name, , bytes] = device.offered[0] ?? ['', '', new Uint8Array()]
  const second = fakeDevice({ seed: 2 })
  setDevice(second)
  await weighBackup(new File([bytes], name))
  await takeInBackup()
  expect(await second.journal.facts()).toEqual(await device.journal.facts())
  expect(await second.journal.rows('')).toEqual(await device.journal.rows(''))
})

test('a file left alone is taken in by nothing', async () => {
  await weighBackup(await fileOf())
  leaveBackup()
  await takeInBackup()
  expect(await device.journal.facts()).toEqual([])
})

test('a file that cannot be opened says why, and changes nothing', async () => {
  await weighBackup(new File(['{"cards":[]}'], 'anki.json'))
  expect($backup.get()).toEqual({ kind: 'refused', name: 'anki.json', problem: { kind: 'foreign' } })
  await takeInBackup()
  expect(await device.journal.facts()).toEqual([])
})

test('a file the browser cannot read any more says so', async () => {
  await weighBackup({ name: 'gone.json', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect($backup.get()).toEqual({ kind: 'refused', name: 'gone.json', problem: { kind: 'unreadable' } })
})

test('a file too large is refused without reading it', async () => {
  const huge = { name: 'film.mp4', size: 5e9, arrayBuffer: () => Promise.reject(new Error('It was read')) }
  await weighBackup(huge)
  expect($backup.get()).toMatchObject({ kind: 'refused', problem: { kind: 'huge' } })
})

test('a full disk while taking in is told, and nothing was changed', async () => {
  await weighBackup(await fileOf())
  device.refuseWrites({ kind: 'full' })
  await takeInBackup()
  expect($backup.get()).toEqual({ kind: 'not-kept', name: 'theirs.json', problem: { kind: 'full' } })
  expect($lastProblem.get()).toEqual({ kind: 'full' })
  expect(await device.journal.facts()).toEqual([])
})

test('a file that was brought into an empty browser is its backup from then on', async () => {
  $lastBackup.listen(() => undefined)
  await weighBackup(await fileOf())
  await takeInBackup()
  expect($lastBackup.get()).toMatchObject({ at: 0, facts: 2, clock: { wall: 2_000, count: 0 } })
})

test('a file that holds only part of what is here is no backup of it, and weighing says how much it lacks', async () => {
  await device.journal.append([READ, READ, READ])
  await weighBackup(await fileOf())
  expect($backup.get()).toMatchObject({ report: { added: 2, known: 0, missing: 3 } })
  await takeInBackup()
  $lastBackup.listen(() => undefined)
  expect($lastBackup.get()).toBeUndefined()
})

test('weighing a file just taken finds it whole', async () => {
  await device.journal.append([READ])
  await makeBackup()
  const [, , bytes = ''] = device.offered[0] ?? []
  await weighBackup(new File([bytes], 'mine.json'))
  expect($backup.get()).toMatchObject({ report: { added: 0, known: 1, missing: 0 } })
})

test.each(['{"at":"<script>"}', '[1]', '{"at":1,"offsetMin":0,"facts":1,"clock":{"wall":1}}', 'nonsense'])(
  'a mark that another hand wrote is no backup: %s',
  (mark) => {
    device.marks.set('last-backup', mark)
    const stop = $lastBackup.listen(() => undefined)
    expect($lastBackup.get()).toBeUndefined()
    stop()
  },
)

test('a mark of the first release still tells of its backup', () => {
  device.marks.set('last-backup', '{"at":5,"offsetMin":60,"facts":3}')
  const stop = $lastBackup.listen(() => undefined)
  expect($lastBackup.get()).toEqual({ at: 5, offsetMin: 60, facts: 3 })
  stop()
})

test('of two files chosen quickly the later one counts, however long the earlier takes to read', async () => {
  const slow = { ...(await asChosen('slow.json')), arrayBuffer: () => late.promise }
  const late = Promise.withResolvers<ArrayBuffer>()
  const first = weighBackup(slow)
  await weighBackup(await fileOf())
  late.resolve(await (await fileOf([])).arrayBuffer())
  await first
  expect($backup.get()).toMatchObject({ kind: 'weighed', name: 'theirs.json', report: { added: 2 } })
})

async function asChosen(name: string) {
  return { name, size: (await fileOf()).size }
}
