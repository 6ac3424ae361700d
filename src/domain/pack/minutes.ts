import type { PackItem } from './pack.ts'

/** What one item takes, in seconds: a guess made before anyone’s own pace is known. */
const SECONDS: Readonly<Record<PackItem['kind'], number>> = {
  card: 20,
  question: 60,
  scenario: 300,
  writing: 300,
}

/** Whole minutes, at least one, that these items take: a flashcard 20 seconds, a question one minute, a scenario or writing five. */
export function packMinutes(items: readonly Pick<PackItem, 'kind'>[]): number {
  const seconds = items.reduce((sum, { kind }) => sum + SECONDS[kind], 0)
  return Math.max(1, Math.round(seconds / 60))
}
