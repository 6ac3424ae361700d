import type { CDPSession } from 'playwright'
import type { Fault, NotRun } from './fault.ts'
import { compare } from './kit/compare.ts'

const WRITES = 20

/** A tab in the background is frozen in the middle of its writing; another goes on; then it wakes. */
export const frozenTab: Fault = {
  id: 'F29',
  title: 'A tab is frozen while it writes, another goes on, and the first wakes up',
  rounds: { long: 8, short: 0 },
  planted: {
    bug: 'A tab waits for ever for the one that writes',
    file: 'device/writer-lock.ts',
    find: '{ signal: AbortSignal.timeout(PATIENCE_MILLIS) }, grantedWork',
    put: '{}, grantedWork',
  },
  async round(kit, random) {
    const person = await kit.person()
    const [asleep, awake] = [await person.newTab(), await person.newTab()]
    const debug = await person.context.newCDPSession(asleep.page)
    asleep.begin('write', 10_000)
    await new Promise((resolve) => setTimeout(resolve, random.below(400)))
    await setLife(debug, 'frozen')
    const written = await Promise.race([awake.call('writeSome', 50_000, WRITES), waited(15_000)])
    await setLife(debug, 'active')
    // It goes on where it was; then its page is left, as a person leaves it.
    await new Promise((resolve) => setTimeout(resolve, 200 + random.below(300)))
    await asleep.page.goto(`${kit.site.origin}/`)
    const found = compare(kit.site.acks.all, await awake.call('look'))
    const shown = [await asleep.call('rowsHere'), await awake.call('rowsHere')]
    return {
      ...found,
      wrong: [
        ...found.wrong,
        ...(written === WRITES
          ? []
          : [`While it was frozen another tab could write ${written ?? 'nothing'}`]),
        ...(shown[0] === shown[1] ? [] : ['The two tabs show different rows']),
      ],
    }
  },
}

/** What the browser of the tests has not. */
export const keptForGoingBack: NotRun = {
  id: 'F29',
  part: 'kept for going back',
  why: 'The packaged headless_shell keeps no page to go back to (BackForwardCacheDisabledForDelegate). That a page that comes back so reads anew is a unit test: tests/unit/device/tabs.test.ts.',
}

function setLife(debug: CDPSession, state: 'frozen' | 'active') {
  return debug.send('Page.setWebLifecycleState', { state })
}

async function waited(millis: number): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, millis))
  return undefined
}
