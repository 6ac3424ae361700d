import { DAY_MILLIS } from '#domain/time.ts'
import { type Fault, outcome } from './fault.ts'
import { writesIn } from './kit/compare.ts'
import type { Kit, Person } from './kit/kit.ts'
import { lostIn } from './kit/lost.ts'
import type { Tab } from './kit/tab.ts'
import type { Damage } from './page/deeds/spoiling.ts'
import type { Ack } from './page/deeds/writing.ts'

const [COPIES, WRITES] = [4, 6] as const
const DAMAGES: readonly [Damage, ...Damage[]] = ['flipped', 'cut', 'emptied', 'foreign']

/** Copies beside the database are damaged; then the database goes, and what is whole brings it back. */
export const copiesDamaged: Fault = {
  id: 'F19',
  part: 'damaged',
  title: 'Copies are damaged, then the database is lost',
  rounds: { long: 10, short: 1 },
  planted: {
    bug: 'Whether a copy holds what its name says is not looked at',
    file: 'workers/journal-copies.ts',
    find: 'read?.ok && copyId(copyTime(id) ?? 0, read.value.digest) === id ? read.value : undefined',
    put: 'read?.ok ? read.value : undefined',
  },
  async round(kit, random) {
    const person = await kit.person()
    const tab = await person.newTab()
    for (let copy = 0; copy < COPIES; copy++) {
      await tab.call('writeSome', copy * 1_000, WRITES)
      // A day apart, or only the latest three would be kept.
      await tab.call('takeCopy', Date.now() - (COPIES - copy) * DAY_MILLIS)
    }
    const ids = ((await tab.call('lookAtCopies')) ?? []).map(({ id }) => id)
    // The latest first: it and another are spoilt, two stay whole.
    const spoilt = new Map<string, Damage>([
      [ids[0] ?? '', 'swapped'],
      [ids[1 + random.below(COPIES - 1)] ?? '', random.pick(DAMAGES)],
    ])
    for (const [id, damage] of spoilt) await tab.call('spoilCopy', id, damage, random.below(100_000))
    const found = await lookAt(tab, spoilt)
    const untouched = lostIn(acksOf(kit), await tab.call('look'))
    const back = await loseAndBringBack(kit, person, tab)
    return outcome({
      acknowledged: acksOf(kit).length,
      lost: untouched + back.lost,
      detected: found.detected + back.detected,
      undetected: found.undetected + back.undetected,
      restored: back.restored,
      wrong: [
        ...(ids.length === COPIES ? [] : [`There are ${ids.length} copies and not ${COPIES}`]),
        ...found.wrong,
        ...back.wrong,
      ],
    })
  },
}

/** This browser has no files of its own, or gives them no room: everything else goes on, and that there is none is known. */
export const copiesRefused: Fault = {
  id: 'F19',
  part: 'refused',
  title: 'Copies cannot be kept: the browser has no such files, refuses them, or has no room for one',
  rounds: { long: 6, short: 0 },
  planted: {
    bug: 'A copy that could not be written is left lying as if it had been',
    file: 'device/copy-files.ts',
    find: '        await remove(id)\n        await remove(id + UNPROVEN)\n        throw error',
    put: '        await remove(id + UNPROVEN)\n        throw error',
  },
  async round(kit, random) {
    const person = await kit.person()
    const how = random.pick(['absent', 'refused', 'short'] as const)
    const looked = await (how === 'short' ? withoutRoom(person) : withoutFiles(person, how))
    const found = await looked.tab.call('look')
    return outcome({
      acknowledged: acksOf(kit).length,
      lost: lostIn(acksOf(kit), found),
      torn: Math.abs(found.mended),
      detected: looked.isKnown ? 1 : 0,
      undetected: looked.isKnown ? 0 : 1,
      wrong: looked.wrong,
    })
  },
}

async function lookAt(tab: Tab, spoilt: ReadonlyMap<string, Damage>) {
  const found = { detected: 0, undetected: 0, wrong: [] as string[] }
  for (const { id, isSound } of (await tab.call('lookAtCopies')) ?? []) {
    const damage = spoilt.get(id)
    if (!damage) {
      if (!isSound) found.wrong.push('A copy that nothing happened to is called damaged')
      continue
    }
    const given = await tab.call('readCopy', id)
    if (!isSound && given === undefined) found.detected += 1
    else {
      found.undetected += 1
      found.wrong.push(`A copy that is ${damage} is taken for whole`)
    }
  }
  return found
}

/** The next start finds that everything is missing; the latest whole copy brings back all that was in it. */
async function loseAndBringBack(kit: Kit, person: Person, tab: Tab) {
  await tab.page.goto(`${kit.site.origin}/empty`)
  const other = await person.newTab()
  await other.call('loseDatabase')
  await other.page.close()
  const next = await person.newTab()
  await next.call('open')
  const missing = (await next.call('missing'))?.records ?? 0
  const held = acksOf(kit).length * 2
  const whole = (await next.call('lookAtCopies'))?.find(({ isSound }) => isSound)
  const restored = whole ? await next.call('restoreCopy', whole.id) : 0
  const found = await next.call('look')
  const brought = acksOf(kit).slice(0, restored / 2)
  return {
    detected: missing === held ? 1 : 0,
    undetected: missing === held ? 0 : 1,
    restored,
    lost: lostIn(brought, found),
    wrong: [
      ...(missing === held ? [] : [`${missing} of ${held} records are said to be missing`]),
      ...(whole && restored === whole.records && whole.bringsBack === whole.records
        ? []
        : [`A copy of ${whole?.records} brought back ${restored}`]),
      ...(found.mended === 0 ? [] : ['Rows do not say what the facts do afterwards']),
    ],
  }
}

async function withoutFiles(person: Person, how: 'absent' | 'refused') {
  await person.context.addInitScript((kind) => {
    if (kind === 'absent') Reflect.deleteProperty(StorageManager.prototype, 'getDirectory')
    else
      StorageManager.prototype.getDirectory = () =>
        Promise.reject(new DOMException('It may not', 'SecurityError'))
  }, how)
  const tab = await person.newTab()
  await tab.call('writeSome', 1_000, WRITES)
  const last = await tab.call('lastCopy')
  return {
    tab,
    isKnown: last === how,
    wrong: [],
  }
}

/** Room for what is written, and not for another copy of all of it. */
async function withoutRoom(person: Person) {
  const tab = await person.newTab()
  const origin = new URL(tab.page.url()).origin
  const debug = await person.context.newCDPSession(tab.page)
  await tab.call('writeSome', 1_000, WRITES)
  await tab.call('takeCopy', Date.now())
  await tab.call('writeSome', 2_000, 60)
  const { usage } = await debug.send('Storage.getUsageAndQuota', { origin })
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 2_000 })
  const taken = await tab.call('takeCopy', Date.now() + 1)
  const looked = (await tab.call('lookAtCopies')) ?? []
  await debug.send('Storage.overrideQuotaForOrigin', { origin })
  const later = await tab.call('takeCopy', Date.now() + 2)
  return {
    tab,
    isKnown: taken === false,
    wrong: [
      ...(looked.length === 1 && looked[0]?.isSound
        ? []
        : [`There are ${looked.length} copies after one could not be written`]),
      ...(later === true ? [] : ['No copy is written once there is room']),
    ],
  }
}

function acksOf({ site }: Kit): readonly Ack[] {
  return writesIn(site.acks.all)
}
