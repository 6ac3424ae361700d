import { isLocked } from './backup/lock-head.ts'
import { gunzip, isGzip } from './gzip.ts'

/** What a file of this program is, by the name of its format; a later release may have more. */
export type FileKind = 'backup' | 'pack' | 'receipt' | 'log' | 'portfolio' | 'comments'

const KINDS: readonly FileKind[] = ['backup', 'pack', 'receipt', 'log', 'portfolio', 'comments']

/** So many bytes of a file are enough to know it by. */
const ENOUGH = 200

/** Every file of ours says what it is in its first characters. */
const FORMAT = /^\s*\{\s*"format"\s*:\s*"due-credit-([a-z]{1,20})"/

/** What a file is that was given where another was asked for. Total on any bytes. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const name = FORMAT.exec(new TextDecoder().decode(bytes.subarray(0, ENOUGH)))?.[1]
  return KINDS.find((kind) => kind === name)
}

/** The same of a file that may be packed; `locked` where a passphrase keeps even that back: of ours, only backups are. */
export async function fileKindIn(bytes: Uint8Array<ArrayBuffer>): Promise<FileKind | 'locked' | undefined> {
  if (isLocked(bytes)) return 'locked'
  if (!isGzip(bytes)) return fileKindOf(bytes)
  let first = new Uint8Array()
  await gunzip(new Blob([bytes]).stream(), Number.POSITIVE_INFINITY, (piece) => {
    first = new Uint8Array([...first, ...piece.subarray(0, ENOUGH)])
    return first.length < ENOUGH
  })
  return fileKindOf(first)
}
