import type { LocalDate } from '#domain/local-date.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { capital, inWords, small } from './in-words.ts'
import { entryName, fullDay, minutesText, typeText } from './log.ts'

/** The words of the portfolio that never change. */
export const portfolio = {
  title: 'Portfolio',
  description: 'Your evidence for a unit’s marking points on paper, with the margin free for your assessor.',
  opening: 'Opening your portfolio',
  withoutScript:
    'Your portfolio is made from the log that this browser keeps, on this device. To make it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  print: 'Print',
  back: 'Back to the log',
  learner: 'Learner',
  assessor: 'Assessor',
  centre: 'Centre',
  margin: 'This margin is kept free for your assessor’s own marks.',
  claim: 'Claim.',
  nothing: 'No finished entry is linked to this marking point yet.',
  onPaperNothing: 'No evidence yet.',
  missing: 'Missing',
  leftOut: 'Left out',
  signed: 'I did this work myself. Signed',
  date: 'Date',
  initials: 'Assessor’s initials',
  source: 'Web address',
} as const

/** “Evidence for three marking points”. */
export function portfolioTitle(points: number): string {
  return `Evidence for ${inWords(points)} marking ${points === 1 ? 'point' : 'points'}`
}

/** “Portfolio, Learning by yourself for the job. 22 November 2026.” */
export function portfolioKicker(unit: string, today: LocalDate): string {
  return `Portfolio, ${unit}. ${fullDay(today)}.`
}

/** Above an entry: “Entry 4, resource, 4 February 2026, 40 minutes”. */
export function proofLabel(entry: number, { type, occurredOn, minutes }: EntryRecord): string {
  return [
    entryName(entry),
    small(typeText(type)),
    ...(occurredOn === undefined ? [] : [fullDay(occurredOn)]),
    ...(minutes === undefined ? [] : [minutesText(minutes)]),
  ].join(', ')
}

/** Of an entry that is printed in full further up. */
export function inFullAbove(place: number): string {
  return `In full under marking point ${place}.`
}

/** Why an entry is not on the paper: unfinished ones are not, until they are saved as ready. */
export function leftOutText(entries: readonly number[]): string {
  const names = new Intl.ListFormat('en-GB').format(entries.map(String))
  return entries.length === 1
    ? `Entry ${names} is unfinished, so it is not printed.`
    : `Entries ${names} are unfinished, so they are not printed.`
}

/** The way to finish what is left out. */
export function finishText(entry: number): string {
  return `Finish ${small(entryName(entry))}`
}

/** An entry that two tabs or devices changed apart: one text is on the paper. */
export function conflictText(entry: number): string {
  return `${capital(entryName(entry))} was changed in two places. Its newest text is shown here.`
}

/** The way to settle it. */
export const chooseText = 'Choose the text first'
