import papaparse from 'papaparse'
import { fail, ok, type Result } from '#domain/result.ts'
import {
  ANKI_LIMITS,
  type AnkiDeck,
  type AnkiNoteType,
  type AnkiProblem,
  type ReadNote,
} from '#domain/review/anki/deck.ts'
import { gapNumbers } from '#domain/review/anki/gaps.ts'
import { NOTE_TYPE } from './note-type.ts'
import { readHead, type TableHead } from './table-head.ts'
import { type PlainField, textOfHtml, textOfPlain } from './text-of-html.ts'

/** Reads a text file of Anki with its heading lines, or a table of any spreadsheet. */
export function readTable(text: string, modified: number): Result<AnkiDeck, AnkiProblem> {
  const { head, body, lines } = readHead(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const parsed = papaparse.parse<string[]>(body, {
    delimiter: head.separator ?? '',
    delimitersToGuess: ['\t', ';', ',', '|'],
    newline: '\n',
    // Below Anki’s own heading lines, such a line is a remark; in any other table it is a card like the others.
    comments: lines > 0 ? '#' : false,
    skipEmptyLines: 'greedy',
  })
  const quote = parsed.errors.find(({ type }) => type === 'Quotes')
  if (quote) return fail({ kind: 'open-quote', row: (quote.row ?? 0) + 1 + lines })
  const rows = parsed.data
  if (rows.length > ANKI_LIMITS.cards) {
    return fail({ kind: 'many', what: 'notes', count: rows.length, most: ANKI_LIMITS.cards })
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length === 0 || width === 0) return fail({ kind: 'no-cards' })
  // One column of many words is a text, and no table that somebody made.
  if (width === 1) return fail({ kind: 'foreign' })
  return deckOf(rows, head, Math.min(width, 200), modified)
}

function deckOf(
  rows: readonly (readonly string[])[],
  head: TableHead,
  width: number,
  modified: number,
): Result<AnkiDeck, AnkiProblem> {
  const special = [head.guid, head.noteType, head.deck, head.tags]
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !special.includes(at))
  const types = new Map<string, number>()
  const decks = new Map<string, number>()
  const placeIn = (places: Map<string, number>, name: string): number => {
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return place
  }
  const read = (head.isHtml ?? rows.some(looksLikeHtml)) ? textOfHtml : textOfPlain
  const placed = rows.map((row) => {
    const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim())
    const fields = free.map((at) => read(row[at] ?? ''))
    const tags = [...cell(head.tags).split(/\s+/).filter(Boolean), ...head.allTags]
    const gaps = fields.map(({ text }) => gapNumbers(text)).find((numbers) => numbers.length > 0) ?? []
    const type = cell(head.noteType) || (head.noteType === undefined && gaps.length > 0 ? CLOZE : '')
    const note = noteOf(fields, tags, cell(head.guid), placeIn(types, type), modified)
    const ords = isCloze(type) && gaps.length > 0 ? gaps.map((gap) => gap - 1) : [0]
    return { note, ords, deck: placeIn(decks, cell(head.deck) || head.deckName) }
  })
  const count = placed.reduce((sum, { ords }) => sum + ords.length, 0)
  if (count > ANKI_LIMITS.cards) return fail({ kind: 'many', what: 'cards', count, most: ANKI_LIMITS.cards })
  return ok({
    kind: 'table',
    deckNames: [...decks.keys()],
    noteTypes: [...types.keys()].map((name) => typeOf(name, free, head.columns)),
    notes: placed.map(({ note }) => note),
    cards: placed.flatMap(({ deck, ords }, note) =>
      ords.map((ord) => ({ note, ord, deck, isSuspended: false, changed: modified, reviews: [] })),
    ),
    rolloverHour: 4,
    reviews: 0,
  })
}

/** Older versions of Anki wrote HTML and no heading lines. Ends of tags and of lines are what nobody writes by chance. */
function looksLikeHtml(row: readonly string[]): boolean {
  return row.some((cell) => /<\/(?:b|i|u|p|div|span|li|strong|em)>|<br ?\/?>|&nbsp;|<img src="/i.test(cell))
}

function noteOf(
  fields: readonly PlainField[],
  tags: readonly string[],
  guid: string,
  type: number,
  modified: number,
): ReadNote {
  return {
    type,
    guid,
    fields: fields.map(({ text }) => text),
    tags,
    media: fields.reduce((sum, { media }) => sum + media, 0),
    created: modified,
    modified,
  }
}

/** Columns are named by their heading line, by our own note type, or by their numbers. */
function typeOf(name: string, free: readonly number[], columns: readonly string[] | undefined): AnkiNoteType {
  const isOurs = name === NOTE_TYPE.name && free.length === NOTE_TYPE.fields.length
  const fields = isOurs ? NOTE_TYPE.fields : free.map((at) => columns?.[at]?.trim() || String(at + 1))
  const back = isOurs ? [1, 2, 3] : [1]
  return { name, isCloze: isCloze(name), isOurs, fields, templates: [{ name: '', front: [0], back }] }
}

/** Anki’s own name for notes with gaps; a row with gaps is one where nothing says what its row is. */
const CLOZE = 'Cloze'

function isCloze(name: string): boolean {
  return /cloze/i.test(name)
}
