/** The words of one learner’s answers, and of the marks that a tutor gives one of them by hand. */
export const answersOf = {
  title: 'One learner’s answers',
  learner: 'Learner',
  previous: 'Previous learner',
  next: 'Next learner',
  standing: (marks: string, of: number) => `${marks} of ${of} marks.`,
  absent: 'No receipt has come from this learner yet.',
  loading: 'Putting the answers into words …',
  away: 'The words of these answers could not be fetched. Check the connection, then try again.',
  tryAgain: 'Try again',
  said: {
    ending: (ending: string) => `It ended: ${ending}`,
    changed: 'This item has changed on the site since, so the answer can’t be shown with it.',
    card: (name: string) => `Their own judgement: ${name}`,
    beside: (certainty: number | undefined, tookMillis: number | undefined) =>
      [
        certainty === undefined ? '' : `Certainty ${certainty} of 3`,
        tookMillis === undefined ? '' : `looked at for ${seconds(tookMillis)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  mark: (kind: string, percent: number | undefined) =>
    percent === undefined || percent === 0 || percent === 100 ? kind : `${kind}, ${percent} % of its marks`,
  byHand: 'by you',
  yourReason: (comment: string) => `You wrote: ${comment}`,

  change: 'Change these marks',
  share: 'Marks, in percent',
  why: 'Why',
  whyHint: 'The learner reads it where you give feedback back.',
  whyProblem: 'Say why, in at most 1,000 characters: the learner reads it.',
  keep: 'Keep these marks',
  cancel: 'Leave them as they are',
  takeBack: 'Take back what you gave',
  kept: 'Kept. It stands in the table now, and goes to the learner when you give feedback back.',
  takenBack: 'Taken back. The answer is marked by its key again.',

  pastTable: 'Go past the table',
  open: (name: string) => `Show what ${name} answered`,
} as const

function seconds(millis: number): string {
  const count = Math.max(1, Math.round(millis / 1_000))
  return count === 1 ? '1 second' : `${new Intl.NumberFormat('en-GB').format(count)} seconds`
}
