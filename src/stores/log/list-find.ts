import type { Entry } from '#domain/log/entry.ts'
import { withWords } from '#domain/log/log-search.ts'
import type { Signed } from '#domain/log/signed.ts'
import { type Finding, narrowEntries } from './list-finding.ts'

/** The entries that are to be shown, in the order given. Comes late: what looks for words knows the fields of every type. */
export function findEntries(entries: readonly Entry[], finding: Finding, signed: Signed): readonly Entry[] {
  return withWords(narrowEntries(entries, finding, signed), finding.text)
}
