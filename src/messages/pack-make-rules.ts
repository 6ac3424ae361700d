/** What is wrong with a rule of a pack. */
export type RuleProblem =
  | { readonly kind: 'no-date'; readonly typed: string }
  | { readonly kind: 'after-due' }
  | {
      readonly kind: 'no-count'
      readonly field: 'attempts' | 'minutes'
      readonly typed: string
      readonly most: number
    }
  | { readonly kind: 'no-code' | 'nothing-sealed' | 'small-pool' }
  | { readonly kind: 'pool-takes'; readonly typed: string; readonly most: number }

/** What stands in the way of a rule, in a sentence that says what to do and in which group; no full stop at its end. */
export function ruleProblem(problem: RuleProblem, pool?: number): string {
  const said = sentence(problem)
  return pool === undefined
    ? said
    : `${rules.pools.group(pool + 1)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`
}

function sentence(problem: RuleProblem): string {
  switch (problem.kind) {
    case 'no-date':
      return `There is no day “${start(problem.typed)}” to open on. Type day, month and year, such as 4 12 2026`
    case 'after-due':
      return 'It opens after it is due. Give an earlier day to open, or a later one to be due'
    case 'no-count':
      return problem.field === 'attempts'
        ? `Say how often it may be begun as a number from 1 to ${problem.most}, or leave this empty`
        : `Give the minutes as a whole number from 1 to ${problem.most}, or leave this empty`
    case 'no-code':
      return 'To give out what is right with a code, choose “In the pack, under a code” below'
    case 'nothing-sealed':
      return 'A code opens only what you wrote yourself, and nothing of that has a key. Choose another moment'
    case 'small-pool':
      return 'A group draws from two items at least. Put another into it, or take this one out'
    case 'pool-takes':
      return problem.most === 1
        ? 'Of two items a group can draw one. Type 1'
        : `Say how many are drawn, as a number from 1 to ${problem.most}: one fewer than there are`
  }
}

/** The words of the rules of a pack, each with what comes of it. */
export const rules = {
  title: 'How it is worked',
  open: 'Change how it is worked',
  none: 'Where you change nothing here: open at once, as often as one likes, without a clock, in your order, and each answer says at once what is right.',
  opens: {
    name: 'Opens on (optional)',
    hint: (example: string) =>
      `A day, for example ${example}. Before it, the learner’s page says when, and does not begin. It goes by the clock of the learner’s device.`,
  },
  attempts: {
    name: 'How often it may be begun (optional)',
    hint: 'A number, for example 1. Each attempt can give you its own receipt. Another browser counts from nought.',
  },
  minutes: {
    name: 'Minutes from start to end (optional)',
    hint: 'A number, for example 20. The time goes on when the page is closed, and ends the attempt. A learner with extra time agreed adds it at the start; the receipt tells you so.',
  },
  shuffle: {
    name: 'Shuffle the items',
    hint: 'Each attempt has an order of its own, so that neighbours see different ones.',
  },
  oneByOne: {
    name: 'One by one, without going back',
    hint: 'An answer is final once it is given, and the next item comes.',
  },
  certainty: {
    name: 'Ask how certain one is',
    hint: 'Each question asks it too, so that you see who is sure of what is wrong.',
  },
  byNumber: {
    name: 'By number, not by name',
    hint: 'Receipts ask for the number you gave each learner. Only you know whose it is. Put the numbers under “Who should answer”.',
  },
  feedback: {
    name: 'When learners see what is right',
    about:
      'Flashcards show their answers at once in any case: nobody can grade what they recalled otherwise.',
    each: {
      name: 'At each item',
      hint: 'Best for practice: they learn at once, and what they got wrong comes back on their flashcards.',
    },
    end: { name: 'Once the attempt is ended', hint: 'Until then an answer can be changed.' },
    code: {
      name: 'Once you give out the code',
      hint: 'They type it on the pack’s page, after the due date say. It needs what you wrote to be sealed under a code.',
    },
    never: { name: 'Not in the pack', hint: 'You go through it in class, or give feedback to each.' },
  },
  key: {
    name: 'Where the key of what you wrote is',
    about:
      'This is about your own items only. What is right in the site’s own items can be read by anyone on this site.',
    pack: {
      name: 'In the pack',
      hint: 'Whoever looks into the link or the file can find what is right.',
    },
    tutor: {
      name: 'With you alone (sealed)',
      hint: 'It never leaves this browser. Receipts are marked here, so keep a backup: without it nobody can mark them.',
    },
    code: {
      name: 'In the pack, under a code',
      hint: 'Nobody can read it without the code, which stands on the pack’s sharing page once it is made. You give it out when you like.',
    },
  },
  pools: {
    name: 'Groups to draw from',
    hint: 'Of a group each attempt is given only some, drawn anew each time: 5 of these 12, say. No item is in two groups.',
    add: 'Make a group',
    group: (at: number) => `Group ${at}`,
    take: 'How many are drawn',
    of: (take: string, count: number) =>
      Number(take) > 0 && Number(take) < count ? `: ${take.trim()} of these ${count}` : '',
    items: 'Which items are in it',
    none: 'Choose items for the pack first.',
    elsewhere: (at: number) => `in group ${at}`,
    remove: (at: number) => `Take group ${at} away`,
    removed: (at: number) => `Group ${at} was taken away; its items stay in the pack`,
  },
} as const

const START_LENGTH = 40

function start(text: string): string {
  return text.length > START_LENGTH ? `${text.slice(0, START_LENGTH)} …` : text
}
