import { describe, expect, test } from 'vitest'
import { type Copies, createCopies } from '#device/copies.ts'
import { copyCare } from '#device/copy-care.ts'
import { createMemoryDrafts } from '#device/drafts.ts'
import { eraseAll, goOnErasing } from '#device/erase-all.ts'
import { createMarks, ERASING } from '#device/marks.ts'
import type { WebJournal } from '#device/web-journal.ts'
import type { WebJournalOptions } from '#device/web-journal-options.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { readBackup } from '#formats/backup.ts'
import { connectTo } from '#tests/support/compacted.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { resource, revised } from '#tests/support/log.ts'
import { recordsOf, rememberedTab, rollBack } from '#tests/support/lost.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'

const CANARY = 'Mrs Canary of Coalmine Street'
const ERASED = { entry: entryIdOf(1), number: 1 }

interface Kept {
  readonly name: string
  readonly journal: WebJournal
  readonly copies: Copies
  readonly marks: ReturnType<typeof createMarks>
}

describe('copies of all records', () => {
  closeTabsAfterEach()

  test('are whole backup files, read again before they count, and none is written where nothing is new', async () => {
    const { name, journal, copies } = keep()
    expect(await copies.take(NOW.at)).toBe(true)
    expect(await idsOf(name)).toEqual([])
    appended(await journal.append([READ, GRADE]))
    expect(await copies.take(NOW.at)).toBe(true)
    const [id = ''] = await idsOf(name)
    const read = await readBackup(await fileOf(name, id))
    expect(read).toMatchObject({ ok: true, value: { facts: await journal.facts(), madeAt: NOW.at } })
    if (read.ok) expect(id).toBe(`${NOW.at}-${read.value.digest.slice(0, 8)}.gz`)
    expect(await copies.last()).toMatchObject({ madeAt: NOW.at, records: 2, ever: 2 })
    expect(await copies.take(NOW.at + 5)).toBe(true)
    expect(await idsOf(name)).toEqual([id])
    appended(await journal.append([READ]))
    expect(await copies.take(NOW.at + 10)).toBe(true)
    expect(await idsOf(name)).toHaveLength(2)
    expect(await copies.read(id)).toHaveLength(2)
  })

  test('that are damaged or cut are found out, bring nothing back, and are made anew', async () => {
    const { name, journal, copies } = keep()
    for (const at of [0, 1, 2]) {
      appended(await journal.append([READ]))
      await copies.take(NOW.at + at)
    }
    const [latest = '', middle = '', first = ''] = await idsOf(name)
    await spoil(name, latest, (bytes) => {
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    })
    await spoil(name, middle, (bytes) => bytes.slice(0, -9))
    const looked = await copies.look(NOW.at, () => undefined)
    expect(looked?.map(({ id, isSound }) => [id, isSound])).toEqual([
      [latest, false],
      [middle, false],
      [first, true],
    ])
    expect(await copies.read(latest)).toBeUndefined()
    expect(await copies.read(middle)).toBeUndefined()
    // What is remembered is the one that is whole, and the damaged one is not taken for a copy of what is here.
    expect(await copies.last()).toMatchObject({ madeAt: NOW.at, records: 1 })
    await copies.take(NOW.at + 9)
    expect(await copies.last()).toMatchObject({ madeAt: NOW.at + 9, records: 3 })
  })

  test('that were half written when the browser was closed are no copies, and are tidied away', async () => {
    const { name, journal, copies } = keep()
    appended(await journal.append([READ]))
    await copies.take(NOW.at)
    const [whole = ''] = await idsOf(name)
    const half = `${NOW.at + 1}-abcdef01.gz`
    await write(name, half, new Uint8Array([31, 139, 8]))
    await write(name, `${half}.new`, new Uint8Array())
    expect((await copies.look(NOW.at, () => undefined))?.map(({ id }) => id)).toEqual([whole])
    appended(await journal.append([READ]))
    await copies.take(NOW.at + 2)
    const ids = await namesOf(name)
    expect(ids.filter((id) => id.includes('abcdef01'))).toEqual([])
    expect(ids).toHaveLength(2)
  })

  test('of two tabs at once are one', async () => {
    const { name, journal, copies } = keep()
    appended(await journal.append([READ]))
    const other = copiesOf(name)
    expect(await Promise.all([copies.take(NOW.at), other.take(NOW.at + 1)])).toEqual([true, true])
    expect(await namesOf(name)).toHaveLength(1)
  })

  test('go when everything is erased, before the records do', async () => {
    const { name, journal, copies, marks } = keep()
    appended(await journal.append([READ]))
    await copies.take(NOW.at)
    const drafts = createMemoryDrafts(() => NOW.at)
    const erase = async () => {
      expect(await hasCopies(name)).toBe(false)
      expect(marks.get(ERASING)).toBe('1')
      return journal.erase()
    }
    const { meanToErase } = journal
    const from = { marks, drafts, copies: async () => copies, erase, meanToErase }
    expect(await eraseAll(from)).toBeUndefined()
    expect(await journal.facts()).toEqual([])
    expect(await hasCopies(name)).toBe(false)
    expect(marks.names('')).toEqual([])
  })

  test('and all else go at the next start where erasing was broken off', async () => {
    const name = freshName()
    const first = keep(name)
    appended(await first.journal.append([READ]))
    await first.copies.take(NOW.at)
    await first.journal.close()
    first.marks.set(ERASING, '1')
    const { marks, copies } = first
    const from = { marks, drafts: createMemoryDrafts(() => NOW.at), copies: async () => copies }
    const again = keep(name, { finishErasing: (place) => finish(from, place) })
    expect(await again.journal.facts()).toEqual([])
    expect(await hasCopies(name)).toBe(false)
    expect(marks.get(ERASING)).toBeUndefined()
  })

  test('and all else go also where no mark says so: it was on its way to the disk when the browser was killed', async () => {
    const name = freshName()
    const first = keep(name)
    appended(await first.journal.append([READ]))
    await first.copies.take(NOW.at)
    expect(await first.journal.meanToErase(true)).toMatchObject({ ok: true })
    const { marks, copies } = first
    const from = { marks, drafts: createMemoryDrafts(() => NOW.at), copies: async () => copies }
    const again = keep(name, { finishErasing: (place, isOwed) => finish(from, place, isOwed) })
    expect(await again.journal.facts()).toEqual([])
    expect(await hasCopies(name)).toBe(false)
    expect(marks.names('')).toEqual(['held'])
    // It was done once, and is not done again with what comes now.
    appended(await again.journal.append([READ]))
    const later = keep(name, { finishErasing: (place, isOwed) => finish(from, place, isOwed) })
    expect(await later.journal.facts()).toHaveLength(1)
  })

  test('stay with all else where something was kept since, or it was not meant after all', async () => {
    for (const since of ['kept', 'not-meant']) {
      const name = freshName()
      const { journal, marks, copies } = keep(name)
      appended(await journal.append([READ]))
      await copies.take(NOW.at)
      await journal.meanToErase(true)
      if (since === 'kept') appended(await journal.append([READ]))
      else await journal.meanToErase(false)
      const from = { marks, drafts: createMemoryDrafts(() => NOW.at), copies: async () => copies }
      const again = keep(name, { finishErasing: (place, isOwed) => finish(from, place, isOwed) })
      expect(await again.journal.facts()).toHaveLength(since === 'kept' ? 2 : 1)
      expect(await hasCopies(name)).toBe(true)
    }
  })

  test('are known to be gone, and marks of before go, though a killed browser has them again', async () => {
    const name = freshName()
    const { journal, marks } = keep(name, { onErase: () => createMarks(name).clear() })
    appended(await journal.append([READ, GRADE]))
    marks.set('quiz:self-study', 'what was picked')
    const before = marks.names('').map((one) => [one, marks.get(one) ?? ''] as const)
    expect(await journal.erase()).toMatchObject({ ok: true })
    expect(marks.names('')).toEqual([])
    for (const [one, text] of before) marks.set(one, text)
    const again = keep(name)
    expect(await again.journal.facts()).toEqual([])
    expect(marks.get('quiz:self-study')).toBeUndefined()
    // Marks of after it stay.
    appended(await again.journal.append([READ]))
    marks.set('quiz:self-study', 'picked since')
    await keep(name).journal.facts()
    expect(marks.get('quiz:self-study')).toBe('picked since')
  })

  test('hold nothing of what was erased for good, once erasing resolves', async () => {
    const { name, journal, copies } = keep()
    appended(await journal.append([revised(1, resource(CANARY)), READ]))
    await copies.take(NOW.at)
    appended(await journal.append([READ]))
    await copies.take(NOW.at + DAY_MILLIS)
    expect(await holdsCanary(name)).toBe(true)
    appended(await journal.purge([ERASED]))
    expect(await holdsCanary(name)).toBe(false)
    const [only, ...others] = await idsOf(name)
    expect(others).toEqual([])
    expect(await copies.read(only ?? '')).toEqual(await journal.facts())
  })

  test('are cleaned at a later start where the browser was closed in between', async () => {
    const name = freshName()
    const first = keep(name)
    appended(await first.journal.append([revised(1, resource(CANARY)), READ]))
    await first.copies.take(NOW.at)
    await first.journal.close()
    // As a page that is killed once the database is written.
    const cut = tab(name)
    appended(await cut.purge([ERASED]))
    expect(await owesCopies(name)).toBe(true)
    expect(await holdsCanary(name)).toBe(true)
    await first.copies.clean(NOW.at + 1)
    expect(await holdsCanary(name)).toBe(false)
    expect(await owesCopies(name)).toBe(false)
  })

  test('bring back what is missing, are not thinned away while they do, and lose to erasing only what was erased', {
    timeout: 90_000,
  }, async () => {
    const name = freshName()
    const first = keep(name)
    appended(await first.journal.append([revised(1, resource(CANARY))]))
    const before = await recordsOf(name)
    appended(await first.journal.append([READ, READ, READ, READ]))
    await first.copies.take(NOW.at)
    await first.journal.close()
    await rollBack(name, before)
    const { journal, copies } = keep(name)
    expect(await journal.facts()).toHaveLength(1)
    for (let week = 1; week <= 9; week++) {
      appended(await journal.append([READ]))
      await copies.take(NOW.at + week * 7 * DAY_MILLIS)
    }
    const oldest = async () => (await copies.look(NOW.at, () => undefined))?.at(-1)
    expect(await oldest()).toMatchObject({ madeAt: NOW.at, records: 5, bringsBack: 4, isSound: true })
    appended(await journal.purge([ERASED]))
    expect(await holdsCanary(name)).toBe(false)
    // The copy of what is here now was made at the same time.
    const left = (await copies.look(NOW.at, () => undefined))?.find(
      (copy) => copy.madeAt === NOW.at && copy.bringsBack > 0,
    )
    expect(left).toMatchObject({ madeAt: NOW.at, records: 4, bringsBack: 4, isSound: true })
    const facts = (await copies.read(left?.id ?? '')) ?? []
    expect(await journal.merge(facts)).toMatchObject({ ok: true, value: { added: 4, clashes: 0 } })
    expect((await oldest())?.bringsBack).toBe(0)
  })
})

/** A journal with copies, as a page has both. */
function keep(name = freshName(), options: Partial<WebJournalOptions> = {}): Kept {
  const marks = createMarks(name)
  const copies = copiesOf(name)
  const { journal } = rememberedTab(name, {
    careForCopies: (quiet) => copyCare.careForCopies(copies, () => NOW, quiet),
    ...options,
  })
  return { name, journal, copies, marks }
}

/** As a device does it: where a mark or the database says that everything was to be erased. */
async function finish(
  from: Parameters<typeof goOnErasing>[0],
  place: Parameters<typeof goOnErasing>[1],
  isOwed = false,
): Promise<boolean> {
  if (!isOwed && !from.marks.get(ERASING)) return false
  await goOnErasing(from, place)
  return true
}

function copiesOf(name: string): Copies {
  const copies = createCopies(name, createMarks(name))
  if (!copies) throw new Error('This browser keeps no copies')
  return copies
}

async function folderOf(name: string): Promise<FileSystemDirectoryHandle> {
  const own = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
  return own.getDirectoryHandle('copies')
}

async function hasCopies(name: string): Promise<boolean> {
  return folderOf(name).then(
    () => true,
    () => false,
  )
}

async function namesOf(name: string): Promise<readonly string[]> {
  const folder = (await folderOf(name)) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }
  const names: string[] = []
  for await (const one of folder.keys()) names.push(one)
  return names.sort().reverse()
}

async function idsOf(name: string): Promise<readonly string[]> {
  return (await namesOf(name)).filter((id) => id.endsWith('.gz'))
}

async function fileOf(name: string, id: string): Promise<File> {
  return (await (await folderOf(name)).getFileHandle(id)).getFile()
}

async function write(name: string, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await (await folderOf(name)).getFileHandle(id, { create: true })
  const stream = await file.createWritable()
  await stream.write(bytes)
  await stream.close()
}

async function spoil(
  name: string,
  id: string,
  how: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  await write(name, id, how(new Uint8Array(await (await fileOf(name, id)).arrayBuffer())))
}

/** Whether any file of the copies unpacks to the word. */
async function holdsCanary(name: string): Promise<boolean> {
  for (const id of await namesOf(name)) {
    const unpacked = (await fileOf(name, id)).stream().pipeThrough(new DecompressionStream('gzip'))
    if ((await new Response(unpacked).text()).includes(CANARY)) return true
  }
  return false
}

async function owesCopies(name: string): Promise<boolean> {
  const db = await connectTo(name)
  const meta = await db.get('meta', 'state')
  db.close()
  return meta?.owesCopies !== undefined
}
