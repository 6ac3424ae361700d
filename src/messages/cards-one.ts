import type { CardState } from '#domain/review/card-state.ts'
import type { CardEventKind } from '#domain/review/cards/history.ts'
import type { Day } from '#domain/time.ts'
import { dayWords, lapsesWords } from './cards.ts'
import { inWords } from './in-words.ts'
import { quoted } from './quoted.ts'
import { gradeName, intervalWords } from './review.ts'

/** The words of one card that never change. */
export const oneCard = {
  back: 'All cards',
  opening: 'Opening the card',
  unknown: 'There is no such card',
  unknownText: 'It may have been written on another device, or its address was cut.',
  unreachable: 'The card could not be fetched',
  unreachableText:
    'The network did not answer. What you have done is kept. Try again once you are connected.',
  side: 'Question',
  otherSide: 'Answer',
  stands: 'Where it stands',
  do: 'What to do with it',
  edit: 'Change its words',
  review: 'Review it now',
  hook: 'Your own hook',
  hookHint:
    'Something that helps you remember it: a rhyme, a face, a day at work. It stands on the card once you have said the answer.',
  hookKeep: 'Keep the hook',
  hookSaid: { kept: 'Kept.', 'taken-off': 'Taken off.', undone: 'Taken back.' },
  hookNotKept: 'That could not be kept. What you typed stays here.',
  where: 'Where it is taught',
  whereOwn: 'Where its sentence stands',
  tags: 'Tags',
  history: 'History',
  noHistory: 'Nothing happened to it yet.',
  takenBack: 'Taken back',
  withdrawn: 'A card that is built in no more',
  withdrawnText: 'Its words are gone. What you learned of it stays in your history, and it is asked no more.',
} as const

/** How often it was answered and forgotten: “Answered 10 times, forgotten twice. Last chosen: in 12 days.” */
export function figuresWords(state: CardState | undefined): string {
  if (!state || state.reps === 0) return 'Not answered yet.'
  const { reps, lapses, intervalDays } = state
  const often = reps === 1 ? 'once' : reps === 2 ? 'twice' : `${inWords(reps)} times`
  const forgotten = lapses === 0 ? 'never forgotten' : lapsesWords(lapses)
  const interval = intervalDays > 0 ? ` Its last interval is ${inDays(intervalDays)}.` : ''
  return `Answered ${often}, ${forgotten}.${interval}`
}

/** One thing that happened to a card. `today` names days near it. */
export function eventWords(what: CardEventKind, today: Day): string {
  switch (what.kind) {
    case 'graded': {
      const { grade, sure, intervalDays, recall } = what
      const said = sure === undefined ? '' : sure ? ', sure' : ', not sure'
      const predicted = recall === undefined ? '' : ` Recall was put at ${percent.format(recall)}.`
      return `${gradeName('four', grade)}${said}: ${intervalWords(intervalDays)}.${predicted}`
    }
    case 'forward':
      return `Brought forward: you chose ${quoted(what.chose)}.`
    case 'day':
      return `Set to ${dayWords(what.day, today)}.`
    case 'forget':
      return 'Started again from nothing.'
    case 'away':
      return 'Put away.'
    case 'show':
      return 'Shown again.'
    case 'bury':
      return what.until === undefined ? 'Put off.' : `Not before ${dayWords(what.until, today)}.`
    case 'written':
      return 'Written:'
    case 'changed':
      return 'Its words changed. From then on it said:'
    case 'sorted':
      return 'Its tags or its unit changed.'
    case 'restored':
      return 'Put back on your list.'
    case 'removed':
      return 'Taken off your list.'
    case 'hook':
      return what.hook === '' ? 'Hook taken off.' : `Hook: ${quoted(what.hook)}.`
  }
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${inWords(days)} days`
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' })
