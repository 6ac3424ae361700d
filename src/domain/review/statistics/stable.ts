import type { QueuePlace } from '#domain/journal/row.ts'
import { BAND_LANES, FORWARD_LANE } from '#domain/review/lanes.ts'

/** Cards by how long they hold. */
export interface Stable {
  /** One figure for each lane of the queue's bands, the least stable first. */
  readonly bands: readonly number[]
  /** Brought forward by a mistake: they wait apart from the bands. */
  readonly forward: number
}

/** Days for which cards of a band hold: more than `from`, up to `to`. The last one has no end. */
export interface BandEdges {
  readonly from: number
  readonly to?: number
}

/** The bands of `BAND_LANES`, in days. */
export const BAND_EDGES: readonly BandEdges[] = [
  { from: 0, to: 1 },
  { from: 1, to: 4 },
  { from: 4, to: 16 },
  { from: 16, to: 64 },
  { from: 64, to: 256 },
  { from: 256 },
]

/** How stable some cards are, by where each waits. */
export function stableOf(places: readonly QueuePlace[]): Stable {
  const count = (lane: number) => places.filter((place) => place.lane === lane).length
  return { bands: BAND_LANES.map(count), forward: count(FORWARD_LANE) }
}

/** How stable cards are without some of them. */
export function stableWithout(all: Stable, some: Stable): Stable {
  return {
    bands: all.bands.map((cards, band) => cards - (some.bands[band] ?? 0)),
    forward: all.forward - some.forward,
  }
}

/** How many cards are in bands. */
export function inBands({ bands }: Stable): number {
  return bands.reduce((sum, cards) => sum + cards, 0)
}

/** The band that the card in the middle lies in, where all stand in a row by how long they hold. */
export function middleBand(stable: Stable): number {
  const half = inBands(stable) / 2
  let passed = 0
  return stable.bands.findIndex((cards) => {
    passed += cards
    return passed >= half
  })
}
