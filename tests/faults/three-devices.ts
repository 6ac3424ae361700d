import type { StoredFact } from '#domain/journal/fact.ts'
import { type Fault, outcome } from './fault.ts'
import { differences, expectedOf } from './kit/oracle.ts'
import type { Tab } from './kit/tab.ts'

/** Actions of a world, and worlds of a round: ten rounds are ten thousand actions. */
const [ACTIONS, WORLDS] = [100, 10] as const

/** As a model: everything but the disk, so that there is time for thousands. */
export const threeDevices: Fault = {
  id: 'F21',
  part: 'model',
  title:
    'Three devices act at random and send each other files: in parts, out of order, twice, and old ones again',
  rounds: { long: 10, short: 1 },
  planted: {
    bug: 'That something was taken back outlives what it is about, when that is erased',
    file: 'domain/journal/erasure.ts',
    find: "if (isKnown(fact) && fact.kind === 'undone') return onlySubject(fact.about)",
    put: "if (isKnown(fact) && fact.kind === 'undone') return undefined",
  },
  async round(kit, random) {
    const tab = await (await kit.person()).newTab()
    const found = outcome({ runs: 0 })
    const wrong: string[] = []
    let [runs, acknowledged, lost, torn] = [0, 0, 0, 0]
    for (let nth = 0; nth < WORLDS; nth++) {
      const seed = random.below(2 ** 31)
      const world = await tab.call('playWorld', seed, ACTIONS)
      runs += world.actions
      acknowledged += world.written
      lost += world.lost
      torn += world.torn
      wrong.push(...world.wrong.map((what) => `${what} (world ${seed})`))
      if (world.back > 0) wrong.push(`${world.back} facts are back that were erased (world ${seed})`)
    }
    return { ...found, runs, acknowledged, lost, torn, wrong }
  },
}

/** Things that three people do between two looks; each second one is followed by a file. */
const STEPS = 30

/** The same with three browsers, their disks, and real files. */
export const threeBrowsers: Fault = {
  id: 'F21',
  part: 'browsers',
  title: 'The same with three browsers and backup files',
  rounds: { long: 20, short: 0 },
  planted: {
    bug: 'What was erased here before is not looked at when a file is taken in',
    file: 'device/disk/take-in.ts',
    find: 'const now = erasedBy(tombstones, before.subjects)',
    put: 'const now = erasedBy(tombstones)',
  },
  async round(kit, random) {
    const tabs: Tab[] = []
    for (let nth = 0; nth < 3; nth++) tabs.push(await (await kit.person()).newTab())
    const pick = () => tabs[random.below(tabs.length)] as Tab
    const written = new Map<string, StoredFact>()
    const files: string[] = []
    let taken = 0
    const wrong: string[] = []
    const take = async (tab: Tab, file: string) => {
      const opened = await tab.call('takeFile', file)
      if (opened.kind === 'taken') taken += opened.added ?? 0
      else wrong.push(`A file is ${opened.kind}: ${opened.why ?? ''}`)
    }
    for (let step = 0; step < STEPS; step++) {
      for (const fact of await pick().call('act', random.below(2 ** 31))) written.set(fact.id, fact)
      if (random.percent(50)) continue
      const from = pick()
      files.push(await from.call('fileOf', await from.call('sendable', random.below(2 ** 31))))
      await take(pick(), files[random.below(files.length)] ?? '')
    }
    for (let round = 0; round < 2; round++) {
      for (const from of tabs) {
        const file = await from.call('makeFile')
        for (const to of tabs) if (to !== from) await take(to, file)
      }
    }
    const looks = []
    for (const tab of tabs) looks.push(await tab.call('look'))
    const expected = expectedOf(written.values())
    const each = looks.map(({ facts }) => differences(expected, facts))
    const rows = await Promise.all(tabs.map((tab) => tab.call('rowsHere')))
    if (each.some(({ back }) => back > 0)) wrong.push('Facts are back that were erased')
    if (each.some(({ strange }) => strange > 0)) wrong.push('A device has facts that nobody wrote')
    if (new Set(rows).size > 1) wrong.push('Devices that met show other rows')
    return outcome({
      acknowledged: written.size,
      lost: Math.max(...each.map(({ lost }) => lost)),
      torn: looks.reduce((all, { mended }) => all + Math.abs(mended), 0),
      restored: taken,
      wrong,
    })
  },
}
