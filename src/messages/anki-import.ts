import type { Verdict } from '#domain/review/anki/facts.ts'
import type { Role } from '#domain/review/anki/mapping.ts'
import type { LeftOut } from '#domain/review/anki/words.ts'
import { cardsText, reviewsText } from './anki.ts'

const number = new Intl.NumberFormat('en-GB')

/** The words round a file that comes from Anki. */
export const ankiImport = {
  found: (name: string) => `What ${name} would do`,
  bring: 'Bring it in',
  leave: 'Leave it',
  first: 'How the first cards would look',
  more: 'More: ',
  tags: 'Tags: ',
  fields: 'Which field goes where',
  fieldsOf: (type: string, cards: number) => `${type === '' ? 'Columns' : type}, ${cardsText(cards)}`,
  card: (name: string) => `Card “${name}”`,
  column: (name: string) => (/^\d+$/.test(name) ? `Column ${name}` : name),
  cloze: 'The field with the gaps becomes the question with the gap open; what fills it becomes the answer.',
  ours: 'These cards went out from here, and are known again.',
  skipFirst: 'The first row names the columns',
  leaveAsked: 'Leave out cards whose question is here already',
  history: 'Bring reviews and due days',
  deckAsTag: 'Keep the deck’s name as a tag',
  tooManyReviews: (has: number, most: number) =>
    `The file holds ${reviewsText(has)}, and at most ${number.format(most)} can be brought in. Its cards come with their due days and without their history.`,
  media: (cards: number, items: number) =>
    `${number.format(items)} ${items === 1 ? 'picture or sound stays' : 'pictures and sounds stay'} behind: this site keeps words only. ${cardsText(cards)} ${cards === 1 ? 'comes' : 'come'} without ${items === 1 ? 'it' : 'them'}, such as:`,
  stay: 'What stays behind',
  nothing: 'There is nothing in it that is not here already.',
  past: 'Brought in so far',
  pastLine: (cards: number, reviews: number) => `${cardsText(cards)}, ${reviewsText(reviews)}`,
  takeBack: 'Take it back',
  takeBackOf: (name: string) => `Take it back: ${name}`,
  takingBack: (share: number) =>
    share > 0 ? `Taking it back: ${Math.round(share * 100)}%` : 'Taking it back',
  sure: 'All its cards and reviews go. Cards that you studied or changed here since go off your list, and what you learned of them is kept.',
  yes: 'Yes, take it back',
  no: 'Keep it',
  doubles: (count: number) =>
    `${reviewsText(count)} came here by two ways, from two files or two devices, and ${count === 1 ? 'counts' : 'count'} twice.`,
  once: 'Count them once',
  settling: 'Putting it right',
  settled: (count: number) => `${reviewsText(count)} ${count === 1 ? 'counts' : 'count'} once now.`,
  taken: (name: string) => `${name} was taken back.`,
} as const

/** What becomes of a field. */
export const roleNames: Readonly<Record<Role, string>> = {
  front: 'Question',
  back: 'Answer',
  more: 'More, after the answer',
  tags: 'Tags',
  none: 'Left out',
}

const VERDICTS: Readonly<Record<Verdict, (count: number) => string>> = {
  new: (count) => `${cardsText(count)} would be new.`,
  changed: (count) => `${cardsText(count)} would get the words they have in this file.`,
  back: (count) => `${cardsText(count)} you had taken off your list would be back on it.`,
  'built-in': (count) =>
    `${cardsText(count)} ${count === 1 ? 'is one' : 'are some'} of this site: only reviews would be added.`,
  same: (count) => `${cardsText(count)} ${count === 1 ? 'is' : 'are'} here already, word for word.`,
  kept: (count) =>
    `${cardsText(count)} you have changed here since ${count === 1 ? 'stays' : 'stay'} as ${count === 1 ? 'it is' : 'they are'}.`,
}

/** What a file would do, a sentence for each thing; cards first, then reviews, then due days. */
export function verdictLines(
  verdicts: Readonly<Record<Verdict, number>>,
  reviews: { readonly added: number; readonly known: number; readonly future: number },
  days: { readonly due: number; readonly unmet: number; readonly putAway: number },
): readonly string[] {
  const cards = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) =>
    verdicts[verdict] > 0 ? [VERDICTS[verdict](verdicts[verdict])] : [],
  )
  return [
    ...cards,
    ...(reviews.added > 0
      ? [`${reviewsText(reviews.added)} would be added, each at the time it was done.`]
      : []),
    ...(reviews.known > 0
      ? [`${reviewsText(reviews.known)} ${reviews.known === 1 ? 'is' : 'are'} here already.`]
      : []),
    ...(reviews.future > 0
      ? [
          `${reviewsText(reviews.future)} with a date in the future ${reviews.future === 1 ? 'stays' : 'stay'} behind.`,
        ]
      : []),
    ...DAYS.flatMap(([kind, text]) => (days[kind] > 0 ? [text(days[kind])] : [])),
  ]
}

const DAYS = [
  [
    'due',
    (count) =>
      `${cardsText(count)} would be due on the ${count === 1 ? 'day it has' : 'days they have'} in Anki.`,
  ],
  [
    'unmet',
    (count) =>
      `${cardsText(count)} ${count === 1 ? 'comes' : 'come'} without a review: due on ${count === 1 ? 'its day' : 'their days'} in Anki, and then asked as if for the first time.`,
  ],
  [
    'putAway',
    (count) => `${cardsText(count)} would be put away, as ${count === 1 ? 'it is' : 'they are'} in Anki.`,
  ],
] as const satisfies readonly (readonly ['due' | 'unmet' | 'putAway', (count: number) => string])[]

const LEFT: Readonly<Record<LeftOut | 'asked' | 'twice', (count: number) => string>> = {
  'row-of-names': () => 'The first row, which names the columns.',
  'no-front': (count) => `${cardsText(count)} without a question.`,
  'no-back': (count) => `${cardsText(count)} without an answer.`,
  'only-media': (count) =>
    `${cardsText(count)} with only a picture or a sound on one side: this site keeps words only.`,
  picture: (count) => `${cardsText(count)} that hide parts of a picture.`,
  long: (count) => `${cardsText(count)} with more than 4,000 characters on one side.`,
  asked: (count) => `${cardsText(count)} whose question is here already.`,
  twice: (count) => `${cardsText(count)} that ${count === 1 ? 'stands' : 'stand'} in the file a second time.`,
}

/** Why some cards stay behind. */
export function leftText(why: LeftOut | 'asked' | 'twice', count: number): string {
  return LEFT[why](count)
}
