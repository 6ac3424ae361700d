import * as z from 'zod/mini'
import { ID_MAX_LENGTH } from '#domain/id.ts'
import { betterId } from './better-id.ts'
import { fieldsAt } from './fields.ts'
import { nearest } from './near.ts'
import { neutralised } from './neutral.ts'
import { error, inside, nameOf, type Owner, type Path, type Problem, type Spot } from './problem.ts'

/** What a schema found: the value as far as it could be made out, and everything wrong with it. */
export interface Shaped<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/**
 * Shapes a parsed value by a schema. A value with faults is still returned, with the faulty fields made
 * neutral, so that one misspelt field does not hide what else is wrong; `suppressed` drops the echoes.
 */
export function shaped<T>(schema: z.core.$ZodType<T>, value: unknown, spot: Spot, what: string): Shaped<T> {
  if (!isMap(value)) {
    const owner = ownerAt(what, undefined, [])
    return {
      problems: [error(spot, { kind: 'wrong-type', owner, want: 'fields with names', got: said(value) })],
    }
  }
  const first = z.safeParse(schema, value, { reportInput: true })
  if (first.success) return { value: first.data, problems: [] }
  const problems = first.error.issues.flatMap((issue) => problemsOf(issue, schema, value, spot, what))
  let repaired: unknown = value
  let issues: readonly z.core.$ZodIssue[] = first.error.issues
  for (let round = 0; round < MAX_ROUNDS; round++) {
    repaired = neutralised(repaired, issues)
    const again = z.safeParse(schema, repaired, { reportInput: true })
    if (again.success) return { value: again.data, problems }
    issues = again.error.issues
  }
  return { problems }
}

/** Deepest nesting of a schema here is five, and each round can uncover one level. */
const MAX_ROUNDS = 8

/** How a person would name the thing at a path: `option b of question q-heat-first`. */
export function ownerAt(what: string, value: unknown, path: Path): Owner {
  let owner = named(what, value, undefined)
  let current = value
  path.forEach((step, index) => {
    const list = path[index - 1]
    current = isMap(current) || Array.isArray(current) ? Reflect.get(current, step) : undefined
    if (list === 'awards' && typeof step === 'string') owner = `mark ${step} of ${owner}`
    if (typeof step === 'number' && typeof list === 'string') {
      const singular = SINGULAR[list]
      if (singular !== undefined) owner = `${named(singular, current, step)} of ${owner}`
    }
  })
  return owner
}

const SINGULAR: Readonly<Record<string, string>> = {
  options: 'option',
  entries: 'entry',
  swaps: 'swap',
  turns: 'turn',
  choices: 'choice',
  endings: 'ending',
  meters: 'meter',
  stages: 'stage',
  lines: 'line',
  reply: 'reply',
  routes: 'route',
  words: 'band',
  left: 'left',
  right: 'right',
  bins: 'bin',
  things: 'thing',
  gaps: 'gap',
  accept: 'accepted answer',
  reject: 'refused answer',
  mistakes: 'mistake',
  parts: 'part',
  marks: 'mark',
  samples: 'sample',
}

function named(what: string, value: unknown, index: number | undefined): string {
  const id = isMap(value) ? Reflect.get(value, 'id') : undefined
  if (typeof id === 'string' && id !== '' && id.length <= 2 * ID_MAX_LENGTH) return `${what} ${id}`
  return index === undefined ? what : `${what} ${index + 1}`
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
  spot: Spot,
  what: string,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const owner = ownerAt(what, value, path)
  const at = inside(spot, ...path)
  const field = fieldOf(path)
  const got = valueAt(value, path)
  const missing = () => error(inside(spot, ...path.slice(0, -1)), { kind: 'missing-field', owner, field })
  const ofOtherType = (want: string): Problem =>
    got === undefined ? missing() : error(at, { kind: 'wrong-type', owner, field, want, got: said(got) })
  const notOneOf = (allowed: readonly string[]): Problem =>
    got === undefined
      ? missing()
      : error(at, {
          kind: 'not-one-of',
          owner,
          field,
          got: said(got),
          ...(typeof got === 'string' ? near(got, allowed) : {}),
          allowed,
        })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const allowed = fieldsAt(schema, path, value)
        return error(nameOf(at, key), {
          kind: 'unknown-field',
          owner,
          field: key,
          ...near(key, allowed),
          allowed,
        })
      })
    case 'invalid_value':
      return [notOneOf(issue.values.map(String))]
    case 'invalid_union':
      return [tagsOf(issue).length === 0 ? ofOtherType(CONDITION) : notOneOf(tagsOf(issue))]
    case 'invalid_format':
      if (issue.pattern?.includes('0-9a-f]{12}')) {
        return [error(at, { kind: 'wrong-type', owner, field, want: '12 hex digits', got: said(got) })]
      }
      return [error(at, { kind: 'bad-id', owner, id: String(got), better: betterId(String(got)) })]
    case 'too_big':
      if (issue.origin === 'string') return [error(at, { kind: 'long-id', owner, id: String(got) })]
      return [error(at, { kind: 'out-of-range', owner, field, got: said(got), max: Number(issue.maximum) })]
    case 'too_small':
      if (issue.origin === 'string') return [error(at, { kind: 'empty-field', owner, field })]
      return [
        error(at, {
          kind: 'out-of-range',
          owner,
          field,
          got: said(got),
          [issue.inclusive === false ? 'above' : 'min']: Number(issue.minimum),
        }),
      ]
    case 'invalid_type':
      return [ofOtherType(WANTED[issue.expected] ?? issue.expected)]
    default:
      return [ofOtherType('another value')]
  }
}

/** What may stand in the field that tells the members of a union apart; empty where no such field does. */
function tagsOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return 'options' in issue ? (issue.options ?? []).map(String) : []
}

const CONDITION = 'a condition: meter with atLeast or below, flag, not, all or any'

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with names',
  record: 'fields with names',
}

function near(name: string, allowed: readonly string[]): { nearest?: string } {
  const found = nearest(name, allowed)
  return found === undefined ? {} : { nearest: found }
}

/** The field a path ends in: a place in a list counts as its list's field. */
function fieldOf(path: Path): string {
  const last = path.at(-1)
  if (typeof last === 'string') return last
  const list = path.at(-2)
  return typeof list === 'string' && last !== undefined ? `${list} ${last + 1}` : 'value'
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (current, step) => (isMap(current) || Array.isArray(current) ? Reflect.get(current, step) : undefined),
    value,
  )
}

/** A value as the start of a sentence can hold it. */
export function said(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'fields with names'
  const text = String(value)
  return typeof value === 'string' ? `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”` : text
}

/** Whether a parsed value is a map of fields. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
