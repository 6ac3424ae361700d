import { cleanText } from '#domain/clean.ts'
import { isId } from '#domain/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import { hasEnoughStages, isAsked, stageRuleOf, thinStages } from './asked.ts'
import type { EntryDraft, FieldProblem, FieldReason, TypedValue } from './draft.ts'
import type { EntryType } from './entry-type.ts'
import type { Field } from './field.ts'
import { pairProblems } from './pairs.ts'
import { type KnownLog, parseField } from './parse-field.ts'
import type { SaveStage } from './parse-line.ts'
import {
  CLAIM_LENGTH,
  type EntryRecord,
  type EvidenceLink,
  type FieldValue,
  rowsIn,
  textsIn,
} from './record.ts'
import { isFinishedStage } from './stage.ts'
import { ENTRY_TYPES, type KnownRecord } from './types.ts'

/** Fields that stand beside `fields` in a record, because every type has them. */
const COMMON = ['title', 'occurredOn', 'minutes']

/** Most marking points one entry is linked to. */
const LINKS_MAX = 100

/**
 * A form as filled, read as the record to keep: all problems at once, in the order the fields are asked. Total on any
 * draft. As a draft only what is typed must be well formed, and all of it is kept, asked or not: one may have changed
 * the model of a reflection and change it back.
 */
export function parseEntry(
  draft: EntryDraft,
  stage: SaveStage,
  known: KnownLog,
): Result<EntryRecord, readonly FieldProblem[]> {
  const type = ENTRY_TYPES[draft.type]
  const { values, problems } = parseFields(type, draft, stage, known)
  const links = linksOf(draft)
  const all = [...problems, ...links.flatMap((link) => problemOfLink(link, stage))]
  if (all.length > 0) return fail(all)
  return ok(recordOf(type, stage, values, links))
}

/** The fields that hold something although nothing asks for them now: an entry saved as ready is without them. */
export function unaskedFields({ type, values }: EntryDraft): readonly string[] {
  const said = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)
  const unasked = ENTRY_TYPES[type].fields.filter((field) => !isAsked(field, said))
  const isFilled = (name: string) => textsIn(said(name)).some((text) => text.trim() !== '')
  return unasked.flatMap(({ name }) => (isFilled(name) ? [name] : []))
}

/** A record as its form shows it, so that changing it starts from what is saved: parsed again it is the same. */
export function draftOf(record: KnownRecord): EntryDraft {
  const { type, title, occurredOn, minutes, links } = record
  const values: [string, TypedValue][] = ENTRY_TYPES[type].fields.flatMap((field) => {
    const value = Object.hasOwn(record.fields, field.name) ? record.fields[field.name] : undefined
    if (value === undefined || COMMON.includes(field.name)) return []
    return [[field.name, typedOf(field, value)]]
  })
  const common: [string, string][] = [
    ['title', title],
    ['occurredOn', occurredOn === undefined ? '' : typedDateOf(occurredOn)],
    ['minutes', minutes === undefined ? '' : String(minutes)],
  ]
  const filled = [...common, ...values].filter(([, value]) => value !== '')
  return { type, values: Object.fromEntries(filled), links }
}

/** A field’s value as its form shows it. */
function typedOf(field: Field, value: FieldValue): TypedValue {
  switch (field.input) {
    case 'date':
      return typedDateOf(String(value))
    case 'list':
      return textsIn(value).join('\n')
    case 'rows': {
      const days = field.columns.flatMap(({ input, name }) => (input === 'date' ? [name] : []))
      const cell = ([name, said]: [string, string]) => [name, days.includes(name) ? typedDateOf(said) : said]
      return rowsIn(value).map((row) => Object.fromEntries(Object.entries(row).map(cell)))
    }
    default:
      return value
  }
}

function parseFields(type: EntryType, draft: EntryDraft, stage: SaveStage, known: KnownLog) {
  const values = new Map<string, FieldValue>()
  const problems: FieldProblem[] = []
  const said = (name: string) => values.get(name)
  for (const field of type.fields) {
    if (stage === 'ready' && !isAsked(field, said)) continue
    const problem = (reason: FieldReason) => void problems.push({ field: field.name, reason })
    const typed = Object.hasOwn(draft.values, field.name) ? (draft.values[field.name] ?? '') : ''
    const parsed = parseField(field, typed, stage, known)
    if (!parsed.ok) problem(parsed.problem)
    else if (parsed.value !== undefined) values.set(field.name, parsed.value)
    else if (stage === 'ready' && field.need === 'ready') problem({ kind: 'missing' })
  }
  const ofPairs = isFinishedStage(stage) ? pairProblems(type, said) : []
  return {
    values,
    problems: inOrder(type, [...problems, ...problemOfStages(type, values, stage), ...ofPairs]),
  }
}

function problemOfStages(
  type: EntryType,
  values: ReadonlyMap<string, FieldValue>,
  stage: SaveStage,
): readonly FieldProblem[] {
  const said = (name: string) => values.get(name)
  const rule = stageRuleOf(type, said)
  if (!isFinishedStage(stage) || !rule || hasEnoughStages(rule, said)) return []
  const thin = thinStages(rule, said)
  const { need, names, leastWords } = rule
  const reason = { kind: 'few-stages', need, has: names.length - thin.length, words: leastWords } as const
  return thin.slice(0, 1).map((field) => ({ field, reason }))
}

function inOrder(type: EntryType, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return type.fields.flatMap(({ name }) => problems.filter(({ field }) => field === name))
}

/** The first claim for each point; what is no id can come from no form of ours. */
function linksOf({ links }: EntryDraft): readonly EvidenceLink[] {
  const first = links.filter(
    ({ point }, at) => isId(point) && links.findIndex((link) => link.point === point) === at,
  )
  return first.slice(0, LINKS_MAX).map(({ point, claim }) => ({ point, claim: cleanText(claim) }))
}

function problemOfLink({ point, claim }: EvidenceLink, stage: SaveStage): readonly FieldProblem[] {
  const { least, most } = CLAIM_LENGTH
  const field = `link.${point}`
  const has = claim.length
  if (has > most) return [{ field, reason: { kind: 'too-long', most, has } }]
  if (!isFinishedStage(stage) || has >= least) return []
  return [{ field, reason: has === 0 ? { kind: 'missing' } : { kind: 'too-short', least, has } }]
}

function recordOf(
  { name, fields }: EntryType,
  stage: SaveStage,
  values: ReadonlyMap<string, FieldValue>,
  links: readonly EvidenceLink[],
): EntryRecord {
  const occurredOn = values.get('occurredOn')
  const minutes = values.get('minutes')
  const own = fields.flatMap((field) => {
    const value = COMMON.includes(field.name) ? undefined : values.get(field.name)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return {
    type: name,
    stage,
    title: String(values.get('title') ?? ''),
    ...(occurredOn === undefined ? {} : { occurredOn: String(occurredOn) }),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    links,
    fields: Object.fromEntries(own),
  }
}
