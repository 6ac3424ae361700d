import { records } from './backup.ts'

/** What is in this browser alone. */
interface Risk {
  readonly level: number
  readonly atRisk: { readonly records: number; readonly entries: number; readonly answers: number }
  readonly isMore: boolean
  readonly days: number
  readonly hasBackup: boolean
}

/** The words of the reminder that never change. */
export const riskWords = {
  label: 'What is in no file',
  take: 'Take a backup file',
  askToKeep: 'Ask the browser to keep it',
  promised: 'The browser has promised not to clear it of its own accord.',
  notPromised: 'The browser did not promise it. “Your data” says what may help.',
  putAway: 'Not now',
  close: 'Put this away',
  untested: 'Your last backup file was never tested. A file that does not open is no backup.',
  toTest: 'Test it',
} as const

/** “12 log entries and 340 answers are only in this browser.”, and, where it has been long, for how long. */
export function riskText({ level, atRisk, isMore, days, hasBackup }: Risk): string {
  const { entries, answers, records: all } = atRisk
  const parts = [
    ...(entries > 0 ? [`${number.format(entries)} ${entries === 1 ? 'log entry' : 'log entries'}`] : []),
    ...(answers > 0 ? [`${number.format(answers)} ${answers === 1 ? 'answer' : 'answers'}`] : []),
  ]
  const isOne = parts.length > 0 ? parts.length === 1 && entries + answers === 1 : all === 1
  const what = isMore ? `More than ${records(all)}` : parts.length > 0 ? list.format(parts) : records(all)
  const verb = isOne && !isMore ? 'is' : 'are'
  const first = hasBackup
    ? `${what} ${verb} not in your last backup file, and only in this browser.`
    : `${what} ${verb} only in this browser.`
  return [
    first,
    days > 1 ? `${isOne && !isMore ? 'It has' : 'The first has'} been for ${number.format(days)} days.` : '',
    level >= 2
      ? `If it clears what sites keep, or this device is lost, ${isOne && !isMore ? 'it is' : 'they are'} gone.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
