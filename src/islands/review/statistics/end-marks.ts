import type { Stretch } from '#domain/review/statistics/reach.ts'
import { stretchText } from '#messages/card-statistics.ts'
import { placeOf } from './Dots.tsx'
import type { Mark } from './scale.ts'

/** The first and the last of some stretches by name, and the middle one where there is room. */
export function endMarks(stretches: readonly Stretch[]): readonly Mark[] {
  const last = stretches.length - 1
  const places = last < 1 ? [0] : last < 4 ? [0, last] : [0, Math.round(last / 2), last]
  return places.flatMap((index) => {
    const stretch = stretches[index]
    const at = last < 1 ? 0.5 : placeOf(index, stretches.length)
    const isMiddle = index > 0 && index < last
    return stretch ? [{ at, text: stretchText(stretch), ...(isMiddle ? { isMiddle } : {}) }] : []
  })
}
