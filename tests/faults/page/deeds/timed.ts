import { askAway } from '#device/away.ts'
import { createCopies } from '#device/copies.ts'
import { newDeviceId } from '#device/device-id.ts'
import { connect } from '#device/disk/connect.ts'
import { countOnDisk } from '#device/disk/count-all.ts'
import { keepOutside } from '#device/held-marks.ts'
import { createMarks, STORAGE_NAME } from '#device/marks.ts'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import { rowRules } from '#domain/rows.ts'

/** How long work took, and its longest task on the page; 0 where none was as long as browsers count, 50 ms. */
export interface Timed {
  readonly millis: number
  readonly longestTask: number
}

/** Deeds whose time is what is asked for. They open the journal themselves, as the page of the site does. */
export const timed = {
  /** Takes down what is held, as the worker does at a quiet moment: what the bench filled was not counted along. */
  async countHeld(): Promise<number> {
    const connected = await connect({ name: STORAGE_NAME, onLost: () => undefined })
    if (!connected.ok) throw new Error('The database could not be opened')
    const counted = await countOnDisk(connected.value, { rules: rowRules, newDevice: newDeviceId })
    connected.value.close()
    if (!counted?.held) throw new Error('What is held could not be counted')
    keepOutside(createMarks(STORAGE_NAME), counted.held, counted.missing)
    return Object.values(counted.held.devices).reduce((all, { count }) => all + count, 0)
  },

  /** Appends grades one after another; how long each took until it was said to be kept. */
  async appendMillis(count: number): Promise<readonly number[]> {
    const journal = openJournal(true)
    await journal.keeping()
    const took: number[] = []
    for (let nth = 0; nth < count; nth++) {
      const from = performance.now()
      const kept = await journal.append([
        {
          kind: 'card.graded',
          card: `card-${nth % 40}`,
          edition: 1,
          grade: 3,
          intervalDays: 3,
          first: false,
          tookMillis: nth,
        },
      ])
      took.push(performance.now() - from)
      if (!kept.ok) throw new Error(`It was not kept: ${kept.problem.kind}`)
    }
    await journal.close()
    return took
  },

  /** Opens the journal so often, with the look for what is missing and without it in turn; how long each took. */
  async openMillis(count: number): Promise<{ readonly looked: number[]; readonly blind: number[] }> {
    const looked: number[] = []
    const blind: number[] = []
    for (let nth = 0; nth < count * 2; nth++) {
      const isLooking = nth % 2 === 0
      const journal = openJournal(isLooking)
      const from = performance.now()
      const keeping = await journal.keeping()
      const took = performance.now() - from
      if (keeping.kind !== 'disk') throw new Error('It does not open on the disk')
      ;(isLooking ? looked : blind).push(took)
      await journal.close()
    }
    return { looked, blind }
  },

  /** Writes a copy of everything, and reads it again. */
  copyTimed: (): Promise<Timed> =>
    watched(async () => {
      const copies = createCopies(STORAGE_NAME, createMarks(STORAGE_NAME))
      if (!(await copies?.take(Date.now()))) throw new Error('The copy was not written')
    }),

  /** Writes a backup of everything, with its digest. */
  backupTimed: (): Promise<Timed> =>
    watched(async () => {
      const made = await askAway(STORAGE_NAME, { kind: 'backup', madeAt: Date.now() }, () => undefined)
      if (made === undefined) throw new Error('The backup was not written away from the page')
    }),
}

function openJournal(isLooking: boolean): WebJournal {
  return createWebJournal({
    name: STORAGE_NAME,
    rules: rowRules,
    now: () => ({ at: Date.now(), offsetMin: 0 }),
    onErase: () => undefined,
    ...(isLooking ? { outside: createMarks(STORAGE_NAME) } : {}),
  })
}

async function watched(work: () => Promise<void>): Promise<Timed> {
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  })
  observer.observe({ type: 'longtask' })
  const from = performance.now()
  await work()
  const millis = performance.now() - from
  // What was just measured is handed over a moment later.
  await new Promise((resolve) => setTimeout(resolve, 100))
  tasks.push(...observer.takeRecords().map(({ duration }) => duration))
  observer.disconnect()
  return { millis, longestTask: Math.max(0, ...tasks) }
}
