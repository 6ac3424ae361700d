import { quoted } from './quoted.ts'

/** The words of what one may do for a card besides answering it. */
export const care = {
  menu: 'This card',
  bury: 'Not before tomorrow',
  putAway: 'Put it away',
  putAwayHint: 'A card put away is not asked again until you take it out under “Your cards”.',
  see: 'See it in Your cards',

  hook: 'Your hook',
  hookLabel: 'Your hook: what helps you remember it',
  hookHint: 'A picture, a rhyme, a customer you remember. Only you see it.',
  addHook: 'Write a hook',
  changeHook: 'Change it',
  keepHook: 'Keep it',
  dropHook: 'Throw away what I typed',
  leaveHook: 'Leave it as it is',
  said: { kept: 'Kept.', 'taken-off': 'Taken off.', undone: 'As it was before.' },
  undo: 'Undo',

  help: 'Help with this card',
  read: 'Read where it is taught',
  twin: 'Meet the one it is confused with, next',
  noTwin: 'The other cards cannot be had just now.',
  away: 'Or put the card away',
} as const

/** Why help is offered. */
export function forgottenWords(times: number): string {
  return `You knew this and forgot it ${times} times. What may help:`
}

/** Which card comes right after this one. */
export function twinNextWords(front: string): string {
  return `Next: ${quoted(front)}`
}
