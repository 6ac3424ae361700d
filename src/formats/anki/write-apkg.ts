import { zipSync } from 'fflate'
import type { AnkiStudied, AnkiWriting } from '#domain/review/anki/note.ts'
import type { OpenSql } from './sql.ts'
import { type Breathe, writeCollection } from './write-collection.ts'

/** Media type of a package for Anki. */
export const APKG_TYPE = 'application/octet-stream'

/** ZIP has no time zone and begins in 1980: all our files say this day, so that the same notes give the same bytes. */
const ZIP_DATE = '2026-11-22T12:00:00'

/**
 * Notes as a package: a ZIP with the collection of schema 11 and a list of no media. No `meta` beside it, so every
 * Anki takes it for what the first one wrote.
 */
export async function writeApkg(
  open: OpenSql,
  notes: readonly AnkiStudied[],
  writing: AnkiWriting,
  breathe?: Breathe,
): Promise<Uint8Array<ArrayBuffer>> {
  const collection = await writeCollection(open, notes, writing, breathe)
  const media = new TextEncoder().encode('{}')
  return zipSync({ 'collection.anki2': collection, media }, { level: 6, mtime: ZIP_DATE })
}
