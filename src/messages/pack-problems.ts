import type { PackFault } from '#domain/pack/check-pack.ts'
import { longDate } from './long-date.ts'

/** What is wrong with the names of those who should answer. */
export interface NamesFault {
  readonly field: 'names'
  readonly reason:
    | { readonly kind: 'too-many'; readonly most: number; readonly has: number }
    | { readonly kind: 'long-name'; readonly name: string; readonly most: number }
}

/** What stands in the way of a pack, in a sentence that says what to do; no full stop at its end. */
export function packProblem(fault: PackFault | NamesFault): string {
  if (fault.field === 'names') return namesProblem(fault)
  const { field, reason } = fault
  switch (reason.kind) {
    case 'missing':
      return field === 'items'
        ? 'Choose at least one question, scenario or flashcard'
        : 'Give the pack a title'
    case 'too-long':
      return `Shorten ${fieldName[field]} by ${characters(reason.has - reason.most)}: it can have ${number.format(reason.most)}`
    case 'too-many':
      return `Take out ${number.format(reason.has - reason.most)}: a pack holds ${reason.most} at most`
    case 'twice':
      return 'Choose each item once'
    case 'no-date':
      return `There is no day “${start(reason.typed)}” to be due by. Type day, month and year, such as 4 12 2026`
    case 'past':
      return `${longDate(reason.date)} has passed. Give today or a later day`
    case 'no-address':
      return 'Give one e-mail address, such as name@example.ac.uk, or leave this empty'
  }
}

function namesProblem({ reason }: NamesFault): string {
  return reason.kind === 'too-many'
    ? `Give ${reason.most} names at most; there are ${number.format(reason.has)}. Make a pack for each class`
    : `Shorten “${start(reason.name)}” to ${reason.most} characters, or put each name on a line of its own`
}

const fieldName: Readonly<Record<PackFault['field'], string>> = {
  items: 'the list',
  title: 'the title',
  instructions: 'the instructions',
  from: 'your name',
  due: 'the date',
  reply: 'the address',
}

const number = new Intl.NumberFormat('en-GB')

/** Long text is shown by its beginning. */
const START_LENGTH = 40

function start(text: string): string {
  return text.length > START_LENGTH ? `${text.slice(0, START_LENGTH)} …` : text
}

function characters(count: number): string {
  return count === 1 ? 'one character' : `${number.format(count)} characters`
}
