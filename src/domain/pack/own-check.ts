import { checkCards } from '#domain/catalogue/check/cards.ts'
import { checkFairness } from '#domain/catalogue/check/fairness.ts'
import { checkMarkup } from '#domain/catalogue/check/markup.ts'
import { checkQuestions } from '#domain/catalogue/check/questions.ts'
import { checkRecall } from '#domain/catalogue/check/recall.ts'
import { checkSpelling } from '#domain/catalogue/check/spelling.ts'
import { checkTaskWords } from '#domain/catalogue/check/task-words.ts'
import { checkWords } from '#domain/catalogue/check/words.ts'
import type { Path, Problem, Trouble } from '#domain/catalogue/problem.ts'
import type { Id } from '#domain/id.ts'
import { readNumber } from '#domain/quiz/typed/number-typed.ts'
import { idOfOwn, OWN_LIMITS, type OwnItem } from './own.ts'
import { draftOfOwn } from './own-draft.ts'
import { textAt, textsOf } from './own-texts.ts'

/** What is wrong with an own item, and at which of its fields: a fault stops the pack, advice stops nothing. */
export interface OwnFault {
  readonly item: Id
  /** From the item's own value: `['options', 1, 'text']`. */
  readonly path: Path
  readonly level: 'fault' | 'advice'
  readonly trouble: Trouble | OwnTrouble
  /** The other place of a fault that is said already. */
  readonly isAlso?: true
}

/** What only an own item can lack: content is refused by its shape before it comes so far. */
export type OwnTrouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text-too-long'; readonly has: number; readonly most: number }
  | { readonly kind: 'no-number'; readonly typed: string }
  | { readonly kind: 'no-looks-for' }

/**
 * Everything wrong with own items by the rules that content keeps. What keeps one from being asked or marked is a
 * fault; what content must have besides, a reason for each option say, is advice to a tutor. `typed` are numbers that
 * were typed and are none, by `id/path`.
 */
export function checkOwn(
  all: readonly OwnItem[],
  typed: { readonly [place: string]: string } = {},
): readonly OwnFault[] {
  const items = all.map(tidyOwn)
  const draft = draftOfOwn(items)
  const empty = items.flatMap(emptyIn)
  const writings = new Set(draft.tasks.map(({ value }) => value.id))
  const found = [
    ...checkQuestions(draft),
    ...checkFairness(draft),
    ...checkCards(draft),
    ...checkRecall(draft),
    ...draft.tasks.flatMap(({ spot, value }) => checkTaskWords(spot, value.id, value)),
    ...checkMarkup(draft),
    ...checkSpelling(draft),
    ...checkWords(draft),
  ].flatMap((problem) => judged(problem, writings))
  const tooLong = items.flatMap(tooLongIn)
  const isEmpty = new Set(empty.map(placeOf))
  const isTooLong = new Set(tooLong.map(placeOf))
  return [
    ...empty,
    ...tooLong,
    ...items.flatMap(lacksIn),
    ...Object.entries(typed).flatMap(([place, text]) => numberFault(items, place, text)),
    // Of an empty field it is enough to say so, and of one that is too long to say once by how much.
    ...once(found).filter(
      (fault) =>
        !isEmpty.has(placeOf(fault)) &&
        !isOfEmpty(fault, items) &&
        !(fault.trouble.kind === 'too-long' && isTooLong.has(placeOf(fault))),
    ),
  ]
}

/** Each fault once at a place. */
function once(faults: readonly OwnFault[]): readonly OwnFault[] {
  return [...Map.groupBy(faults, (fault) => `${placeOf(fault)} ${fault.trouble.kind}`).values()].flatMap(
    ([first]) => first ?? [],
  )
}

/** An own item without the empty lines that are left where answers are typed one to a line. */
export function tidyOwn(own: OwnItem): OwnItem {
  if (own.kind !== 'question' || own.question.kind !== 'short') return own
  const said = own.question.accept.filter(({ text }) => text.trim() !== '')
  const accept = said.length > 0 ? said : own.question.accept.slice(0, 1)
  return { kind: 'question', question: { ...own.question, accept } }
}

/** What makes a question impossible to mark or untrue; everything else that content must keep is advice here. */
const FAULTS: ReadonlySet<Trouble['kind']> = new Set([
  'right-options',
  'too-few-or-many',
  'same-text',
  'duplicate-id',
  'unknown-reference',
  'swap-in-order',
  'accepted-and-refused',
  'best-answer',
  'gap-without-entry',
  'gap-not-in-text',
  'gap-twice',
  'unsafe-address',
  'too-long',
])

/** Most options, entries or pairs that an own question has. */
const OWN_OPTIONS_MOST = 10

/** What a tutor's own items need not have: quotes may be straight. */
const UNASKED: ReadonlySet<Trouble['kind']> = new Set(['straight-quote', 'nothing-diagnosed', 'much-alike'])

function judged(problem: Problem, writings: ReadonlySet<Id>): readonly OwnFault[] {
  const { at, level: _level, ...trouble } = problem
  // A problem of a whole pack of questions stands at no item.
  if (!('path' in at) || UNASKED.has(trouble.kind) || isUntold(trouble)) return []
  if (writings.has(at.file)) return ofWriting(at.file, at.path, trouble as Trouble)
  if (isOfOwnSize(trouble)) return []
  const level = FAULTS.has(trouble.kind) ? 'fault' : 'advice'
  return withTwin({ item: at.file, path: at.path, level, trouble: trouble as Trouble })
}

/** What is the same twice is said at both: either can be changed. Of several it is said once at the first. */
function withTwin(fault: OwnFault): readonly OwnFault[] {
  const { trouble, path } = fault
  if (trouble.kind !== 'same-text' || !('path' in trouble.first)) return [fault]
  const field = path.at(-1)
  const there = trouble.first.path
  const isRow = typeof field === 'string' && typeof there.at(-1) === 'number'
  return [fault, { ...fault, path: isRow ? [...there, field] : there, isAlso: true }]
}

/** What tasks of the site call otherwise. */
const IN_WRITING: Readonly<Record<string, string>> = { brief: 'prompt', marks: 'looksFor', points: 'points' }

/** The tutor marks it, so nothing makes it impossible to mark; without anything to look for it has its own advice. */
function ofWriting(item: Id, [first = '', ...steps]: Path, trouble: Trouble): readonly OwnFault[] {
  const field = IN_WRITING[first]
  const isNone = trouble.kind === 'too-few-or-many' && trouble.count === 0
  if (field === undefined || isNone) return []
  const level = trouble.kind === 'unsafe-address' || trouble.kind === 'too-long' ? 'fault' : 'advice'
  return [{ item, path: [field, ...steps], level, trouble }]
}

/** Two are enough for true and false or a pair of pairs, and lists from elsewhere have five answers and more. */
function isOfOwnSize(trouble: object): boolean {
  const { kind, count = 0 } = trouble as { kind: Trouble['kind']; count?: number }
  return kind === 'too-few-or-many' && count >= 2 && count <= OWN_OPTIONS_MOST
}

/** A reason that a tutor did not give at all; content must have one. */
function isUntold(trouble: object): boolean {
  const { kind, field, words } = trouble as { kind: Trouble['kind']; field?: string; words?: number }
  return kind === 'word-count' && field === 'why' && words === 0
}

/** Two empty texts are alike, and an empty reason is short: both are only empty. */
function isOfEmpty({ item, path, trouble }: OwnFault, items: readonly OwnItem[]): boolean {
  if (trouble.kind !== 'same-text') return false
  const own = items.find((one) => idOfOwn(one) === item)
  return own !== undefined && textAt(own, path) === ''
}

function emptyIn(own: OwnItem): readonly OwnFault[] {
  return textsOf(own).flatMap(({ path, text, isNeeded }) =>
    isNeeded && text.trim() === '' ? [fault(own, path, { kind: 'empty' })] : [],
  )
}

function tooLongIn(own: OwnItem): readonly OwnFault[] {
  return textsOf(own).flatMap(({ path, text }) =>
    text.length > OWN_LIMITS.text
      ? [fault(own, path, { kind: 'text-too-long', has: text.length, most: OWN_LIMITS.text })]
      : [],
  )
}

/** A writing without what it is marked by can be sent and marked by hand all the same. */
function lacksIn(own: OwnItem): readonly OwnFault[] {
  if (own.kind !== 'writing' || own.writing.looksFor.length > 0) return []
  const { id } = own.writing
  return [{ item: id, path: ['looksFor'], level: 'advice', trouble: { kind: 'no-looks-for' } }]
}

function numberFault(items: readonly OwnItem[], place: string, text: string): readonly OwnFault[] {
  const [item = '', ...steps] = place.split('/')
  const own = items.find((one) => idOfOwn(one) === item)
  const value = readNumber(text)
  const isOne = value !== undefined && (steps[0] !== 'tolerance' || value >= 0)
  if (!own || isOne) return []
  return [fault(own, steps, text.trim() === '' ? { kind: 'empty' } : { kind: 'no-number', typed: text })]
}

function fault(own: OwnItem, path: Path, trouble: OwnTrouble): OwnFault {
  return { item: idOfOwn(own), path, level: 'fault', trouble }
}

function placeOf({ item, path }: OwnFault): string {
  return `${item}/${path.join('/')}`
}
