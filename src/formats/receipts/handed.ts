import type { ReceiptBody } from '#domain/pack/pack.ts'
import type { EnvelopeProblem } from '#formats/envelope.ts'
import type { LinkProblem } from '#formats/link-problem.ts'

/** What a tutor hands over at once: any text, and any files. */
export interface Handed {
  readonly text: string
  readonly files: readonly HandedFile[]
}

/** A file that was handed over: chosen or dropped by itself, or found in a folder, where much else may lie. */
export interface HandedFile {
  readonly name: string
  readonly blob: Pick<Blob, 'size' | 'slice' | 'arrayBuffer'>
  readonly isChosen: boolean
}

/** Where a receipt came from: a file by its name, the archive it lay in, and the place of a link among several. */
export interface Source {
  readonly file?: string
  readonly archive?: string
  /** From 1. */
  readonly link?: number
}

/** Why an archive, or one thing in it, was not opened. */
export type ArchiveProblem =
  | { readonly kind: 'cut' | 'damaged' | 'locked' | 'bomb' | 'huge' | 'outside' | 'deep' | 'nothing' }
  /** More receipts than one archive within another may hold. */
  | { readonly kind: 'crowded'; readonly most: number }

/** Why one of the things handed over could not be read. Words: `#messages/pack-refusal.ts`, `gradebook-aside.ts`. */
export type ReadingProblem =
  /** What is beyond the most was left unread. */
  | { readonly by: 'count'; readonly what: 'links' | 'files'; readonly most: number }
  | { readonly by: 'link'; readonly refusal: LinkProblem }
  | { readonly by: 'file'; readonly refusal: EnvelopeProblem | { readonly kind: 'unreadable' } }
  | { readonly by: 'archive'; readonly refusal: ArchiveProblem }

/** One thing that was handed over, read by itself. */
export type Read =
  | { readonly source: Source; readonly receipt: ReceiptBody }
  | { readonly source: Source; readonly problem: ReadingProblem }

/** All that was handed over, read. */
export interface ReadAll {
  readonly reads: readonly Read[]
  /** Files of folders and archives that cannot hold a receipt: not opened, or without one. */
  readonly passedOver: number
}

/** No receipt and no mail that carries some comes near: larger files are not even opened. */
export const FILE_MAX_BYTES = 8 * 1024 * 1024
