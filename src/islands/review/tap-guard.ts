/** A second tap within this time is a tremor or a bump, not an answer (AnkiDroid's default). */
export const SECOND_TAP_MILLIS = 200

/**
 * Tells whether a click is the second half of a double tap, which would answer a card that was not read.
 * Blocked taps do not start the time again, or a hurried person would be locked out (AnkiDroid #21873).
 */
export function createTapGuard(): (event: MouseEvent) => boolean {
  let tappedAt = Number.NEGATIVE_INFINITY
  return (event) => {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch'
    const isSecond = event.detail === 2 || (isTouch && event.timeStamp - tappedAt < SECOND_TAP_MILLIS)
    if (!isSecond) tappedAt = event.timeStamp
    return isSecond
  }
}
