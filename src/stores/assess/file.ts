import type { EnvelopeProblem } from '#formats/envelope.ts'
import type { FileKind } from '#formats/file-kind.ts'

/** A file as a person chooses it: what a browser's `File` has. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Why a chosen file is no use. Words: `#messages/assess-files.ts`. */
export type FileRefusal =
  | Exclude<EnvelopeProblem, { readonly kind: 'other-kind' }>
  /** A file of this program that belongs somewhere else; without `is`, of a later release. */
  | { readonly kind: 'other-kind'; readonly is?: FileKind | 'locked' }
  /** The browser cannot read it at all. */
  | { readonly kind: 'unreadable' }

/** The bytes of a chosen file, or why there are none. */
export async function bytesOf(
  file: ChosenFile,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | FileRefusal> {
  if (file.size > maxBytes) return { kind: 'huge', maxBytes }
  const buffer = await file.arrayBuffer().catch(() => undefined)
  return buffer ? new Uint8Array(buffer) : { kind: 'unreadable' }
}

/** A reader’s problem, with what the file is where it is another of ours. */
export async function refusalOf(
  bytes: Uint8Array<ArrayBuffer>,
  problem: EnvelopeProblem,
): Promise<FileRefusal> {
  const { kind } = problem
  // What is packed or locked is foreign to whoever reads no backups.
  if (kind !== 'other-kind' && kind !== 'foreign') return problem
  const { fileKindIn } = await import('#formats/file-kind.ts')
  const is = await fileKindIn(bytes)
  if (is === undefined) return kind === 'foreign' ? problem : { kind }
  return { kind: 'other-kind', is }
}
