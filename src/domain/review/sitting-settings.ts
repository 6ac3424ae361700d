/** The settings that a flashcard on screen needs at once. The rest, and how all are read, is `settings.ts`. */
export interface SittingSettings {
  /** How many answer buttons a flashcard has. */
  readonly grades: 'two' | 'four'
  /** Whether single keys (space, n, 1 to 4, u, ?) act on a flashcard. */
  readonly keys: boolean
  /** A second tap sooner than this after the first does nothing. */
  readonly guardMillis: number
  /** Whether an answer may be typed before it is shown. */
  readonly typed: boolean
}

/** These settings before anything was chosen. The guard is AnkiDroid’s. */
export const SITTING_DEFAULTS: SittingSettings = {
  grades: 'two',
  keys: true,
  guardMillis: 200,
  typed: false,
}
