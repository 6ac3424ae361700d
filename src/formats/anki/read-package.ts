import { fail, type Result } from '#domain/result.ts'
import { ANKI_LIMITS, type AnkiDeck, type AnkiProblem } from '#domain/review/anki/deck.ts'
import { protoNumber, readProto } from './proto.ts'
import { type ReadOptions, readCollection } from './read-collection.ts'
import { readContents, unpack, type ZipEntry } from './read-zip.ts'
import type { Source } from './source.ts'
import type { OpenSql } from './sql.ts'

/** The version of a package as its `meta` says it: 3 is what Anki writes since 2022. */
const NEWEST_PACKAGE = 3

/** Reads a package, or a whole collection as Anki saves it, of any version there is. */
export async function readPackage(
  source: Source,
  open: () => Promise<OpenSql>,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  const contents = await readContents(source)
  if (!contents.ok) return contents
  const entries = new Map(contents.value.map((entry) => [entry.name, entry]))
  const version = await versionOf(source, entries.get('meta'))
  if (version > NEWEST_PACKAGE) return fail({ kind: 'newer', version })
  const modern = entries.get('collection.anki21b')
  if (modern && (version === NEWEST_PACKAGE || version === 0)) {
    return readModern(source, modern, open, options)
  }
  const plain = entries.get('collection.anki21') ?? entries.get('collection.anki2')
  if (!plain) return fail({ kind: 'foreign' })
  const bytes = await unpack(source, plain, ANKI_LIMITS.collectionBytes)
  return bytes.ok ? readCollection(await open(), bytes.value, options) : bytes
}

async function readModern(
  source: Source,
  entry: ZipEntry,
  open: () => Promise<OpenSql>,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  const packed = await unpack(source, entry, ANKI_LIMITS.collectionBytes)
  if (!packed.ok) return packed
  const { unzstd } = await import('./zstd.ts')
  const bytes = await unzstd(packed.value, ANKI_LIMITS.collectionBytes)
  if (bytes === 'damaged') return fail({ kind: 'altered', where: entry.name })
  if (bytes === 'too-large') {
    return fail({ kind: 'huge', what: 'packed', maxBytes: ANKI_LIMITS.collectionBytes })
  }
  return readCollection(await open(), bytes, options)
}

/** 0 where a package says nothing, as those of schema 11 do. */
async function versionOf(source: Source, meta: ZipEntry | undefined): Promise<number> {
  if (!meta) return 0
  const bytes = await unpack(source, meta, 1_000)
  return bytes.ok ? protoNumber(readProto(bytes.value), 1) : 0
}
