/** A value that JSON can hold and give back unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper nesting than this is refused: nothing of ours comes near it, and it overflows what browsers store. */
export const JSON_MAX_DEPTH = 32

/**
 * A copy that shares nothing with the original: own keys only, never `__proto__`, text well formed so that
 * digests agree on every device. `undefined` when the value is not JSON or is nested too deeply.
 */
export function copyJson(value: unknown, depthLeft: number = JSON_MAX_DEPTH): Json | undefined {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.toWellFormed()
  // Adding nothing turns -0, which JSON cannot hold, into 0.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (typeof value !== 'object' || depthLeft === 0) return undefined
  return Array.isArray(value) ? copyList(value, depthLeft - 1) : copyObject(value, depthLeft - 1)
}

/** Whether two values say the same, in whatever order their keys stand. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(Reflect.get(a, key), Reflect.get(b, key)))
  )
}

/** One spelling for equal values: keys sorted, no spaces. Two devices make the same digest of it. */
export function canonicalJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}

function copyList(list: readonly unknown[], depthLeft: number): Json | undefined {
  const copy: Json[] = []
  for (const part of list) {
    const copied = copyJson(part, depthLeft)
    if (copied === undefined) return undefined
    copy.push(copied)
  }
  return copy
}

function copyObject(value: object, depthLeft: number): Json | undefined {
  const copy: [string, Json][] = []
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || part === undefined) continue
    const copied = copyJson(part, depthLeft)
    if (copied === undefined) return undefined
    copy.push([key.toWellFormed(), copied])
  }
  return Object.fromEntries(copy)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
