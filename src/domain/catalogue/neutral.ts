import type * as z from 'zod/mini'
import { betterId } from './better-id.ts'

/**
 * A copy of a value in which what the issues complain of is replaced by something the schema accepts, or
 * taken out. It lets the rest of the value be checked; nothing neutral ever ships, for the issues stop the build.
 */
export function neutralised(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  return issues.reduce<unknown>((current, issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.reduce<unknown>((rest, key) => changed(rest, [...issue.path, key], remove), current)
    }
    return changed(current, issue.path, neutralFor(issue))
  }, value)
}

const remove = Symbol('remove')

function neutralFor(issue: z.core.$ZodIssue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return NEUTRAL[issue.expected] ?? remove
    case 'invalid_value':
      return issue.values[0]
    case 'invalid_union':
      return 'options' in issue ? (issue.options?.[0] ?? remove) : remove
    case 'invalid_format':
      return /\{12\}/.test(issue.pattern ?? '') ? '000000000000' : betterId(String(issue.input))
    case 'too_small':
      return issue.origin === 'string'
        ? 'unsaid'
        : Number(issue.minimum) + (issue.inclusive === false ? 1 : 0)
    case 'too_big':
      return issue.origin === 'string' ? betterId(String(issue.input)) : issue.maximum
    default:
      return remove
  }
}

const NEUTRAL: Readonly<Record<string, unknown>> = {
  string: 'unsaid',
  number: 1,
  int: 1,
  boolean: false,
  array: [],
  object: {},
  record: {},
}

function changed(value: unknown, path: readonly PropertyKey[], to: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    const index = Number(step)
    if (rest.length === 0 && to === remove) copy.splice(index, 1)
    else copy[index] = changed(copy[index], rest, to)
    return copy
  }
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<PropertyKey, unknown> = { ...value }
  if (rest.length === 0 && to === remove) delete copy[step]
  else copy[step] = changed(copy[step], rest, to)
  return copy
}
