import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'

type Row = Readonly<Record<string, string | number | null>>

/** What a package for Anki holds, once it has been found sound. */
export interface CheckedPackage {
  readonly notes: readonly Row[]
  readonly cards: readonly Row[]
  readonly reviews: readonly Row[]
  readonly col: Row
}

/** Keys without which Anki’s own reader refuses a file: it gives them no default. */
const REQUIRED = {
  model: ['id', 'name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css'],
  field: ['name', 'ord', 'sticky', 'rtl', 'font', 'size'],
  template: ['name', 'qfmt'],
  deck: ['id', 'name', 'usn', 'lrnToday', 'revToday', 'newToday', 'timeToday', 'collapsed', 'dyn', 'conf'],
  dconf: ['id', 'mod', 'name', 'usn', 'maxTaken', 'autoplay', 'timer', 'new', 'rev', 'lapse'],
}

/** Columns of each table in their order, as schema 11 has them. */
const COLUMNS: Readonly<Record<string, string>> = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
}

/** Everything that SQLite, Anki’s schema and its reader ask of a package; each fault is a line. `now` in milliseconds. */
export function faultsOf(
  apkg: Uint8Array,
  now: number,
): { readonly faults: readonly string[] } & CheckedPackage {
  const faults: string[] = []
  const files = unzipSync(apkg)
  if (Object.keys(files).sort().join() !== 'collection.anki2,media')
    faults.push(`files: ${Object.keys(files)}`)
  if (new TextDecoder().decode(files.media) !== '{}') faults.push('media is not {}')
  const db = openNodeSqlite(files['collection.anki2'] ?? new Uint8Array())
  try {
    const all = (table: string): readonly Row[] => {
      const names = [...db.rows(`pragma table_info(${table})`)].map(([, name]) => String(name))
      if (names.join(' ') !== COLUMNS[table]) faults.push(`${table}: ${names.join(' ')}`)
      return [...db.rows(`select * from ${table}`)].map((values) =>
        Object.fromEntries(values.map((value, at) => [names[at] ?? '', value as string | number | null])),
      )
    }
    const integrity = [...db.rows('pragma integrity_check')].flat().join()
    if (integrity !== 'ok') faults.push(`integrity: ${integrity}`)
    const [cols, notes, cards, reviews] = [all('col'), all('notes'), all('cards'), all('revlog')]
    if (all('graves').length > 0) faults.push('graves')
    const [col = {}] = cols
    if (cols.length !== 1 || col.ver !== 11) faults.push('col')
    const keys = json(col, faults)
    faults.push(...faultsOfRows({ notes, cards, reviews, col }, keys, now))
    return { faults, notes, cards, reviews, col }
  } finally {
    db.close()
  }
}

interface Keys {
  readonly models: ReadonlySet<string>
  readonly decks: ReadonlySet<string>
}

function json(col: Row, faults: string[]): Keys {
  const parse = (name: string) => JSON.parse(String(col[name])) as Record<string, Record<string, unknown>>
  const lacking = (what: string, value: object, keys: readonly string[]) => {
    for (const key of keys) if (!(key in value)) faults.push(`${what} lacks ${key}`)
  }
  const [models, decks, dconf] = [parse('models'), parse('decks'), parse('dconf')]
  for (const [id, model] of Object.entries(models)) {
    if (String(model.id) !== id) faults.push(`model ${id}`)
    lacking('model', model, REQUIRED.model)
    for (const field of model.flds as object[]) lacking('field', field, REQUIRED.field)
    for (const template of model.tmpls as object[]) lacking('template', template, REQUIRED.template)
  }
  for (const deck of Object.values(decks)) lacking('deck', deck, REQUIRED.deck)
  for (const conf of Object.values(dconf)) lacking('dconf', conf, REQUIRED.dconf)
  if ((parse('conf') as { schedVer?: unknown }).schedVer !== 2) faults.push('schedVer')
  if (!decks['1']) faults.push('no default deck')
  return { models: new Set(Object.keys(models)), decks: new Set(Object.keys(decks)) }
}

function faultsOfRows(
  { notes, cards, reviews, col }: CheckedPackage,
  keys: Keys,
  now: number,
): readonly string[] {
  const faults: string[] = []
  const noteIds = new Set(notes.map(({ id }) => id))
  const cardIds = new Set(cards.map(({ id }) => id))
  const models = JSON.parse(String(col.models)) as Record<string, { flds: unknown[] }>
  if (new Set(notes.map(({ guid }) => guid)).size !== notes.length) faults.push('guids are not unique')
  if (noteIds.size !== notes.length || cardIds.size !== cards.length) faults.push('ids are not unique')
  if (new Set(reviews.map(({ id }) => id)).size !== reviews.length) faults.push('reviews share an id')
  for (const note of notes) {
    const fields = String(note.flds).split('\u001f')
    if (!keys.models.has(String(note.mid))) faults.push(`note ${note.id} has no note type`)
    if (fields.length !== models[String(note.mid)]?.flds.length)
      faults.push(`note ${note.id} has ${fields.length} fields`)
    if (note.csum !== checksum(fields[0] ?? '')) faults.push(`note ${note.id} has checksum ${note.csum}`)
    if (!/^$|^ .* $/.test(String(note.tags))) faults.push(`note ${note.id} has tags ${note.tags}`)
    if (!cards.some(({ nid }) => nid === note.id)) faults.push(`note ${note.id} has no card`)
  }
  for (const card of cards) {
    if (!noteIds.has(card.nid ?? null)) faults.push(`card ${card.id} has no note`)
    if (!keys.decks.has(String(card.did))) faults.push(`card ${card.id} has no deck`)
    if (card.data !== '' && typeof JSON.parse(String(card.data)) !== 'object')
      faults.push(`card ${card.id} data`)
    const { decay = 0.1542 } = card.data === '' ? {} : JSON.parse(String(card.data))
    if (!(decay >= 0.1 && decay <= 0.8)) faults.push(`card ${card.id} has decay ${decay}`)
    if (card.type === 2 && Number(card.ivl) < 1) faults.push(`card ${card.id} has interval ${card.ivl}`)
  }
  for (const review of reviews) {
    if (!cardIds.has(review.cid ?? null)) faults.push(`review ${review.id} has no card`)
    // A card that was made new again by hand has neither a grade nor a factor.
    const grades = review.type === 4 && review.factor === 0 ? [0] : [1, 2, 3, 4]
    if (!grades.includes(Number(review.ease))) faults.push(`review ${review.id} has ease ${review.ease}`)
  }
  const late = [...noteIds, ...cardIds, ...reviews.map(({ id }) => id)].filter((id) => Number(id) > now)
  return [...faults, ...late.map((id) => `${id} lies in the future`)]
}

/** By another way than ours: Node’s own SHA-1, and tags taken out by a pattern. */
function checksum(field: string): number {
  const plain = field
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  return createHash('sha1').update(plain).digest().readUInt32BE(0)
}
