import { copyJson, JSON_MAX_DEPTH, type Json } from '#domain/journal/json.ts'
import { isObject, ownValue } from '#domain/journal/shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** Brings the body of one version up to the next; `undefined` where the body is not of that version's shape. */
export type Upgrader = (body: Json) => Json | undefined

/** One kind of file that leaves the house. */
export interface Format {
  /** `due-credit-` and the feature. */
  readonly name: string
  /** Larger files are refused unread. */
  readonly maxBytes: number
  /** The first one takes version 1 to version 2, and so on; the current version is one more than their number. */
  readonly upgraders: readonly Upgrader[]
}

/** Why a file could not be opened. Words for each are in `#messages/backup.ts`. */
export type EnvelopeProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'huge'; readonly maxBytes: number }
  /** Not a file of this program at all. */
  | { readonly kind: 'foreign' }
  /** A file of this program, of another kind. */
  | { readonly kind: 'other-kind' }
  /** Written by a newer release. */
  | { readonly kind: 'newer' }
  /** It ends too early. */
  | { readonly kind: 'cut' }
  /** It was changed since it was written. */
  | { readonly kind: 'altered' }

/** Every file of ours says so in its first characters. */
const OURS = /^\s*\{\s*"format"\s*:\s*"due-credit-/

/** A list of records, the body and the envelope close at the end: where they do not, the end is missing. */
const CLOSED = /\]\s*\}\s*\}\s*$/

/** The envelope stands around the body, and the body's lists around what they hold. */
const ENVELOPE_DEPTH = 4

/** The current version of a format: what is written. */
function currentVersion(format: Format): number {
  return format.upgraders.length + 1
}

/** A file's bytes, its body given as JSON text so that its writer decides the lines. */
export function writeEnvelope(format: Format, bodyText: string): Uint8Array<ArrayBuffer> {
  const text = `{"format":${JSON.stringify(format.name)},"version":${currentVersion(format)},"body":${bodyText}}\n`
  return new TextEncoder().encode(text)
}

/** The body of a file in its current version, or why there is none. Total on any bytes. */
export function readEnvelope(bytes: Uint8Array, format: Format): Result<Json, EnvelopeProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > format.maxBytes) return fail({ kind: 'huge', maxBytes: format.maxBytes })
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return fail({ kind: 'empty' })
  const parsed = parseJson(text)
  if (parsed === undefined) return fail(damage(text))
  if (!isObject(parsed)) return fail({ kind: 'foreign' })
  return open(parsed, format)
}

function open(file: object, format: Format): Result<Json, EnvelopeProblem> {
  const name = ownValue(file, 'format')
  if (typeof name !== 'string' || !name.startsWith('due-credit-')) return fail({ kind: 'foreign' })
  if (name !== format.name) return fail({ kind: 'other-kind' })
  const version = ownValue(file, 'version')
  if (!Number.isInteger(version) || Number(version) < 1) return fail({ kind: 'altered' })
  if (Number(version) > currentVersion(format)) return fail({ kind: 'newer' })
  const body = copyJson(ownValue(file, 'body'), JSON_MAX_DEPTH + ENVELOPE_DEPTH)
  const upgraded = upgrade(body, format.upgraders.slice(Number(version) - 1))
  return upgraded === undefined ? fail({ kind: 'altered' }) : ok(upgraded)
}

function upgrade(body: Json | undefined, upgraders: readonly Upgrader[]): Json | undefined {
  return upgraders.reduce((older, upgrader) => (older === undefined ? undefined : upgrader(older)), body)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function damage(text: string): EnvelopeProblem {
  if (!OURS.test(text)) return { kind: 'foreign' }
  return CLOSED.test(text) ? { kind: 'altered' } : { kind: 'cut' }
}
