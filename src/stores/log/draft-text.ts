import type { FactId } from '#domain/journal/fact.ts'
import type { EntryDraft, TypedValue } from '#domain/log/draft.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { RowValue } from '#domain/log/record.ts'
import { type Held, isObject, isText, jsonOf, listOf } from '#stores/drafts/held.ts'

/** A form as it lies on the disk: what is typed, and which revisions the person saw when they began. */
export interface StoredDraft extends EntryDraft {
  readonly replaces: readonly FactId[]
  /** The stamp of a draft under another name that this one goes on from; while that one has it, it is left behind. */
  readonly follows?: string
}

/** The name of an entry’s draft among the device’s drafts. */
export function draftName(entry: string): string {
  return `entry:${entry}`
}

/** The name of a draft beside it, where two tabs write one entry at the same time, or one of its texts is left alone. */
export function rivalName(entry: string, tab = ''): string {
  return `beside:${entry}:${tab}`
}

/** The entry that a draft of either name is of; nothing for names of other kinds. */
export function entryOfDraft(name: string): string | undefined {
  return /^(?:entry:|beside:)([^:]+)/.exec(name)?.[1]
}

/** A draft as text, to be read by `readDraft`. */
export function writeDraft({ type, values, links, replaces, follows }: StoredDraft): string {
  return JSON.stringify({ type, values, links, replaces, follows })
}

/** A draft from text that an earlier release, or something else, may have written; what does not fit is left out. */
export function readDraft(
  text: string | undefined,
  types: readonly EntryTypeName[],
): StoredDraft | undefined {
  const held = text === undefined ? undefined : jsonOf(text)
  if (!isObject(held)) return undefined
  const type = types.find((name) => name === held.type)
  if (!type) return undefined
  return {
    type,
    values: isObject(held.values) ? valuesOf(held.values) : {},
    links: listOf(held.links).flatMap(linkOf),
    replaces: listOf(held.replaces).filter(isText),
    ...(isText(held.follows) ? { follows: held.follows } : {}),
  }
}

function valuesOf(held: Held): EntryDraft['values'] {
  const values = Object.entries(held).flatMap(([name, value]): [string, TypedValue][] => {
    if (isText(value)) return [[name, value]]
    if (!Array.isArray(value)) return []
    const rows = value.filter(isObject).map(rowOf)
    return [[name, rows.length > 0 ? rows : value.filter(isText)]]
  })
  return Object.fromEntries(values)
}

function rowOf(held: Held): RowValue {
  return Object.fromEntries(Object.entries(held).filter((cell): cell is [string, string] => isText(cell[1])))
}

function linkOf(held: unknown): EntryDraft['links'] {
  if (!isObject(held) || !isText(held.point)) return []
  return [{ point: held.point, claim: isText(held.claim) ? held.claim : '' }]
}
