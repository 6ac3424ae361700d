import { storageTrouble } from '#messages/storage.ts'
import { type Fault, outcome, type Plant } from './fault.ts'
import { writesIn } from './kit/compare.ts'
import type { Kit } from './kit/kit.ts'
import { lostIn } from './kit/lost.ts'
import type { Tab } from './kit/tab.ts'
import type { Ack } from './page/deeds/writing.ts'

const WRITES = 10

/** The newer releases: each raises one of the numbers that keep older code from writing. */
const RAISED = {
  database: raise('device/disk/schema.ts', 'export const DATABASE_VERSION = 2'),
  writer: raise('device/disk/schema.ts', 'export const WRITER_VERSION = 2'),
  rules: raise('domain/rows.ts', 'version: 8,'),
} as const

/** A newer release is opened while a tab of the older one writes: it lets go, reads on and adds nothing more. */
export const oldTabOpen: Fault = {
  id: 'F11',
  part: 'old tab',
  title: 'A newer release is opened while a tab of an older one writes',
  rounds: { long: 6, short: 1 },
  planted: {
    bug: 'A tab does not let go of the database when a newer release wants it',
    file: 'device/disk/connect.ts',
    find: 'if (event.target instanceof IDBDatabase) event.target.close()\n      onLost()',
    put: 'void event',
  },
  async round(kit, random) {
    const person = await kit.person()
    const old = await person.newTab()
    await old.call('writeSome', 1_000, WRITES)
    old.begin('write', 10_000)
    await new Promise((resolve) => setTimeout(resolve, random.below(300)))
    kit.site.show(await kit.changedPage(RAISED.database))
    const next = await person.newTab()
    const { keeping, millis } = await openTimed(next)
    const kept = await next.call('writeSome', 50_000, WRITES)
    const added = await old.call('writeSome', 90_000, 2)
    const told = await old.call('banner')
    const reads = (await old.call('allFacts')).length
    const found = await next.call('look')
    const isTold = told.includes(storageTrouble.newer.title)
    return outcome({
      acknowledged: acksOf(kit).length,
      lost: lostIn(acksOf(kit), found),
      torn: found.mended,
      detected: isTold ? 1 : 0,
      undetected: isTold ? 0 : 1,
      wrong: [
        ...(keeping === 'disk' && millis < 10_000
          ? []
          : [`The newer release keeps facts ${keeping}, after ${millis} ms`]),
        ...(kept === WRITES ? [] : [`The newer release could write ${kept} of ${WRITES}`]),
        ...(added === 0 ? [] : ['The old tab writes on']),
        ...(reads > 0 ? [] : ['The old tab shows nothing any more']),
        ...(isTold ? [] : [`The old tab says “${told}”`]),
      ],
    })
  },
}

/** A tab that will not let go: the newer release says so in time, keeps what is done, and writes it once it can. */
export const stubbornTab: Fault = {
  id: 'F11',
  part: 'stubborn tab',
  title: 'A tab that will not let go of the database holds up a newer release',
  rounds: { long: 5, short: 0 },
  planted: {
    bug: 'What was done in memory is not carried over when the other tab lets go',
    file: 'device/fallback.ts',
    find: 'const kept = (await place.facts()).filter(({ id }) => !onDiskAlready.has(id))',
    put: 'const kept = (await place.facts()).filter(({ id }) => onDiskAlready.has(id))',
  },
  async round(kit) {
    const person = await kit.person()
    const before = await person.newTab()
    await before.call('makeOld', WRITES)
    await before.page.close()
    // A page that has not opened the journal itself.
    const stubborn = await person.newTab()
    await stubborn.page.evaluate(holdOn)
    const next = await person.newTab()
    const keeping = await next.call('open')
    const told = await next.call('banner')
    const isTold = told.includes(storageTrouble.held.title)
    const written = await next.call('writeHere', 50_000, WRITES)
    await stubborn.page.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close())
    await untilOnDisk(next)
    const found = await next.call('look')
    const acks = [...acksOf(kit), { write: 0, facts: written }]
    return outcome({
      acknowledged: acks.length,
      lost: lostIn(acks, found),
      torn: found.mended,
      detected: isTold ? 1 : 0,
      undetected: isTold ? 0 : 1,
      wrong: [
        ...(keeping === 'held' ? [] : [`It is said to keep facts ${keeping}`]),
        ...(found.keeping === 'disk' ? [] : [`Afterwards facts go to ${found.keeping}`]),
      ],
    })
  },
}

/** A release is taken back: the older one shows everything, gives a file of it and adds nothing; then the newer is back. */
export const rolledBack: Fault = {
  id: 'F12',
  title: 'A newer release has written; the older one comes back, and then the newer again',
  rounds: { long: 4, short: 0 },
  planted: {
    bug: 'By whom a database may be written is not looked at',
    file: 'device/disk/meta.ts',
    find: 'return meta.minWriter > WRITER_VERSION || meta.rules > rules.version',
    put: 'return meta.rules > rules.version',
  },
  async round(kit) {
    const older = kit.site.folder()
    const all = outcome({ runs: 0 })
    const wrong: string[] = []
    let [runs, lost, torn, detected, undetected, restored] = [0, 0, 0, 0, 0, 0]
    for (const [name, change] of Object.entries(RAISED)) {
      const before = acksOf(kit).length
      const newer = await kit.changedPage(change)
      const person = await kit.person()
      await (await person.newTab()).call('writeSome', 1_000, WRITES)
      kit.site.show(newer)
      const next = await person.newTab()
      await next.call('writeSome', 2_000, WRITES)
      await next.page.close()
      kit.site.show(older)
      const back = await person.newTab()
      const keeping = await back.call('open')
      const added = await back.call('writeSome', 3_000, 2)
      const told = await back.call('banner')
      const acks = acksOf(kit).slice(before)
      const other = await (await kit.person()).newTab()
      const opened = await other.call('takeFile', await back.call('makeFile'))
      lost += lostIn(acks, { facts: await back.call('allFacts') })
      lost += lostIn(acks, { facts: await other.call('allFacts') })
      kit.site.show(newer)
      const again = await person.newTab()
      const kept = await again.call('writeSome', 4_000, WRITES)
      const found = await again.call('look')
      lost += lostIn(acksOf(kit).slice(before), found)
      kit.site.show(older)
      torn += found.mended
      restored += opened.added ?? 0
      runs += 1
      if (told.includes(storageTrouble.newer.title)) detected += 1
      else {
        undetected += 1
        wrong.push(`With another ${name} the older release says “${told}”`)
      }
      if (keeping !== 'newer' || added > 0)
        wrong.push(`With another ${name} the older release writes on (${keeping})`)
      if (kept !== WRITES) wrong.push(`With another ${name} the newer release does not go on`)
    }
    return {
      ...all,
      runs,
      acknowledged: acksOf(kit).length,
      lost,
      torn,
      detected,
      undetected,
      restored,
      wrong,
    }
  },
}

/** The same number, one higher. */
function raise(file: string, find: string): Plant {
  return {
    bug: 'A release that comes after',
    file,
    find,
    put: find.replace(/\d+/, (number) => String(Number(number) + 1)),
  }
}

async function openTimed(tab: Tab): Promise<{ readonly keeping: string; readonly millis: number }> {
  const from = performance.now()
  const keeping = await tab.call('open')
  return { keeping, millis: Math.round(performance.now() - from) }
}

/** In a page without our code: a connection that hears of no newer release. */
function holdOn(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('due-credit')
    opening.onsuccess = () => {
      Reflect.set(globalThis, 'held', opening.result)
      resolve()
    }
  })
}

async function untilOnDisk(tab: Tab): Promise<void> {
  for (let tries = 0; tries < 100 && (await tab.call('open')) !== 'disk'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

function acksOf({ site }: Kit): readonly Ack[] {
  return writesIn(site.acks.all)
}
