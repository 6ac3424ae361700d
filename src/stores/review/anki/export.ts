import type { Device } from '#device/device.ts'
import type { AnkiStudied, AnkiWriting } from '#domain/review/anki/note.ts'
import { cardStepBy } from '#domain/review/optimise/card-rules.ts'
import { numbersText, type ReviewSettings } from '#domain/review/settings.ts'
import { type Day, noonOf, studyDayOf } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { createBreathe } from './breathe.ts'
import { chosenNotes, withHistory } from './export-notes.ts'
import { $ankiExport, type AnkiExport, type ExportChoice } from './export-state.ts'

/** Writes the chosen cards and hands them over. */
export async function exportToAnki(choice: ExportChoice): Promise<void> {
  $ankiExport.set({ kind: 'writing', share: 0 })
  try {
    $ankiExport.set(await write(choice))
  } catch {
    $ankiExport.set({ kind: 'away' })
  }
}

async function write(choice: ExportChoice): Promise<AnkiExport> {
  const { history, form } = choice
  const device = getDevice()
  const say = (share: number) => $ankiExport.set({ kind: 'writing', share })
  const breathe = createBreathe(device.uptime, say)
  const chosen = await chosenNotes(device, choice, breathe)
  if (chosen.length === 0) return { kind: 'none' }
  const settings = await settingsOf(device)
  const step = cardStepBy(numbersText(settings.weights ?? []))
  const isStudied = history && form === 'package'
  const notes = isStudied ? await withHistory(device, chosen, step, breathe) : chosen
  const name = `due-credit-anki-${new Date(noonOf(studyDayOf(device.now()))).toISOString().slice(0, 10)}`
  const reviews = notes.reduce((sum, note) => sum + gradesIn(note), 0)
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
  const bytes = await writeApkg(await sqlite(), notes, writingFor(device, settings, notes), breathe)
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

function gradesIn({ studied }: AnkiStudied): number {
  return studied?.grades.filter(({ phase }) => phase !== 'forgotten').length ?? 0
}

function writingFor(device: Device, settings: ReviewSettings, notes: readonly AnkiStudied[]): AnkiWriting {
  const today = todayOf(device, settings)
  const { at, offsetMin } = device.now()
  const days = notes.flatMap(({ studied }): readonly Day[] =>
    studied ? [studied.state.dueDay, studied.state.firstDay ?? today] : [],
  )
  const { rolloverHour, retention } = settings
  const dayZero = days.reduce((least, day) => Math.min(least, day), today)
  return { offsetMin, rolloverHour, dayZero, retention, now: at }
}
