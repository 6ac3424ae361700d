import { type Id, isId } from '#domain/id.ts'
import {
  type Check,
  fields,
  flag,
  hasFields,
  id,
  isList,
  isObject,
  limitedText,
  list,
  ownValue,
} from '#domain/journal/shape.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import { PACK_LIMITS, type PackBody } from '#domain/pack/pack.ts'
import type { FeedbackMoment } from '#domain/pack/rules.ts'

/** A pack as it is being made: text as typed, not looked at yet. It outlives a crash as scratch of the device. */
export interface PackDraft {
  readonly title: string
  readonly instructions: string
  readonly from: string
  readonly due: string
  readonly reply: string
  /** Who should answer, one to a line or as pasted from a spreadsheet. */
  readonly names: string
  readonly items: PackBody['items']
  /** Title of the pack that this one began as a copy of. */
  readonly copyOf: string
  /** What the tutor wrote for it, finished or not; each is named in `items`. */
  readonly own: readonly OwnItem[]
  /** Numbers in own items that are typed and are none yet, by item and field, so that nothing typed is lost. */
  readonly typed: { readonly [place: string]: string }
  /** Own items that went out in another pack, with the edition they had then. */
  readonly sent: { readonly [item: Id]: number }
  readonly rules: DraftRules
}

/** How it is to be worked, as typed and ticked. */
export interface DraftRules {
  readonly opens: string
  readonly attempts: string
  readonly minutes: string
  readonly isShuffled: boolean
  readonly isOneByOne: boolean
  readonly asksCertainty: boolean
  readonly isByNumber: boolean
  /** Empty: at each item. */
  readonly feedback: FeedbackMoment | ''
  /** Where the key of own items is: in the pack, with the tutor alone, or in the pack under a code. */
  readonly key: 'pack' | 'tutor' | 'code'
  readonly pools: readonly DraftPool[]
}

/** Items of which each attempt draws some: how many, as typed. */
export interface DraftPool {
  readonly take: string
  readonly of: readonly Id[]
}

/** Asks for nothing. */
export const NO_RULES: DraftRules = {
  opens: '',
  attempts: '',
  minutes: '',
  isShuffled: false,
  isOneByOne: false,
  asksCertainty: false,
  isByNumber: false,
  feedback: '',
  key: 'pack',
  pools: [],
}

/** A form nobody has touched. */
export const EMPTY_DRAFT: PackDraft = {
  title: '',
  instructions: '',
  from: '',
  due: '',
  reply: '',
  names: '',
  items: [],
  copyOf: '',
  own: [],
  typed: {},
  sent: {},
  rules: NO_RULES,
}

/** Drafts of packs are kept under this and their id. */
export const DRAFT_PREFIX = 'pack:'

/** Longest text of one field that is kept while it is typed, in characters. */
const KEPT_MOST = 100_000

/** A draft as text, for the device to keep; of each field no more than is read back. */
export function writeDraft(draft: PackDraft): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === 'string' ? value.slice(0, KEPT_MOST) : value,
  )
}

/** Reads a draft back; nothing where it is not one, because another release or hand may have written it. */
export function readDraft(text: string): PackDraft | undefined {
  const read = parseJson(text)
  if (!isObject(read) || !hasFields(read, SHAPE)) return undefined
  const { title, instructions, from, due, reply, names, items, copyOf } = read as PackDraft
  return {
    ...{ title, instructions, from, due, reply, names, items: items.filter(isId), copyOf },
    ...moreOf(read),
  }
}

/**
 * What drafts of earlier releases have not. Own items are looked at where they are worked with, as their shape is too
 * large to be fetched by who has none.
 */
function moreOf(read: object): Pick<PackDraft, 'own' | 'typed' | 'sent' | 'rules'> {
  const own = ownValue(read, 'own')
  return {
    own: Array.isArray(own) ? own : [],
    typed: recordOf(ownValue(read, 'typed'), 'string'),
    sent: recordOf(ownValue(read, 'sent'), 'number'),
    rules: rulesOf(ownValue(read, 'rules')),
  }
}

function recordOf<T>(value: unknown, type: 'string' | 'number'): { readonly [key: string]: T } {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part === type))
}

/** Each rule that is one; a rule that this release does not know is dropped. */
function rulesOf(value: unknown): DraftRules {
  if (!isObject(value)) return NO_RULES
  const kept = Object.entries(RULES_SHAPE).filter(([key, check]) => check(ownValue(value, key)))
  return { ...NO_RULES, ...Object.fromEntries(kept.map(([key]) => [key, ownValue(value, key)])) }
}

/** The draft of a new pack that says what another one says. Its due date is left open: it belonged to the other. */
export function copyOfPack(body: PackBody, names: readonly string[]): PackDraft {
  const { title, instructions, from, reply = '', items } = body
  return {
    ...EMPTY_DRAFT,
    title,
    instructions,
    from,
    due: '',
    reply,
    names: names.join('\n'),
    items: items.slice(0, PACK_LIMITS.items),
    copyOf: title,
  }
}

const typed: Check = limitedText(KEPT_MOST)

const SHAPE: { readonly [Key in Exclude<keyof PackDraft, 'own' | 'typed' | 'sent' | 'rules'>]: Check } = {
  title: typed,
  instructions: typed,
  from: typed,
  due: typed,
  reply: typed,
  names: typed,
  items: (value) => isList(value) && Array.isArray(value) && value.every((item) => typeof item === 'string'),
  copyOf: typed,
}

const RULES_SHAPE: { readonly [Key in keyof DraftRules]: Check } = {
  opens: typed,
  attempts: typed,
  minutes: typed,
  isShuffled: flag,
  isOneByOne: flag,
  asksCertainty: flag,
  isByNumber: flag,
  feedback: (value) => typeof value === 'string' && ['', 'end', 'code', 'never'].includes(value),
  key: (value) => typeof value === 'string' && ['pack', 'tutor', 'code'].includes(value),
  pools: list(fields({ take: typed, of: list(id) })),
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
