import type { LocalDate } from '#domain/local-date.ts'
import type { Signing } from '#domain/log/signed.ts'
import { type Stage, stageOf } from '#domain/log/stage.ts'
import { dayText, fullDay } from './log.ts'

const list = new Intl.ListFormat('en-GB')

/** What a stage of an entry is called in lists and tables; one of a later release counts as ready. */
export function stageText(stage: string): string {
  return STAGE[stageOf({ stage })]
}

/** Which entries the list can be narrowed to, by stage. */
export const stageFilters: Readonly<Record<Stage, string>> = {
  inbox: 'In the inbox',
  draft: 'Unfinished',
  ready: 'Ready, not signed',
  signed: 'Signed',
}

/** “Signed by A. Shah, 20 November, and by Sam Lee, 22 November.” */
export function signedText(signings: readonly Signing[], today: LocalDate): string {
  const by = signings.map(
    ({ by: who, on }) => `by ${who === '' ? 'your assessor' : who}, ${dayText(on, today)}`,
  )
  return `${STAGE.signed} ${list.format(by)}.`
}

/** The words for signing an entry, and for changing one that is signed. */
export const signing = {
  open: 'Your assessor has signed it',
  by: 'Who signed it? A name or a role.',
  on: 'On which day?',
  dayHint: 'For example, 20 2 2026',
  today: 'Today',
  save: 'Keep that it is signed',
  cancel: 'Not now',
  what: 'Keep this once your assessor has seen the entry as it says now. It locks: a later change is a new text, not signed until it is seen again.',
  noName: 'Say who signed it.',
  long: (most: number) => `Use ${most} characters at most.`,
  noDay: 'Give the day as in 20 2 2026.',
  future: 'That day is still to come.',
  deleteTitle: (entry: number) => `Entry ${entry} is signed. Delete it all the same?`,
  deleteText: 'It comes off your list, and counts for nothing. You can bring it back.',
  delete: 'Delete it',
  backTitle: (entry: number) => `Entry ${entry} is signed. Go back to the older text?`,
  backText: 'A new revision is made, and it is not signed until it is seen again.',
  back: 'Go back to it',
  keep: 'Leave it as it is',
  away: 'That could not be opened. Check your connection, then reload the page.',
  change: 'Change it? A new revision is made, and it is not signed until it is seen again.',
  changeIt: 'Change it',
  toLog: 'Back to your log',
  claims: 'Linked to',
  wasSigned: 'This entry is signed. Saving makes a new revision, which is not signed until it is seen again.',
} as const

/** “Signed by A. Shah on 20 November 2026.” */
export function signedOnText({ by, on }: Signing): string {
  return `${STAGE.signed} by ${by === '' ? 'your assessor' : by} on ${fullDay(on)}.`
}

const STAGE: Readonly<Record<Stage, string>> = {
  inbox: 'In the inbox',
  draft: 'Unfinished',
  ready: 'Ready',
  signed: 'Signed',
}
