import { quoted } from './quoted.ts'

const list = new Intl.ListFormat('en-GB')

/** The page of the form, and the choice of a type. */
export const formPage = {
  title: 'An entry for your log',
  description: 'Write down what you studied, where you used it with a customer, and how well it worked.',
  withoutScript:
    'The form needs script, because your log is kept in this browser and nowhere else. Until it runs, note on paper: what you used and who made it, the day, what you took from it, where you used it with a customer, what they said, and how it ended.',
  opening: 'Opening the form',
  away: 'The form could not be loaded. What was typed before is kept. Check your connection, then reload the page.',
  choose: 'What do you want to log?',
  chooseFor: (number: number) => `What is entry ${number}?`,
  captured: 'Choose what kind of entry it becomes. Your text comes along, and nothing of it is lost.',
  other: 'It is another kind of entry',
  /** “For marking point 1 of Learning by yourself for the job.” */
  proves: (points: readonly { readonly place: number; readonly unit: string }[]) =>
    points.length === 0
      ? 'It backs up other entries.'
      : `For ${list.format(points.map(({ place, unit }) => `marking point ${place} of ${quoted(unit)}`))}.`,
  back: 'Back to your log',
} as const

/** The entry can’t be changed here. */
export const gone = {
  deleted: {
    title: (number: number) => `Entry ${number} was taken off your log`,
    text: 'You can bring it back from your log.',
  },
  erased: {
    title: (number: number) => `Entry ${number} was erased for good`,
    text: 'Nothing of it is left here, and what was typed in this form is not kept. Its number is not given again.',
  },
  newer: {
    title: (number: number) => `Entry ${number} is from a newer version`,
    text: 'A newer version of this site wrote it. Reload the page; your log still has it.',
  },
} as const
