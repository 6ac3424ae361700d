import type { Fault, NotRun } from './fault.ts'
import { compare } from './kit/compare.ts'
import { putToSleep, renderersOf } from './kit/renderers.ts'

const WRITES = 20

/** Longer than a tab waits for another’s turn to end. */
const SLEEP_MILLIS = 4_500

/** The process of a tab sleeps in the middle of its writing, as with the lid of a laptop half closed; another tab goes on. */
export const asleepTab: Fault = {
  id: 'F29',
  part: 'asleep',
  title: 'A tab falls asleep while it writes, another writes meanwhile, and the first wakes up',
  rounds: { long: 6, short: 0 },
  planted: {
    bug: 'A tab that has waited long enough for another’s turn to end gives up',
    file: 'device/writer-lock.ts',
    find: 'if (granted) throw error\n    return work()',
    put: 'if (granted) throw error\n    throw error',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    const browser = await profile.start()
    const before = new Set(renderersOf(profile.folder))
    const sleeper = await browser.newTab()
    const own = renderersOf(profile.folder).filter((id) => !before.has(id))
    if (own.length === 0) throw new Error('The second tab has no process of its own')
    sleeper.begin('write', 10_000)
    await new Promise((resolve) => setTimeout(resolve, 100 + random.below(400)))
    const wake = putToSleep(own)
    let written: number
    try {
      const writing = browser.tab.call('writeSome', 50_000, WRITES).catch(() => -1)
      await new Promise((resolve) => setTimeout(resolve, SLEEP_MILLIS))
      wake()
      written = await writing
    } finally {
      wake()
    }
    await new Promise((resolve) => setTimeout(resolve, random.below(300)))
    await sleeper.page.goto(`${kit.site.origin}/`)
    const found = compare(kit.site.acks.all, await browser.tab.call('look'))
    const shown = [await sleeper.call('rowsHere'), await browser.tab.call('rowsHere')]
    return {
      ...found,
      wrong: [
        ...found.wrong,
        ...(written === WRITES ? [] : ['A tab could not write because another slept']),
        ...(shown[0] === shown[1] ? [] : ['The two tabs show different rows']),
      ],
    }
  },
}

/** What the browser of the tests does not do. */
export const asleepNotRun: readonly NotRun[] = [
  {
    id: 'F29',
    part: 'frozen by the browser',
    why: 'The packaged headless_shell shows every tab, and runs on what is told to be frozen (Page.setWebLifecycleState). The process of the tab is stopped instead. Tried by hand in a whole browser (Chromium 156.0.8078.79 of Debian in a window, 23 November 2026): a page in the background froze (freeze and resume came) just after “Save” was pressed, while another tab saved an entry; both were there and shown. A tab that was discarded (chrome://discards) came back with its half-filled form; one that is being typed in the browser would not discard.',
  },
  {
    id: 'F29',
    part: 'kept for going back',
    why: 'The packaged headless_shell keeps no page to go back to (BackForwardCacheDisabledForDelegate). That a page which comes back so reads anew is a unit test: tests/unit/device/tabs.test.ts. Tried by hand in a whole browser (Chromium 156.0.8078.79 of Debian in a window, 23 November 2026): a half-filled form came back as it was left and was typed on; pages that missed the word of another tab were put out by the browser itself (broadcastchannel-message) and loaded anew, with the new entry, and empty after everything was erased in the other tab; a page whose database was upgraded to a newer version meanwhile was put out too, loaded anew, and said that a newer version has written here.',
  },
]
