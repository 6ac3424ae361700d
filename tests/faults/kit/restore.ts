import { storageTrouble } from '#messages/storage.ts'
import { type Outcome, outcome } from '#tests/faults/fault.ts'
import { clearSite } from './clear.ts'
import { goneOf, toldOf, writesIn } from './compare.ts'
import type { Kit } from './kit.ts'
import type { Tab } from './tab.ts'

/** So many pages a person opens until it must be known what is missing. */
const VISITS = 4

/**
 * After a loss: what is missing must be told to the number, the last copy must bring back all it holds, and what is
 * missing still be told to the number. What was written after that copy cannot come back: it counts as told of.
 */
export async function restoreFromCopy(kit: Kit, tab: Tab): Promise<Outcome> {
  const acks = kit.site.acks.all
  // A browser may first fail to read what is damaged: the next page that is opened looks again.
  for (let visit = 1; visit <= VISITS && !(await tab.call('countNow')); visit++) await tab.page.reload()
  const found = await tab.call('facts')
  const gone = goneOf(acks, found)
  const missing = await tab.call('missing')
  const first = toldOf({ gone, told: missing?.records ?? 0 })
  const copies = await tab.call('readCopies')
  const [best] = copies.filter(({ isSound }) => isSound).sort((a, b) => b.facts.length - a.facts.length)
  const restored = best && gone > 0 ? await tab.call('restoreCopy', best.id) : 0
  // A browser that goes on must not use a number twice: what it writes now stands beside what came back.
  await tab.call('writeSome', 900_000, 3)
  const after = await tab.call('look')
  const there = new Set(after.facts.map(({ id }) => id))
  const inCopy = new Set(best?.facts.map(({ id }) => id))
  const lost = writesIn(acks).filter(({ facts }) =>
    facts.some(({ id }) => inCopy.has(id) && !there.has(id)),
  ).length
  const still = (await tab.call('missing'))?.records ?? 0
  const wrong: string[] = []
  if (gone > 0 && !best) wrong.push('There is no whole copy to restore from')
  if (after.keeping !== 'disk') wrong.push(`Facts are not kept on the disk afterwards: ${after.keeping}`)
  const goneStill = goneOf(acks, after.facts)
  if (still !== goneStill) wrong.push(`${still} records are said to be missing still, and ${goneStill} are`)
  return outcome({
    acknowledged: writesIn(acks).length,
    lost,
    torn: after.mended,
    ...first,
    restored: Math.max(0, restored),
    wrong,
  })
}

/**
 * Where the browser never opens the database again: the banner must say that storage has stopped working, the page show
 * what the last copy holds, and its backup file bring that back once the site's data was cleared.
 */
export async function restoreByFile(kit: Kit, tab: Tab): Promise<Outcome> {
  const acks = kit.site.acks.all
  const wrong: string[] = []
  await tab.call('showForm', 'entryentra&new=resource')
  const banner = (await tab.page.locator('aside').textContent()) ?? ''
  const isTold = banner.includes(storageTrouble.broken.title)
  if (!isTold) wrong.push(`The banner does not say that storage has stopped working: ${banner}`)
  const copies = await tab.call('readCopies')
  const inCopy = new Set(copies.flatMap(({ facts }) => facts.map(({ id }) => id)))
  if (inCopy.size === 0) wrong.push('There is no whole copy to restore from')
  const file = await tab.call('backup')
  await clearSite(tab, 'all')
  await tab.page.reload()
  const restored = await tab.call('restoreBackup', file)
  await tab.call('writeSome', 900_000, 3)
  const after = await tab.call('look')
  const there = new Set(after.facts.map(({ id }) => id))
  const lost = writesIn(acks).filter(({ facts }) =>
    facts.some(({ id }) => inCopy.has(id) && !there.has(id)),
  ).length
  if (after.keeping !== 'disk') wrong.push(`Facts are not kept on the disk afterwards: ${after.keeping}`)
  return outcome({
    acknowledged: writesIn(acks).length,
    lost,
    torn: after.mended,
    detected: isTold ? 1 : 0,
    undetected: isTold ? 0 : 1,
    restored: Number(restored) || 0,
    wrong,
  })
}
