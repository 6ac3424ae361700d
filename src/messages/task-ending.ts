import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { capital, inWords, share } from './in-words.ts'
import { entryTypes } from './log-types.ts'

/** The words of one’s own text beside the exemplar. */
export const compare = {
  title: 'Your text beside the exemplar',
  lead: 'The exemplar meets every point. Yours need not sound like it.',
  seen: 'You looked at the exemplar first. You can still write and mark; today that moves no point.',
  yours: 'Yours',
  exemplar: 'The exemplar',
  nothing: 'You wrote nothing here.',
  marked: 'How you marked it',
  count: (met: number, of: number) => `${capital(share(met, of))} met.`,
  noPassage: 'No passage',
  keep: 'Keep it in my log as a draft',
  keepText: 'Keep my text in my log as a draft',
  keeping: 'Keeping …',
  toMarking: 'Change my marks',
  goOn: 'Go on writing',
  note: 'The draft has your text, your quotes and the points you met. It claims nothing until you do.',
  takeFile: 'Take my text as a file',
  taken: 'The file is yours.',
} as const

/** The end of a task. */
export const kept = {
  title: (number: number) => `Kept in your log: entry ${number}, a draft`,
  titleOnPage: { marked: 'Marked, and on this page only', unmarked: 'Your text, on this page only' },
  lead: {
    marked: (met: number, of: number) =>
      met === of
        ? 'By your own marks it meets every point.'
        : `By your own marks it meets ${share(met, of)} points.`,
    unmarked: 'Your text is kept. It was not marked, so it moves no point.',
    unmarkedOnPage: 'It was not marked, so it moves no point.',
  },
  onPage:
    'This browser keeps nothing, so this is not in your log, and it goes when the page goes. Take your text as a file before you leave.',
  inTab: 'It is in this tab only. Take a file before you close the tab.',
  partly:
    'One of your texts is longer than a field of the log holds. The entry has your quotes from it; the whole of it stays here with the task.',
  met: 'Met, and by which words',
  open: 'Still to show',
  cards: (count: number) =>
    count === 1
      ? 'Its card comes first in your next review.'
      : `${capital(inWords(count))} cards come first in your next review.`,
  noCards: 'There is no flashcard for this yet.',
  needs: (type: EntryTypeName, count: number) => {
    const { one, others } = entryTypes[type].needs
    return count === 1
      ? `What your assessor looks for here is ${one}, in your log. This entry is your talk about it.`
      : `What your assessor looks for here are ${inWords(count)} ${others} in your log. This entry is your talk about them, and none of the ${inWords(count)}.`
  },
  log: 'Your log',
  openEntry: (number: number) => `Open entry ${number}`,
  flashcards: 'Do the flashcards',
  again: 'Do this task again',
  ask: 'From which text?',
  withText: 'From the text as it is',
  afresh: 'From an empty page',
  askNote: (number: number) => `What you wrote is in entry ${number} either way.`,
  askNoteBeside:
    'The log doesn’t have all you wrote. On an empty page it stands above as other text, until you throw it away.',
  back: 'Quizzes',
} as const
