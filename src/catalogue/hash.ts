import { createHash } from 'node:crypto'
import type { Id } from '#domain/id.ts'

/** An item's code in links: the first 24 bits of the SHA-256 of its first id, as six hex digits. */
export function codeOf(firstId: Id): string {
  return sha256(firstId).slice(0, 6)
}

/** The first 32 bits of the SHA-256 of an item's wording, as eight hex digits: enough to see that it changed. */
export function digestOf(text: string): string {
  return sha256(text).slice(0, 8)
}

/** The first 12 hex digits of the SHA-256 of a value as canonical JSON: keys in order, so that it says what changed, not how it was written. */
export function versionOf(value: unknown): string {
  return sha256(JSON.stringify(canonical(value))).slice(0, 12)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}
