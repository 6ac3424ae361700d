/** A day that a list of days holds, or held, and the place that names it for good. */
export interface PlacedDay {
  readonly on: string
  readonly place: number
  /** The list holds it no longer. */
  readonly isGone: boolean
}

/**
 * Gives each day of a list a place that stays its own whatever else the list loses or gains, from all the texts the
 * list had, oldest first. A day that stands in a text keeps its place; where it was moved, the day in its stead has it; a
 * new one gets the next that nobody had. Days that are gone are there still, so that a calendar can be told.
 */
export function placedDays(texts: readonly (readonly string[])[]): readonly PlacedDay[] {
  let days: readonly PlacedDay[] = []
  let before: readonly number[] = []
  for (const text of texts) {
    const places = placesIn(text, days, before)
    const held = new Set(places)
    const kept = days.filter(({ place }) => !held.has(place)).map((day) => ({ ...day, isGone: true }))
    days = [...kept, ...text.map((on, at) => ({ on, place: places[at] ?? at, isGone: false }))]
    before = places
  }
  return days
}

/** The place of each day of a text, given the days so far and the places of the text before, in its order. */
function placesIn(
  text: readonly string[],
  days: readonly PlacedDay[],
  before: readonly number[],
): readonly number[] {
  const taken = new Set<number>()
  const take = (place: number | undefined): number | undefined => {
    if (place === undefined || taken.has(place)) return undefined
    taken.add(place)
    return place
  }
  const found = text.map((on) => {
    const same = days.filter((day) => day.on === on && !taken.has(day.place))
    return take((same.find(({ isGone }) => !isGone) ?? same[0])?.place)
  })
  let next = 1 + days.reduce((most, { place }) => Math.max(most, place), -1)
  return found.map((place, at) => {
    if (place !== undefined) return place
    // As many days as before: the one here was moved. Else it is new.
    const moved = text.length === before.length ? take(before[at]) : undefined
    return moved ?? next++
  })
}
