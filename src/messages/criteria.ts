import type { Criterion } from '#domain/catalogue/catalogue.ts'

/** A criterion of the learner’s own, as a list of links names it: “Your centre’s 2.3”. */
export function ownCriteriaLine(codes: readonly string[]): string {
  return `Your centre’s ${new Intl.ListFormat('en-GB').format(codes)}`
}

/** A criterion of the learner’s own with its words: “Your centre’s 2.3: Explain …”. */
export function ownCriterionText({ code, text }: { readonly code: string; readonly text: string }): string {
  return [ownCriteriaLine([code]), text].filter(Boolean).join(': ')
}

/** Under which numbers a centre asks for a marking point, in one line: “Your centre’s 1.2 and 1.3”. */
export function criteriaLine(criteria: readonly Criterion[]): string {
  const refs = new Intl.ListFormat('en-GB').format(criteria.map(({ ref }) => ref))
  return `Your centre’s ${refs}`
}
