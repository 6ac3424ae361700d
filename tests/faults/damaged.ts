import { globSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Outcome } from './fault.ts'
import { SQLITE } from './killed.ts'
import type { Kit } from './kit/kit.ts'
import type { Random } from './kit/random.ts'
import { restoreByFile, restoreFromCopy } from './kit/restore.ts'

/** One way in which files of a database may come to harm, while no browser runs. */
interface Damage {
  readonly files: string
  readonly harm: (file: string, random: Random) => void
}

const LEVELDB = 'Default/IndexedDB/*.leveldb'

const LEVELDB_DAMAGES: readonly Damage[] = [
  { files: `${LEVELDB}/*.log`, harm: cutTo(70) },
  { files: `${LEVELDB}/*.log`, harm: flip },
  { files: `${LEVELDB}/*.ldb`, harm: flip },
  { files: `${LEVELDB}/MANIFEST-*`, harm: flip },
  { files: `${LEVELDB}/*.ldb`, harm: cutTo(50) },
  { files: `${LEVELDB}/*.ldb`, harm: remove },
  { files: `${LEVELDB}/*.log`, harm: remove },
  { files: `${LEVELDB}/MANIFEST-*`, harm: remove },
  { files: `${LEVELDB}/MANIFEST-*`, harm: cutTo(0) },
  { files: `${LEVELDB}/CURRENT`, harm: cutTo(0) },
  { files: `${LEVELDB}/*.log`, harm: cutTo(0) },
  { files: `${LEVELDB}/*`, harm: remove },
]

const SQLITE_FILES = 'Default/IndexedDB/http_*/*'

const SQLITE_DAMAGES: readonly Damage[] = [
  { files: SQLITE_FILES, harm: spoilPage },
  { files: SQLITE_FILES, harm: cutTo(50) },
  { files: SQLITE_FILES, harm: blankHead },
  { files: SQLITE_FILES, harm: remove },
  { files: SQLITE_FILES, harm: cutTo(0) },
  { files: SQLITE_FILES, harm: spoilPage },
  { files: SQLITE_FILES, harm: spoilPage },
]

const PLANTED = {
  bug: 'What is known outside of the database is not held against it when it is opened',
  file: 'device/home.ts',
  find: 'if (isUnsaid || turnOutside(outside) > turnOf(meta)) {',
  put: 'if (isUnsaid) {',
} as const

/** Files flipped, cut, emptied, removed. */
export const damagedLevelDb: Fault = {
  id: 'F5',
  title: 'Files of the database are flipped, cut, emptied or removed between two visits',
  rounds: { long: LEVELDB_DAMAGES.length, short: 1 },
  planted: PLANTED,
  round: (kit, random) => damage(kit, random, LEVELDB_DAMAGES, []),
}

/** The same in the backend that Chromium is moving to. */
export const damagedSqlite: Fault = {
  id: 'F5',
  part: 'SQLite',
  title: 'The same where the browser keeps its databases in SQLite',
  rounds: { long: SQLITE_DAMAGES.length, short: 0 },
  planted: {
    bug: 'A database in which nothing is counts as a new one',
    file: 'device/disk/repair.ts',
    find: 'const loss = lossBetween(inside, outside)',
    put: 'const loss = inside && lossBetween(inside, outside)',
  },
  round: (kit, random) => damage(kit, random, SQLITE_DAMAGES, SQLITE),
}

/** More than LevelDB keeps in its log: what was written before goes into tables. */
const TABLE_MEGABYTES = 6

async function damage(
  kit: Kit,
  random: Random,
  damages: readonly Damage[],
  flags: readonly string[],
): Promise<Outcome> {
  const { files, harm } = damages[random.turn % damages.length] ?? { files: '', harm: remove }
  const profile = await kit.profile({ flags })
  const before = await profile.start()
  await before.tab.call('writeSome', 1, 60)
  await before.tab.call('copy')
  if (files.endsWith('.ldb')) await before.tab.call('pad', TABLE_MEGABYTES)
  await before.tab.call('writeSome', 1_000, 1 + random.below(20))
  await before.close()
  const found = globSync(join(profile.folder, files)).filter((file) => statSync(file).isFile())
  if (found.length === 0) throw new Error(`There are no files ${files}`)
  for (const file of found) harm(file, random)
  const { tab } = await profile.start()
  // What a person does where a page says that nothing can be kept: the browser may have mended it meanwhile.
  if ((await tab.call('open')) !== 'disk') await tab.page.reload()
  const isOpen = (await tab.call('open')) === 'disk'
  const { wrong, ...restored } = isOpen ? await restoreFromCopy(kit, tab) : await restoreByFile(kit, tab)
  return { ...restored, wrong: wrong.map((what) => `${what} (${harm.name} ${files})`) }
}

function cutTo(percent: number): Damage['harm'] {
  const cut = (file: string) => truncateSync(file, Math.floor((statSync(file).size * percent) / 100))
  return Object.defineProperty(cut, 'name', { value: `cut to ${percent} %` })
}

/** One bit of each hundredth, anywhere within it. */
function flip(file: string, random: Random): void {
  const bytes = readFileSync(file)
  const step = Math.max(1, Math.floor(bytes.length / 100))
  for (let from = 0; from < bytes.length; from += step) {
    const at = Math.min(bytes.length - 1, from + random.below(step))
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  writeFileSync(file, bytes)
}

/** One page as SQLite has them, as a bad sector leaves it. */
function spoilPage(file: string, random: Random): void {
  const bytes = readFileSync(file)
  const start = PAGE * random.below(Math.max(1, Math.floor(bytes.length / PAGE)))
  for (let at = start; at < start + PAGE && at < bytes.length; at++) bytes[at] = random.below(256)
  writeFileSync(file, bytes)
}

const PAGE = 4_096

function blankHead(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0, 0, 100)
  writeFileSync(file, bytes)
}

function remove(file: string): void {
  rmSync(file)
}
