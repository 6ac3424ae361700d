import { appendFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Outcome } from './fault.ts'
import { chained, compare } from './kit/compare.ts'
import { strikeAtAck } from './kit/moments.ts'
import type { Random } from './kit/random.ts'

const KILLS = 5

/**
 * What a kill between the two strokes of one write leaves in Chromium’s log: the head of a record and nothing of its
 * body. By chance that happens about once in a thousand kills; here each kill leaves it. One start later Chromium goes on
 * behind it, and at the start after that it throws the database away.
 */
export const killedMidRecord: Fault = {
  id: 'F1',
  part: 'half a record',
  title: 'The browser is killed while it appends, and leaves half a record at the end of its log',
  rounds: { long: 12, short: 1 },
  planted: {
    bug: 'Writes go on in the log that was found',
    file: 'device/disk/connect.ts',
    find: 'await freshLog()',
    put: '',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    const looks: Outcome[] = []
    let browser = await profile.start()
    for (let kill = 1; kill <= KILLS; kill++) {
      browser.tab.begin('write', kill * 10_000)
      await strikeAtAck(kit, 1 + random.below(80), browser.kill)
      await browser.gone
      leaveHalf(profile.folder, random)
      browser = await profile.start()
      looks.push(compare(kit.site.acks.all, await browser.tab.call('look')))
    }
    return chained(looks)
  },
}

/** As much of a record as its head: a sum of its body, its length and that it is a whole one. */
function leaveHalf(folder: string, random: Random): void {
  const head = Buffer.alloc(7)
  head.writeUInt32LE(random.below(2 ** 32), 0)
  head.writeUInt16LE(1 + random.below(600), 4)
  head.writeUInt8(WHOLE, 6)
  const log = globSync(join(folder, 'Default/IndexedDB/*.leveldb/*.log')).toSorted().at(-1)
  if (!log) throw new Error('There is no log')
  appendFileSync(log, head)
}

const WHOLE = 1
