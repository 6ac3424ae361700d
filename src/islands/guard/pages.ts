import type { PlacedFinding } from '#domain/guard/find-in-record.ts'
import type { FoundEntry } from '#stores/guard/look-over.ts'

/** So many findings are shown at once. */
export const PAGE = 10

/** The part of an entry’s findings that one page shows. */
export interface Part {
  readonly found: FoundEntry
  readonly findings: readonly PlacedFinding[]
}

/** How many findings there are. */
export function countOf(found: readonly FoundEntry[]): number {
  return found.reduce((sum, one) => sum + findingsIn(one).length, 0)
}

/** The findings of one page, still by entry. */
export function pageOf(found: readonly FoundEntry[], page: number): readonly Part[] {
  let before = 0
  return found.flatMap((one): readonly Part[] => {
    const all = findingsIn(one)
    const from = page * PAGE - before
    before += all.length
    const findings = all.slice(Math.max(0, from), Math.max(0, from + PAGE))
    return findings.length === 0 ? [] : [{ found: one, findings }]
  })
}

/** All findings of an entry, those of a second text of it after those of the first. */
export function findingsIn({ texts }: FoundEntry): readonly PlacedFinding[] {
  return texts.flatMap(({ findings }) => findings)
}
