import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { parseSearchPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import type { CardLine, CardUnit } from '#domain/review/cards/card-line.ts'
import { type CardEvent, historyOf } from '#domain/review/cards/history.ts'
import type { ShownCard, Taught } from '#domain/review/shown-card.ts'
import type { Day, Moment } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { createReading } from '#stores/unread.ts'
import { loadBuiltIn, readLines } from './read-lines.ts'

/** One card whole: both its sides, where it stands, what happened to it. */
export interface OneCard {
  readonly kind: 'open'
  readonly line: CardLine
  /** The card as its slip shows it; absent for an own one. */
  readonly shown?: ShownCard
  /** Where it is taught, or where its sentence stands; absent where that is not known. */
  readonly taught?: Taught
  /** The last first. */
  readonly events: readonly CardEvent[]
  readonly today: Day
  readonly now: Moment
}

/** What is seen of one card. */
export type OneView = { readonly kind: 'opening' } | { readonly kind: 'unknown' | 'unreachable' } | OneCard

/** The card that is open. */
export const $one = atom<OneView>({ kind: 'opening' })

/** Opens a card, and follows what is written about it. Returns the way to stop. */
export function followOne(id: Id, units: readonly CardUnit[]): () => void {
  const device = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const view = await readOne(device, id, units)
    if (!isPast()) $one.set(view)
  }, 'awaited')
  $one.set({ kind: 'opening' })
  void again()
  const unwatch = device.journal.watch(() => void again())
  return () => {
    stop()
    unwatch()
    $one.set({ kind: 'opening' })
  }
}

async function readOne(device: Device, id: Id, units: readonly CardUnit[]): Promise<OneView> {
  const { journal } = device
  const [cards, settings] = await Promise.all([loadBuiltIn(device), settingsOf(device)])
  const shown = cards?.find((card) => card.id === id)
  const [[found], about, aboutHook] = await Promise.all([
    readLines(journal, [id], new Map(shown ? [[id, shown]] : []), units),
    journal.factsAbout(`card:${id}`),
    journal.factsAbout(`hook:${id}`),
  ])
  const line = found?.line
  if (!line || (line.isWithdrawn && !cards)) return { kind: cards ? 'unknown' : 'unreachable' }
  const taught = line.taught ?? (await taughtIn(device, line.own?.section, cards ?? []))
  return {
    kind: 'open',
    line,
    ...(shown ? { shown } : {}),
    ...(taught ? { taught } : {}),
    events: historyOf([...about, ...aboutHook]),
    today: todayOf(device, settings),
    now: device.now(),
  }
}

/**
 * Where a section stands: by the cards that are taught there, else by what can be searched, which is fetched for it.
 * Nothing where it is no section any more, or out of reach.
 */
export async function taughtIn(
  { shipped }: Pick<Device, 'shipped'>,
  section: Id | undefined,
  cards: readonly ShownCard[],
): Promise<Taught | undefined> {
  if (section === undefined) return undefined
  const card = cards.find((one) => one.section === section)
  if (card) return card.taught
  const part = parseSearchPart(await shipped.load('search').catch(() => undefined))
  const found = part?.documents.find((document) => document.kind === 'section' && document.id === section)
  return found && { title: found.title, address: found.address }
}
