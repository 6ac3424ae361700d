/** One who should answer, as a tutor's list has them. */
export interface RosterEntry {
  /** As the tutor spells it; a number where learners answer by number. */
  readonly name: string
  readonly email?: string
  /** What the college's own system calls them: Moodle's `idnumber`. */
  readonly idNumber?: string
}

/** Longest parts of an entry, in characters, and how many a roster holds. */
export const ROSTER_LIMITS = { entries: 500, name: 200, email: 120, idNumber: 60 } as const
