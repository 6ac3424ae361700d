import { SITTING_DEFAULTS } from '#domain/review/sitting-settings.ts'

/** Says of a click whether it is a second half; `guardMillis` is how soon after the first it is one, 0: never. */
export type TapGuard = (event: MouseEvent, guardMillis?: number) => boolean

/**
 * Tells whether a click is the second half of a double tap, a tremor or a bump, which would answer a card that was
 * not read. Blocked taps do not start the time again, or a hurried person would be locked out (AnkiDroid #21873).
 */
export function createTapGuard(): TapGuard {
  let tappedAt = Number.NEGATIVE_INFINITY
  return (event, guardMillis = SITTING_DEFAULTS.guardMillis) => {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch'
    // A mouse counts its own double clicks, at the speed that is set for it.
    const isDouble = event.detail === 2 && guardMillis > 0
    const isSecond = isDouble || (isTouch && event.timeStamp - tappedAt < guardMillis)
    if (!isSecond) tappedAt = event.timeStamp
    return isSecond
  }
}
