import { isId } from '#domain/id.ts'
import { type Check, hasFields, isList, isObject, limitedText } from '#domain/journal/shape.ts'
import { PACK_LIMITS, type PackBody } from '#domain/pack/pack.ts'

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
  return { title, instructions, from, due, reply, names, items: items.filter(isId), copyOf }
}

/** The draft of a new pack that says what another one says. Its due date is left open: it belonged to the other. */
export function copyOfPack(body: PackBody, names: readonly string[]): PackDraft {
  const { title, instructions, from, reply = '', items } = body
  return {
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

const SHAPE: { readonly [Key in keyof PackDraft]: Check } = {
  title: typed,
  instructions: typed,
  from: typed,
  due: typed,
  reply: typed,
  names: typed,
  items: (value) => isList(value) && Array.isArray(value) && value.every((item) => typeof item === 'string'),
  copyOf: typed,
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
