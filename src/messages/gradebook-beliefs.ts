import type { Holder } from '#domain/pack/insight/belief-map.ts'
import { itemNumbers } from './gradebook.ts'
import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of the misconceptions of a class. */
export const beliefs = {
  who: (count: number) => (count === 1 ? 'Who' : `Who, all ${inWords(count)}`),
  moreOnPaper: (count: number) => `and ${inWords(count)} more: see “Who holds which”.`,
  moreWho: (count: number) => `and ${inWords(count)} more`,
  teach: (title: string) => `Teach again: ${title}`,
  cards: (count: number) => (count === 1 ? 'Look at its card' : `Look at its ${inWords(count)} cards`),
  follow: 'Make a follow-up pack',
  followAbout: (items: number, learners: number) =>
    `${capital(inWords(items))} ${items === 1 ? 'item' : 'items'} that this pack did not hold, for ${learners === 1 ? 'the one who needs it' : `those ${inWords(learners)}`}.`,
  nothingNew: 'This pack held all that asks about it.',
  map: 'Who holds which',
  mapHint:
    'Each column is a belief from the list above, by its letter. In a cell stand the items that gave it away; “sure” where the learner said so.',
  learner: 'Learner',
  beliefOf: (letter: string, belief: string) => `${letter}: ${belief}`,
  notHeld: 'no sign of it',
} as const

/** “six of them sure”; empty where the pack asked for no certainty, or nobody was. */
export function sureWords(sure: number, learners: number): string {
  if (sure === 0) return ''
  return sure === learners
    ? learners === 1
      ? 'and was sure'
      : 'all of them sure'
    : `${inWords(sure)} of them sure`
}

/** “item 4, sure”, “items 3 and 9”: how one learner gave a misconception away. */
export function heldWords({ by }: Holder): string {
  const numbers = itemNumbers(by.map(({ number }) => number))
  const levels = by.flatMap(({ certainty }) => certainty ?? [])
  if (levels.length === 0) return numbers
  return `${numbers}, ${certaintyWord(Math.max(...levels))}`
}

/** The cell of one learner: “4, 9”, with “sure” where they said so. */
export function cellWords({ by }: Holder): string {
  const numbers = by.map(({ number }) => number).join(', ')
  return by.some(({ certainty }) => certainty === 3) ? `${numbers} sure` : numbers
}

/** The letter that names a misconception in the table: A to Z, then AA. */
export function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`
}

/** What a pack is called that comes after another one. Learners read it: it names what is taught, and not who was wrong. */
export function followUpTitle(taught: string): string {
  return `Another look: ${taught}`
}

/** What learners are told first. */
export function followUpInstructions(taught: string): string {
  return `Read ${quoted(taught)} first. Then take your time.`
}

function certaintyWord(level: number): string {
  return level === 3 ? 'sure' : level === 2 ? 'fairly sure' : 'not sure'
}
