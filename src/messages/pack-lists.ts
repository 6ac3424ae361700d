import type { OwnItem } from '#domain/pack/own.ts'
import { capital, inWords } from './in-words.ts'

/** A list of questions that is brought into a pack: what is asked of it and said of it. */
export const lists = {
  title: 'Bring in a list of questions',
  about:
    'From Moodle (GIFT), in Aiken, or as a table from a spreadsheet (CSV). Each question is read by itself: good ones come in, and you are told on which lines others stand.',
  paste: 'Paste the list',
  pasteHint:
    'Tables: a row for each question, with a column each for the question, the right answer, wrong ones and why.',
  file: 'Or choose a file, or drop one here',
  read: 'Read the list',
  reading: 'Reading the list',
  empty: 'Paste a list, or choose a file',
  huge: 'This list has more than 5 MB. Divide it, and bring in one part after the other',
  unreadable:
    'The browser could not read this file. Check that it is still where it was, then choose it again',
  away: 'What reads lists could not be fetched. Check the connection, then try again.',

  form: {
    gift: 'Read as GIFT.',
    aiken: 'Read as Aiken.',
    table: 'Read as a table.',
  },
  found: (items: number, bad: number) => {
    if (items === 0 && bad === 0) return 'There is no question in this.'
    const good =
      items === 0
        ? 'No question can come in'
        : `${capital(inWords(items))} ${items === 1 ? 'question' : 'questions'} can come in`
    return bad === 0 ? `${good}.` : `${good}, ${bad === 1 ? 'one can’t' : `${inWords(bad)} can’t`}.`
  },
  bad: 'These can’t come in',
  lost: 'What these can’t keep',
  /** Editors number lines without a comma, so this does. */
  line: (line: number) => `Line ${line}`,
  /** One or more lines of which the same is said; of many the first few and how many more. */
  lines: (all: readonly number[]) => {
    if (all.length === 1) return `Line ${all[0]}`
    const [first, last] =
      all.length > 6 ? [all.slice(0, 5), `${all.length - 5} more`] : [all.slice(0, -1), all.at(-1)]
    return `Lines ${first.join(', ')} and ${last}`
  },
  columns: 'What the columns hold',
  column: (head: string, at: number) => (head === '' ? `Column ${at + 1}` : head),
  uses: {
    stem: 'The question',
    right: 'The right answer',
    wrong: 'A wrong answer',
    why: 'Why it is right',
    none: 'Nothing for here',
  },
  example: (text: string) => `For example “${text}”`,
  choose: 'Choose what comes in',
  all: 'Choose all',
  none: 'Choose none',
  right: 'right',
  shown: (shown: number, of: number) => `The first ${shown} of ${of} are shown; all that are chosen come in.`,
  showAll: 'Show them all',
  put: (count: number) =>
    count === 0
      ? 'Put them into the pack'
      : count === 1
        ? 'Put it into the pack'
        : `Put ${count} into the pack`,
  chooseFirst: 'Choose at least one question',
  full: (free: number, chosen: number) =>
    free === 0
      ? 'A pack holds 60 items, and this one is full. Take some out first'
      : `A pack holds 60 items: there is room for ${inWords(free)}, and ${inWords(chosen)} are chosen`,
  put1: (count: number) =>
    `${count === 1 ? 'One question is' : `${capital(inWords(count))} questions are`} in the pack now, behind what was chosen. Change them there as you like.`,
  discard: 'Throw this list away',
} as const

/** What kind of question it became. */
export function listedKind(item: OwnItem): string {
  if (item.kind !== 'question') return item.kind === 'writing' ? 'Writing, marked by you' : 'Flashcard'
  return KIND[item.question.kind]
}

const KIND = {
  choice: 'One right answer',
  multiple: 'All right answers',
  order: 'In order',
  match: 'Matching',
  classify: 'Sorting',
  cloze: 'Gaps',
  short: 'A few words',
  numeric: 'A number',
} as const
