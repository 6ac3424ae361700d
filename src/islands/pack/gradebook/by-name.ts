import type { LearnerRow } from '#domain/pack/gradebook.ts'

const alphabet = new Intl.Collator('en-GB')

/** Learners in the order of the alphabet, wherever they are listed. */
export function byName(one: Pick<LearnerRow, 'name'>, other: Pick<LearnerRow, 'name'>): number {
  return alphabet.compare(one.name, other.name)
}
