import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMemoryDrafts } from '#device/drafts.ts'
import { eraseAll } from '#device/erase-all.ts'
import { createFolder } from '#device/folder.ts'
import { folderCare } from '#device/folder-care.ts'
import { FOLDER } from '#device/folder-mark.ts'
import { putFolder, readFolder } from '#device/folder-record.ts'
import { createMarks } from '#device/marks.ts'
import { readBackup } from '#formats/backup.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { resource, revised } from '#tests/support/log.ts'
import { recordsOf, rollBack } from '#tests/support/lost.ts'
import { type FolderDevice, folderDevice, pickerGives, sharedFolder } from '#tests/support/shared-folder.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'

const CANARY = 'Mrs Canary of Coalmine Street'
/** Clocks of copies do not stand at the same millisecond. */
let later = 0

const ERASED = { entry: entryIdOf(1), number: 1 }

describe('a folder of the person’s', () => {
  closeTabsAfterEach()
  afterEach(() => vi.unstubAllGlobals())

  test('gets one whole backup file of this browser, and no other where nothing is new', async () => {
    const shared = await sharedFolder()
    const one = await folderDevice()
    await sync(one)
    expect(await shared.names()).toEqual([])
    appended(await one.journal.append([READ, GRADE]))
    await sync(one)
    const own = `due-credit-${(await stateOf(one)).profile}.jsonl.gz`
    expect(await shared.names()).toEqual([own])
    const file = await shared.file(own)
    const read = await readBackup(file)
    expect(read).toMatchObject({ ok: true, value: { facts: await one.journal.facts() } })
    expect(await stateOf(one)).toMatchObject({ written: { records: 2, at: NOW.at }, files: [], others: 0 })
    await sync(one)
    expect((await shared.file(own)).lastModified).toBe(file.lastModified)
    appended(await one.journal.append([READ]))
    await sync(one)
    expect(await shared.names()).toEqual([own])
    expect((await readBackup(await shared.file(own))).ok).toBe(true)
    expect((await stateOf(one)).written?.records).toBe(3)
  })

  test('brings two devices together: asked for once, then by itself, until both have all and no file changes', async () => {
    const shared = await sharedFolder()
    const [one, two] = [await folderDevice(), await folderDevice()]
    appended(await one.journal.append([READ, GRADE]))
    const [first] = appended(await two.journal.append([revised(1, resource('A book'))]))
    for (const device of [one, two, one]) await sync(device)
    expect(await shared.names()).toHaveLength(2)
    for (const [device, added] of [
      [one, 1],
      [two, 2],
    ] as const) {
      const [found] = (await stateOf(device)).files
      expect(found).toMatchObject({ kind: 'waits', report: { added } })
      expect(await device.journal.facts()).toHaveLength(3 - added)
      expect(await device.folder.take(found?.name ?? '', NOW.at, device.journal)).toBe(true)
      expect((await stateOf(device)).files).toMatchObject([{ kind: 'taken', report: { added } }])
    }
    // What was changed on both is there twice, to be chosen from.
    const replaces = [first?.id ?? '']
    appended(await one.journal.append([revised(1, resource('On the train'), { replaces })]))
    appended(await two.journal.append([revised(1, resource('At the desk'), { replaces })]))
    for (const device of [one, two, one]) await sync(device)
    expect(await two.journal.facts()).toEqual(await one.journal.facts())
    for (const { journal } of [one, two]) {
      const row = JSON.stringify((await journal.row(`entry:${entryIdOf(1)}`))?.state)
      expect(row).toContain('On the train')
      expect(row).toContain('At the desk')
    }
    const before = await modified(shared)
    for (const device of [two, one]) await sync(device)
    expect(await modified(shared)).toEqual(before)
    expect((await stateOf(one)).files).toMatchObject([{ kind: 'taken' }])
  })

  test('says of a file that waits what it brings now, where the same came from another meanwhile', async () => {
    const shared = await sharedFolder()
    const [one, other] = [await folderDevice(), await folderDevice()]
    appended(await one.journal.append([READ]))
    appended(await other.journal.append([GRADE]))
    for (const device of [other, one]) await sync(device)
    const [name = ''] = (await stateOf(one)).files.map((file) => file.name)
    const twin = 'due-credit-aaaaaaaaaa.jsonl.gz'
    await shared.write(twin, await (await shared.file(name)).arrayBuffer())
    await sync(one)
    const waiting = async () => (await stateOf(one)).files.find((file) => file.name === twin)
    expect(await waiting()).toMatchObject({ kind: 'waits', report: { added: 1 } })
    expect(await one.folder.take(name, NOW.at, one.journal)).toBe(true)
    await sync(one)
    expect(await waiting()).toMatchObject({ kind: 'waits', report: { added: 0 } })
  })

  test('leaves somebody else’s file alone for good, and counts files that are none of ours', async () => {
    const shared = await sharedFolder()
    const [one, other] = [await folderDevice(), await folderDevice()]
    appended(await one.journal.append([READ]))
    appended(await other.journal.append([GRADE]))
    for (const device of [other, one]) await sync(device)
    await shared.write('holiday.jpg', 'a picture')
    await shared.write('due-credit-backup-2026-11-22.jsonl.gz', 'taken by hand')
    const [found] = (await stateOf(one)).files
    await one.folder.leave(found?.name ?? '')
    appended(await other.journal.append([GRADE]))
    for (const device of [other, one]) await sync(device)
    expect(await stateOf(one)).toMatchObject({ files: [{ kind: 'left' }], others: 2 })
    expect(await one.journal.facts()).toHaveLength(1)
  })

  test('takes nothing from a file that is cut, empty, foreign or newer, and all from what a cloud made of it', async () => {
    const shared = await sharedFolder()
    const [one, two] = await twoTogether()
    appended(await two.journal.append([GRADE]))
    await sync(two)
    const { profile } = await stateOf(two)
    const name = `due-credit-${profile}.jsonl.gz`
    const whole = await (await shared.file(name)).arrayBuffer()
    const newer = '{"format":"due-credit-backup","version":3,"body":{}}\n'
    const cases = [
      [whole.slice(0, -20), 'ends-early'],
      ['', 'empty'],
      ['not a backup', 'foreign'],
      [newer.padEnd(200), 'newer'],
    ] as const
    for (const [bytes, kind] of cases) {
      await shared.write(name, bytes)
      await sync(one)
      expect((await stateOf(one)).files).toMatchObject([{ name, kind: 'refused', problem: { kind } }])
    }
    expect(await one.journal.facts()).toHaveLength(2)
    // Whole again, and what clouds put beside a file that was written twice at once: all are taken in.
    const copies = [
      `due-credit-${profile} (Ann's conflicted copy 2026-11-22).jsonl.gz`,
      `due-credit-${profile}-LAPTOP.jsonl.gz`,
      `due-credit-${profile}.jsonl.sync-conflict-20261122-100000-ABCDEFG.gz`,
    ]
    await shared.remove(name)
    for (const copy of copies) await shared.write(copy, whole)
    await sync(one)
    expect(await one.journal.facts()).toHaveLength(3)
    const { files } = await stateOf(one)
    expect(files.map((file) => file.name)).toEqual(copies)
    expect(files.every((file) => file.isConflictCopy && file.kind === 'taken')).toBe(true)
    // They stay: no device writes or removes what is not its own.
    expect(await shared.names()).toEqual(expect.arrayContaining(copies))
  })

  test('has its own file back where somebody cut it or took it away', async () => {
    const shared = await sharedFolder()
    const one = await folderDevice()
    appended(await one.journal.append([READ]))
    await sync(one)
    const [own = ''] = await shared.names()
    await shared.write(own, 'half')
    await sync(one)
    expect(await readBackup(await shared.file(own))).toMatchObject({ ok: true, value: { count: 1 } })
    await shared.remove(own)
    await sync(one)
    expect(await readBackup(await shared.file(own))).toMatchObject({ ok: true, value: { count: 1 } })
  })

  test('never loses what is in this browser’s file to a browser that lost its records, and offers it', async () => {
    const shared = await sharedFolder()
    const name = freshName()
    const before = await folderDevice(name)
    appended(await before.journal.append([READ]))
    const records = await recordsOf(name)
    appended(await before.journal.append([GRADE, READ, READ]))
    await sync(before)
    const [own = ''] = await shared.names()
    await before.journal.close()
    await rollBack(name, records)
    const one = await folderDevice(name)
    appended(await one.journal.append([READ]))
    await sync(one)
    expect(await readBackup(await shared.file(own))).toMatchObject({ ok: true, value: { count: 4 } })
    expect(await shared.names()).toHaveLength(2)
    // What is missing is brought back at a press, as from every other copy.
    expect(await one.journal.facts()).toHaveLength(2)
    expect(await one.folder.look()).toMatchObject([{ file: own, bringsBack: 3 }])
    const merged = await one.journal.merge((await one.folder.read(own)) ?? [])
    expect(merged).toMatchObject({ ok: true, value: { added: 3 } })
    expect(await one.folder.look()).toEqual([])
    await sync(one)
    expect((await stateOf(one)).files).toMatchObject([{ name: own, kind: 'taken', report: { added: 0 } }])
  })

  test('finds out that the profile was copied, and brings both copies together under names of their own', async () => {
    const shared = await sharedFolder()
    const [name, copyName] = [freshName(), freshName()]
    const one = await folderDevice(name)
    appended(await one.journal.append([READ, revised(1, resource('A book'))]))
    await sync(one)
    // As a folder of a profile that is copied to another machine: all there is, and both go on.
    await tab(copyName).append([READ])
    await rollBack(copyName, await recordsOf(name))
    const record = await readFolder(name)
    if (record) await putFolder(copyName, record)
    const two = await folderDevice(copyName, () => ({ ...NOW, at: NOW.at + later }))
    const [, begun] = await one.journal.facts()
    const replaces = [begun?.id ?? '']
    appended(await one.journal.append([revised(1, resource('On the train'), { replaces })]))
    later += 60_000
    appended(await two.journal.append([revised(1, resource('At the desk'), { replaces }), GRADE]))
    for (const device of [one, two, one]) await sync(device)
    // The one that came second wrote a file of its own; the first is asked whose it is, as of any other.
    expect(await shared.names()).toHaveLength(2)
    const [found] = (await stateOf(one)).files
    expect(found).toMatchObject({ kind: 'waits', report: { added: 2, clashes: 0 } })
    expect(await one.folder.take(found?.name ?? '', NOW.at, one.journal)).toBe(true)
    await sync(two)
    expect(await two.journal.facts()).toEqual(await one.journal.facts())
    expect(await one.journal.facts()).toHaveLength(5)
    for (const { journal } of [one, two]) {
      const row = JSON.stringify((await journal.row(`entry:${entryIdOf(1)}`))?.state)
      expect(row).toContain('On the train')
      expect(row).toContain('At the desk')
    }
    const before = await modified(shared)
    for (const device of [one, two]) await sync(device)
    expect(await modified(shared)).toEqual(before)
  })

  test('loses what was erased for good, here and on the other device', async () => {
    const shared = await sharedFolder()
    const [one, two] = await twoTogether()
    appended(await one.journal.append([revised(1, resource(CANARY))]))
    for (const device of [one, two]) await sync(device)
    expect(await holdsCanary(shared)).toBe(true)
    appended(await one.journal.purge([ERASED]))
    await one.folder.write(NOW.at)
    await sync(two)
    expect(await holdsCanary(shared)).toBe(false)
    expect((await stateOf(two)).files).toMatchObject([{ kind: 'taken', report: { erasing: 1 } }])
    expect(JSON.stringify(await two.journal.facts())).not.toContain(CANARY)
  })

  test('says that it is gone, keeps all here, and goes on where another is chosen', async () => {
    const shared = await sharedFolder()
    const one = await folderDevice()
    appended(await one.journal.append([READ]))
    await sync(one)
    await shared.removeAll()
    // A page that shows the folder hears of what its own care found out.
    const heard: string[] = []
    const stop = createFolder(one.name, createMarks(one.name))?.watch(() => heard.push('changed'))
    await sync(one)
    expect(heard).not.toEqual([])
    stop?.()
    expect(await stateOf(one)).toMatchObject({ trouble: { kind: 'gone' }, written: { records: 1 } })
    const other = await sharedFolder()
    expect(await one.folder.choose(NOW.at)).toBe(true)
    await sync(one)
    expect(await other.names()).toHaveLength(1)
    expect((await stateOf(one)).trouble).toBeUndefined()
  })

  test('is not chosen where the person closes the dialogue', async () => {
    await sharedFolder()
    pickerGives(async () => Promise.reject(new DOMException('closed', 'AbortError')))
    const name = freshName()
    const folder = createFolder(name, createMarks(name))
    expect(await folder?.choose(NOW.at)).toBe(false)
    expect(await folder?.state()).toBeUndefined()
  })

  test('is written once it is quiet, and at once when the page goes out of view', async () => {
    const shared = await sharedFolder()
    const one = await folderDevice()
    const now = () => NOW
    const stop = folderCare.careForFolder({ ...one, now, quietMillis: 50 })
    appended(await one.journal.append([READ]))
    await expect.poll(() => countIn(shared)).toBe(1)
    stop()
    const late = folderCare.careForFolder({ ...one, now, quietMillis: 1_000_000 })
    appended(await one.journal.append([READ]))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => countIn(shared)).toBe(2)
    late()
  })

  test('is forgotten when everything is erased, and its files stay', async () => {
    const shared = await sharedFolder()
    const { name, journal, folder } = await folderDevice()
    appended(await journal.append([READ]))
    await folder.sync(NOW.at, journal)
    const marks = createMarks(name)
    expect(marks.get(FOLDER)).toBeDefined()
    const { erase, meanToErase } = journal
    const drafts = createMemoryDrafts(() => NOW.at)
    expect(await eraseAll({ marks, drafts, folder: async () => folder, erase, meanToErase })).toBeUndefined()
    expect(await folder.state()).toBeUndefined()
    expect(marks.names('')).toEqual([])
    appended(await journal.append([READ]))
    await folder.sync(NOW.at, journal)
    expect(await countIn(shared)).toBe(1)
    expect(marks.get(FOLDER)).toBeUndefined()
  })
})

/** Two devices that take in each other’s files unasked. */
async function twoTogether(): Promise<readonly [FolderDevice, FolderDevice]> {
  const both = [await folderDevice(), await folderDevice()] as const
  for (const { journal } of both) appended(await journal.append([READ]))
  await sync(both[0])
  for (const device of both.toReversed()) {
    await sync(device)
    const [found] = (await stateOf(device)).files
    expect(await device.folder.take(found?.name ?? '', NOW.at, device.journal)).toBe(true)
  }
  return both
}

function sync({ folder, journal }: FolderDevice): Promise<void> {
  return folder.sync(NOW.at, journal)
}

async function stateOf({ folder }: FolderDevice) {
  const state = await folder.state()
  if (!state) throw new Error('No folder was chosen')
  return state
}

type Shared = Awaited<ReturnType<typeof sharedFolder>>

async function modified(shared: Shared) {
  const all = (await shared.names()).map(async (name) => [name, (await shared.file(name)).lastModified])
  return Promise.all(all)
}

/** How many records all the files in it hold. */
async function countIn(shared: Shared): Promise<number> {
  let count = 0
  for (const name of await shared.names()) {
    const read = await readBackup(await shared.file(name))
    count += read.ok ? read.value.count : 0
  }
  return count
}

async function holdsCanary(shared: Shared): Promise<boolean> {
  for (const name of await shared.names()) {
    const unpacked = (await shared.file(name)).stream().pipeThrough(new DecompressionStream('gzip'))
    if ((await new Response(unpacked).text()).includes(CANARY)) return true
  }
  return false
}
