import { fail, type Result } from '#domain/result.ts'
import type { Ending, TakeBytes } from '#formats/gzip.ts'
import { readFirst } from './first.ts'
import { BACKUP_MAX_BYTES, type Backup, joined, linesVersion, UNPACKED_MAX_BYTES } from './lines.ts'
import type { BackupProblem } from './problem.ts'
import { createLineReader } from './read-lines.ts'

/** Hears the bytes of a backup that is unpacked, and says in the end what it holds or why it is no use. */
export interface BackupReader {
  readonly take: TakeBytes
  end(ending: Ending): Promise<Result<Backup, BackupProblem>>
}

/** So many bytes say which version it is. */
const ENOUGH = 100

/** Reads a backup of any version as it comes. Total on any bytes. */
export function createBackupReader(): BackupReader {
  let reader: BackupReader | undefined
  let first: Uint8Array = new Uint8Array()
  return {
    take(bytes) {
      if (reader) return reader.take(bytes)
      first = joined([first, bytes])
      if (first.length < ENOUGH) return true
      reader = readerFor(first)
      return reader.take(first)
    },
    async end(ending) {
      if (ending === 'too-large') return fail({ kind: 'bomb', maxBytes: UNPACKED_MAX_BYTES })
      if (reader) return reader.end(ending)
      const short = readerFor(first)
      short.take(first)
      return short.end(ending)
    },
  }
}

function readerFor(first: Uint8Array): BackupReader {
  const version = linesVersion(first)
  if (version === undefined) return createWholeReader()
  if (version > 2) return { take: () => false, end: async () => fail({ kind: 'newer' }) }
  const { take, end } = createLineReader()
  return { take, end: async (ending) => end(ending) }
}

/** Version 1 has no lines of its own: it is read once all of it is there. */
function createWholeReader(): BackupReader {
  const pieces: Uint8Array[] = []
  let length = 0
  return {
    take(bytes) {
      pieces.push(bytes.slice())
      length += bytes.length
      return length <= BACKUP_MAX_BYTES
    },
    async end(ending) {
      if (ending === 'stopped') return fail({ kind: 'huge', maxBytes: BACKUP_MAX_BYTES })
      if (ending === 'damaged') return fail({ kind: 'packing', records: 0 })
      if (ending === 'cut') return fail({ kind: 'ends-early', records: 0, of: 0 })
      return readFirst(joined(pieces))
    },
  }
}
