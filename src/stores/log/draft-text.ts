import type { FactId } from '#domain/journal/fact.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import type { EntryTypeName } from '#domain/log/types.ts'

/** A form as it lies on the disk: what is typed, and which revisions the person saw when they began. */
export interface StoredDraft extends EntryDraft {
  readonly replaces: readonly FactId[]
}

/** The name of an entry’s draft among the device’s drafts. */
export function draftName(entry: string): string {
  return `entry:${entry}`
}

/** The name of a draft beside it, where two tabs write one entry at the same time. */
export function rivalName(entry: string, tab = ''): string {
  return `beside:${entry}:${tab}`
}

/** A draft as text, to be read by `readDraft`. */
export function writeDraft({ type, values, links, replaces }: StoredDraft): string {
  return JSON.stringify({ type, values, links, replaces })
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
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function valuesOf(held: Held): EntryDraft['values'] {
  const values = Object.entries(held).flatMap(([name, value]): [string, string | readonly string[]][] => {
    if (isText(value)) return [[name, value]]
    return Array.isArray(value) ? [[name, value.filter(isText)]] : []
  })
  return Object.fromEntries(values)
}

function linkOf(held: unknown): EntryDraft['links'] {
  if (!isObject(held) || !isText(held.point)) return []
  return [{ point: held.point, claim: isText(held.claim) ? held.claim : '' }]
}

function listOf(held: unknown): readonly unknown[] {
  return Array.isArray(held) ? held : []
}

function isText(held: unknown): held is string {
  return typeof held === 'string'
}

/** An object of which nothing is known yet. */
type Held = Readonly<Record<string, unknown>>

function isObject(held: unknown): held is Held {
  return typeof held === 'object' && held !== null && !Array.isArray(held)
}
