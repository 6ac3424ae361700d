import type { Id } from '#domain/id.ts'
import type { CardGraded, Fact } from '#domain/journal/fact.ts'
import { stampAll, type Writer } from '#domain/journal/stamp.ts'
import { DAY_MILLIS, type Moment } from '#domain/time.ts'
import { seededChance } from './device.ts'

/** How someone studied. */
export interface CardDays {
  /** The moment after the last answer. */
  readonly until: Moment
  readonly days: number
  readonly cards: readonly Id[]
  /** Answers on a day of study; six days in seven are some. */
  readonly aDay: number
}

/** Days of someone who mostly studies in the evening, knows about what is expected, and is more often right when sure. */
export function cardDays({ until, days, cards, aDay }: CardDays): readonly Fact[] {
  const chance = seededChance(7)
  let writer: Writer = { device: 'aaaaaaaaaa', seq: 0 }
  const facts: Fact[] = []
  const met = new Set<Id>()
  for (let back = days - 1; back >= 0; back--) {
    if (back > 0 && chance(7) === 0) continue
    const begun = until.at - back * DAY_MILLIS - (chance(5) + 1) * 3_600_000
    for (let index = 0; index < aDay; index++) {
      const happening = answer(cards[chance(cards.length)] ?? 'heat-why', met, chance)
      const at = Math.min(begun + index * 20_000, until.at)
      const stamped = stampAll(writer, [happening], { at, offsetMin: until.offsetMin })
      writer = stamped.writer
      facts.push(...stamped.facts)
    }
  }
  return facts
}

function answer(card: Id, met: Set<Id>, chance: (limit: number) => number): CardGraded {
  const first = !met.has(card)
  met.add(card)
  const expected = 700 + chance(295)
  const isRecalled = chance(1_000) < expected
  return {
    kind: 'card.graded',
    card,
    edition: 1,
    grade: isRecalled ? 3 : 1,
    sure: isRecalled ? chance(10) > 1 : chance(10) > 6,
    intervalDays: isRecalled ? 1 + chance(60) : 0,
    first,
    tookMillis: 4_000 + chance(20_000),
    ...(first ? {} : { recall: expected / 1_000 }),
  }
}
