import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { ownChunks } from '#stores/review/cards/read-lines.ts'

/** Cards that a learner wrote, as an outlook needs them. */
export interface OwnForVisit {
  /** The unit each is on, in the order in which they are met. */
  readonly units: ReadonlyMap<Id, Id | undefined>
  readonly states: ReadonlyMap<Id, CardState>
  /** How many more there are than were read. */
  readonly unread: number
}

/** More of them are not read for it: it would take seconds each time something is written. */
const MOST_READ = 10_000

/** Reads the cards a learner wrote and where they stand, in parts. */
export async function readOwnForVisit(
  journal: Device['journal'],
  isPast: () => boolean,
): Promise<OwnForVisit> {
  const { total, chunks } = await ownChunks(journal)
  const units = new Map<Id, Id | undefined>()
  const states = new Map<Id, CardState>()
  let read = 0
  for (const { prefix, isOne, count } of chunks) {
    if (read >= MOST_READ || isPast()) break
    read += count
    const rowsOf = async (subject: string) =>
      isOne ? [await journal.row(subject)].filter((row) => row !== undefined) : journal.rows(subject)
    const [owns, rows] = await Promise.all([rowsOf(prefix), rowsOf(`card:${prefix.slice(OWN.length)}`)])
    for (const row of owns) {
      const own = ownCardOf(row)
      if (own && !own.removed) units.set(row.subject.slice(OWN.length), own.unit)
    }
    for (const row of rows) {
      const state = cardStateOf(row)
      const id = row.subject.slice('card:'.length)
      if (state && units.has(id)) states.set(id, state)
    }
  }
  const dueOf = (id: Id) => states.get(id)?.dueDay ?? 0
  const inOrder = [...units].sort(([a], [b]) => dueOf(a) - dueOf(b) || (a < b ? -1 : 1))
  return { units: new Map(inOrder), states, unread: total - read }
}

const OWN = 'own:'
