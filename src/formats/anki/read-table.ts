import papaparse from 'papaparse'
import { fail, ok, type Result } from '#domain/result.ts'
import {
  ANKI_LIMITS,
  type AnkiDeck,
  type AnkiNoteType,
  type AnkiProblem,
  type ReadNote,
} from '#domain/review/anki/deck.ts'
import { NOTE_TYPE } from './note-type.ts'
import { type PlainField, textOfHtml, textOfPlain } from './text-of-html.ts'

/** What the lines at a table’s beginning say of it: columns count from 0. */
interface TableHead {
  readonly separator?: string
  /** Absent where they do not say it. */
  readonly isHtml?: boolean
  readonly guid?: number
  readonly noteType?: number
  readonly deck?: number
  readonly tags?: number
  readonly allTags: readonly string[]
  readonly deckName: string
  readonly columns?: readonly string[]
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
}

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
  return ok(deckOf(rows, head, Math.min(width, 200), modified))
}

function readHead(text: string): { readonly head: TableHead; readonly body: string; readonly lines: number } {
  const said = new Map<string, string>()
  let at = 0
  let lines = 0
  for (;;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const [, key, value = ''] = /^#\s*([a-z ]{1,30}):(.*)$/i.exec(line) ?? []
    if (key === undefined) break
    said.set(key.trim().toLowerCase(), value.replace(/^ +/, ''))
    at = end < 0 ? text.length : end + 1
    lines += 1
    if (end < 0) break
  }
  const column = (name: string) => {
    const number = Number(said.get(`${name} column`) ?? '')
    return Number.isInteger(number) && number > 0 ? number - 1 : undefined
  }
  const named = said.get('separator')
  const separator =
    named === undefined ? undefined : (SEPARATORS[named.trim().toLowerCase()] ?? named.charAt(0))
  const columns = said.get('columns')?.split(separator ?? '\t')
  const [guid, noteType, deck, tags] = ['guid', 'notetype', 'deck', 'tags'].map(column)
  const html = said.get('html')
  const head: TableHead = {
    ...(html === undefined ? {} : { isHtml: /^true$/i.test(html.trim()) }),
    allTags: (said.get('tags') ?? '').split(/\s+/).filter(Boolean),
    deckName: (said.get('deck') ?? '').trim(),
    ...(separator ? { separator } : {}),
    ...(guid === undefined ? {} : { guid }),
    ...(noteType === undefined ? {} : { noteType }),
    ...(deck === undefined ? {} : { deck }),
    ...(tags === undefined ? {} : { tags }),
    ...(columns ? { columns } : {}),
  }
  return { head, body: text.slice(at), lines }
}

function deckOf(
  rows: readonly (readonly string[])[],
  head: TableHead,
  width: number,
  modified: number,
): AnkiDeck {
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
    const note = noteOf(fields, tags, cell(head.guid), placeIn(types, cell(head.noteType)), modified)
    return { note, deck: placeIn(decks, cell(head.deck) || head.deckName) }
  })
  return {
    kind: 'table',
    deckNames: [...decks.keys()],
    noteTypes: [...types.keys()].map((name) => typeOf(name, free, head.columns)),
    notes: placed.map(({ note }) => note),
    cards: placed.map(({ deck }, note) => ({
      note,
      ord: 0,
      deck,
      isSuspended: false,
      changed: modified,
      reviews: [],
    })),
    rolloverHour: 4,
    reviews: 0,
  }
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
  const isCloze = /cloze/i.test(name)
  const back = isOurs ? [1, 2, 3] : [1]
  return { name, isCloze, isOurs, fields, templates: [{ name: '', front: [0], back }] }
}
