import { MOST_COUNTED } from '#domain/review/most-counted.ts'

/** “230”, “more than 1,000”: of what waits no more is counted. What follows may hang on which it is. */
export function manyWords(count: number, counted = '', uncounted = ''): string {
  const shown = new Intl.NumberFormat('en-GB').format(Math.min(count, MOST_COUNTED))
  return count > MOST_COUNTED ? `more than ${shown}${uncounted}` : `${shown}${counted}`
}
