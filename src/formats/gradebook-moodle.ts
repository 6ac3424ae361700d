import type { LearnerRow } from '#domain/pack/gradebook.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { RosterEntry } from '#domain/pack/roster.ts'

/** What Moodle's import finds a learner by. */
export type MoodleKey = 'email' | 'idNumber'

/** The heads of the columns: Moodle maps e-mail and ID number by these names itself, the grade and feedback by hand. */
export interface MoodleWords {
  readonly email: string
  readonly idNumber: string
  readonly grade: string
  readonly feedback: string
}

/** A table for Moodle's gradebook, and who is not in it. */
export interface MoodleTable {
  readonly rows: readonly (readonly string[])[]
  /** With a receipt, but no e-mail or ID number on the list to be found by, or the same one as somebody else. */
  readonly unknown: readonly string[]
  /** Something they wrote is not marked yet, so that there is no grade to give. */
  readonly unmarked: readonly string[]
}

/** A grade item of 100 marks, as Moodle makes them unless told otherwise. */
const GRADE_MOST = 100

/**
 * The table as Moodle's grade import reads it (grade/import/csv: a head row, then a learner to a row): e-mail or ID
 * number, the grade out of 100 with two decimals and a decimal point, and the tutor's comments where `comments` are asked
 * for. Learners without a receipt, a key or a whole mark are no rows: an empty grade would overwrite one.
 */
export function moodleTable(
  learners: readonly LearnerRow[],
  roster: readonly RosterEntry[],
  by: MoodleKey,
  words: MoodleWords,
  comments?: NonNullable<PackState['awards']>,
): MoodleTable {
  const keys = keysOf(roster, by)
  const sent = learners.filter(({ receipt, of }) => receipt && of > 0)
  const unmarked = sent.filter((row) => row.unmarked > 0)
  const found = sent.flatMap((row) => {
    const key = keys.get(row.key)
    return key === undefined || row.unmarked > 0 ? [] : [{ row, key }]
  })
  const head = [words[by], words.grade, ...(comments ? [words.feedback] : [])]
  return {
    rows: [
      head,
      ...found.map(({ row, key }) => [
        key,
        ((row.marks / row.of) * GRADE_MOST).toFixed(2),
        ...(comments ? [commentsOn(row, comments)] : []),
      ]),
    ],
    unknown: sent.filter((row) => !keys.has(row.key)).map(({ name }) => name),
    unmarked: unmarked.map(({ name }) => name),
  }
}

/** A key that two have finds neither. */
function keysOf(roster: readonly RosterEntry[], by: MoodleKey): ReadonlyMap<string, string> {
  const given = roster.flatMap((entry) => (entry[by] ? [[nameKey(entry.name), entry[by]] as const] : []))
  const times = new Map<string, number>()
  for (const [, key] of given) times.set(key.toLowerCase(), (times.get(key.toLowerCase()) ?? 0) + 1)
  return new Map(given.filter(([, key]) => times.get(key.toLowerCase()) === 1))
}

function commentsOn({ receipt }: LearnerRow, awards: NonNullable<PackState['awards']>): string {
  return awards
    .flatMap(({ attempt, learner, award }) =>
      attempt === receipt?.attempt && learner === receipt.learner && award.comment !== ''
        ? [award.comment]
        : [],
    )
    .join('\n\n')
}
