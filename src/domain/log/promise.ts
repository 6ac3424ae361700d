/** Words of one who tells of what is still to come. */
const AHEAD =
  /\b(?:i|we)(?: will|['’]ll| shall| am going to|['’]m going to| intend to| plan to| hope to| would like to)\b|\bin (?:the )?future\b|\bnext time\b|\bfrom now on\b/i

/** Verbs in the past, regular and the commonest of the others. */
const PAST =
  /\b(?:was|were|had|did|said|told|asked|went|rang|gave|took|made|felt|got|put|kept|read|let|sent|wrote|found|came|began|spoke|heard|saw|knew|thought|left|held|set|brought|showed|built|chose|ran|stood|met|paid|used|[a-z]{2,20}ed)\b/i

const QUOTED = /[“"][^“”"]{0,400}[”"]/g

/** As much of a text as is looked at. */
const LOOKED_AT_LENGTH = 20_000

/**
 * Whether a text only says what its writer means to do. What stands in quotation marks was said to somebody, and one
 * verb in the past is enough: it may miss a promise, and takes no account for one.
 */
export function isPromise(text: string): boolean {
  const told = text.slice(0, LOOKED_AT_LENGTH).replace(QUOTED, ' ')
  return AHEAD.test(told) && !PAST.test(told)
}
