import type { PackRules } from '#domain/pack/rules.ts'
import { capital, inWords } from './in-words.ts'
import { longDate } from './long-date.ts'

/** The words of what a pack asks for besides its items, before it is begun. */
export const terms = {
  opens: 'Opens',
  opensOn: (rules: PackRules & { readonly opens: string }) => `On ${longDate(rules.opens)}`,
  early: 'That day is still to come. You can begin then; nothing has been started.',
  pool: (given: number, of: number) => `${capital(inWords(given))} of ${inWords(of)} items, drawn for you.`,
  how: 'How it is done',
  minutes: (minutes: number) =>
    `You have ${minutesWords(minutes)} from the start. The clock goes on when you close the page, and the pack ends by itself.`,
  attempts: (most: number, left: number) =>
    most === 1
      ? left === 0
        ? 'It may be begun once, and was.'
        : 'It may be begun once.'
      : left === 0
        ? `It may be begun ${inWords(most)} times, and was.`
        : `It may be begun ${inWords(most)} times: ${inWords(left)} left.`,
  oneByOne: 'Items come one by one. What you have answered can’t be changed.',
  shuffled: 'Its order is your own.',
  certainty:
    'Each question asks how certain you are. Right and certain earns most; wrong and certain costs most.',
  feedback: {
    end: 'What was right shows once you have finished.',
    endTutor:
      'What was right in this site’s items shows once you have finished; in your tutor’s own it comes with their feedback.',
    endCode:
      'What was right in this site’s items shows once you have finished; in your tutor’s own with a code that they give out later.',
    code: 'What was right shows with a code that your tutor gives out later.',
    never: 'What was right is not shown. Your answers count for your own credit all the same.',
    tutor: 'Your tutor marks it: what was right comes with their feedback.',
  },
  /** Where what was right waits: what shows at once all the same. */
  atOnce: 'Flashcards show their answer at once.',
  own: (count: number, all: number) =>
    count === all
      ? 'Written by your tutor, not checked by this site.'
      : `${capital(inWords(count))} of its items ${count === 1 ? 'was' : 'were'} written by your tutor, not checked by this site.`,
  cards: (count: number) =>
    count === 1
      ? 'Its own flashcard becomes one of yours when you start.'
      : `Its ${inWords(count)} own flashcards become yours when you start.`,
  backMore: 'Also how long each question took you',
  backMoreCertain: 'Also how long each question took you, and how certain you said you were',
  backNumber: 'The number you type, your answers, and when you began and ended.',
  nothingElse: 'Nothing else, and nothing before you send it yourself.',

  extra: 'Extra time that you have agreed with your tutor',
  extraHint: 'Your tutor sees which one you chose.',
  extraNone: (minutes: number) => `None: ${minutesWords(minutes)}`,
  extraOf: (percent: number, minutes: number) => `${percent}% more: ${minutesWords(minutes)}`,
  noneLeft: 'There are no attempts left.',
} as const

/** “one minute”, “37 and a half minutes”. */
export function minutesWords(minutes: number): string {
  if (minutes === 1) return 'one minute'
  const whole = Math.floor(minutes)
  const rest = { 0: '', 0.25: ' and a quarter', 0.5: ' and a half', 0.75: ' and three quarters' }[
    minutes - whole
  ]
  return `${whole}${rest ?? ''} minutes`
}
