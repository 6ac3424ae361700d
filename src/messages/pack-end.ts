import { capital, inWords } from './in-words.ts'

/** The words of an attempt that is ended, not just left: its writing, its time, its end, and what comes after. */
export const ending = {
  keep: 'Keep this answer',
  keepWriting: 'Keep it',
  played: 'You have played it to its end. What it showed comes with the rest of what was right.',

  writing: {
    how: 'In your own words. Your tutor reads and marks it.',
    least: (words: number) => `At least ${words === 1 ? 'one word' : `${words} words`}.`,
    count: (words: number) => (words === 1 ? '1 word' : `${words} words`),
    few: (least: number, words: number) =>
      `${words === 1 ? '1 word' : `${words} words`}: your tutor asks for at least ${least}. You can keep it all the same.`,
    draft: {
      untouched: '',
      writing: '',
      kept: 'Typed text is on this device.',
      'not-kept': 'This browser does not keep what you type: keep it before you leave.',
    },
    problem: {
      empty: 'Write something first.',
      'too-long': 'Shorten it to 4,000 characters.',
      other: 'It was not kept, and still stands here. See the notice, then try again.',
    },
    points: 'Unsent writing stays on this device. Leave out names of customers and colleagues.',
  },

  overview: {
    change: 'You can change your answers until you finish.',
    finish: 'Finish',
    finishOpen: (open: number) =>
      open === 1
        ? 'One item is still open. Finish all the same?'
        : `${capital(inWords(open))} items are still open. Finish all the same?`,
    finishSure: 'After that nothing can be changed.',
    yes: 'Yes, finish',
    no: 'Go back',
    notEnded: 'It could not be ended, and is still open. See the notice, then try again.',
    done: 'All is answered. Finish when you are ready; then look at what will be sent.',
  },

  time: {
    left: (minutes: number) => (minutes === 1 ? 'under a minute left' : `${minutes} minutes left`),
    up: 'time is up',
    warn: (minutes: number) =>
      minutes === 1 ? 'One minute is left.' : `${capital(inWords(minutes))} minutes are left.`,
  },

  ended: {
    title: 'Finished',
    over: 'Time was up',
    overText: 'What you had answered and typed by then is kept.',
    lead: 'Look at what will be sent, and send it. Your tutor has nothing from you before that.',
    sent: 'You have sent it.',
    given: 'Your tutor’s feedback stands below.',
    again: 'Begin another attempt',
    wait: {
      code: 'What was right shows once you type the code that your tutor gives out.',
      tutor:
        'What was right comes with your tutor’s feedback. Open its link or its file under “Open a pack”.',
      never: 'What was right is not shown in this pack. Your answers count for your own credit.',
      own: 'What you wrote in your own words is marked by your tutor, and comes with their feedback.',
    },
  },

  reveal: {
    title: 'The code from your tutor',
    name: 'Reveal code',
    hint: 'Sixteen letters and figures, for example 7K2M-9QXA-44TB-ZC0D.',
    open: 'Show what was right',
    opening: 'Opening …',
    problem: {
      'no-code':
        'That is no code: it has sixteen letters and figures. Check it against your tutor’s message.',
      'wrong-code': 'This code does not open this pack. It may be for another one: check it with your tutor.',
      unreadable: 'The code opened something that is no key of this pack. Tell your tutor.',
      unreachable: 'What opens it could not be fetched. Check your connection, then try again.',
      'not-kept': 'It opened, but that could not be kept. See the notice, then try again.',
    },
  },

  results: {
    title: 'Item by item',
    none: 'You did not answer this.',
    waits: 'Your tutor marks this.',
    yours: 'Your answer',
    changed: 'This item has changed on this site since, so your answer can’t be shown with it.',
    looksFor: 'What your tutor looks for',
    unreachable:
      'The words of your items could not be fetched. Check your connection, then open this page again.',
  },

  feedback: {
    title: 'From your tutor',
    as: (learner: string) => `To ${learner}`,
    marks: (fraction: number) => `${percent.format(fraction)} of the marks`,
    found: 'Found in your answer',
    /** `when` as `dayAndTime` has it. */
    earlier: (when: string) => `On the attempt that you began ${when}`,
    markedItem: (title: string, fraction: number) => `${title} ${percent.format(fraction)} of the marks.`,
    otherItem: 'An item that you were not given this time.',
  },
} as const

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })
