import type { OwnFields } from '#domain/review/cards/own-fields.ts'
import { ownForm } from './cards-form.ts'

const { front, back, more, tags, unit } = ownForm

/** What is said where an own card was changed elsewhere while it is written here. */
export const clash = {
  changed: 'This card was changed meanwhile',
  changedText:
    'Another tab or device saved other words. Save the card, and what stands in the fields below counts; the other words stay in its history.',
  takenText: 'The other words stand in the fields below now. Nothing is saved until you save the card.',
  removed: 'This card was taken off your list meanwhile',
  removedText: 'Save the card, and it is back on your list with what stands in the fields below.',
  mine: 'What you typed',
  other: 'What it says now',
  take: 'Put the other words into the fields',
  goBack: 'Go back to what you typed',
  followed: 'It was changed in another place just now. These are its new words.',
  empty: 'Nothing',
  names: { front, back, more, tags, unit, section: 'Where its sentence stands' },
} as const satisfies { readonly names: Readonly<Record<keyof OwnFields, string>> } & Readonly<
  Record<string, unknown>
>
