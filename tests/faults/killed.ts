import type { Fault, Outcome } from './fault.ts'
import { chained, compare } from './kit/compare.ts'
import type { Kit } from './kit/kit.ts'
import type { Random } from './kit/random.ts'

/** The browser is killed so many times in one round, and goes on with what it had. */
const KILLS = 5

/** SIGKILL in the middle of appends, at a random time or at the very moment that one was said to be kept. */
export const killedAppending: Fault = {
  id: 'F1',
  part: 'append',
  title: 'The browser is killed while it appends',
  rounds: { long: 8, short: 1 },
  planted: {
    bug: 'An append is said to be kept before its facts are written',
    file: 'device/disk/transaction.ts',
    find: 'await transaction.done\n    return result',
    put: 'void transaction.done\n    return result',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    const looks: Outcome[] = []
    let browser = await profile.start()
    for (let kill = 1; kill <= KILLS; kill++) {
      browser.tab.begin('write', kill * 10_000)
      await killSomeTime(kit, random, browser.kill)
      await browser.gone
      browser = await profile.start()
      looks.push(compare(kit.site.acks.all, await browser.tab.call('look')))
    }
    return chained(looks)
  },
}

async function killSomeTime(kit: Kit, random: Random, kill: () => void): Promise<void> {
  if (random.percent(50)) {
    await new Promise<void>((resolve) => {
      kit.site.acks.at(1 + random.below(80), () => {
        kill()
        resolve()
      })
    })
    return
  }
  await new Promise((resolve) => setTimeout(resolve, random.below(1_500)))
  kill()
}
