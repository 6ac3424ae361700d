import type { Gradebook } from '#domain/pack/gradebook.ts'
import type { RosterEntry } from '#domain/pack/roster.ts'

/** The heads and words of the columns that are added. */
export interface AllColumnsWords {
  readonly email: string
  readonly idNumber: string
  readonly marks: string
  readonly of: string
  readonly percent: string
  readonly unmarked: string
  readonly took: string
  readonly limit: string
  readonly extra: string
  readonly over: string
  readonly early: string
  readonly onList: string
  readonly yes: string
  readonly no: string
}

/** The rows of `gradebookRows` with what else is known of each learner: from the list, of marks, and of times as reported. */
export function allColumns(
  rows: readonly (readonly string[])[],
  { learners }: Gradebook,
  roster: ReadonlyMap<string, RosterEntry>,
  words: AllColumnsWords,
): readonly (readonly string[])[] {
  const { yes: _yes, no: _no, ...heads } = words
  const yesNo = (is: boolean) => (is ? words.yes : words.no)
  const [head = [], ...bodies] = rows
  return [
    [...head, ...Object.values(heads)],
    ...bodies.map((row, at) => {
      const learner = learners[at]
      const entry = roster.get(learner?.key ?? '')
      const known = [entry?.email ?? '', entry?.idNumber ?? '']
      if (!learner?.receipt) return [...row, ...known, ...Array<string>(9).fill(''), yesNo(true)]
      const { marks, of, unmarked, timing, isListed } = learner
      return [
        ...row,
        ...known,
        figure(marks),
        String(of),
        of === 0 || unmarked > 0 ? '' : figure((marks / of) * 100),
        String(unmarked),
        String(timing?.tookMinutes ?? ''),
        String(timing?.limitMinutes ?? ''),
        String(timing?.extraPercent ?? ''),
        timing?.limitMinutes === undefined ? '' : String(timing.overMinutes),
        yesNo(timing?.isEarly === true),
        yesNo(isListed),
      ]
    }),
  ]
}

function figure(value: number): string {
  return String(Number(value.toFixed(2)))
}
