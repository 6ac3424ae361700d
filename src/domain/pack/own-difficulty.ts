import {
  cardDifficulty,
  type Difficulty,
  questionDifficulty,
  writingDifficulty,
} from '#domain/catalogue/difficulty.ts'
import type { OwnItem } from './own.ts'

/** How hard an item that a tutor wrote is, by the rule that holds for the site's own. */
export function ownDifficulty(own: OwnItem): Difficulty {
  switch (own.kind) {
    case 'question':
      return questionDifficulty(own.question)
    case 'writing':
      return writingDifficulty(own.writing)
    case 'card':
      return cardDifficulty({ kind: 'plain', use: 'definition' })
  }
}
