import { cleanStores } from 'nanostores'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FOLDER } from '#device/folder-mark.ts'
import type { FolderWritten } from '#device/folder-record.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { makeBackup } from '#stores/backup.ts'
import { $lastBackup, rememberTest } from '#stores/backup-last.ts'
import { setBrowser } from '#stores/browser.ts'
import { setDevice } from '#stores/device.ts'
import { askBrowser, mayAskUnasked, readRefusal } from '#stores/persist.ts'
import { $risk, lookAtRisk, putRiskAway } from '#stores/risk.ts'
import { setRooms } from '#stores/rooms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CHOSEN, idleFolder } from '#tests/support/idle-folder.ts'
import { resource, revised } from '#tests/support/log.ts'

const CHROME = { engine: 'chromium', isIos: false, isInstalled: false, isInApp: false } as const

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  setBrowser(CHROME)
  cleanStores($risk, $lastBackup)
  $risk.set(undefined)
})
afterEach(() => setBrowser())

const write = async (from: number, many: number) => {
  for (let number = from; number < from + many; number += 1)
    await device.journal.append([revised(number, resource(`Guide ${number}`))])
}

test('it grows with entries, falls with a file, and counts what came since', async () => {
  await write(1, 5)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1, atRisk: { entries: 5 }, hasBackup: false, isAway: false })
  await makeBackup()
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 0, atRisk: { records: 0 }, hasBackup: true })
  device.pass(1)
  await write(6, 1)
  device.pass(8 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1, atRisk: { entries: 1 }, days: 8 })
})

test('what the folder’s file holds is not in this browser alone, and needs no test', async () => {
  let written: FolderWritten | undefined
  setDevice({
    ...device,
    folder: async () => idleFolder(() => ({ ...CHOSEN, ...(written ? { written } : {}) })),
  })
  device.marks.set(FOLDER, 'one')
  await write(1, 5)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1, atRisk: { entries: 5 }, hasBackup: false })
  const own = (await device.journal.facts())[0]?.device ?? ''
  // Records that were counted are known by their numbers, whatever the clock said.
  const holding = { digest: '', size: 1, modified: 1, records: 4 }
  written = { ...holding, at: device.now().at - DAY_MILLIS, held: { [own]: { most: 4, count: 4 } } }
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 0, atRisk: { entries: 1 }, hasBackup: false })
  device.pass(1)
  written = { ...holding, at: device.now().at }
  device.pass(1)
  await write(6, 1)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ atRisk: { entries: 1 } })
  device.pass(1)
  written = { ...holding, at: device.now().at }
  device.pass(60 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 0, atRisk: { records: 0 } })
  // A file that was taken later counts instead, until it is tested.
  await makeBackup()
  device.pass(60 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1, atRisk: { records: 0 }, hasBackup: true })
})

test('where the browser forgets after a week it is long after three days', async () => {
  await write(1, 1)
  device.pass(3 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 0 })
  setBrowser({ ...CHROME, engine: 'safari' })
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1 })
})

test('put away it is quiet for a while, and until it has grown', async () => {
  await write(1, 5)
  await lookAtRisk()
  putRiskAway()
  expect($risk.get()?.isAway).toBe(true)
  await lookAtRisk()
  expect($risk.get()?.isAway).toBe(true)
  await write(6, 15)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 2, isAway: false })
  putRiskAway()
  device.pass(6 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 2, isAway: true })
  device.pass(2 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 3, isAway: false })
})

test('more than it counts is said to be more', async () => {
  await device.journal.append(
    Array.from({ length: 2_100 }, () => ({ kind: 'section.read', section: 'self-study.choose' }) as const),
  )
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ isMore: true, atRisk: { records: 2_000 } })
})

test('a file that is never tested is spoken of after four weeks, and one that was is not', async () => {
  await write(1, 1)
  await makeBackup()
  device.pass(29 * DAY_MILLIS)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 1, atRisk: { records: 0 } })
  rememberTest(device.now().at)
  await lookAtRisk()
  expect($risk.get()).toMatchObject({ level: 0 })
})

test('it looks by itself while someone listens, and says nothing where nothing is kept for long', async () => {
  await write(1, 5)
  const stop = $risk.listen(() => undefined)
  await vi.waitFor(() => expect($risk.get()).toMatchObject({ level: 1 }))
  await write(6, 15)
  await vi.waitFor(() => expect($risk.get()).toMatchObject({ level: 2 }))
  stop()
  device = fakeDevice({ keeping: { kind: 'tab' } })
  setDevice(device)
  await write(1, 9)
  await lookAtRisk()
  expect($risk.get()).toBeUndefined()
})

test('a browser that did not promise is not asked unasked again, until it has', async () => {
  let promises = false
  setRooms({ read: async () => ({ isPersisted: promises }), askToPersist: async () => promises })
  expect(await mayAskUnasked()).toBe(true)
  expect(await askBrowser()).toBe(false)
  expect(await mayAskUnasked()).toBe(false)
  expect(readRefusal()).toMatchObject({ at: device.now().at })
  promises = true
  expect(await askBrowser()).toBe(true)
  expect(readRefusal()).toBeUndefined()
  expect(await mayAskUnasked()).toBe(false)
})
