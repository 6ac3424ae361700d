import { everIn, isByHand, isCopyDue } from '#domain/journal/copies.ts'
import type { Millis } from '#domain/time.ts'
import type { Copies } from './copies.ts'
import { HELD } from './held-marks.ts'
import type { Home } from './home.ts'

/** Writes a copy where it is time for one, and ends what an erasing left undone in those there are. */
export async function copyQuietly({ place, owesCopies }: Home, copies: Copies, now: Millis): Promise<void> {
  if (owesCopies) await copies.clean(now)
  const ever = everIn(copies.marks.get(HELD))
  if (ever === undefined) return
  const countByHand = async (most: number) => (await place.recent(most)).filter(isByHand).length
  if (await isCopyDue(ever, await copies.last(), now, countByHand)) await copies.take(now)
}
