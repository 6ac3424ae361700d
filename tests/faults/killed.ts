import type { Fault, Outcome } from './fault.ts'
import { chained, compare } from './kit/compare.ts'
import type { Kit, Started } from './kit/kit.ts'
import { strikeAtAck, strikeSomeTime, timed, wait } from './kit/moments.ts'
import type { Random } from './kit/random.ts'

/** The browser is killed so many times in one round, and goes on with what it had. */
const KILLS = 5

const F1 = { id: 'F1', rounds: { long: 8, short: 0 } } as const

/** SIGKILL in the middle of appends, at any time or at the very moment that one was said to be kept. */
export const killedAppending: Fault = {
  ...F1,
  part: 'append',
  title: 'The browser is killed while it appends',
  rounds: { long: 12, short: 1 },
  planted: {
    bug: 'A write is said to be kept and its facts are written a moment later',
    file: 'device/disk/write.ts',
    find: 'await putFacts(transaction, rules, facts)\n    await Promise.all',
    put: 'setTimeout(() => void writeAllOrNothing(db, (later) => putFacts(later, rules, facts)), 30)\n    await Promise.all',
  },
  round: (kit, random) => killAgainAndAgain(kit, random, append(kit, random)),
}

/** The same where Chromium keeps IndexedDB in SQLite, as it is about to. */
export const killedOnSqlite: Fault = {
  ...F1,
  part: 'append on SQLite',
  title: 'The same where the browser keeps its databases in SQLite',
  planted: {
    bug: 'Rows are written in a transaction of their own, after the facts',
    file: 'device/disk/write.ts',
    find: 'putRows(transaction, rulesOf(meta, rules), groupBySubject(rules, facts)),',
    put: `setTimeout(
        () =>
          void writeAllOrNothing(db, (later) =>
            putRows(later, rulesOf(meta, rules), groupBySubject(rules, facts)),
          ),
        30,
      ),`,
  },
  round: (kit, random) => killAgainAndAgain(kit, random, append(kit, random), SQLITE),
}

/** What turns the new backend on. */
export const SQLITE = ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']

/** SIGKILL in the middle of taking in what another device wrote. */
export const killedImporting: Fault = {
  ...F1,
  part: 'import',
  title: 'The browser is killed while it takes in 2,000 records of another device',
  planted: {
    bug: 'Half of an import goes into a transaction of its own',
    file: 'device/disk/take-in.ts',
    find: 'const outside = await putMany(transaction, rules, added, sealing, tell)',
    put: `const half = Math.floor(added.length / 2)
    const outside = await putMany(transaction, rules, added.slice(0, half), sealing, tell)
    setTimeout(() => void writeAllOrNothing(db, (later) => putMany(later, rules, added.slice(half), sealing, tell)))`,
  },
  async round(kit, random) {
    let number = 0
    let millis = 0
    return killAgainAndAgain(kit, random, async ({ tab, kill }) => {
      if (number === 0) millis = await timed(() => tab.call('takeIn', number++))
      tab.begin('takeIn', number++)
      await strikeSomeTime(kit, random, { most: 1, millis: 1.2 * millis }, kill)
    })
  },
}

/** SIGKILL while a new release brings the database of an old one up to date. */
export const killedMigrating: Fault = {
  ...F1,
  part: 'migration',
  title: 'The browser is killed while a new release makes the stores and rows of an old one anew',
  planted: {
    bug: 'That rows are of the new rules is noted before they are made',
    file: 'device/home.ts',
    find: 'if (meta && meta.rules < rules.version) {',
    put: "if (meta && meta.rules < rules.version) {\n      await db.put('meta', { ...meta, rules: rules.version }, META_KEY)",
  },
  async round(kit, random) {
    const profile = await kit.profile()
    const looks: Outcome[] = []
    let browser = await profile.start()
    await browser.tab.call('makeOld', MIGRATED)
    const millis = await timed(() => browser.tab.call('open'))
    for (let kill = 0; kill < KILLS; kill++) {
      await browser.tab.page.reload()
      await browser.tab.call('makeOld', MIGRATED)
      // Only what this time was there before counts.
      const acks = kit.site.acks.all.slice(-1)
      browser.tab.begin('open')
      await wait(random.below(1.2 * millis))
      browser.kill()
      await browser.gone
      browser = await profile.start()
      looks.push(compare(acks, await browser.tab.call('look')))
    }
    return { ...chained(looks), acknowledged: MIGRATED * KILLS }
  },
}

/** So many pairs an old release left. */
const MIGRATED = 1_500

/** SIGKILL while single facts are put into segments. */
export const killedCompacting: Fault = {
  ...F1,
  part: 'compaction',
  title: 'The browser is killed while records are put into segments, and others are written',
  planted: {
    bug: 'A segment is written after the single facts it holds have gone',
    file: 'device/disk/compact.ts',
    find: 'const left = await putSealed(transaction, rules, fit, length)',
    put: `const left: typeof fit = []
    setTimeout(() => void writeAllOrNothing(db, (later) => putSealed(later, rules, fit, length)), 30)`,
  },
  round: (kit, random) =>
    killAgainAndAgain(kit, random, async (browser, kill) => {
      browser.tab.begin('compactForEver')
      await append(kit, random)(browser, kill)
    }),
}

/** Kills a browser again and again, each time while it does something, and looks what is left. */
async function killAgainAndAgain(
  kit: Kit,
  _random: Random,
  work: (browser: Started, kill: number) => Promise<void>,
  flags: readonly string[] = [],
): Promise<Outcome> {
  const profile = await kit.profile({ flags })
  const looks: Outcome[] = []
  let browser = await profile.start()
  for (let kill = 1; kill <= KILLS; kill++) {
    await work(browser, kill)
    await browser.gone
    browser = await profile.start()
    looks.push(compare(kit.site.acks.all, await browser.tab.call('look')))
  }
  return chained(looks)
}

function append(kit: Kit, random: Random) {
  return async ({ tab, kill }: Started, times: number) => {
    tab.begin('write', times * 10_000)
    await strikeSomeTime(kit, random, { most: 80, millis: 1_500 }, kill)
  }
}

/** SIGKILL while copies of all records are written. */
export const killedCopying: Fault = {
  ...F1,
  part: 'snapshot',
  title: 'The browser is killed while it writes second copies',
  planted: {
    bug: 'Older copies go before the new one is there',
    file: 'workers/journal-copies.ts',
    find: 'const taken = await take(db, files, meta, madeAt)\n  if (taken) await thin(db, files, meta)',
    put: 'for (const { id } of before) await files.remove(id)\n  const taken = await take(db, files, meta, madeAt)',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    let browser = await profile.start()
    await browser.tab.call('takeIn', 0)
    const looks: Outcome[] = []
    for (let kill = 1; kill <= KILLS; kill++) {
      browser.tab.begin('copyForEver', kill * 10_000)
      await strikeAtAck(kit, 2 + random.below(6), () => undefined)
      await wait(random.below(400))
      browser.kill()
      await browser.gone
      browser = await profile.start()
      const found = compare(kit.site.acks.all, await browser.tab.call('look'))
      looks.push(found, await lookAtCopies(kit, browser))
    }
    const acknowledged = kit.site.acks.all.length
    return { ...chained(looks), runs: KILLS, acknowledged }
  },
}

/** Each copy that is there is whole, and the last that was said to be there is one of them. */
async function lookAtCopies(kit: Kit, { tab }: Started): Promise<Outcome> {
  const copies = await tab.call('readCopies')
  const said = (kit.site.acks.all as readonly { copied?: number; records?: number }[]).filter(
    ({ copied }) => copied !== undefined,
  )
  const last = said.at(-1)
  const isThere = copies.some(({ isSound, facts }) => isSound && facts.length >= (last?.records ?? 0))
  return {
    ...chained([]),
    lost: last && !isThere ? 1 : 0,
    torn: copies.filter(({ isSound }) => !isSound).length,
  }
}

/** SIGKILL while an entry is erased for good. */
export const killedPurging: Fault = {
  ...F1,
  part: 'purge',
  title: 'The browser is killed while an entry is erased for good, from the records and from their copies',
  planted: {
    bug: 'It is said to be erased before it is out of the copies',
    file: 'device/web-journal.ts',
    find: 'if (purged.ok && purged.value.length > 0) await careFor()',
    put: 'if (purged.ok && purged.value.length > 0) void careFor()',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    let browser = await profile.start()
    await browser.tab.call('writeSome', 1, 20)
    const looks: Outcome[] = []
    let millis = 0
    for (let number = 0; number <= KILLS; number++) {
      await browser.tab.call('writeEntry', number)
      await browser.tab.call('copy')
      if (number === 0) {
        millis = await timed(() => browser.tab.call('purge', number))
        continue
      }
      browser.tab.begin('purge', number)
      await strikeSomeTime(kit, random, { most: 1, millis: 1.2 * millis }, browser.kill)
      await browser.gone
      browser = await profile.start()
      looks.push(
        compare(kit.site.acks.all, await browser.tab.call('look')),
        await lookForErased(kit, browser, number),
      )
    }
    return { ...chained(looks), runs: KILLS, acknowledged: kit.site.acks.all.length }
  },
}

/** An entry is wholly there, or nothing of it is anywhere; once it was said to be erased it is nowhere, in no copy. */
async function lookForErased(kit: Kit, { tab }: Started, number: number): Promise<Outcome> {
  const words = `Canary ${number} of Coalmine Street`
  const { facts } = await tab.call('look')
  const here = facts.filter((fact) => JSON.stringify(fact).includes(words)).length
  const isSaid = (kit.site.acks.all as readonly { purged?: number }[]).some(({ purged }) => purged === number)
  const wrong: string[] = []
  if (isSaid && here > 0) wrong.push('What was said to be erased is still in the records')
  const copies = await tab.call('readCopies')
  const isInCopies = copies.some((copy) => JSON.stringify(copy.facts).includes(words))
  if (isSaid && isInCopies) wrong.push('What was said to be erased is still in a copy')
  if (here === 0 && isInCopies && !isSaid) {
    await tab.call('careForCopies')
    const after = await tab.call('readCopies')
    if (after.some((copy) => JSON.stringify(copy.facts).includes(words)))
      wrong.push('What is erased stays in a copy for good')
  }
  return { ...chained([]), torn: here === 0 || here === ENTRY_REVISIONS ? 0 : 1, wrong }
}

const ENTRY_REVISIONS = 6
