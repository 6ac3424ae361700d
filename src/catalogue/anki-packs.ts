import type { AnkiPart, AnkiWriting } from '#domain/review/anki/note.ts'
import { guidOf } from '#formats/anki/guid.ts'
import { writeApkg } from '#formats/anki/write-apkg.ts'
import { ankiPart } from './anki-part.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import { loadReading } from './read.ts'

/** Packs say nothing of a person: no reviews, and days counted from the first of all. */
const WRITING: AnkiWriting = { offsetMin: 0, rolloverHour: 4, dayZero: 20_000, retention: 0.9 }

/** Every built-in card as Anki gets it, for the packs and for who takes them with their own history. */
export async function loadAnkiPart(): Promise<AnkiPart> {
  const { catalogue, since } = await loadReading()
  return ankiPart(catalogue, since, guidOf)
}

/** Cards as a package for Anki. The same cards give the same bytes, whenever they are built. */
export async function packOf(
  { notes }: AnkiPart,
  cards: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const chosen = new Set(cards)
  return writeApkg(
    openNodeSqlite,
    notes.filter(({ id }) => chosen.has(id)),
    WRITING,
  )
}
