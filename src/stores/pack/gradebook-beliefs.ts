import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import type { HeldBelief } from '#domain/pack/insight/belief-map.ts'
import { followUpItems } from '#domain/pack/insight/follow-up.ts'
import type { Sheets } from './gradebook-sheets.ts'
import type { BeliefView } from './gradebook-view.ts'

/** What stands on the page about each misconception of a class; those that nobody knows words for are left out. */
export function beliefViews(
  held: readonly HeldBelief[],
  known: ReadonlyMap<Id, KnownMisconception>,
  { body, sheets }: { readonly body: { readonly items: readonly Id[] }; readonly sheets: Sheets },
): readonly BeliefView[] {
  const all = [...sheets.items.values()]
  return held.flatMap(({ misconception, holders, of, items, sure }): BeliefView | [] => {
    const here = known.get(misconception)
    const words = sheets.words[misconception]
    const belief = here?.belief ?? words?.text
    if (belief === undefined) return []
    return {
      id: misconception,
      belief,
      truth: here?.truth ?? words?.truth ?? '',
      learners: holders.length,
      of,
      items,
      sure,
      holders,
      ...(here ? { taught: here.taught, cards: here.cards } : { cards: words?.cards ?? [] }),
      followUps: here ? followUpItems(here, all, body.items).length : 0,
    }
  })
}
