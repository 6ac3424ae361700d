import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import type { Card } from 'ts-fsrs'
import type { Fact, Grade } from '#domain/journal/fact.ts'
import type { KeptFact } from '#domain/journal/segment.ts'
import { rowRules } from '#domain/rows.ts'
import { median } from './row.ts'

/** An address that is answered from here and nowhere else. */
const PEER = 'https://peer.invalid/'

/** Records put in one transaction. */
const CHUNK = 20_000

/** What the same check costs a page that replays each card through `next()` of ts-fsrs, in milliseconds, the median. */
export interface ReplayPeer {
  /** The same job: a record for each fact, whole, as a journal without segments has it, and every card compared with the one kept. */
  readonly likeForLike: number
  /** The least there could be: of each answer only what `next()` needs, and nothing compared. */
  readonly least: number
}

/** Measures it from asking a worker that is there, on a page just opened, to its answer. Neither looks for damage. */
export async function measureReplayPeer(
  browser: Browser,
  { facts, runs }: { readonly facts: readonly Fact[]; readonly runs: number },
): Promise<ReplayPeer> {
  const graded = facts.filter((fact) => fact.kind === 'card.graded')
  const kept = graded.map((fact): KeptFact => ({ fact, subjects: rowRules.subjectsOf(fact) }))
  const needed = graded.map(({ card, at, grade }): Review => ({ card, at, grade }))
  return {
    likeForLike: await measure(browser, kept, runs),
    least: await measure(browser, needed, runs),
  }
}

interface Review {
  readonly card: string
  readonly at: number
  readonly grade: Grade
}

async function measure(
  browser: Browser,
  records: readonly (KeptFact | Review)[],
  runs: number,
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
  for (let from = 0; from < records.length; from += CHUNK) {
    // As one text: thousands of records with records in them take the driver long to hand over.
    await page.evaluate(putRecords, { from, json: JSON.stringify(records.slice(from, from + CHUNK)) })
  }
  await page.evaluate(untilReplayed, true)
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    await page.reload()
    took.push(await page.evaluate(untilReplayed, false))
  }
  await context.close()
  return median(took)
}

/** Runs in the page: one record an answer. */
async function putRecords({ from, json }: { from: number; json: string }): Promise<void> {
  const records: readonly object[] = JSON.parse(json)
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('peer', 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('answers')
      opening.result.createObjectStore('cards')
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('answers', 'readwrite')
      for (const [index, record] of records.entries()) {
        transaction.objectStore('answers').put(record, from + index)
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

/**
 * Runs in the worker, which says when it is ready. Asked to keep, it replays all and puts the cards beside whole
 * records; asked to check, it replays all and says how many cards are as they are kept, if any are.
 */
function replayAll({ fsrs, createEmptyCard }: typeof import('ts-fsrs')): void {
  const replayed = (records: readonly (Review | { readonly fact: Review })[]) => {
    const scheduler = fsrs()
    const cards = new Map<string, Card>()
    for (const record of records) {
      const { card, at, grade } = 'fact' in record ? record.fact : record
      const when = new Date(at)
      cards.set(card, scheduler.next(cards.get(card) ?? createEmptyCard(when), when, grade).card)
    }
    return cards
  }
  const isSame = (one: Card, other: Card | undefined) =>
    one.stability === other?.stability &&
    one.difficulty === other.difficulty &&
    one.state === other.state &&
    one.reps === other.reps &&
    one.lapses === other.lapses &&
    one.due.getTime() === other.due.getTime()
  addEventListener('message', ({ data: isKept }: MessageEvent<boolean>) => {
    const opening = indexedDB.open('peer', 1)
    opening.onsuccess = () => {
      const stores = opening.result.transaction(['answers', 'cards'], isKept ? 'readwrite' : 'readonly')
      const asking = stores.objectStore('answers').getAll()
      // The disk answers in order: it works on the cards while all is replayed.
      const askingCards = stores.objectStore('cards').getAll()
      let cards: ReadonlyMap<string, Card>
      asking.onsuccess = () => {
        cards = replayed(asking.result)
        if (!isKept || !('fact' in asking.result[0])) return
        for (const [name, card] of cards) stores.objectStore('cards').put({ name, card }, name)
      }
      askingCards.onsuccess = () => {
        const kept: readonly { readonly name: string; readonly card: Card }[] = askingCards.result
        const same = kept.filter(({ name, card }) => isSame(card, cards.get(name)))
        if (same.length < kept.length) throw new Error('A card came out otherwise.')
        if (!isKept) postMessage(cards.size)
      }
      stores.oncomplete = () => isKept && postMessage(cards.size)
    }
  })
  postMessage('ready')
}

/** Runs in the page. */
async function untilReplayed(isKept: boolean): Promise<number> {
  const worker = new Worker('replay.js', { type: 'module' })
  const heard = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
    })
  await heard()
  const from = performance.now()
  worker.postMessage(isKept)
  if (!(await heard())) throw new Error('Nothing was replayed.')
  const took = performance.now() - from
  worker.terminate()
  return took
}
