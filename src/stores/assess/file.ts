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
  | { readonly kind: 'other-kind'; readonly is?: FileKind }
  /** The browser cannot read it at all. */
  | { readonly kind: 'unreadable' }

/** The bytes of a chosen file, or why there are none. */
export async function bytesOf(file: ChosenFile, maxBytes: number): Promise<Uint8Array | FileRefusal> {
  if (file.size > maxBytes) return { kind: 'huge', maxBytes }
  const buffer = await file.arrayBuffer().catch(() => undefined)
  return buffer ? new Uint8Array(buffer) : { kind: 'unreadable' }
}

/** A reader’s problem, with what the file is where it is another of ours. */
export async function refusalOf(bytes: Uint8Array, problem: EnvelopeProblem): Promise<FileRefusal> {
  if (problem.kind !== 'other-kind') return problem
  const { fileKindOf } = await import('#formats/file-kind.ts')
  const is = fileKindOf(bytes)
  return is === undefined ? { kind: 'other-kind' } : { kind: 'other-kind', is }
}
