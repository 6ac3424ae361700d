import { inWords } from './in-words.ts'

/** The words of the gate before answers leave for a tutor. */
export const guardTexts = {
  lead: 'Your tutor gets what you typed, and a customer’s details have no place in it. Settle each of these, then go on.',
  limits:
    'It finds many, not all: names without a title are not found unless they are on your list in Your data. Read your answers once more yourself.',
  own: 'What you put there is sent in place of what you typed. Your own answer stays on this device as it is; your tutor’s page marks what was sent.',
  keep: 'Send it as I typed it',
  leave: 'Leave without sending anything',
  goOn: 'Go on',
  allDone: 'All settled',
  allDoneLead: 'Nothing is left to look at. Go on, and your answers are sent the way you chose.',
} as const

/** “Before you send it: two things to look at” */
export function textsTitle(left: number): string {
  return `Before you send it: ${inWords(left)} ${left === 1 ? 'thing' : 'things'} to look at`
}

/** Where it was typed: “In your answer to “What did you say?”” */
export function inAnswerText(title: string): string {
  const line = title.length > 90 ? `${title.slice(0, 89).toWellFormed().trimEnd()}…` : title
  return `In your answer to “${line}”`
}
