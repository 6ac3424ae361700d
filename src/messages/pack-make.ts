import type { Question } from '#domain/catalogue/question.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import { capital, inWords } from './in-words.ts'

/** How questions are answered, in a list to pick from. */
export const questionKind: Readonly<Record<Question['kind'], string>> = {
  choice: 'One right answer',
  multiple: 'Several right answers',
  short: 'A few words typed',
  numeric: 'A number typed',
  cloze: 'Gaps to fill',
  order: 'To put in order',
  match: 'To match',
  classify: 'To sort',
}

/** Questions that ask of a piece of evidence whether it would do. */
export const drillKind = 'Is this evidence ready to show?'

/** What flashcards ask for, in a list to pick from. */
export const cardUse: Readonly<Record<NonNullable<PackItem['use']>, string>> = {
  definition: 'What a thing is',
  application: 'What to do in a new situation',
  misconception: 'What is wrong with a belief',
}

/** What an own item is called in a list: what it asks, on one line. */
export function ownLine(item: OwnItem): string {
  const text =
    item.kind === 'question'
      ? item.question.stem
      : item.kind === 'writing'
        ? item.writing.prompt
        : item.card.front
  const line = text.trim().replace(/\s+/g, ' ')
  if (line === '') return making.untitled
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)} …` : line
}

const LINE_LENGTH = 120

/** The words of the page on which a tutor makes a pack. */
export const making = {
  title: 'Make a pack',
  description:
    'Choose questions, scenarios and flashcards, and send them to your learners as a link or a file.',
  lead: 'Choose what your learners should do, say by when, and send it as a link, a QR code or a file.',
  withoutScript: 'Making a pack needs script, which is off in this browser.',
  copied: (title: string) =>
    `A new pack that begins as “${title}” did. That one stays as it is: its receipts answer exactly what was sent.`,
  opening: 'Opening what you began',
  unreachable: 'What a pack can ask for could not be fetched. Check the connection, then try again.',
  again: 'Try again',

  pick: 'What it asks',
  find: 'Find by words',
  unit: 'Unit',
  anyUnit: 'All units',
  sharedUnit: 'Shared by all units',
  kind: 'Type',
  anyKind: 'Any type',
  questionKinds: 'Questions, by how they are answered',
  cardUses: 'Flashcards, by what they ask for',
  point: 'Point',
  anyPoint: 'Any point',
  loading: 'Fetching what you can choose from',
  found: (count: number, shown: number) => {
    if (count === 0) return 'Nothing is like that. Try other words, or another unit or point.'
    if (shown < count) return `${count} found, the first ${shown} shown`
    return count === 1 ? 'One found' : `${capital(inWords(count))} found`
  },
  forgetFilters: 'Show everything',
  chooseAll: (count: number) => (count === 1 ? 'Choose it' : `Choose all ${count} found`),
  tooManyAtOnce: (most: number) =>
    `A pack holds ${most} at most. Narrow what is found, then choose all of it.`,
  more: (count: number) => `Show ${count} more`,
  morePoints: (count: number) => (count === 1 ? 'and one more point' : `and ${inWords(count)} more points`),
  moves: 'Moves',
  count: (count: number) => (count === 0 ? 'Nothing chosen yet' : `${count} chosen`),
  minutes: (minutes: number) => (minutes === 1 ? 'about one minute' : `about ${inWords(minutes)} minutes`),
  seeOrder: 'See their order',

  own: 'Your own items',
  ownAbout:
    'Questions, writing and flashcards that you write yourself travel in the pack. Nothing is published anywhere.',
  writeOwn: 'Write an item',
  untitled: 'Not written yet',
  ownKind: (kind: string) => `${kind}, your own`,
  edit: 'Change',
  editLabel: (title: string) => `Change: ${title}`,
  rules: 'How it is worked: opening, attempts, time, order, feedback, keys, groups',
  partComing: 'Fetching this part',
  partAway: 'This part could not be fetched. Check the connection, then load the page again.',

  order: 'In this order',
  orderEmpty: 'What you choose stands here, in the order it is done.',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  upLabel: (title: string) => `Move up: ${title}`,
  downLabel: (title: string) => `Move down: ${title}`,
  removeLabel: (title: string) => `Remove: ${title}`,
  moved: (title: string, place: number, of: number) => `${title} is now ${place} of ${of}`,
  atEnd: (title: string, way: 'up' | 'down') =>
    `${title} is already the ${way === 'up' ? 'first' : 'last'} and cannot move ${way}`,
  removed: (title: string) => `${title} was removed`,
  goneItem: 'No longer on this site, and left out',

  says: 'What it says',
  fields: {
    title: { name: 'Title', hint: 'What your learners see first' },
    instructions: {
      name: 'Instructions (optional)',
      hint: 'For example, what to read first. No links: they are shown as plain words.',
    },
    from: { name: 'Your name (optional)', hint: 'So that they know from whom it is' },
    due: { name: 'Due by the end of (optional)', hint: (example: string) => `A day, for example ${example}` },
    reply: {
      name: 'E-mail for the way back (optional)',
      hint: 'Receipts can then be mailed to it with one tap. Everyone with the pack can read it.',
    },
    names: {
      name: 'Who should answer (optional)',
      hint: 'One to a line, or pasted from a spreadsheet. Names stay with you and are not in the pack.',
    },
  },
  who: 'Who it is for',
  names: (count: number) => (count === 0 ? 'No names yet' : count === 1 ? '1 name' : `${count} names`),
  doubles: (names: readonly string[]) =>
    names.length === 0
      ? ''
      : `${list.format(names.slice(0, 5))}${names.length > 5 ? ' and others' : ''} ${names.length === 1 ? 'stands' : 'stand'} there more than once and ${names.length === 1 ? 'counts' : 'count'} once.`,

  preview: 'See it as your learner will',
  previewHint:
    'Opens in a new tab, where you can do the pack to its end. Nothing of it is kept: it is gone with that tab.',
  previewBlocked: 'This browser did not open a new tab. Allow it for this site, then press again.',
  make: 'Make the pack',
  making: 'Making the pack',
  notKept:
    'The pack could not be kept, so it was not made. What you typed is still here: see the notice, then try again.',
  kept: 'What you choose and type is kept on this device as you go.',
  apart:
    'Another tab is writing this pack as well. What you do here is kept as a pack of its own: both stand under Packs, not finished.',
  notKeptDraft:
    'This browser is not keeping what you type: it is gone with this tab, unless you let this site keep data.',
  problems: (count: number) =>
    count === 1 ? 'One thing to put right' : `${capital(inWords(count))} things to put right`,
  problem: 'Problem: ',
} as const

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
