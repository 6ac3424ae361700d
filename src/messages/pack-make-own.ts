import type { OwnFault } from '#domain/pack/own-check.ts'
import { capital, inWords } from './in-words.ts'

/** Says in the summary that an own item has something to be put right; no full stop at its end. */
export function ownToPutRight(title: string, count: number): string {
  return `Put right what you wrote: “${title}”, ${count === 1 ? 'one thing' : `${inWords(count)} things`}`
}

/** The words of the form in which a tutor writes items. */
export const ownWords = {
  done: 'Done',
  remove: 'Take it out of the pack',
  kept: 'What you write is kept as you go.',
  wrong: 'Problem: ',
  advice: 'Advice: ',
  heading: {
    question: {
      choice: 'Your question, one right answer',
      multiple: 'Your question, several right answers',
      order: 'Your question, to be put in order',
      match: 'Your question, to be matched',
      classify: 'Your question, to be sorted',
      cloze: 'Your question, with gaps',
      short: 'Your question, answered in a few words',
      numeric: 'Your question, answered with a number',
    },
    writing: 'Your writing task',
    card: 'Your flashcard',
  },
  stem: { name: 'What it asks', hint: 'As the learner reads it' },
  why: { name: 'Why (optional)', hint: 'What the learner reads after answering' },
  option: (at: number) => `Answer ${at}`,
  right: 'This is right',
  addOption: 'Add an answer',
  removeOption: (at: number) => `Remove answer ${at}`,
  misconception: {
    name: 'The misconception it gives away (optional)',
    none: 'None in particular',
    about: 'Where a wrong answer names a misconception, the gradebook shows who believes it.',
  },
  partial: { name: 'Part of the marks for part of the answers', hint: 'Otherwise it is all or nothing.' },
  entries: { about: 'Write them in their right order. Learners get them mixed.' },
  entry: (at: number) => `Number ${at}`,
  addEntry: 'Add another',
  removeEntry: (at: number) => `Remove number ${at}`,
  cyclic: { name: 'It is a circle', hint: 'Whichever one begins with is right.' },
  pairs: { about: 'Write what belongs together side by side. Learners get the right-hand side mixed.' },
  left: (at: number) => `Pair ${at}, left`,
  rightSide: (at: number) => `Pair ${at}, right`,
  addPair: 'Add a pair',
  removePair: (at: number) => `Remove pair ${at}`,
  extra: (at: number) => `On the right, belongs to none (${at})`,
  addExtra: 'Add one on the right that belongs to none',
  removeExtra: (at: number) => `Remove the one that belongs to none (${at})`,
  accept: {
    name: 'Answers that are right',
    hint: 'One to a line; the first is the one shown. Capitals and full stops do not matter.',
  },
  typos: {
    name: 'Spelling mistakes that are let through',
    none: 'None',
    one: 'One letter',
    two: 'Two letters',
  },
  reject: (at: number) => `Wrong answer ${at}`,
  addReject: 'Add a wrong answer that you expect',
  removeReject: (at: number) => `Remove wrong answer ${at}`,
  value: { name: 'The right number', hint: 'For example 14 or 12.5' },
  tolerance: { name: 'How far off is still right', hint: '0: it must be exact' },
  measure: { name: 'Unit (optional)', hint: 'For example days, %, £' },
  prompt: { name: 'What they should write about', hint: 'You mark it yourself, point by point.' },
  looksFor: (at: number) => `What you look for, ${at}`,
  looksForAbout:
    'What will be marked: each is ticked or not when you mark. Learners see it once it is marked.',
  addLooksFor: 'Add something to look for',
  removeLooksFor: (at: number) => `Remove what you look for, ${at}`,
  leastWords: { name: 'Words at least (optional)', hint: 'A number, for example 50' },
  front: { name: 'Front', hint: 'One question' },
  back: {
    name: 'Back',
    hint: 'Its answer. Learners keep the flashcard among their own when they begin the pack; it has no marks.',
  },
  points: {
    name: 'Points it shows (optional)',
    hint: 'A right answer counts for these in the learner’s credit.',
    add: 'Add a point',
    removeIt: 'Remove',
    remove: (text: string) => `Remove the point: ${text}`,
  },
  bins: { about: 'Name what things are sorted into, then the things. Learners get the things mixed.' },
  bin: (at: number) => `Kind ${at}`,
  addBin: 'Add a kind',
  removeBin: (at: number) => `Remove kind ${at}`,
  thing: (at: number) => `Thing ${at}`,
  thingBin: { name: 'What it belongs to', none: 'Choose a kind' },
  addThing: 'Add a thing',
  removeThing: (at: number) => `Remove thing ${at}`,
  clozeText: {
    name: 'The text',
    hint: 'Write it whole. Then select the words that should be missing, and put a gap there.',
  },
  addGap: 'Put a gap here',
  gap: (at: number, mark: string) => `Gap ${at}, in the text as {{${mark}}}`,
  gapWay: { name: 'How it is filled', pick: 'Chosen from a few words', type: 'Typed' },
  removeGap: (at: number) => `Take gap ${at} away`,
  wrongPair: (at: number) => `wrong pair ${at}`,
  wrongPairOf: { left: (at: number) => `Wrong pair ${at}: who puts`, right: 'with' },
  addWrongPair: 'Add a wrong pair that you expect',
  removeWrongPair: (at: number) => `Remove wrong pair ${at}`,
  wrongNumber: (at: number) => `Wrong number ${at}`,
  addWrongNumber: 'Add a wrong number that you expect',
  removeWrongNumber: (at: number) => `Remove wrong number ${at}`,
  swap: (at: number) => `wrong order ${at}`,
  swapOf: {
    first: (at: number) => `Wrong order ${at}: who puts`,
    second: 'before',
    misconception: 'gives this misconception away',
  },
  addSwap: { name: 'Add a wrong order that gives a misconception away', none: 'Choose the misconception' },
  removeSwap: (at: number) => `Remove wrong order ${at}`,
} as const

/** The words of the list of own items. */
export const ownList = {
  kind: 'What you want to write',
  begin: 'Begin it',
  full: 'The pack is full: it holds 60 items. Take one out first.',
  aside: (count: number) =>
    count === 1 ? 'One that you took out' : `${capital(inWords(count))} that you took out`,
  putBack: 'Put it back',
  putBackOf: (title: string) => `Put it back: ${title}`,
} as const

/** What a tutor can write, by name. */
export const ownKindName = {
  choice: 'A question with one right answer',
  multiple: 'A question with several right answers',
  'true-false': 'True or false',
  short: 'A question answered in a few words',
  numeric: 'A question answered with a number',
  order: 'Things to put in order',
  match: 'Things to match',
  classify: 'Things to sort',
  cloze: 'A text with gaps',
  writing: 'Something to write, marked by you',
  card: 'A flashcard',
} as const

const number = new Intl.NumberFormat('en-GB')

/** What is wrong at a field, or could be better, as a tutor reads it beside the field; no full stop at its end. */
export function ownFaultWords({ trouble }: OwnFault): string {
  switch (trouble.kind) {
    case 'empty':
      return 'Write something here'
    case 'text-too-long':
      return `Shorten this by ${number.format(trouble.has - trouble.most)} characters: it can have ${number.format(trouble.most)}`
    case 'no-number':
      return `“${trouble.typed.slice(0, 40)}” is no number. Type one such as 14 or 12.5`
    case 'no-looks-for':
      return 'Say what you will look for, so that marking is quick and fair'
    case 'right-options':
      return trouble.asks === 'one'
        ? `Mark one answer as right; ${trouble.right === 0 ? 'none is' : `${inWords(trouble.right)} are`}`
        : 'Mark at least one answer as right, and leave at least one wrong'
    case 'too-few-or-many':
      if (trouble.what === 'gaps' && trouble.count === 0) return 'Put a gap into the text'
      return `There ${trouble.count === 1 ? 'is one' : `are ${inWords(trouble.count)}`}; have ${
        trouble.max === undefined
          ? `at least ${inWords(leastOf(trouble))}`
          : `${inWords(leastOf(trouble))} to ${inWords(trouble.max)}`
      }`
    case 'same-text':
      return 'This says the same as another. Change one of them'
    case 'duplicate-id':
      return 'This stands here twice. Remove one'
    case 'unknown-reference':
      return 'Say what this belongs to'
    case 'accepted-and-refused':
      return 'This is marked right as well. Take it out of one of the two'
    case 'swap-in-order':
      return 'This is the right order'
    case 'best-answer':
      return 'Put the best answer first'
    case 'gap-without-entry':
      return `There is no gap {{${trouble.gap}}} below. Take it out of the text, or put a gap there`
    case 'gap-not-in-text':
      return `Write {{${trouble.gap}}} where the words are missing, or take this gap away`
    case 'gap-twice':
      return `{{${trouble.gap}}} stands here twice. A gap stands in the text once`
    case 'unsafe-address':
      return `Take the address “${trouble.address.slice(0, 40)}” out: packs carry no links`
    case 'too-long':
      return `Shorten this to ${number.format(trouble.max)} characters`
    case 'word-count':
      return trouble.words > trouble.max
        ? `${trouble.words} words are many here; ${trouble.max} are read to the end`
        : `${trouble.words === 1 ? 'One word tells' : `${trouble.words} words tell`} little; say ${trouble.field === 'why' ? 'why ' : 'it '}in ${trouble.min ?? 5} or more`
    case 'names-nothing':
      return 'Name one at least, so that it counts'
    case 'absolute-word':
      return `“${trouble.word}” gives a wrong answer away where no right one says it`
    case 'quiet-negative':
      return `“${trouble.word}” is easily read over; ask it the other way round, or write ${trouble.word.toUpperCase()}`
    case 'question-marks':
      return 'Ask one question, with one question mark'
    case 'yes-or-no':
      return 'This can be answered yes or no; ask for what, why or how'
    case 'second-task':
      return `“${trouble.task}” asks for a second thing; make it a flashcard of its own`
    case 'long-list':
      return `The answer lists ${inWords(trouble.items)} things; ${inWords(trouble.max)} are remembered`
    case 'gives-away':
      return `The front says “${trouble.word}”, which the back answers`
    case 'hanging-word':
      return `“${trouble.word}” stands for nothing yet; name the thing`
    case 'vague-question':
      return `“${trouble.words}” asks vaguely; ask for one thing`
    case 'bare-number':
      return 'Say what the number is of'
    case 'american-spelling':
      return `“${trouble.word}” is spelt “${trouble.british}” in Britain`
    case 'avoided-word':
      return `“${trouble.word}”: ${trouble.instead}`
    case 'markup':
      return `“${trouble.mark.slice(0, 40)}” is shown as it stands, as plain words`
    default:
      return 'Look at this again'
  }
}

/** A choice of two is a question of true and false: content has three at least. */
function leastOf({ what, min }: { readonly what: string; readonly min: number }): number {
  return what === 'options' ? 2 : min
}
