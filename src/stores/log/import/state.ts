import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Weighed } from '#domain/log/import-plan.ts'
import type { SourceProblem } from '#domain/log/source.ts'
import type { EnvelopeProblem } from '#formats/envelope.ts'
import type { FileKind } from '#formats/sources/recognise.ts'
import type { TableColumns } from '#formats/sources/table.ts'
import type { ReadLog } from '#stores/log/standing.ts'

/** Where bringing sources or entries into the log stands. */
export type LogImport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refusal }
  | Shown
  | { readonly kind: 'bringing'; readonly name: string; readonly count: number; readonly share: number }
  | {
      readonly kind: 'brought'
      readonly name: string
      readonly count: number
      /** Entries that say now what the file said; absent where there are none. */
      readonly renewed?: number
      readonly stage: ImportStage | 'own'
    }
  | { readonly kind: 'not-kept'; readonly name: string; readonly problem: StorageProblem }

/** Why a file was not read at all. */
export type Refusal =
  | { readonly kind: Extract<FileKind, 'empty' | 'binary' | 'ours' | 'broken-json' | 'unknown'> }
  | { readonly kind: 'too-large'; readonly most: number }
  /** What reads it could not be loaded, or the file could not. */
  | { readonly kind: 'away' | 'unreadable' }
  | { readonly kind: 'log'; readonly problem: EnvelopeProblem }

/** Where sources go: lines of the inbox, or drafts of resources. */
export type ImportStage = 'inbox' | 'draft'

/** The dry run: nothing is changed. */
export interface Shown {
  readonly kind: 'shown'
  readonly name: string
  readonly format: FileKind | 'own-table'
  readonly lines: readonly Weighed[]
  /** What changes are named by; of a log alone. */
  readonly log?: Pick<ReadLog, 'entries' | 'criteria'>
  readonly problems: readonly SourceProblem[]
  /** Places of entries in a file of ours that are damaged, from 1. */
  readonly damaged: readonly number[]
  /** Lines that come in, by their place in `lines`. */
  readonly chosen: ReadonlySet<number>
  readonly stage: ImportStage
  readonly table?: ShownTable
}

/** A table’s columns, what the first of its rows say, and which holds what. */
export interface ShownTable {
  readonly heads: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly columns: TableColumns
}

/** The import of this page. */
export const $logImport = atom<LogImport>({ kind: 'idle' })
