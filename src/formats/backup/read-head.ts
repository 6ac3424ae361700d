import { gunzip } from '#formats/gzip.ts'
import { type BackupHead, joined, LF, linesVersion } from './lines.ts'
import { headOf } from './read-lines.ts'

/** No head is longer: a device takes some sixty bytes, and forms have a limit of their own. */
const HEAD_MAX_BYTES = 1024 * 1024

/** What a packed backup says before its first fact, without reading on; undefined where it says nothing that is ours. */
export async function readHead(file: Blob): Promise<BackupHead | undefined> {
  const pieces: Uint8Array[] = []
  await gunzip(file.stream(), HEAD_MAX_BYTES, (bytes) => {
    pieces.push(bytes.slice())
    return !bytes.includes(LF)
  })
  const first = joined(pieces)
  const end = first.indexOf(LF)
  if (end < 0 || linesVersion(first) !== 2) return undefined
  try {
    return headOf(JSON.parse(new TextDecoder().decode(first.subarray(0, end))))
  } catch {
    return undefined
  }
}
