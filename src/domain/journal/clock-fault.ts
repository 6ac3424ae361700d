import { DAY_MILLIS, type Millis } from '#domain/time.ts'

/** When this release was written: no clock that is right is before it. Raised with a release, never by a build, so that two builds are alike. */
export const RELEASED: Millis = Date.UTC(2026, 10, 22)

/** What is wrong with a clock, as far as can be known. */
export type ClockFault =
  /** It stands before this release was written. */
  | { readonly kind: 'behind' }
  /** It stands so far after it that it is hardly true. */
  | { readonly kind: 'ahead' }
  /** Records are dated later than it stands: it is wrong now, or a clock was when they were made. */
  | { readonly kind: 'overtaken'; readonly latest: Millis }

/** Zones and a late midnight are no fault. */
const SLACK = 2 * DAY_MILLIS

/** A site that nobody renewed for so long is less likely than a clock set wrong. */
const HARDLY_TRUE = 8 * 365 * DAY_MILLIS

/** What is wrong with this device’s clock, by this release and by the latest that records know; nothing where it may be right. */
export function clockFault(now: Millis, latest: Millis | undefined): ClockFault | undefined {
  if (now < RELEASED - SLACK) return { kind: 'behind' }
  if (latest !== undefined && latest > now + SLACK) return { kind: 'overtaken', latest }
  return now > RELEASED + HARDLY_TRUE ? { kind: 'ahead' } : undefined
}
