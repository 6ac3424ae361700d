import type { AnkiStudied, AnkiWriting } from '#domain/review/anki/note.ts'
import { historyOf, scheduleOf } from './card-row.ts'
import { checksumOf, numberOf } from './guid.ts'
import { plainOf, textToHtml } from './html.ts'
import { NOTE_TYPE, NOTE_TYPE_JSON } from './note-type.ts'
import { collectionConf, DECK_CONFIG, deckJson, SCHEMA_11 } from './schema.ts'
import type { OpenSql, SqlDatabase } from './sql.ts'

/** What happens between two slices of a long work, so that the page can answer. */
export type Breathe = (done: number, of: number) => Promise<void>

/** How many notes are written at a stretch. */
const SLICE = 200

/**
 * Notes as one collection of schema 11: the bytes of `collection.anki2`. Nothing in it says when it was made, so the
 * same notes give the same bytes; dates are those of the notes.
 */
export async function writeCollection(
  open: OpenSql,
  notes: readonly AnkiStudied[],
  writing: AnkiWriting,
  breathe: Breathe = async () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = Math.floor(Math.max(0, ...newest(notes)) / 1000)
  const decks = await decksOf(notes)
  const db = open()
  try {
    db.run(SCHEMA_11)
    db.run('begin')
    putCollection(db, decks, changed, notes.length, writing)
    const ids = await idsOf(notes)
    await putNotes(db, notes, { ids, decks }, writing, breathe)
    putReviews(db, reviewsOf(notes, ids), writing)
    db.run('commit')
    return db.bytes()
  } finally {
    db.close()
  }
}

function newest(notes: readonly AnkiStudied[]): readonly number[] {
  return [notes.reduce((latest, { modified }) => Math.max(latest, modified), 0)]
}

async function decksOf(notes: readonly AnkiStudied[]): Promise<ReadonlyMap<string, number>> {
  const names = [...new Set(notes.map(({ deck }) => deck))]
  return new Map(await Promise.all(names.map(async (name) => [name, await idFrom(`deck ${name}`)] as const)))
}

function putCollection(
  db: SqlDatabase,
  decks: ReadonlyMap<string, number>,
  changed: number,
  count: number,
  { dayZero, rolloverHour, offsetMin }: AnkiWriting,
): void {
  const begun = dayZero * 86_400 + rolloverHour * 3600 - offsetMin * 60
  const all = { 1: deckJson(1, 'Default', 0) }
  const named = [...decks].map(([name, id]) => [id, deckJson(id, name, changed)] as const)
  db.prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')([
    begun,
    changed * 1000,
    changed * 1000,
    JSON.stringify(collectionConf(NOTE_TYPE.id, count + 1, -offsetMin, rolloverHour)),
    JSON.stringify({ [NOTE_TYPE.id]: NOTE_TYPE_JSON }),
    JSON.stringify({ ...all, ...Object.fromEntries(named) }),
    JSON.stringify({ 1: DECK_CONFIG }),
    '{}',
  ])
}

/** Anki’s numbers for notes, in their order, and for decks by their names. */
interface Numbers {
  readonly ids: readonly number[]
  readonly decks: ReadonlyMap<string, number>
}

async function putNotes(
  db: SqlDatabase,
  notes: readonly AnkiStudied[],
  { ids, decks }: Numbers,
  writing: AnkiWriting,
  breathe: Breathe,
): Promise<void> {
  const putNote = db.prepare('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
  const putCard = db.prepare(
    'insert into cards values (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (let start = 0; start < notes.length; start += SLICE) {
    const slice = notes.slice(start, start + SLICE)
    const sums = await Promise.all(slice.map(({ front }) => checksumOf(plainOf(textToHtml(front)))))
    for (const [at, note] of slice.entries()) {
      const id = ids[start + at] ?? 0
      const changed = Math.floor(note.modified / 1000)
      const plain = plainOf(textToHtml(note.front))
      putNote([id, note.guid, NOTE_TYPE.id, changed, tagsOf(note), fieldsOf(note), plain, sums[at] ?? 0, ''])
      const schedule = scheduleOf(note.studied, start + at + 1, writing)
      putCard([id, id, decks.get(note.deck) ?? 1, changed, ...schedule])
    }
    await breathe(Math.min(start + SLICE, notes.length), notes.length)
  }
}

/** A review’s number in Anki is its moment in milliseconds, and no two have the same. */
function putReviews(db: SqlDatabase, reviews: ReturnType<typeof reviewsOf>, { now }: AnkiWriting): void {
  const put = db.prepare('insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)')
  let last = 0
  for (const { at, card, row } of reviews) {
    last = Math.max(at, last + 1)
    if (now !== undefined && last > now) continue
    put([last, card, ...row])
  }
}

function reviewsOf(notes: readonly AnkiStudied[], ids: readonly number[]) {
  return notes
    .flatMap(({ studied }, at) =>
      studied ? historyOf(studied).map((review) => ({ ...review, card: ids[at] ?? 0 })) : [],
    )
    .sort((a, b) => a.at - b.at || a.card - b.card)
}

/** A number for each note, the same whenever it is written; two that would share one move apart. */
async function idsOf(notes: readonly AnkiStudied[]): Promise<readonly number[]> {
  const taken = new Set<number>()
  const wished = await Promise.all(notes.map(({ guid }) => idFrom(`note ${guid}`)))
  return wished.map((wish) => {
    let id = wish
    while (taken.has(id)) id += 1
    taken.add(id)
    return id
  })
}

/** Anki takes such numbers for milliseconds since 1970 and refuses those to come: these lie between 2014 and 2023. */
async function idFrom(text: string): Promise<number> {
  return 1_400_000_000_000 + ((await numberOf(text)) % 300_000_000_000)
}

function fieldsOf({ front, back, more, source, id }: AnkiStudied): string {
  return [front, back, more, source, id].map(textToHtml).join('\u001f')
}

/** Anki keeps tags between spaces, so a tag holds none. */
function tagsOf({ tags }: AnkiStudied): string {
  const clean = tags.map((tag) => tag.trim().replace(/\s+/g, '-')).filter(Boolean)
  return clean.length === 0 ? '' : ` ${[...new Set(clean)].join(' ')} `
}
