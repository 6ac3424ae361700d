import type { Draft, Drafts } from '#device/drafts.ts'
import type { Id } from '#domain/id.ts'
import { NO_FIELDS, type OwnFields } from '#domain/review/cards/own-fields.ts'
import { isObject, isText, jsonOf } from '#stores/drafts/held.ts'
import { type LeftDraft, leftOf } from '#stores/drafts/left.ts'

/** An own card as it lies on the disk while it is typed. */
export interface StoredOwn {
  readonly fields: OwnFields
  /** The sentence it is made of; empty for none. */
  readonly sentence: string
  /** Its author says that it asks for something else now. */
  readonly asksElse: boolean
  /** What the card said when this was begun; absent for a new one, and in drafts of earlier releases. */
  readonly base?: OwnFields
  readonly follows?: string
}

/** A card that was begun and not saved. */
export interface BegunCard extends LeftDraft<StoredOwn> {
  readonly card: Id
}

const PREFIX = 'own-card:'

/** The name of a card's draft; of one beside it, where two tabs write it, with letters of its own. */
export function ownDraftName(card: Id, beside = ''): string {
  return `${PREFIX}${card}${beside === '' ? '' : `:${beside}`}`
}

/** A draft as text, to be read by `readOwnDraft`. */
export function writeOwnDraft({ fields, sentence, asksElse, base, follows }: StoredOwn): string {
  return JSON.stringify({ fields, sentence, asksElse, base, follows })
}

/** A draft from text that an earlier release, or something else, may have written; what does not fit is left out. */
export function readOwnDraft(text: string): StoredOwn | undefined {
  const held = jsonOf(text)
  if (!isObject(held) || !isObject(held.fields)) return undefined
  const { fields, sentence, asksElse, base, follows } = held
  return {
    fields: readFields(fields),
    sentence: isText(sentence) ? sentence : '',
    asksElse: asksElse === true,
    ...(isObject(base) ? { base: readFields(base) } : {}),
    ...(isText(follows) ? { follows } : {}),
  }
}

/** Cards that were begun on this device and not saved, the newest first; of one card where it is named. */
export async function begunCards(drafts: Drafts, card: Id = ''): Promise<readonly BegunCard[]> {
  const found = await drafts.list(`${PREFIX}${card}`).catch((): readonly Draft[] => [])
  const begun = leftOf(found, readOwnDraft).map((left) => ({ ...left, card: cardOf(left.name) }))
  return card === '' ? begun : begun.filter((one) => one.card === card)
}

function readFields(held: Readonly<Record<string, unknown>>): OwnFields {
  const names = Object.keys(NO_FIELDS) as readonly (keyof OwnFields)[]
  const read = names.map((name): [string, string] => [name, isText(held[name]) ? held[name] : ''])
  return { ...NO_FIELDS, ...Object.fromEntries(read) }
}

function cardOf(name: string): Id {
  return name.slice(PREFIX.length).split(':')[0] ?? ''
}
