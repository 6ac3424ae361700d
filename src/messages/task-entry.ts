import type { Award } from '#domain/catalogue/task.ts'
import { quoted } from './quoted.ts'

/** What an award is called. */
export const awardText: Readonly<Record<Award, string>> = {
  met: 'Met',
  partly: 'Partly',
  'not-yet': 'Not yet',
}

/** What an entry of the log says of the task it came from. The learner goes on from there. */
export const entryWords = {
  title: { writing: (title: string) => title, rehearsal: (title: string) => `Rehearsal: ${title}` },
  part: (label: string, text: string) => `${label}\n${text}`,
  question: (prompt: string, text: string) => `${prompt}\n${text}`,
  shows: 'What this shows, as I marked it myself:',
  point: (award: Award, text: string, quotes: readonly string[]) =>
    [`${awardText[award]}: ${text}`, ...quotes.map(quoted)].join('\n'),
  open: (texts: readonly string[]) => ['Still to show:', ...texts].join('\n'),
  tooLong: (label: string) =>
    `${label}: this text is longer than one field of the log holds. The whole of it is kept with its task.`,
} as const

/** One’s own text as a file. */
export const taskFile = {
  name: (task: string) => `due-credit-${task}.txt`,
  other: (label: string) => (label === '' ? 'Other text' : `Other text: ${label}`),
} as const
