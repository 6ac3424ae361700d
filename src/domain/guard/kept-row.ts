import type { Fact, FactId } from '#domain/journal/fact.ts'
import type { EntryId } from '#domain/log/record.ts'

/** What a person looked at in one entry and keeps, with their reason. */
export interface KeptFinding {
  readonly text: string
  readonly reason: string
  /** The fact that says so, to be taken back. */
  readonly fact: FactId
}

/** The state of a `kept:<entry>` row: each text once. */
export interface KeptState {
  readonly entry: EntryId
  readonly kept: readonly KeptFinding[]
  /** The entry was erased: what is kept later is dropped too. */
  readonly isPurged?: true
}

/** What is kept in an entry after one more fact: the last word on a text counts, and an erased entry keeps nothing. */
export function stepKept(state: KeptState | undefined, fact: Fact, entry: EntryId): KeptState | undefined {
  if (state?.isPurged) return state
  if (fact.kind === 'entry.purged') return { entry, kept: [], isPurged: true }
  if (fact.kind !== 'finding.kept') return state
  const others = (state?.kept ?? []).filter(({ text }) => text !== fact.text)
  const { text, reason, id } = fact
  return { entry, kept: fact.removed ? others : [...others, { text, reason, fact: id }] }
}
