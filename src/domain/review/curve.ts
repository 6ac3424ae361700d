import type { Memory } from './card-state.ts'

/** FSRS-6's decay: the negative of its default weight w20. */
const DECAY = -0.1542

/**
 * The predicted chance, 0 to 1, of recalling a card `elapsedDays` after it was last answered: the
 * forgetting curve of FSRS-6, `(1 + factor · t / S) ^ decay`, with its default weights or one's own decay
 * (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm). It stands here without the
 * library so that a lesson can show credit without loading a scheduler; a test holds the two equal.
 */
export function predictedRecall(
  { stability, decay = DECAY }: Pick<Memory, 'stability' | 'decay'>,
  elapsedDays: number,
): number {
  // Chosen so that recall is 0.9 when as many days have passed as the memory is stable for.
  const factor = 0.9 ** (1 / decay) - 1
  return (1 + (factor * Math.max(0, elapsedDays)) / stability) ** decay
}
