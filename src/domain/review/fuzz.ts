import type { Id } from '#domain/id.ts'

/** A hundred years: a card is never put off for good. */
export const MAX_INTERVAL_DAYS = 36_500

/** Anki's bands: the share of each stretch of an interval by which it may be moved either way. */
const BANDS = [
  { fromDays: 2.5, toDays: 7, share: 0.15 },
  { fromDays: 7, toDays: 20, share: 0.1 },
  { fromDays: 20, toDays: Number.POSITIVE_INFINITY, share: 0.05 },
]

/**
 * Moves an interval a little, so that cards learned together part company. `lot` is 0 to below 1; with the
 * same lot a longer interval never comes out shorter, so better grades stay better. Under 2.5 days: as it is.
 */
export function fuzzedDays(intervalDays: number, lot: number): number {
  const { least, most } = fuzzBand(intervalDays)
  return Math.floor(least + lot * (most - least + 1))
}

/** The days an interval may become, both ends included (as Anki's `states/fuzz.rs`). */
export function fuzzBand(intervalDays: number): { readonly least: number; readonly most: number } {
  if (intervalDays < 2.5) {
    const days = Math.max(1, Math.round(intervalDays))
    return { least: days, most: days }
  }
  const reach = BANDS.reduce(
    (days, { fromDays, toDays, share }) =>
      days + share * Math.max(0, Math.min(intervalDays, toDays) - fromDays),
    1,
  )
  return {
    least: Math.max(2, Math.round(intervalDays - reach)),
    most: Math.min(Math.round(intervalDays + reach), MAX_INTERVAL_DAYS),
  }
}

/**
 * The lot of one card at one grade: always the same for the same card and number of grades, so that the
 * interval on the button is the one applied, a moment later or on another device.
 */
export function lotOf(card: Id, reps: number): number {
  let hash = 0x811c9dc5
  for (const character of `${card}#${reps}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  // FNV-1a leaves near texts near in its high bits; murmur3's last step spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
