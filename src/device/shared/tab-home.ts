import type { Home, HomeOptions } from '#device/home.ts'
import type { Keeping } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import { createTabFacts } from './tab-facts.ts'

/**
 * A home in this tab alone, for shared computers: it outlives a reload and the way to another page, and ends with
 * the tab. Each page writes under a device name of its own, because a browser may copy a tab with all it holds.
 */
export function openTabHome(options: HomeOptions): Home {
  const keeping: Keeping = { kind: 'tab' }
  const inTab = createTabFacts()
  const own = inTab.read('own')
  const names = new Set(own.map(({ device }) => device))
  const place = createMemoryJournal({
    ...options,
    keeping,
    facts: [...own, ...inTab.read('taken')],
    onErase: inTab.forget,
    drop: inTab.drop,
    keep(origin, facts) {
      const problem = inTab.keep(origin, facts)
      if (!problem && origin === 'own') for (const { device } of facts) names.add(device)
      return problem
    },
  })
  return {
    keeping,
    place: {
      ...place,
      async recent(limit) {
        const ours = (await place.facts()).filter(({ device }) => names.has(device))
        return ours.toReversed().slice(0, limit)
      },
    },
    close: () => undefined,
  }
}
