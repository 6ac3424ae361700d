import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'

/** How a pack is to be worked. Each rule is absent where it asks for nothing: a pack without any is worked as it always was. */
export interface PackRules {
  /** Not before this day begins, where the learner is. */
  readonly opens?: LocalDate
  /** How often it may be begun, 1 to 20. */
  readonly attempts?: number
  /** Minutes from its start to its end, 1 to 600, before any extra time. */
  readonly minutes?: number
  /** Its items come in an order drawn for each attempt. */
  readonly isShuffled?: true
  /** In order, and none again once it is answered. */
  readonly isOneByOne?: true
  /** When one learns what was right; absent: at each item. */
  readonly feedback?: FeedbackMoment
  /** Each question asks how certain one is, whatever the learner's own setting. */
  readonly asksCertainty?: true
  /** Learners give a number that their tutor gave them, and no name. */
  readonly isByNumber?: true
  /** Groups of its items of which each attempt draws some. No item is in two. */
  readonly pools?: readonly Pool[]
}

/** `end`: once the attempt is ended. `code`: once the tutor gives the reveal code out. `never`: not in the pack. */
export type FeedbackMoment = 'end' | 'code' | 'never'

/** A group of items of which each attempt draws so many. */
export interface Pool {
  /** 1 to one less than there are items in it. */
  readonly take: number
  readonly of: readonly Id[]
}

/** Percent of time on top that a learner may have agreed with the tutor. */
export const EXTRA_PERCENTS = [25, 50, 100] as const

/** One of them. */
export type ExtraPercent = (typeof EXTRA_PERCENTS)[number]

/** Limits of rules. */
export const RULE_LIMITS = { attempts: 20, minutes: 600, pools: 12 } as const

/** Whether what was right shows as soon as an item is answered. */
export function showsAtOnce(rules: PackRules | undefined): boolean {
  return rules?.feedback === undefined
}
