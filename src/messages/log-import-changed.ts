import type { Moment } from '#domain/time.ts'
import { log, momentText } from './log.ts'

/** The words of entries that a log’s file says otherwise than the log. */
export const importChanged = {
  lead: 'Your log has these entries, and the file says something else of them. One that is not ticked stays as you have it. Tick one to take what the file says: that becomes its newest text, and yours stays in its history.',
  takeAll: 'Take all of these',
  keepAll: 'Keep all of mine',
  differs: 'See what differs',
  differsLead: 'Struck out: in yours alone. Underlined: in the file alone.',
} as const

/** The box that takes what a file says of an entry. */
export function takeText(entry: number, title: string): string {
  return `Take the file’s text of entry ${number.format(entry)}, ${title || log.untitled}`
}

/** When both texts were saved, and which is newer; the file may not say it. */
export function savedText(here: Moment, file: Moment | undefined): string {
  const mine = `Yours was saved on ${momentText(here)}.`
  if (!file) return mine
  // The file has no parts of a second.
  const ahead = Math.floor(file.at / 1000) - Math.floor(here.at / 1000)
  const word = ahead > 0 ? ' and is newer' : ahead < 0 ? ' and is older' : ''
  return `${mine} The file’s was saved on ${momentText(file)}${word}.`
}

const number = new Intl.NumberFormat('en-GB')
