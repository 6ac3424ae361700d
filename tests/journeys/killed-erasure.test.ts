import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { subjectNamed } from '#domain/journal/erasure.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { factId, stampAll } from '#domain/journal/stamp.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { backupWords } from '#messages/backup.ts'
import { log } from '#messages/log.ts'
import { eraseNow } from '#messages/log-erase.ts'
import { yourData } from '#messages/your-data.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { resource, revised } from '#tests/support/log.ts'
import { type Person, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** All entries; those that were deleted are erased together at first, another one later by itself. */
const [ALL, DELETED, LATER] = [[1, 2, 3, 4, 5], [3, 4, 5], 2]
/** Enough revisions of each that their facts lie in a segment, which an erasing writes anew. */
const REVISIONS = 220
const DEVICE = 'abcdefghij'

/** Where an erasing is when the browser dies: just before the nth such write of a store, or when a transaction is done. */
interface Place {
  readonly name: string
  readonly before: 'delete' | 'put' | 'clear' | 'complete'
  readonly store: string
  readonly nth: number
  readonly isErased: boolean
}

const PLACES: readonly Place[] = [
  { name: 'nothing went yet', before: 'delete', store: 'segments', nth: 1, isErased: false },
  { name: 'its segment is gone', before: 'put', store: 'segments', nth: 1, isErased: false },
  { name: 'one of three is gone', before: 'put', store: 'facts', nth: 2, isErased: false },
  { name: 'all is written and not on the disk', before: 'put', store: 'meta', nth: 1, isErased: false },
  { name: 'all is on the disk', before: 'complete', store: 'facts', nth: 1, isErased: true },
]

/** What is typed goes after the entry itself. */
const HALF_FORGOTTEN: Place = {
  name: 'half of what was typed is gone',
  before: 'delete',
  store: 'drafts',
  nth: 2,
  isErased: true,
}

/** When everything is erased: copies first, then what is typed, then the records; each is one write over all stores. */
const EVERYTHING: readonly Pick<Place, 'before' | 'store' | 'nth'>[] = [
  { before: 'clear', store: 'drafts', nth: 1 },
  { before: 'clear', store: 'facts', nth: 1 },
  // The first says that it is meant.
  { before: 'complete', store: 'facts', nth: 2 },
]

test('everything whose erasing was cut off by a killed browser is nowhere at the next start, copies and packs too', {
  timeout: 90_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-everything-'))
  let person = await startProfile(folder, scene.site)
  const facts = [...factsOfLog(), ...factsOfPack()]
  for (const place of EVERYTHING) {
    await keep(person, facts.slice(0, -1))
    // Before more comes in a copy is written.
    await bringIn(person, facts)
    await expect.poll(async () => wordsIn(await copiesOf(person.page))).toContain(wordsOf(1))
    const { page } = person
    await page.getByRole('button', { name: yourData.eraseAsk }).click()
    const erase = page.getByRole('button', { name: yourData.eraseNow })
    await erase.waitFor()
    person = await dieWhile(person, folder, place, () => erase.click())
    await person.open('')
    const left = async () => wordsIn((await storesOf(person.page)) + (await copiesOf(person.page)))
    await expect.poll(left, { message: `${place.before} ${place.store}` }).toEqual([])
    expect(await backupOf(person)).toEqual([])
    expect(person.troubles).toEqual([])
  }
  await person.leave()
  await rm(folder, { recursive: true })
})

test('entries whose erasing was cut off by a killed browser are wholly there, or nothing of them is anywhere', {
  timeout: 90_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-erasure-'))
  let person = await startProfile(folder, scene.site)
  const facts = factsOfLog()
  await keep(person, facts)
  for (const place of PLACES) {
    person = await eraseAndDie(person, folder, place, async (page) => {
      await page.getByRole('button', { name: log.eraseAll(DELETED.length) }).click()
      return DELETED
    })
    const gone = place.isErased ? DELETED : []
    await expectGone(person, facts, gone, place.name)
  }
  await person.open('log/')
  await person.page.getByRole('button', { name: `${log.delete} Entry ${LATER}` }).click()
  await person.page.locator('.deleted > summary').waitFor()
  person = await eraseAndDie(person, folder, HALF_FORGOTTEN, async (page) => {
    await page.getByRole('button', { name: log.erase }).click()
    return [LATER]
  })
  await expectGone(person, facts, [...DELETED, LATER], HALF_FORGOTTEN.name)
  await person.leave()
  await rm(folder, { recursive: true })
})

/** Erases as `ask` asks for, kills the browser at that place, and starts it again. */
async function eraseAndDie(
  { open, page, context }: Person,
  folder: string,
  { before, store, nth }: Place,
  ask: (page: Page) => Promise<readonly number[]>,
): Promise<Person> {
  await open('log/')
  await page.locator('.deleted > summary').click()
  const erase = page.getByRole('button', { name: eraseNow(await ask(page)) })
  await erase.waitFor()
  return dieWhile({ page, context }, folder, { before, store, nth }, () => erase.click())
}

/** Does what leads to that place, kills the browser there, and starts it again. */
async function dieWhile(
  { page, context }: Pick<Person, 'page' | 'context'>,
  folder: string,
  { before, store, nth }: Pick<Place, 'before' | 'store' | 'nth'>,
  act: () => Promise<void>,
): Promise<Person> {
  await page.evaluate(standStillAt, { before, store, nth, address: scene.site.url(STILL) })
  scene.site.asked.length = 0
  void act().catch(() => undefined)
  await expect.poll(() => scene.site.asked, { timeout: 20_000 }).toContain(STILL)
  const closed = context.waitForEvent('close')
  killBrowserOf(folder)
  await closed
  return startProfile(folder, scene.site)
}

const STILL = 'standing-still'

/** Of these entries their tombstones are left and no word anywhere; of all others every fact is as it was. */
async function expectGone(
  person: Person,
  facts: readonly StoredFact[],
  gone: readonly number[],
  when: string,
): Promise<void> {
  await person.open('log/')
  const words = ALL.filter((number) => !gone.includes(number)).map(wordsOf)
  // What is typed of erased entries is looked for once the list is painted.
  await expect.poll(async () => wordsIn(await storesOf(person.page)), { message: when }).toEqual(words)
  const left = await backupOf(person)
  expect(wordsIn(JSON.stringify(left)), when).toEqual(words)
  const entries = gone.map((number) => `entry:${entryIdOf(number)}`)
  expect(left.filter(({ kind }) => kind !== 'entry.purged')).toEqual(
    facts.filter((fact) => !entries.includes(subjectNamed(fact) ?? '')),
  )
  expect(left.filter(({ kind }) => kind === 'entry.purged')).toHaveLength(gone.length)
  expect(person.troubles).toEqual([])
}

/** Five entries, three of them deleted, each written many times, with what hangs on them. */
function factsOfLog(): readonly StoredFact[] {
  const revisions = Array.from({ length: REVISIONS }, (_, at): readonly Happening[] =>
    ALL.map((number, place) => {
      const replaces = at === 0 ? [] : [factId(DEVICE, (at - 1) * ALL.length + place + 1)]
      const isDeleted = at === REVISIONS - 1 && DELETED.includes(number)
      const record = resource(wordsOf(number), { minutes: at + 1 })
      return revised(number, record, { replaces, ...(isDeleted ? { deleted: true } : {}) })
    }),
  )
  const kept = ALL.map((number): Happening => {
    return { kind: 'finding.kept', entry: entryIdOf(number), text: wordsOf(number), reason: 'Mine.' }
  })
  const at = Date.now() - 86_400_000
  return stampAll({ device: DEVICE, seq: 0 }, [...revisions.flat(), ...kept], { at, offsetMin: 0 }).facts
}

/** A pack that a tutor made. */
function factsOfPack(): readonly StoredFact[] {
  const body = { title: wordsOf(9), instructions: '', from: '', madeMinute: 29_000_000, items: ['heat-why'] }
  const saved: Happening = { kind: 'pack.saved', pack: 'AAAAAAAAAAAAAAAAAAAAAA', body, names: [wordsOf(9)] }
  return stampAll({ device: DEVICE, seq: 9_000 }, [saved, saved], { at: Date.now() - 1_000, offsetMin: 0 })
    .facts
}

function wordsOf(number: number): string {
  return `Canary ${number} of Coalmine Street`
}

function wordsIn(text: string): readonly string[] {
  return [...new Set(text.match(/Canary \d of Coalmine Street/g))].sort()
}

/** The log comes from a backup; what is typed of the entries that go lies beside it. */
async function keep(person: Person, facts: readonly StoredFact[]): Promise<void> {
  await bringIn(person, facts)
  const { page } = person
  const drafts = ALL.flatMap((number) => {
    const entry = entryIdOf(number)
    const values = { title: `${wordsOf(number)}, typed` }
    return [
      { name: `entry:${entry}`, text: JSON.stringify({ type: 'resource', values }) },
      { name: `task:${number}`, text: JSON.stringify({ entry, parts: [wordsOf(number)] }) },
    ]
  })
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('due-credit-scratch')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const writing = database.transaction('drafts', 'readwrite', { durability: 'strict' })
    for (const draft of all) writing.objectStore('drafts').put({ ...draft, at: 0 })
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    database.close()
  }, drafts)
}

/** Takes a backup of these facts in. */
async function bringIn({ open, page }: Person, facts: readonly StoredFact[]): Promise<void> {
  await open('your-data/')
  const buffer = Buffer.from(await writeBackup(facts, Date.now()))
  await page
    .getByLabel('Choose a backup file')
    .setInputFiles({ name: 'log.jsonl.gz', mimeType: 'application/gzip', buffer })
  await page.getByRole('button', { name: backupWords.takeIn }).click()
  await expect.poll(() => page.textContent('main')).toMatch(/records? added/)
}

/** In the page: it asks for `address` just before the nth such write, and from then on does nothing more. */
function standStillAt({
  before,
  store,
  nth,
  address,
}: Pick<Place, 'before' | 'store' | 'nth'> & { readonly address: string }): void {
  let left = nth
  const standStill = () => {
    left -= 1
    if (left > 0) return
    const asking = new XMLHttpRequest()
    asking.open('GET', address, false)
    asking.send()
    for (;;);
  }
  if (before === 'complete') {
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options)
      const isMeant = mode === 'readwrite' && transaction.objectStoreNames.contains(store)
      if (isMeant) transaction.addEventListener('complete', standStill)
      return transaction
    }
    return
  }
  const write: (this: IDBObjectStore, ...given: never[]) => IDBRequest = IDBObjectStore.prototype[before]
  IDBObjectStore.prototype[before] = function (this: IDBObjectStore, ...given: never[]) {
    if (this.name === store) standStill()
    return write.apply(this, given)
  } as never
}

/** All that this browser keeps for the site, as text: every store of every database, and the storage of marks. */
async function storesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => reading.addEventListener('success', resolve))
        kept.push(reading.result)
      }
      database.close()
    }
    return JSON.stringify(kept)
  })
}

/** What the copies beside the database hold, unpacked. */
async function copiesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const folder = (handle: FileSystemDirectoryHandle, name: string) =>
      handle.getDirectoryHandle(name).catch(() => undefined)
    const own = await folder(await navigator.storage.getDirectory(), 'due-credit')
    const copies = own && (await folder(own, 'copies'))
    if (!copies) return ''
    let all = ''
    const names = (copies as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()
    for await (const name of names) {
      if (!name.endsWith('.gz')) continue
      const file = await (await copies.getFileHandle(name)).getFile()
      all += await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
    }
    return all
  })
}

/** What a backup holds that is made now. */
async function backupOf({ open, page }: Person): Promise<readonly StoredFact[]> {
  await open('your-data/')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: backupWords.make }).first().click(),
  ])
  const opened = await readBackup(await readFile(await file.path()))
  if (!opened.ok) throw new Error(`The backup does not open: ${opened.problem.kind}`)
  return opened.value.facts
}
