import type { Id } from '#domain/id.ts'
import type { CardLine, CardUnit } from '#domain/review/cards/card-line.ts'
import { late } from '#islands/ui/use-late.ts'

/** What the page itself knows of the cards. */
export interface KnownLines {
  /** The first in lesson order, which it shows at once. */
  readonly first: readonly CardLine[]
  readonly count: number
  readonly units: readonly CardUnit[]
}

/** What comes after the list’s first paint. */
export const lateParts = late(() => import('./late-pages.ts').then(({ latePages }) => latePages))

/** How far the list was unfolded, and which card was opened from it: one comes back to that place. */
export interface ListMemory {
  fragment: string
  steps: number
  opened: Id | undefined
}
