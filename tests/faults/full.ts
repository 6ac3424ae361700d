import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storageTrouble } from '#messages/storage.ts'
import { type Fault, outcome } from './fault.ts'
import { compare } from './kit/compare.ts'
import type { Kit } from './kit/kit.ts'
import type { Tab } from './kit/tab.ts'

const TITLE = 'What I learnt about refunds'

/** The site's share of the disk is used up, and there is room again later. */
export const quotaReached: Fault = {
  id: 'F3',
  title: 'The site’s share of the disk is used up while someone writes, and is there again later',
  rounds: { long: 5, short: 0 },
  planted: {
    bug: 'That there is no room is not told apart from other failures',
    file: 'device/disk/problem.ts',
    find: "error.name === 'QuotaExceededError' || ",
    put: '',
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    const session = await tab.page.context().newCDPSession(tab.page)
    const limit = (quotaSize?: number) =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: kit.site.origin,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      })
    await limit(QUOTA_BYTES + random.below(QUOTA_BYTES))
    await tab.call('writeSome', 1, 10)
    await tab.call('showForm', 'entryentra&new=resource')
    await tab.page.locator('#field-title').fill(TITLE)
    let number = 0
    while (number < 150 && (await tab.call('takeIn', number)) >= 0) number += 1
    if (number === 150) throw new Error('The quota was not reached')
    // Less than a whole import would still fit: now not even the least does.
    await limit(1)
    let refused = 0
    for (let first = 1_000; first < 3_000 && refused === 0; first += WRITES)
      refused = WRITES - (await tab.call('writeSome', first, WRITES))
    if (refused === 0) throw new Error('Writes went on beyond the quota')
    const wrong: string[] = []
    if (!(await isSaid(tab, storageTrouble.full.title)))
      wrong.push(`The banner does not say that there is no room: ${await bannerOf(tab)}`)
    if ((await tab.page.locator('#field-title').inputValue()) !== TITLE) wrong.push('What was typed is gone')
    const file = await offeredFile(tab)
    await limit()
    if ((await tab.call('writeSome', 9_000, 5)) !== 5)
      wrong.push('Nothing is kept though there is room again')
    const found = compare(kit.site.acks.all, await tab.call('look'))
    const { facts } = await tab.call('look')
    const notes = new Set(facts.map((fact) => (fact as { hook?: string }).hook))
    const onPage = (kit.site.acks.all as readonly { onPage?: number }[]).flatMap((ack) => ack.onPage ?? [])
    const left = onPage.filter((number) => !notes.has(`Note ${number}`)).length
    if (left > 0) wrong.push(`${left} writes that only the page had were not carried over to the disk`)
    if (!file) wrong.push('No file was offered')
    const isTold = wrong.length === 0
    return outcome({
      ...found,
      detected: isTold ? refused : 0,
      undetected: isTold ? 0 : refused,
      wrong: [...found.wrong, ...wrong],
    })
  },
}

const WRITES = 8

/** A browser looks how much room there is left only now and then, so there is little from the beginning. */
const QUOTA_BYTES = 150_000

/** Whether the banner says so, before a person would have looked away. */
async function isSaid({ page }: Tab, words: string): Promise<boolean> {
  const banner = page.locator('aside', { hasText: words })
  return banner.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
}

async function bannerOf({ page }: Tab): Promise<string> {
  return (await page.locator('aside').textContent()) ?? ''
}

/** Whether the banner hands over a backup file. */
async function offeredFile({ page }: Tab): Promise<boolean> {
  const downloading = page.waitForEvent('download', { timeout: 10_000 })
  const press = page.locator('aside button').first().click({ timeout: 5_000 })
  return Promise.all([downloading, press]).then(
    () => true,
    () => false,
  )
}

/** The whole disk is full: no quota says so beforehand. */
export const diskFull: Fault = {
  id: 'F4',
  title: 'The disk runs full while the site writes, and has room again later',
  rounds: { long: 3, short: 0 },
  planted: {
    bug: 'What is in the page’s memory alone is said to be on the disk',
    file: 'device/fallback.ts',
    find: '    keeping,\n    place: {',
    put: "    keeping: { kind: 'disk' },\n    place: {",
  },
  async round(kit, random) {
    const disk = mountSmallDisk()
    try {
      return await fillAndFree(kit, disk, random.below(20))
    } finally {
      spawnSync('umount', ['-l', disk])
      rmSync(disk, { recursive: true, force: true })
    }
  },
}

async function fillAndFree(kit: Kit, disk: string, more: number) {
  const profile = await kit.profile({ folder: join(disk, 'profile') })
  const before = await profile.start()
  await before.tab.call('writeSome', 1, 20 + more)
  await before.tab.call('showForm', 'entryentra&new=resource')
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)))
  let refused = 0
  for (let number = 0; number < 200 && refused === 0; number++)
    refused = 5 - (await before.tab.call('writeSome', 1_000 + number * 5, 5))
  const wrong: string[] = []
  if (refused === 0) throw new Error('The disk did not run full')
  // Some full disks take the connection along, and why is not said: then room is the first thing to look for.
  const isUnsaid = await before.tab.call('brokenBy').then((by) => by !== '' && !/space|full/i.test(by))
  const isTold = isUnsaid
    ? /no room left, make some/.test(await bannerOf(before.tab))
    : await isSaid(before.tab, storageTrouble.full.title)
  if (!isTold) wrong.push(`The banner does not say that there is no room: ${await bannerOf(before.tab)}`)
  if (!/reload|open it again/i.test(await bannerOf(before.tab)))
    wrong.push('Nothing says that the page is to be loaded again once there is room')
  rmSync(filler)
  await before.close()
  const after = await profile.start()
  const kept = await after.tab.call('writeSome', 5_000, 5)
  if (kept !== 5) wrong.push('Nothing is kept though there is room again')
  const found = compare(kit.site.acks.all, await after.tab.call('look'))
  await after.close()
  return outcome({
    ...found,
    detected: isTold ? 1 : 0,
    undetected: isTold ? 0 : 1,
    wrong: [...found.wrong, ...wrong],
  })
}

/** Less than a few writes need. */
const LEFT_BYTES = 200_000

/** A disk of its own, so small that it is soon full. */
function mountSmallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'due-credit-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status === 0) return folder
  rmSync(folder, { recursive: true })
  throw new Error(`No small disk can be mounted here: ${mounted.stderr}`)
}

/** Whether a disk can be mounted to be filled: that takes the rights of root. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    const folder = mountSmallDisk()
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}
