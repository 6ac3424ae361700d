import type { Browser } from 'playwright'
import { createPages } from '#tests/faults/kit/build-page.ts'
import { servePage } from '#tests/faults/kit/site.ts'
import { openTab, type Tab } from '#tests/faults/kit/tab.ts'
import { fillJournal } from './full-journal.ts'
import { reviewsOf } from './generated.ts'
import { median, type Row, row } from './row.ts'

const CARDS = Array.from({ length: 400 }, (_, index) => `card-${index}`)

/** A year and more of work, and years of it. */
const [MANY, MOST] = [10_000, 50_000] as const

/** Records appended, and times opened, in one measurement. */
const [APPENDS, OPENINGS] = [100, 25] as const

/** A record is on the disk, by strict durability, before the person has seen the button move. */
const APPEND_AIM_MILLIS = 10

/** What the look for missing records may add to every opening. */
const LOOK_AIM_MILLIS = 20

/** Where browsers begin to call a task long: the page answers later than a person takes for at once. */
const TASK_AIM_MILLIS = 50

/** What keeping and looking after records costs a page, on the real source without the site around it. */
export async function measureStorage(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'storage') return []
  const site = await servePage(await createPages('tests/.out/bench-storage').folderOf(undefined))
  const withRecords = async <T>(count: number, work: (tab: Tab) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    try {
      const tab = await openTab(context, site.origin)
      if (count > 0) {
        await fillJournal(tab.page, reviewsOf(count, CARDS))
        if ((await tab.call('countHeld')) !== count) throw new Error('Not every record is there')
      }
      return await work(tab)
    } finally {
      await context.close()
    }
  }
  try {
    const none = await withRecords(0, (tab) => tab.call('appendMillis', APPENDS))
    const [held, opened] = await withRecords(MANY, async (tab) => {
      await tab.call('openMillis', 2)
      return [await tab.call('appendMillis', APPENDS), await tab.call('openMillis', OPENINGS)] as const
    })
    const copied = await many(runs, () => withRecords(MOST, (tab) => tab.call('copyTimed')))
    const backed = await withRecords(MOST, (tab) => many(runs, () => tab.call('backupTimed')))
    const [looked, blind] = [median(opened.looked), median(opened.blind)]
    const few = { what: 'with none held', value: median(none) }
    return [
      row('storage: a record is kept, none held', median(none), 'ms', { aim: APPEND_AIM_MILLIS }),
      row('storage: a record is kept, 10,000 held', median(held), 'ms', {
        against: few,
        aim: APPEND_AIM_MILLIS,
      }),
      row('storage: opening with 10,000 records', looked, 'ms'),
      row('storage: of it, the look for missing records', looked - blind, 'ms', {
        against: { what: 'opening without it', value: blind },
        aim: LOOK_AIM_MILLIS,
      }),
      row('storage: a copy of 50,000 records, written and read again', median(millisOf(copied)), 'ms'),
      row('storage: meanwhile, the longest task on the page', longestOf(copied), 'ms', {
        aim: TASK_AIM_MILLIS,
      }),
      row('storage: a backup of 50,000 records, with its digest', median(millisOf(backed)), 'ms'),
      row('storage: meanwhile, the longest task on the page', longestOf(backed), 'ms', {
        aim: TASK_AIM_MILLIS,
      }),
    ]
  } finally {
    await site.stop()
  }
}

type Timed = Awaited<ReturnType<typeof import('#tests/faults/page/deeds/timed.ts').timed.copyTimed>>

async function many<T>(runs: number, work: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = []
  for (let run = 0; run < runs; run++) all.push(await work())
  return all
}

function millisOf(all: readonly Timed[]): readonly number[] {
  return all.map(({ millis }) => millis)
}

/** The longest of all runs: one is enough to be felt. */
function longestOf(all: readonly Timed[]): number {
  return Math.max(...all.map(({ longestTask }) => longestTask))
}
