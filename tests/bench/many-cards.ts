import type { Page } from 'playwright'
import { DATABASE_VERSION, META_KEY, WRITER_VERSION } from '#device/disk/schema.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { latestClock } from '#domain/journal/merge.ts'
import type { Row } from '#domain/journal/row.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { makeDatabase, putAll } from './full-journal.ts'
import { stamped } from './generated.ts'

/** Grades given to each card, ever. */
const REVIEWS = 10

/** So many histories differ; every card has one of them. */
const HISTORIES = 200

/** Rows put in one transaction. */
const CHUNK = 5_000

/**
 * Puts so many cards that a learner wrote, each graded ten times and one in five due, into a fresh browser's database.
 * Of the facts behind them only the newest are there: opening the flashcards reads no others, and a million take minutes to write.
 * The days on which they were graded are there, because who has been here before needs the words of all cards.
 */
export async function fillCards(page: Page, count: number): Promise<void> {
  await rowRules.prepare?.(['card:'])
  const histories = Array.from({ length: HISTORIES }, (_, index) => historyOf(index))
  const newest = histories.flatMap((facts) => facts.slice(-1))
  const clock = latestClock(undefined, newest)
  const writer = { device: 'benchbench', seq: count * REVIEWS, ...(clock ? { clock } : {}) }
  const at = { name: STORAGE_NAME, version: DATABASE_VERSION, metaKey: META_KEY }
  const meta = { minWriter: WRITER_VERSION, rules: rowRules.version, writer }
  await page.evaluate(makeDatabase, { ...at, meta })
  const kept = newest.map((fact, index) => ({
    fact: { ...fact, id: `benchbench-${String(count * REVIEWS - HISTORIES + index + 1).padStart(8, '0')}` },
    subjects: rowRules.subjectsOf(fact),
  }))
  await page.evaluate(putAll, { name: STORAGE_NAME, store: 'facts', records: kept })
  const days = [...groupBySubject(rowRules, histories.flat())].flatMap(([subject, facts]) =>
    subject.startsWith('day:') ? (foldSubject(rowRules, subject, facts) ?? []) : [],
  )
  await page.evaluate(putAll, { name: STORAGE_NAME, store: 'rows', records: days })
  const rows = histories.flatMap((facts) => foldSubject(rowRules, `card:${CARD}`, facts) ?? [])
  for (let from = 0; from < count; from += CHUNK) {
    await page.evaluate(putCards, { name: STORAGE_NAME, rows, from, to: Math.min(count, from + CHUNK) })
  }
}

const CARD = 'own.aaaaaaaaaa'

/** A card's facts: written, then graded ten times, the last time so long ago that one history in five is due. */
function historyOf(index: number): readonly Fact[] {
  const written: Happening = {
    kind: 'card.written',
    card: CARD,
    edition: 1,
    front: 'What?',
    back: 'That.',
    tags: [],
  }
  const last = 4 + (index % 90)
  const graded = Array.from({ length: REVIEWS }, (_, review): Happening => {
    const isLast = review === REVIEWS - 1
    return {
      kind: 'card.graded',
      card: CARD,
      edition: 1,
      grade: (index + review) % 6 === 0 ? 1 : 3,
      intervalDays: isLast ? last + (index % 5 === 0 ? -(index % 4) : 1 + (index % 60)) : 1 + review,
      first: review === 0,
      tookMillis: 6_000,
    }
  })
  const now = Date.now()
  return stamped([written, ...graded], (step) => now - (last + 3 * (REVIEWS - step)) * DAY_MILLIS)
}

/** Runs in the page: the rows of cards and of their words. */
async function putCards({
  name,
  rows,
  from,
  to,
}: {
  name: string
  rows: readonly Row[]
  from: number
  to: number
}): Promise<void> {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  const idOf = (index: number) => {
    let [rest, id] = [index, '']
    for (let place = 0; place < 10; place++) {
      id = letters.charAt(rest % 32) + id
      rest = Math.floor(rest / 32)
    }
    return `own.${id}`
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('rows', 'readwrite')
      const store = transaction.objectStore('rows')
      for (let index = from; index < to; index++) {
        const id = idOf(index)
        const words = { front: `Question ${index}?`, back: `Answer ${index}.`, tags: [`tag-${index % 20}`] }
        store.put({ ...rows[index % rows.length], subject: `card:${id}` })
        store.put({
          subject: `own:${id}`,
          state: { edition: 1, ...words, firstDay: 20_000, lastDay: 20_000 },
        })
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}
