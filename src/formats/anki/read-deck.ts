import { fail, ok, type Result } from '#domain/result.ts'
import type { AnkiDeck, AnkiProblem, ReadCard, ReadNote, ReadReview } from '#domain/review/anki/deck.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import type { ReadOptions } from './read-collection.ts'
import type { Names } from './read-note-types.ts'
import type { SqlDatabase, SqlValue } from './sql.ts'
import { textOfHtml } from './text-of-html.ts'

/** How many rows are read at a stretch: of notes few, for a field may be long. */
const SLICE = 1_000
const NOTES_SLICE = 20

/** What was read before notes and cards: histories by card, and how many reviews and notes there are. */
export interface Found {
  readonly history: ReadonlyMap<number, readonly ReadReview[]>
  readonly reviews: number
  readonly total: number
}

/** Notes and cards as they are here, with the history of each card. */
export async function readDeck(
  db: SqlDatabase,
  names: Names,
  begun: number,
  { history, reviews, total }: Found,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  const types = new Map([...names.noteTypes.keys()].map((id, place) => [id, place]))
  const decks = new Map([...names.decks.keys()].map((id, place) => [id, place]))
  const places = new Map<number, number>()
  const notes: ReadNote[] = []
  for (const row of db.rows('select id, guid, mid, mod, tags, flds from notes order by id')) {
    const type = types.get(Number(row[2]))
    if (notes.length % NOTES_SLICE === 0) await options.breathe(notes.length, total)
    if (type === undefined) return fail({ kind: 'altered', where: 'notes' })
    places.set(Number(row[0]), notes.length)
    notes.push(noteOf(row, type))
  }
  const dayOf = (due: number) => {
    // Noon of that day: whatever the clocks did since, it is the same day.
    const at = begun * 1000 + due * DAY_MILLIS + DAY_MILLIS / 2
    return studyDayOf({ at, offsetMin: options.offsetAt(at), rolloverHour: names.rolloverHour })
  }
  const query = 'select id, nid, did, ord, mod, type, queue, due, odue, odid from cards order by id'
  const cards: ReadCard[] = []
  for (const row of db.rows(query)) {
    if (cards.length % SLICE === 0) await options.breathe(cards.length, total)
    const [id = 0, nid = 0, did = 0, ord = 0, mod = 0, type = 0, queue = 0, due = 0, odue = 0, odid = 0] =
      row.map(Number)
    const note = places.get(nid)
    // A card of a filtered deck keeps its own day and its own deck elsewhere.
    const [day, deck] = odid === 0 ? [due, did] : [odue || due, odid]
    const isDue = type === 2 && Math.abs(day) < 1_000_000
    if (note === undefined) continue
    cards.push({
      note,
      ord: Number.isInteger(ord) ? ord : 0,
      deck: decks.get(deck) ?? 0,
      ...(isDue ? { dueDay: dayOf(day) } : {}),
      isSuspended: queue === -1,
      changed: millis(mod),
      reviews: asKept(history.get(id) ?? [], type),
    })
  }
  if (cards.length === 0) return fail({ kind: 'no-cards' })
  return ok({
    kind: 'package',
    deckNames: [...names.decks.values()],
    noteTypes: [...names.noteTypes.values()],
    notes,
    cards,
    rolloverHour: names.rolloverHour,
    reviews,
  })
}

/** A card that is new and was answered was made new, though older versions wrote nothing down where that was done. */
function asKept(reviews: readonly ReadReview[], type: number): readonly ReadReview[] {
  const last = reviews.at(-1)
  if (type !== 0 || last?.grade === undefined) return reviews
  return [...reviews, { at: last.at + 1, intervalDays: 0, tookMillis: 0 }]
}

function noteOf([id, guid, , mod, tags, flds]: readonly SqlValue[], type: number): ReadNote {
  const fields = String(flds ?? '')
    .split('\u001f')
    .slice(0, 200)
    .map(textOfHtml)
  return {
    type,
    guid: String(guid ?? '').toWellFormed(),
    fields: fields.map(({ text }) => text),
    tags: String(tags ?? '')
      .toWellFormed()
      .split(/\s+/)
      .filter(Boolean),
    media: fields.reduce((sum, { media }) => sum + media, 0),
    created: Math.floor(Number(id)) || 0,
    modified: millis(Number(mod)),
  }
}

/** Seconds as milliseconds; 0 where a cell holds no time. */
function millis(seconds: number): number {
  return seconds > 0 && seconds < 1e11 ? Math.floor(seconds) * 1000 : 0
}
