import { zstdCompressSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import { SCHEMA_11 } from '#formats/anki/schema.ts'

/** A note of a made-up Anki collection with its cards. */
export interface MadeNote {
  readonly type: keyof typeof TYPES
  readonly fields: readonly string[]
  readonly guid?: string
  readonly tags?: string
  readonly modified?: number
  /** One for each card: 0 where the note makes one. */
  readonly cards?: readonly MadeCard[]
}

/** A card of it. `due` counts days from the collection’s first. */
export interface MadeCard {
  readonly ord?: number
  readonly due?: number
  readonly queue?: number
  readonly changed?: number
  readonly reviews?: readonly MadeReview[]
}

/** A line of its history. */
export interface MadeReview {
  readonly at: number
  readonly ease: number
  readonly interval: number
  readonly type?: number
  readonly factor?: number
}

/** Four in the morning, London, 1 January 2026: day 0 of the collections that tests make. */
export const DAY_ZERO = Date.UTC(2026, 0, 1, 4) / 1000

const TYPES = {
  basic: {
    id: 11,
    name: 'Basic',
    cloze: 0,
    fields: ['Front', 'Back'],
    sides: [['{{Front}}', '{{FrontSide}}<hr>{{Back}}']],
  },
  both: {
    id: 12,
    name: 'Basic (and reversed card)',
    cloze: 0,
    fields: ['Front', 'Back'],
    sides: [
      ['{{Front}}', '{{FrontSide}}<hr>{{Back}}'],
      ['{{Back}}', '{{FrontSide}}<hr>{{Front}}'],
    ],
  },
  cloze: {
    id: 13,
    name: 'Cloze',
    cloze: 1,
    fields: ['Text', 'Back Extra'],
    sides: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}']],
  },
} as const

const CONF = { schedVer: 2, rollover: 4, creationOffset: 0 }
const MADE = Date.UTC(2026, 0, 2)

/** The bytes of a collection of schema 11, or of schema 18 as Anki keeps it since 2022. */
export function collectionOf(notes: readonly MadeNote[], schema: 11 | 18 = 11): Uint8Array {
  const db = openNodeSqlite()
  try {
    db.run(SCHEMA_11)
    db.run('begin')
    if (schema === 18) putTables(db)
    const models = Object.values(TYPES).map(modelJson)
    db.prepare('insert into col values (1, ?, 0, 0, ?, 0, 0, 0, ?, ?, ?, ?, ?)')([
      DAY_ZERO,
      schema,
      schema === 11 ? JSON.stringify(CONF) : '',
      schema === 11 ? JSON.stringify(Object.fromEntries(models)) : '',
      schema === 11
        ? JSON.stringify({ 1: { id: 1, name: 'Default' }, 2: { id: 2, name: 'Work::Till' } })
        : '',
      '',
      '',
    ])
    putNotes(db, notes)
    db.run('commit')
    return schema === 18 ? withUnicase(db.bytes()) : db.bytes()
  } finally {
    db.close()
  }
}

/** A package as older Anki writes it, or as it does since 2022: `meta` says version 3, the collection is packed. */
export function packageOf(notes: readonly MadeNote[], schema: 11 | 18 = 11): Uint8Array<ArrayBuffer> {
  const collection = collectionOf(notes, schema)
  if (schema === 11) return zipSync({ 'collection.anki2': collection, media: new TextEncoder().encode('{}') })
  return zipSync({
    meta: Uint8Array.of(8, 3),
    'collection.anki21b': [new Uint8Array(zstdCompressSync(collection)), { level: 0 }],
    // What Anki puts there for older versions: one note that says that they are too old.
    'collection.anki2': collectionOf([{ type: 'basic', fields: ['Please update', 'your Anki'] }]),
    media: new Uint8Array(zstdCompressSync(new Uint8Array())),
  })
}

type Database = ReturnType<typeof openNodeSqlite>

function modelJson({ id, name, cloze, fields, sides }: (typeof TYPES)[keyof typeof TYPES]) {
  const tmpls = sides.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt }))
  return [
    id,
    { id, name, type: cloze, flds: fields.map((field, ord) => ({ name: field, ord })), tmpls },
  ] as const
}

function putNotes(db: Database, notes: readonly MadeNote[]): void {
  const putNote = db.prepare('insert into notes values (?, ?, ?, ?, 0, ?, ?, ?, 0, 0, ?)')
  const putCard = db.prepare(
    'insert into cards values (?, ?, 2, ?, ?, 0, ?, ?, ?, 0, 2500, 0, 0, 0, 0, 0, 0, ?)',
  )
  const putReview = db.prepare('insert or replace into revlog values (?, ?, 0, ?, ?, 0, ?, 4000, ?)')
  for (const [
    at,
    { type, fields, guid = `guid-${at}`, tags = '', modified, cards = [{}] },
  ] of notes.entries()) {
    const id = MADE + at
    const changed = Math.floor((modified ?? MADE) / 1000)
    putNote([id, guid, TYPES[type].id, changed, ` ${tags} `, fields.join('\u001f'), fields[0] ?? '', ''])
    for (const card of cards) {
      const cid = id * 10 + (card.ord ?? 0)
      const isDue = card.due !== undefined
      putCard([
        cid,
        id,
        card.ord ?? 0,
        Math.floor((card.changed ?? MADE) / 1000),
        isDue ? 2 : 0,
        card.queue ?? (isDue ? 2 : 0),
        card.due ?? at,
        '',
      ])
      for (const { at: when, ease, interval, factor = 2500, type: kind = 1 } of card.reviews ?? []) {
        putReview([when, cid, ease, interval, factor, kind])
      }
    }
  }
}

/** Tables of schema 15 to 18. `nocase ` stands for Anki’s own order of letters, which no other engine has. */
function putTables(db: Database): void {
  db.run(`
    create table fields (ntid integer not null, ord integer not null, name text not null collate nocase ,
      config blob not null, primary key (ntid, ord)) without rowid;
    create unique index idx_fields_name_ntid on fields (name, ntid);
    create table templates (ntid integer not null, ord integer not null, name text not null collate nocase ,
      mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
    create unique index idx_templates_name_ntid on templates (name, ntid);
    create table notetypes (id integer not null primary key, name text not null collate nocase ,
      mtime_secs integer not null, usn integer not null, config blob not null);
    create unique index idx_notetypes_name on notetypes (name);
    create table decks (id integer primary key not null, name text not null collate nocase ,
      mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);
    create unique index idx_decks_name on decks (name);
    create table config (key text not null primary key, usn integer not null, mtime_secs integer not null,
      val blob not null) without rowid;`)
  const putType = db.prepare('insert into notetypes values (?, ?, 0, 0, ?)')
  const putField = db.prepare('insert into fields values (?, ?, ?, ?)')
  const putTemplate = db.prepare('insert into templates values (?, ?, ?, 0, 0, ?)')
  for (const { id, name, cloze, fields, sides } of Object.values(TYPES)) {
    putType([id, name, cloze ? Uint8Array.of(8, 1) : new Uint8Array()])
    for (const [ord, field] of fields.entries()) putField([id, ord, field, new Uint8Array()])
    for (const [ord, [front, back]] of sides.entries()) {
      putTemplate([id, ord, `Card ${ord + 1}`, Uint8Array.of(...proto(1, front), ...proto(2, back))])
    }
  }
  const putDeck = db.prepare('insert into decks values (?, ?, 0, 0, ?, ?)')
  putDeck([1, 'Default', new Uint8Array(), new Uint8Array()])
  putDeck([2, 'Work\u001fTill', new Uint8Array(), new Uint8Array()])
  db.prepare('insert into config values (?, 0, 0, ?)')(['rollover', new TextEncoder().encode('4')])
}

function proto(field: number, text: string): readonly number[] {
  const bytes = new TextEncoder().encode(text)
  return [field * 8 + 2, bytes.length, ...bytes]
}

/** Names an order of letters that the engine does not know, in place of one of as many letters. */
function withUnicase(bytes: Uint8Array): Uint8Array {
  const from = new TextEncoder().encode('collate nocase ')
  const to = new TextEncoder().encode('collate unicase')
  const text = Buffer.from(bytes)
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) text.set(to, at)
  return new Uint8Array(text)
}
