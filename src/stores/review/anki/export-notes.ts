import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { inForce } from '#domain/journal/fold.ts'
import { isBrought } from '#domain/review/anki/brought.ts'
import type { AnkiNote, AnkiStudied } from '#domain/review/anki/note.ts'
import type { CardStep } from '#domain/review/optimise/card-rules.ts'
import { type OwnCard, ownCardOf } from '#domain/review/own-card.ts'
import { type Millis, noonOf } from '#domain/time.ts'
import { ankiNotes } from '#messages/anki-notes.ts'
import type { ExportChoice } from './export-state.ts'
import { loadPart } from './part.ts'

type Breathe = (done: number, of: number) => Promise<void>

/** The chosen cards as Anki gets them, without what was done with them. */
export async function chosenNotes(
  device: Device,
  { builtIn, own, brought }: ExportChoice,
  breathe: Breathe,
): Promise<readonly AnkiNote[]> {
  return [
    ...(builtIn === 'none' ? [] : await builtInNotes(device, builtIn)),
    ...(own || brought ? await ownNotes(device, (id) => (isBrought(id) ? brought : own), breathe) : []),
  ]
}

/** Notes with where they stand and what was done with them, as the weights in force see it. */
export async function withHistory(
  device: Device,
  notes: readonly AnkiNote[],
  step: CardStep,
  breathe: Breathe,
): Promise<readonly AnkiStudied[]> {
  const { historyOfCard } = await import('./history-of.ts')
  const met = new Set(await device.journal.subjects('card:'))
  const studied: AnkiStudied[] = []
  for (const note of notes) {
    const history = met.has(`card:${note.id}`) ? await historyOfCard(device, note.id, step) : undefined
    studied.push(history ? { ...note, studied: history } : note)
    await breathe(studied.length, notes.length * 2)
  }
  return studied
}

async function builtInNotes(device: Device, of: Id): Promise<readonly AnkiNote[]> {
  const { notes, units } = await loadPart(device)
  const unit = units.find(({ id }) => id === of)
  if (!unit) return notes
  const cards = new Set(unit.cards)
  return notes.filter(({ id }) => cards.has(id))
}

async function ownNotes(
  { journal }: Device,
  isWanted: (id: Id) => boolean,
  breathe: Breathe,
): Promise<readonly AnkiNote[]> {
  const { guidOf } = await import('#formats/anki/guid.ts')
  const rows = await journal.rows('own:')
  const notes: AnkiNote[] = []
  for (const [done, row] of rows.entries()) {
    const card = ownCardOf(row)
    const id = row.subject.slice('own:'.length)
    if (!card || card.removed || !isWanted(id)) continue
    notes.push(noteOf(id, await guidOf(id), card, await writtenAt(journal, id, card)))
    await breathe(done, rows.length * 4)
  }
  return notes
}

function noteOf(id: Id, guid: string, card: OwnCard, modified: Millis): AnkiNote {
  const { edition, front, back, more = '', tags, unit } = card
  return {
    id,
    guid,
    edition,
    front,
    back,
    more,
    source: '',
    tags: [...tags, ...(unit === undefined ? [] : [unit])],
    deck: ankiNotes.deck(ankiNotes.ownDeck),
    modified,
  }
}

/** The moment its words were last changed: Anki takes newer ones, and a card may be changed twice a day. */
async function writtenAt(journal: Device['journal'], id: Id, { lastDay }: OwnCard): Promise<Millis> {
  const written = inForce(await journal.factsAbout(`own:${id}`)).findLast(
    ({ kind }) => kind === 'card.written',
  )
  return written?.at ?? noonOf(lastDay)
}
