import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { AnkiNote, AnkiStudied, AnkiWriting } from '#domain/review/anki/note.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { type Day, noonOf, studyDayOf } from '#domain/time.ts'
import { ankiNotes } from '#messages/anki-notes.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { createBreathe } from './breathe.ts'
import { $ankiExport, type AnkiExport, type ExportChoice } from './export-state.ts'
import { loadPart } from './part.ts'

/** Writes the chosen cards and hands them over. */
export async function exportToAnki(choice: ExportChoice): Promise<void> {
  $ankiExport.set({ kind: 'writing', share: 0 })
  try {
    $ankiExport.set(await write(choice))
  } catch {
    $ankiExport.set({ kind: 'away' })
  }
}

async function write({ builtIn, own, history, form }: ExportChoice): Promise<AnkiExport> {
  const device = getDevice()
  const say = (share: number) => $ankiExport.set({ kind: 'writing', share })
  const breathe = createBreathe(device.uptime, say)
  const chosen = [
    ...(builtIn === 'none' ? [] : await builtInNotes(device, builtIn)),
    ...(own ? await ownNotes(device) : []),
  ]
  if (chosen.length === 0) return { kind: 'none' }
  const isStudied = history && form === 'package'
  const notes = isStudied ? await withHistory(device, chosen, breathe) : chosen
  const name = `due-credit-anki-${new Date(noonOf(studyDayOf(device.now()))).toISOString().slice(0, 10)}`
  const reviews = notes.reduce((sum, note) => sum + ((note as AnkiStudied).studied?.grades.length ?? 0), 0)
  if (form === 'text') {
    const { ANKI_TEXT_TYPE, writeAnkiText } = await import('#formats/anki/write-text.ts')
    return offer(device, `${name}.txt`, ANKI_TEXT_TYPE, writeAnkiText(notes), {
      cards: notes.length,
      reviews,
    })
  }
  const [{ APKG_TYPE, writeApkg }, { sqlite }] = await Promise.all([
    import('#formats/anki/write-apkg.ts'),
    import('./sqlite.ts'),
  ])
  const bytes = await writeApkg(await sqlite(), notes, await writingFor(device, notes), breathe)
  return offer(device, `${name}.apkg`, APKG_TYPE, bytes, { cards: notes.length, reviews })
}

async function offer(
  { files }: Device,
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  counts: { readonly cards: number; readonly reviews: number },
): Promise<AnkiExport> {
  return (await files.offer(name, type, bytes)) ? { kind: 'made', name, ...counts } : { kind: 'declined' }
}

async function builtInNotes(device: Device, of: Id): Promise<readonly AnkiNote[]> {
  const { notes, units } = await loadPart(device)
  const unit = units.find(({ id }) => id === of)
  if (!unit) return notes
  const cards = new Set(unit.cards)
  return notes.filter(({ id }) => cards.has(id))
}

async function ownNotes({ journal }: Device): Promise<readonly AnkiNote[]> {
  const { guidOf } = await import('#formats/anki/guid.ts')
  const kept = (await journal.rows('own:')).flatMap((row) => {
    const card = ownCardOf(row)
    return card && !card.removed ? [{ id: row.subject.slice('own:'.length), card }] : []
  })
  return Promise.all(
    kept.map(async ({ id, card }) => ({
      id,
      guid: await guidOf(id),
      edition: card.edition,
      front: card.front,
      back: card.back,
      more: card.more ?? '',
      source: '',
      tags: [...card.tags, ...(card.unit === undefined ? [] : [card.unit])],
      deck: ankiNotes.deck(ankiNotes.ownDeck),
      modified: noonOf(card.lastDay),
    })),
  )
}

async function withHistory(
  device: Device,
  notes: readonly AnkiNote[],
  breathe: (done: number, of: number) => Promise<void>,
): Promise<readonly AnkiStudied[]> {
  const { historyOfCard } = await import('./history-of.ts')
  const met = new Set(await device.journal.subjects('card:'))
  const studied: AnkiStudied[] = []
  for (const note of notes) {
    const history = met.has(`card:${note.id}`) ? await historyOfCard(device, note.id) : undefined
    studied.push(history ? { ...note, studied: history } : note)
    await breathe(studied.length, notes.length * 2)
  }
  return studied
}

async function writingFor(device: Device, notes: readonly AnkiStudied[]): Promise<AnkiWriting> {
  const settings = await settingsOf(device)
  const today = todayOf(device, settings)
  const { at, offsetMin } = device.now()
  const days = notes.flatMap(({ studied }): readonly Day[] =>
    studied ? [studied.state.dueDay, studied.state.firstDay ?? today] : [],
  )
  const { rolloverHour, retention } = settings
  const dayZero = days.reduce((least, day) => Math.min(least, day), today)
  return { offsetMin, rolloverHour, dayZero, retention, now: at }
}
