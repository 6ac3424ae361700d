import type { Id } from '#domain/id.ts'
import type { EntryRecord, FieldValue } from './record.ts'
import { ENTRY_TYPES, isKnownRecord } from './types.ts'

/** One thing that a revision says otherwise than another: a field, a claim, or whether it is a draft. */
export type Change =
  | {
      readonly kind: 'field'
      /** As in `EntryRecord.fields`, or `title`, `occurredOn`, `minutes`. */
      readonly field: string
      /** Absent where it said nothing. */
      readonly before?: FieldValue
      readonly after?: FieldValue
    }
  | { readonly kind: 'claim'; readonly point: Id; readonly before?: string; readonly after?: string }
  | { readonly kind: 'stage'; readonly before: string; readonly after: string }

/** What changed from one record to another: fields in the order asked, then claims, then the stage. */
export function changesBetween(before: EntryRecord, after: EntryRecord): readonly Change[] {
  const [said, says] = [sayingsOf(before), sayingsOf(after)]
  const fields = inOrder(after, new Set([...said.keys(), ...says.keys()])).flatMap(
    (field): readonly Change[] =>
      isSame(said.get(field), says.get(field))
        ? []
        : [{ kind: 'field', field, ...beforeAfter(said.get(field), says.get(field)) }],
  )
  const claims = [...new Set([...before.links, ...after.links].map(({ point }) => point))]
    .map((point) => ({ point, was: claimIn(before, point), is: claimIn(after, point) }))
    .filter(({ was, is }) => was !== is)
    .map(({ point, was, is }): Change => ({ kind: 'claim', point, ...beforeAfter(was, is) }))
  const stage: readonly Change[] =
    before.stage === after.stage ? [] : [{ kind: 'stage', before: before.stage, after: after.stage }]
  return [...fields, ...claims, ...stage]
}

/** All that a record says, by name of the field. */
function sayingsOf({ title, occurredOn, minutes, fields }: EntryRecord): ReadonlyMap<string, FieldValue> {
  const common: readonly (readonly [string, FieldValue | undefined])[] = [
    ['title', title || undefined],
    ['occurredOn', occurredOn],
    ['minutes', minutes === undefined ? undefined : String(minutes)],
  ]
  const all = [...common, ...Object.entries(fields)]
  return new Map(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

/** Names this release does not know come last, as they were found. */
function inOrder(record: EntryRecord, names: ReadonlySet<string>): readonly string[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields.map(({ name }) => name) : []
  return [...asked.filter((name) => names.has(name)), ...[...names].filter((name) => !asked.includes(name))]
}

function claimIn({ links }: EntryRecord, point: Id): string | undefined {
  return links.find((link) => link.point === point)?.claim
}

function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function beforeAfter<T>(before: T | undefined, after: T | undefined) {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}
