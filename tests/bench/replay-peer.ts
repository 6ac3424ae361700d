import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import type { Card } from 'ts-fsrs'
import type { Fact, Grade } from '#domain/journal/fact.ts'
import { median } from './row.ts'

/** An address that is answered from here and nowhere else. */
const PEER = 'https://peer.invalid/'

/** Answers put in one transaction. */
const CHUNK = 20_000

/**
 * What the same check costs a page that has no more than the library: in a worker, all answers read from one record
 * each, and every card's replayed through `next()` of ts-fsrs. It compares nothing and looks for no damage, and
 * its records hold only what `next()` needs. Milliseconds from asking a worker that is there, on a page just opened, to
 * its answer, the median.
 */
export async function measureReplayPeer(
  browser: Browser,
  { facts, runs }: { readonly facts: readonly Fact[]; readonly runs: number },
): Promise<number> {
  const library = await readFile(new URL(import.meta.resolve('ts-fsrs')), 'utf8')
  const context = await browser.newContext()
  const script = (path: string, body: string) =>
    context.route(PEER + path, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await context.route(PEER, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Peer</title>' }),
  )
  await script('ts-fsrs.js', library)
  await script('replay.js', `import * as library from './ts-fsrs.js'\n(${replayAll})(library)`)
  const page = await context.newPage()
  await page.goto(PEER)
  const graded = facts.flatMap((fact) =>
    fact.kind === 'card.graded' ? { card: fact.card, at: fact.at, grade: fact.grade } : [],
  )
  for (let from = 0; from < graded.length; from += CHUNK) {
    await page.evaluate(putReviews, { from, reviews: graded.slice(from, from + CHUNK) })
  }
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    await page.reload()
    took.push(await page.evaluate(untilReplayed))
  }
  await context.close()
  return median(took)
}

interface Review {
  readonly card: string
  readonly at: number
  readonly grade: Grade
}

/** Runs in the page: one record an answer. */
async function putReviews({ from, reviews }: { from: number; reviews: readonly Review[] }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('peer', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('reviews')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('reviews', 'readwrite')
      for (const [index, review] of reviews.entries()) {
        transaction.objectStore('reviews').put(review, from + index)
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

/** Runs in the worker, which says when it is ready and then replays whenever it is asked. */
function replayAll({ fsrs, createEmptyCard }: typeof import('ts-fsrs')): void {
  const replay = (reviews: readonly Review[]) => {
    const scheduler = fsrs()
    const cards = new Map<string, Card>()
    for (const { card, at, grade } of reviews) {
      const when = new Date(at)
      cards.set(card, scheduler.next(cards.get(card) ?? createEmptyCard(when), when, grade).card)
    }
    postMessage(cards.size)
  }
  addEventListener('message', () => {
    const opening = indexedDB.open('peer', 1)
    opening.onsuccess = () => {
      const asking = opening.result.transaction('reviews').objectStore('reviews').getAll()
      asking.onsuccess = () => replay(asking.result)
    }
  })
  postMessage('ready')
}

/** Runs in the page. */
async function untilReplayed(): Promise<number> {
  const worker = new Worker('replay.js', { type: 'module' })
  const heard = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
    })
  await heard()
  const from = performance.now()
  worker.postMessage('go')
  if (!(await heard())) throw new Error('Nothing was replayed.')
  const took = performance.now() - from
  worker.terminate()
  return took
}
