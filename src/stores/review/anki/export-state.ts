import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'

/** What goes to Anki. */
export interface ExportChoice {
  /** A unit’s id, `all` built-in cards, or none of them. */
  readonly builtIn: Id | 'all' | 'none'
  /** Cards that were written here. */
  readonly own: boolean
  /** Cards that came from Anki or a table: in the Anki they came from they would be there twice. */
  readonly brought: boolean
  /** Reviews and due days go too; a text file has no place for them. */
  readonly history: boolean
  readonly form: 'package' | 'text'
}

/** Where the person stands with their file for Anki. */
export type AnkiExport =
  | { readonly kind: 'idle' }
  /** `share`: how much of it is written, 0 to 1. */
  | { readonly kind: 'writing'; readonly share: number }
  | { readonly kind: 'made'; readonly name: string; readonly cards: number; readonly reviews: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'declined' }
  /** Parts of the page that write it could not be fetched, or the disk could not be read. */
  | { readonly kind: 'away' }

/** The file for Anki as the page shows it. */
export const $ankiExport = atom<AnkiExport>({ kind: 'idle' })
