import type { Id } from '#domain/id.ts'
import type { ItemRow } from './item-rows.ts'

/** Why a tutor may want to look at an item again: a reason to look, and no verdict on it. */
export type ReviseReason =
  /** Those who did well in all did worse on it than the others. */
  | { readonly kind: 'against'; readonly discrimination: number }
  /** It hardly tells who did well in all from who did not. */
  | { readonly kind: 'flat'; readonly discrimination: number }
  /** No more have it right than would by guessing. */
  | { readonly kind: 'guessed'; readonly facility: number; readonly guess: number }
  | { readonly kind: 'hard'; readonly facility: number }
  | { readonly kind: 'easy'; readonly facility: number }
  /** Wrong options that those who do well in all pick. */
  | { readonly kind: 'misleading'; readonly options: readonly Id[] }
  /** Wrong options that nobody, or hardly anyone, picks. */
  | { readonly kind: 'idle'; readonly options: readonly Id[] }

/** An item with the reasons to look at it. */
export interface ToRevise {
  readonly item: Id
  readonly number: number
  readonly reasons: readonly ReviseReason[]
}

/** From where on an item is worth a look, in per cent. Ours: rules of thumb, and no limits of anybody's. */
export const REVISE_AT = { discrimination: 20, hard: 20, easy: 95 } as const

/** Items worth a look: those with a discrimination below 0 first, then in the pack's order. */
export function itemsToRevise(rows: readonly ItemRow[]): readonly ToRevise[] {
  return rows
    .flatMap((row): ToRevise | [] => {
      const reasons = reasonsOf(row)
      return reasons.length === 0 ? [] : { item: row.item, number: row.number, reasons }
    })
    .sort((a, b) => Number(isAgainst(b)) - Number(isAgainst(a)) || a.number - b.number)
}

function isAgainst({ reasons }: ToRevise): boolean {
  return reasons.some(({ kind }) => kind === 'against')
}

function reasonsOf({ figures, misleading, idle }: ItemRow): readonly ReviseReason[] {
  if (!figures) return []
  const { discrimination, facility, guess } = figures
  const isEasy = facility > REVISE_AT.easy
  return [
    ...(discrimination === undefined || discrimination >= REVISE_AT.discrimination || isEasy
      ? []
      : [{ kind: discrimination < 0 ? ('against' as const) : ('flat' as const), discrimination }]),
    ...endsOf(facility, guess),
    ...(misleading.length === 0
      ? []
      : [{ kind: 'misleading' as const, options: misleading.map(({ option }) => option) }]),
    ...(idle.length === 0 ? [] : [{ kind: 'idle' as const, options: idle.map(({ option }) => option) }]),
  ]
}

function endsOf(facility: number, guess: number | undefined): readonly ReviseReason[] {
  if (guess !== undefined && guess > 0 && facility <= guess) return [{ kind: 'guessed', facility, guess }]
  if (facility < REVISE_AT.hard) return [{ kind: 'hard', facility }]
  return facility > REVISE_AT.easy ? [{ kind: 'easy', facility }] : []
}
