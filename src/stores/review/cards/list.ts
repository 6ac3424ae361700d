import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { CardLine, CardUnit } from '#domain/review/cards/card-line.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { rowRules } from '#domain/rows.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { createReading, throwUnlessOfDisk } from '#stores/unread.ts'
import {
  loadBuiltIn,
  ownChunks,
  readBuiltInLines,
  readDueOwn,
  readLines,
  readOwnLines,
  readWithdrawn,
} from './read-lines.ts'

/** All cards, as far as they are read. */
export interface CardList {
  readonly today: Day
  /** In lesson order; then those that are built in no more. */
  readonly builtIn: readonly CardLine[]
  /** One's own, those taken off the list among them, the newest first. */
  readonly own: readonly CardLine[]
  /** While one's own are being read: how many are, of how many. */
  readonly reading?: { readonly done: number; readonly total: number }
  /** The words of the built-in cards are out of reach. */
  readonly isAway: boolean
}

/** All cards on screen; undefined until the first are read. */
export const $cards = atom<CardList | undefined>(undefined)

/** A card of the list; nothing where it is not read. */
export function lineOf(id: Id): CardLine | undefined {
  return lines.get(id)
}

/** So many changed cards are read again at a time. */
const TAKE = 500

const lines = new Map<Id, CardLine>()
let stop: (() => void) | undefined

/**
 * Reads all cards, the built-in ones first, then one's own part by part, and follows what is written here or in
 * another tab, until `stopCards`.
 */
export function followCards(units: readonly CardUnit[]): void {
  stopCards()
  const device = getDevice()
  const { journal } = device
  const builtIn = new Map<Id, ShownCard>()
  let touched = new Set<Id>()
  let isStopped = false
  /** Something could not be read, nobody knows what: the next word of news has all read. */
  let isOwed = false
  let today: Day = 0
  let isAway = false

  /** All that is read, in its order. What was in order before makes the next time quick. */
  const show = (reading?: CardList['reading']) => {
    if (isStopped) return
    const before = ($cards.get()?.own ?? []).flatMap(({ id }) => lines.get(id) ?? [])
    const known = new Set(before.map(({ id }) => id))
    const all = [...lines.values()]
    const fresh = all.filter((line) => line.own && !known.has(line.id))
    const own = [...fresh, ...before].sort((a, b) => (b.own?.firstAt ?? 0) - (a.own?.firstAt ?? 0))
    const builtInNow = all.filter((line) => !line.own)
    $cards.set({ today, builtIn: builtInNow, own, isAway, ...(reading ? { reading } : {}) })
  }
  const owe = (error: unknown) => {
    isOwed = true
    throw error
  }
  /** Only how far reading is: what is shown stays as it is, so that a long list does not hold the page up. */
  const tellProgress = (reading: CardList['reading']) => {
    const now = $cards.get()
    if (now && !isStopped && reading) $cards.set({ ...now, reading })
  }
  const take = async (ids: readonly Id[]) => {
    // Of a change to thousands a part at a time, so that the page answers meanwhile.
    for (let start = 0; start < ids.length; start += TAKE) {
      for (const { id, line } of await readLines(journal, ids.slice(start, start + TAKE), builtIn, units)) {
        if (line) lines.set(id, line)
        else lines.delete(id)
      }
      if (isStopped) return
    }
  }
  const readAll = async (isPast: () => boolean) => {
    touched = new Set()
    const [day, cards, { total, chunks }] = await Promise.all([
      dayOf(device),
      loadBuiltIn(device),
      ownChunks(journal),
    ])
    const [first, due] = await Promise.all([
      readBuiltInLines(journal, cards ?? [], units),
      chunks.length > 1 ? readDueOwn(journal, day) : [],
    ])
    if (isPast()) return
    today = day
    isAway = cards === undefined
    lines.clear()
    for (const card of cards ?? []) builtIn.set(card.id, card)
    for (const line of [...first, ...due]) lines.set(line.id, line)
    if (total > 0) show({ done: 0, total })
    let done = 0
    for (const chunk of chunks) {
      const read = await readOwnLines(journal, chunk)
      if (isPast()) return
      for (const line of read) lines.set(line.id, line)
      done += chunk.count
      // The first ones are shown at once, the others together.
      if (chunk === chunks[0]) show({ done, total })
      else tellProgress({ done, total })
    }
    const gone = cards ? await readWithdrawn(journal, builtIn) : []
    if (isPast()) return
    for (const line of gone) lines.set(line.id, line)
    // What was written while a part was on its way is looked at again.
    await take([...touched])
    if (!isPast()) show()
  }
  const { again, stop: stopReading } = createReading(async (isPast) => {
    isOwed = false
    await readAll(isPast).catch(owe)
  }, 'awaited')
  const takeNews = async (facts: readonly StoredFact[]) => {
    const ids = new Set(facts.flatMap(rowRules.subjectsOf).flatMap(cardIn))
    for (const id of ids) touched.add(id)
    const reading = $cards.get()?.reading
    today = await dayOf(device)
    await take([...ids])
    if ($cards.get()) show($cards.get()?.reading && reading)
  }
  void again()
  const unwatch = journal.watch((facts) => {
    if (facts.length === 0 || isOwed) return void again()
    takeNews(facts).catch(owe).catch(throwUnlessOfDisk)
  })
  stop = () => {
    isStopped = true
    stopReading()
    unwatch()
  }
}

/** Ends following, and lets go of all cards. */
export function stopCards(): void {
  stop?.()
  stop = undefined
  lines.clear()
  $cards.set(undefined)
}

async function dayOf(device: Device): Promise<Day> {
  return todayOf(device, await settingsOf(device))
}

function cardIn(subject: string): readonly Id[] {
  const [kind, id] = subject.split(':')
  return id !== undefined && (kind === 'card' || kind === 'own') ? [id] : []
}
