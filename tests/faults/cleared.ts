import type { Fault } from './fault.ts'
import { outcome } from './fault.ts'
import { clearSite } from './kit/clear.ts'
import { compare, goneOf, toldOf, writesIn } from './kit/compare.ts'
import { restoreFromCopy } from './kit/restore.ts'

/** The browser clears the databases while a page is open. */
export const clearedLive: Fault = {
  id: 'F6',
  title: 'The databases are cleared while a page is open and writes on',
  rounds: { long: 6, short: 1 },
  planted: {
    bug: 'Nothing is noted of what a database lacks that was emptied',
    file: 'domain/journal/loss.ts',
    find: 'if (!outside || (inside && outside.turn <= inside.turn)) return undefined',
    put: 'if (!outside || !inside || outside.turn <= inside.turn) return undefined',
  },
  async round(kit, random) {
    const person = await kit.person()
    const first = await person.newTab()
    await first.call('writeSome', 1, 40)
    await first.call('copy')
    await first.call('writeSome', 1_000, random.below(10))
    // A page that was just opened holds nothing of it itself.
    await first.page.reload()
    await first.call('open')
    await clearSite(first, 'indexeddb')
    // Another page, opened before the first one writes or after it.
    const other = random.percent(50) ? await person.newTab() : undefined
    await other?.call('open')
    await first.call('writeSome', 2_000, 3)
    return restoreFromCopy(kit, first)
  },
}

/** All of the site's data is cleared: nothing says that there ever was any, and a file brings it back. */
export const clearedAll: Fault = {
  id: 'F7',
  title: 'Everything of the site is cleared, and a backup file is taken in',
  rounds: { long: 4, short: 0 },
  planted: {
    bug: 'Of what a file holds, what comes last is left out',
    file: 'domain/journal/merge.ts',
    find: 'for (const fact of incoming) {\n    const kept = find',
    put: 'for (const fact of incoming.slice(0, -1)) {\n    const kept = find',
  },
  async round(kit, random) {
    const person = await kit.person()
    const before = await person.newTab()
    await before.call('takeIn', 0)
    await before.call('writeSome', 1, 20 + random.below(40))
    const file = await before.call('backup')
    const rows = await before.call('rowsHere')
    await clearSite(before, 'all')
    await before.page.reload()
    const fresh = await before.call('look')
    const wrong: string[] = []
    if (fresh.keeping !== 'disk' || fresh.facts.length > 0 || (await before.call('missing')))
      wrong.push('It is not a clean first start')
    const restored = await before.call('restoreBackup', file)
    if (typeof restored !== 'number') wrong.push(`The backup was refused: ${restored}`)
    const after = compare(kit.site.acks.all, await before.call('look'))
    if ((await before.call('rowsHere')) !== rows) wrong.push('Rows are not as they were before')
    return { ...after, restored: Number(restored) || 0, wrong: [...after.wrong, ...wrong] }
  },
}

/** Single records vanish and nothing else says so. */
export const vanished: Fault = {
  id: 'F8',
  title: 'Records vanish or are damaged in the middle of the database',
  rounds: { long: 6, short: 1 },
  planted: {
    bug: 'What is found when every record is looked at is not held against what was counted',
    file: 'device/disk/repair.ts',
    find: 'const loss = fewerIn(found, expected)',
    put: 'const loss = fewerIn(expected, expected)',
  },
  async round(kit, random) {
    const person = await kit.person()
    const tab = await person.newTab()
    await tab.call('takeIn', 0)
    await tab.call('writeSome', 1, 60)
    await tab.call('copy')
    const all = writesIn(kit.site.acks.all).flatMap(({ facts }) => facts.map(({ id }) => id))
    const singles = all.filter((id) => !id.startsWith('imported'))
    const gone = singles.filter(() => random.percent(20))
    await tab.call('vanish', gone, random.percent(50) ? 'segment' : 'singles')
    await tab.page.reload()
    await tab.call('countNow')
    const lacks = (await tab.call('missing'))?.devices ?? {}
    const found = await tab.call('facts')
    const there = new Set(found.map(({ id }) => id))
    const wrong: string[] = []
    for (const [device, ids] of Map.groupBy(all, (id) => id.slice(0, 10))) {
      const really = ids.filter((id) => !there.has(id)).length
      if (really !== (lacks[device] ?? 0))
        wrong.push(`Of ${device} ${really} are missing, and ${lacks[device] ?? 0} are said to be`)
    }
    const told = toldOf({
      gone: goneOf(kit.site.acks.all, found),
      told: Object.values(lacks).reduce((sum, count) => sum + count, 0),
    })
    const after = await restoreFromCopy(kit, tab)
    return outcome({ ...after, ...told, wrong: [...wrong, ...after.wrong] })
  },
}
