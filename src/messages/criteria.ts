import type { Criterion } from '#domain/catalogue/catalogue.ts'

/** Under which numbers a centre asks for a marking point, in one line: “Your centre’s 1.2 and 1.3”. */
export function criteriaLine(criteria: readonly Criterion[]): string {
  const refs = new Intl.ListFormat('en-GB').format(criteria.map(({ ref }) => ref))
  return `Your centre’s ${refs}`
}
