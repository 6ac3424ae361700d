import type { Id } from '#domain/id.ts'

/** Eighty bits: two notes of a million would share a name once in millions of millions of files. */
export const BROUGHT_LETTERS = 16

const BROUGHT = new RegExp(`^own\\.[a-z2-7]{${BROUGHT_LETTERS}}$`)

/**
 * Whether a card was first written by an import: its name is a hash of what it is called where it came from, and
 * longer than the random names of cards that are written here. Ours that went out and came back are none.
 */
export function isBrought(card: Id): boolean {
  return BROUGHT.test(card)
}
