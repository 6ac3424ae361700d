import type { Id } from '#domain/id.ts'

/** A task that cannot be marked by who did it. `owner` names what it is about. */
export type TaskTrouble =
  | { readonly kind: 'no-marking-point'; readonly owner: string; readonly id: Id }
  | { readonly kind: 'all-met'; readonly owner: string }
  | { readonly kind: 'none-met'; readonly owner: string }
  | { readonly kind: 'quote-not-there'; readonly owner: string; readonly quote: string }
