import type { StoredFact } from '#domain/journal/fact.ts'
import { type Missing, mayBeMissing } from '#domain/journal/missing.ts'

/** What this page wrote and heard of, as long as it lives: a database that is emptied under its hands gets it back. */
export interface PageFacts {
  remember(facts: readonly StoredFact[]): void
  /** Those of them that are missing now; what was erased on purpose is not. */
  lost(missing: Missing | undefined): readonly StoredFact[]
}

/** A page that writes more has its older facts in a backup, or they are to be got from one. */
const MOST = 2_000

/** Begins with nothing. */
export function createPageFacts(): PageFacts {
  let all: readonly StoredFact[] = []
  return {
    remember(facts) {
      if (facts.length > 0) all = [...all, ...facts].slice(-MOST)
    },
    lost: (missing) => (missing ? all.filter((fact) => mayBeMissing(missing, fact)) : []),
  }
}
