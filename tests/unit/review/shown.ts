import type { ShownCard } from '#domain/review/shown-card.ts'
import type { KnownCards } from '#stores/review/words.ts'

/** Cards as they ship: `card-1`, `card-2` …, the even ones of section `even`. */
export function shownCards(count: number): readonly ShownCard[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    return {
      id: `card-${number}`,
      edition: 1,
      front: `Question ${number}?`,
      back: `Answer ${number}.`,
      section: number % 2 === 0 ? 'even' : 'odd',
      taught: { title: 'Handling a complaint', address: '/concepts/complaint-handling/#heat' },
      points: [
        { id: 'self-study.kc.1', kind: 'key-concept', text: 'Say sorry once.', cards: [`card-${number}`] },
      ],
    }
  })
}

/** What the page holds of them: the first ten, and how many there are. */
export function knownOf(cards: readonly ShownCard[]): KnownCards {
  return { first: cards.slice(0, 10), count: cards.length }
}
