import type { OwnProblem } from '#domain/review/cards/own-fields.ts'
import { quoted } from './quoted.ts'

/** The words of the form of an own card that never change. */
export const ownForm = {
  newTitle: 'A card of your own',
  editTitle: 'Change your card',
  opening: 'Opening the form',
  unknown: 'There is no such card of yours',
  unknownText: 'Only cards that you wrote can be changed here. To any other you can add a hook of your own.',
  front: 'What is asked',
  frontHint: 'One thing only. A card that asks for a list is forgotten as a whole.',
  back: 'Answer',
  more: 'More',
  moreHint: 'An example, or why it is so. Shown under the answer.',
  optional: '(if you like)',
  tags: 'Tags',
  tagsHint: 'Parted by commas: phone, week 3',
  unit: 'Unit',
  noUnit: 'None',
  gap: 'Ask it with a gap',
  gapHint: 'Press a word of the sentence to leave it out; press one beside it to leave out both.',
  gapWhole: 'Let the whole sentence be the answer',
  gapSuggested: (words: string) => `Leave out ${quoted(words)}`,
  meaning: 'It asks for something else now',
  meaningHint:
    'Then it is learned as a new card, and what you did with it stays in its history. Leave this out where you only mended a word.',
  save: 'Save the card',
  cancel: 'Leave it as it was',
  left: 'You typed this before and did not save it.',
  fresh: 'Throw it away and begin again',
  drafted: 'What you type is kept on this device as a draft.',
  apart: 'Another tab writes this card too. What you type here is kept as a draft of its own.',
  notDrafted: 'What you type cannot be kept on this device. Save before you leave this page.',
  notKept: 'The card could not be saved. What you typed is still here.',
  problems: 'Put this right first',
  problemFirst: 'To put right: ',
  double: 'Another card asks the same:',
  doubleAfter: 'You can save this one all the same.',
  from: 'From',
  saved: 'Your card is kept',
  savedNew: 'It comes with your next new cards. Only this device has it until you take a backup.',
  savedEdit: 'It says the new words from now on.',
  reviewNow: 'Review it now',
  another: 'Write another',
  see: 'See the card',
  backTo: 'Back to',
} as const

/** What is wrong with a field, and how to put it right. */
export function problemWords(problem: OwnProblem): string {
  switch (problem.kind) {
    case 'empty':
      return problem.field === 'front' ? 'Say what the card asks.' : 'Say what the answer is.'
    case 'long':
      return `${NAMES[problem.field]} has ${figure(problem.has)} characters. At most ${figure(problem.most)} fit: ${problem.field === 'front' || problem.field === 'back' ? 'make two cards of it' : 'shorten it'}.`
    case 'many':
      return `That is ${problem.has} tags. A card can have ${problem.most}.`
    case 'long-tag':
      return `The tag ${quoted(`${problem.tag.slice(0, 20)}…`)} is too long: at most ${problem.most} characters.`
  }
}

const NAMES = { front: 'What is asked', back: 'The answer', more: 'More', hook: 'The hook' } as const

function figure(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}
