import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import type { Row } from '#domain/journal/row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import {
  builtInLine,
  type CardLine,
  type CardUnit,
  ownLine,
  withdrawnLine,
} from '#domain/review/cards/card-line.ts'
import { type Chunk, chunksOf } from '#domain/review/cards/chunks.ts'
import { DUE_LANES } from '#domain/review/lanes.ts'
import { isOwnCard, ownCardOf } from '#domain/review/own-card.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Day } from '#domain/time.ts'

type Journal = Device['journal']

/** So many rows are read at a time: few enough that the page answers meanwhile. */
const CHUNK = 1_000

/** As many of a lane as a screen shows at first. */
const DUE_SOON = 50

/** The words of the built-in cards; nothing where they are out of reach. */
export async function loadBuiltIn({
  shipped,
}: Pick<Device, 'shipped'>): Promise<readonly ShownCard[] | undefined> {
  const part = await shipped.load('cards').catch(() => undefined)
  return parseCardsPart(part)?.cards
}

/** The lines of built-in cards with where each stands; a row for each is asked for, and no other. */
export async function readBuiltInLines(
  journal: Journal,
  cards: readonly ShownCard[],
  units: readonly CardUnit[],
): Promise<readonly CardLine[]> {
  const rows = await Promise.all(cards.map(({ id }) => journal.row(`card:${id}`)))
  return cards.map((card, at) => builtInLine(card, units, cardStateOf(rows[at])))
}

/** Cards that were learned and are built in no more, found by their names among all that were ever met. */
export async function readWithdrawn(
  journal: Journal,
  builtIn: ReadonlyMap<Id, ShownCard>,
): Promise<readonly CardLine[]> {
  const ids = (await journal.subjects('card:')).map((subject) => subject.slice('card:'.length))
  const gone = ids.filter((id) => !isOwnCard(id) && !builtIn.has(id))
  const rows = await Promise.all(gone.map((id) => journal.row(`card:${id}`)))
  return gone.map((id, at) => withdrawnLine(id, cardStateOf(rows[at])))
}

/** Whether anything of one's own is there, and in how many parts it is read: from keys alone. */
export async function ownChunks(
  journal: Journal,
): Promise<{ readonly total: number; readonly chunks: readonly Chunk[] }> {
  const subjects = await journal.subjects(OWN)
  return { total: subjects.length, chunks: chunksOf(subjects, OWN, CHUNK) }
}

/** The lines of one’s own cards that are due soonest, found by index: who asks for those does not wait for all. */
export async function readDueOwn(journal: Journal, today: Day): Promise<readonly CardLine[]> {
  const lanes = await Promise.all(DUE_LANES.map((lane) => journal.due(lane, today, DUE_SOON)))
  const ids = lanes.flat().map(({ subject }) => subject.slice('card:'.length))
  const read = await readLines(journal, ids.filter(isOwnCard), new Map(), [])
  return read.flatMap(({ line }) => line ?? [])
}

/** The lines of one part of one's own cards. */
export async function readOwnLines(journal: Journal, { prefix, isOne }: Chunk): Promise<readonly CardLine[]> {
  const beside = `card:${prefix.slice(OWN.length)}`
  const [owns, states] = isOne
    ? (await Promise.all([journal.row(prefix), journal.row(beside)])).map((row) => (row ? [row] : []))
    : await Promise.all([journal.rows(prefix), journal.rows(beside)])
  const stateRows = new Map((states ?? []).map((row) => [row.subject, row]))
  return (owns ?? []).flatMap((row) => {
    const id = row.subject.slice(OWN.length)
    return lineOf(id, row, stateRows.get(`card:${id}`))
  })
}

/** The lines of some cards as they stand now; one that is not there any more has none. */
export function readLines(
  journal: Journal,
  ids: readonly Id[],
  builtIn: ReadonlyMap<Id, ShownCard>,
  units: readonly CardUnit[],
): Promise<readonly { readonly id: Id; readonly line: CardLine | undefined }[]> {
  return Promise.all(
    ids.map(async (id) => {
      const [state, own] = await Promise.all([
        journal.row(`card:${id}`),
        isOwnCard(id) ? journal.row(`${OWN}${id}`) : undefined,
      ])
      const card = builtIn.get(id)
      if (card) return { id, line: builtInLine(card, units, cardStateOf(state)) }
      const isGone = state && !isOwnCard(id)
      return { id, line: isGone ? withdrawnLine(id, cardStateOf(state)) : lineOf(id, own, state)[0] }
    }),
  )
}

const OWN = 'own:'

function lineOf(id: Id, row: Row | undefined, state: Row | undefined): readonly CardLine[] {
  const own = ownCardOf(row)
  return own ? [ownLine(id, own, cardStateOf(state))] : []
}
