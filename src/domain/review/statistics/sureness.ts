import type { Tally } from '#domain/review/tallies.ts'
import { ENOUGH_IN_BIN } from './foretelling.ts'
import { type Share, shareOf } from './keeping.ts'

/** How often one was right after saying “sure”, and after saying “not sure”. */
export interface Sureness {
  readonly sure: Said
  readonly unsure: Said
  /** Whether being sure means anything: more than chance lies between the two, the wrong way round perhaps, or does not. */
  readonly verdict: 'none' | 'too-few' | 'apart' | 'turned' | 'alike'
}

/** Answers before which the same was said. */
export interface Said {
  readonly asked: number
  readonly recalled: number
  readonly share?: Share
}

/** Works out whether being sure means anything. */
export function surenessOf(sure: Tally, unsure: Tally): Sureness {
  return { sure: saidOf(sure), unsure: saidOf(unsure), verdict: verdictOf(saidOf(sure), saidOf(unsure)) }
}

function saidOf([asked, recalled]: Tally): Said {
  const share = shareOf(recalled, asked, ENOUGH_IN_BIN)
  return { asked, recalled, ...(share ? { share } : {}) }
}

function verdictOf({ share: sure }: Said, { share: unsure }: Said): Sureness['verdict'] {
  if (!sure && !unsure) return 'none'
  if (!sure?.isEnough || !unsure?.isEnough) return 'too-few'
  if (isAbove(sure, unsure)) return 'apart'
  return isAbove(unsure, sure) ? 'turned' : 'alike'
}

/**
 * Whether one share is above another by more than chance: the interval of their difference, made of both intervals
 * (R. G. Newcombe, “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17,
 * 1998, method 10).
 */
function isAbove(one: Share, other: Share): boolean {
  const below = Math.hypot(one.share - one.interval.low, other.interval.high - other.share)
  return one.share - other.share > below
}
