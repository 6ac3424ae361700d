import type { Deed, MarkedDeed } from '#domain/review/deed.ts'
import type { Given } from './given.ts'

/**
 * What was given to a card, as `card.graded` keeps it: places of the parts ticked, counted from 0; places of the steps
 * in the order they were put in; or the text that was typed. Nothing where nothing was typed on a card one only says.
 */
export function responseOf(
  deed: MarkedDeed | undefined,
  { places, typed }: Given,
): readonly string[] | undefined {
  if (deed?.kind === 'marking-point') return places.toSorted((a, b) => a - b).map(String)
  if (deed?.kind === 'order') return places.map(String)
  const text = typed.trim()
  return text === '' ? undefined : [text]
}

/** What was given, from what was kept of it; places that the card no longer has are left out. */
export function givenIn(deed: Deed | undefined, response: readonly string[]): Given {
  const most =
    deed?.kind === 'marking-point' ? deed.parts.length : deed?.kind === 'order' ? deed.steps.length : 0
  if (most === 0) return { places: [], typed: response[0] ?? '' }
  const places = response.map(Number).filter((place) => Number.isInteger(place) && place >= 0 && place < most)
  const isWhole = deed?.kind !== 'order' || new Set(places).size === most
  return { places: isWhole ? [...new Set(places)] : [], typed: '' }
}
