import { type Fault, type Outcome, outcome } from './fault.ts'
import { chained, compare } from './kit/compare.ts'
import type { Person } from './kit/kit.ts'
import { strikeSomeTime, timed } from './kit/moments.ts'
import type { Tab } from './kit/tab.ts'

/** So often a page is broken off in one round. */
const TIMES = 6

/** The page's own process crashes, and the browser goes on. */
export const crashed: Fault = {
  id: 'F2',
  title: 'The process of a page crashes while it writes',
  rounds: { long: 6, short: 0 },
  planted: {
    bug: 'A write is said to be kept and its rows are written a moment later',
    file: 'device/disk/write.ts',
    find: 'putRows(transaction, rulesOf(meta, rules), groupBySubject(rules, facts)),',
    put: `setTimeout(
        () =>
          void writeAllOrNothing(db, (later) =>
            putRows(later, rulesOf(meta, rules), groupBySubject(rules, facts)),
          ),
        50,
      ),`,
  },
  async round(kit, random) {
    const person = await kit.person()
    const looks: Outcome[] = []
    let tab = await person.newTab()
    for (let time = 1; time <= TIMES; time++) {
      tab.begin('write', time * 10_000)
      const { page } = tab
      const isGone = page.waitForEvent('crash')
      const session = await page.context().newCDPSession(page)
      await strikeSomeTime(kit, random, { most: 40, millis: 700 }, () => {
        session.send('Page.crash').catch(() => undefined)
      })
      await isGone
      tab = await person.newTab()
      const held = await tab.page.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0)
      const found = compare(kit.site.acks.all, await tab.call('look'))
      looks.push(
        held === 0 ? found : { ...found, wrong: [...found.wrong, 'A crashed page still holds a lock'] },
      )
    }
    return chained(looks)
  },
}

/** An import whose tab is closed, reloaded or crashes. */
export const importBrokenOff: Fault = {
  id: 'F23',
  title: 'The tab is closed, reloaded or crashes while 2,000 records are taken in',
  rounds: { long: 5, short: 0 },
  planted: {
    bug: 'The rows of an import are made in a transaction of their own',
    file: 'device/disk/take-in.ts',
    find: 'await putRowsAnew(transaction, rulesOf(meta, rules), added, restOf(tell))',
    put: `setTimeout(() =>
      void writeAllOrNothing(db, (later) => putRowsAnew(later, rulesOf(meta, rules), added, restOf(tell))),
    )`,
  },
  async round(kit, random) {
    const person = await kit.person()
    const looks: Outcome[] = []
    let tab = await person.newTab()
    const millis = await timed(() => tab.call('takeIn', 0))
    for (let time = 1; time <= TIMES; time++) {
      tab.begin('takeIn', time)
      const end = random.pick([close, reload, crash])
      const ended = Promise.withResolvers<void>()
      const leaving = tab
      await strikeSomeTime(kit, random, { most: 1, millis: 1.2 * millis }, () => {
        end(leaving).then(ended.resolve, ended.resolve)
      })
      await ended.promise
      tab = await person.newTab()
      looks.push(compare(kit.site.acks.all, await tab.call('look')))
    }
    return { ...chained(looks), ...(await takenInAgain(person, looks.length)) }
  },
}

/** What was broken off can be done again, and is whole then. */
async function takenInAgain(person: Person, times: number): Promise<Partial<Outcome>> {
  const tab = await person.newTab()
  for (let time = 0; time <= times; time++) {
    if ((await tab.call('takeIn', time)) < 0)
      return { wrong: ['An import that was broken off was refused then'] }
  }
  const { facts } = await tab.call('look')
  const whole = 2_000 * (times + 1)
  return facts.length === whole ? {} : { wrong: [`${facts.length} of ${whole} records are there in the end`] }
}

async function close({ page }: Tab): Promise<void> {
  await page.close()
}

async function reload({ page }: Tab): Promise<void> {
  await page.reload()
  await page.close()
}

async function crash({ page }: Tab): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const isGone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await isGone
}

/** Connections that die under our hands, and for a while no way to a new one. */
export const connectionLost: Fault = {
  id: 'F17',
  title: 'The browser cuts the connection to the database, once and again, and then refuses a new one',
  rounds: { long: 6, short: 1 },
  planted: {
    bug: 'A lost connection is not met with one more try',
    file: 'device/web-journal.ts',
    find: 'if (!isLostConnection(error)) return fail(problemOf(error))',
    put: 'return fail(problemOf(error))',
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    await tab.call('cutEvery', 2 + random.below(4))
    const kept = await tab.call('writeSome', 1, CUT_WRITES)
    await tab.call('refuseOpening', true)
    // At the latest the next cut finds out that there is no way back.
    const refused = REFUSED_WRITES - (await tab.call('writeSome', 1_000, REFUSED_WRITES))
    const said = await tab.call('open')
    await tab.call('refuseOpening', false)
    const back = await tab.call('writeSome', 2_000, 5)
    const found = compare(kit.site.acks.all, await tab.call('look'))
    const wrong = [...found.wrong]
    if (kept !== CUT_WRITES)
      wrong.push(`${CUT_WRITES - kept} writes were refused that a second try would have kept`)
    if (back !== 5) wrong.push('The way back to the disk was not found')
    const isTold = refused > 0 && said === 'broken'
    return { ...found, wrong, detected: isTold ? 1 : 0, undetected: isTold ? 0 : 1 }
  },
}

const CUT_WRITES = 60

/** More than lie between two cuts; each looks for a way back for a second. */
const REFUSED_WRITES = 8

/** Puts that fail in the middle of a write. */
export const writeAborted: Fault = {
  id: 'F18',
  title: 'Every so many records that are put fail, with any error a browser may give',
  rounds: { long: 8, short: 1 },
  planted: {
    bug: 'A fact that could not be put does not stop the write',
    file: 'device/disk/write.ts',
    find: 'await putFacts(transaction, rules, facts)\n    await Promise.all',
    put: 'await putFacts(transaction, rules, facts).catch(() => undefined)\n    await Promise.all',
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    await tab.call('writeSome', 1, 5)
    const error = random.pick(['UnknownError', 'QuotaExceededError', 'DataError', 'AbortError'])
    await tab.call('failEvery', 3 + random.below(15), error)
    const kept = await tab.call('writeSome', 1_000, FAILED_WRITES)
    const inMemory = await tab.call('open')
    await tab.call('failEvery', 0, error)
    const after = await tab.call('writeSome', 2_000, 5)
    const found = compare(kit.site.acks.all, await tab.call('look'))
    const wrong = [...found.wrong]
    if (after !== 5)
      wrong.push(`Writing does not go on afterwards: ${after} of 5 were kept (${inMemory}, ${error})`)
    return outcome({ ...found, detected: FAILED_WRITES - kept, wrong })
  },
}

const FAILED_WRITES = 60
