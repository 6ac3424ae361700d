import { isId } from '#domain/id.ts'

/** Whether a value read from outside is of one shape. Total: never throws, whatever it is given. */
export type Check = (value: unknown) => boolean

/** Fields by name, each with its shape. */
export interface Shape {
  readonly [key: string]: Check
}

/** Longest text a known kind of fact holds. */
const TEXT_MAX_LENGTH = 4_000

/** Longest list a known kind of fact holds. */
const LIST_MAX_LENGTH = 1_000

/** Longest list of what years leave behind: revisions of one entry. */
const LONG_LIST_MAX_LENGTH = 100_000

/** A whole number between two bounds, both included. */
export function whole(least: number, most: number): Check {
  return (value) => Number.isInteger(value) && between(value, least, most)
}

/** A finite number between two bounds, both included. */
export function amount(least: number, most: number): Check {
  return (value) => Number.isFinite(value) && between(value, least, most)
}

/** An authored id. */
export const id: Check = (value) => typeof value === 'string' && isId(value)

/** Text of at most 4,000 characters. */
export const text: Check = limitedText(TEXT_MAX_LENGTH)

/** Text of at most so many UTF-16 units. */
export function limitedText(most: number): Check {
  return (value) => typeof value === 'string' && value.length <= most
}

/** One value and no other. */
export function is(only: string | boolean): Check {
  return (value) => value === only
}

/** `true` or `false`. */
export const flag: Check = (value) => typeof value === 'boolean'

/** Any of several shapes. */
export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value))
}

/** Absent, or of the shape. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value)
}

/** A list, of whatever parts. */
export const isList: Check = (value) => Array.isArray(value)

/** A list of at most 1,000 parts of one shape. */
export function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= LIST_MAX_LENGTH && value.every(check)
}

/** A list of parts of one shape that grows with years of use: at most 100,000. */
export function longList(check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= LONG_LIST_MAX_LENGTH && value.every(check)
}

/** An object of these fields and no others. */
export function fields(shape: Shape): Check {
  return (value) =>
    isObject(value) && Object.keys(value).every((key) => Object.hasOwn(shape, key)) && hasFields(value, shape)
}

/** Whether an object has these fields, each of its shape. Other fields are not looked at. */
export function hasFields(value: object, shape: Shape): boolean {
  for (const [key, check] of entriesOf(shape)) if (!check(ownValue(value, key))) return false
  return true
}

/** Whether a value is an object with named fields: no list and not null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a key of the object's own, never of its prototype. */
export function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: unknown })[key] : undefined
}

/** The fields of shapes that were asked for: a check of all facts asks hundreds of thousands of times. */
const entries = new WeakMap<Shape, readonly (readonly [key: string, check: Check])[]>()

function entriesOf(shape: Shape): readonly (readonly [key: string, check: Check])[] {
  const known = entries.get(shape)
  if (known) return known
  const made = Object.entries(shape)
  entries.set(shape, made)
  return made
}

function between(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
