import { fullDay } from './log.ts'

/** An import that can be taken back: “reading.ris, 22 November 2026: 12 entries.” */
export function pastText(file: string, on: string, untouched: number, of: number): string {
  const rest =
    untouched === of
      ? ''
      : ` ${number.format(of - untouched)} of ${number.format(of)} were changed or deleted since and stay.`
  return `${file}, ${fullDay(on)}: ${number.format(untouched)} ${untouched === 1 ? 'entry' : 'entries'}.${rest}`
}

/** What came of taking an import back: entries that are gone again, those with their own text again, those that stay. */
export function takenBackText(file: string, back: number, renewed: number, left: number): string {
  const said = [
    ...(back > 0 || renewed === 0
      ? [`${number.format(back)} ${back === 1 ? 'entry is' : 'entries are'} out of your log again.`]
      : []),
    ...(renewed > 0
      ? [`${number.format(renewed)} ${renewed === 1 ? 'entry says' : 'entries say'} again what you had.`]
      : []),
    ...(left > 0
      ? [
          `${number.format(left)} that you changed or deleted since ${left === 1 ? 'stays as it is' : 'stay as they are'}.`,
        ]
      : []),
  ]
  return `${file}: ${said.join(' ')}`
}

const number = new Intl.NumberFormat('en-GB')
