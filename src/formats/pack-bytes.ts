import { addDays, daysBetween, type LocalDate } from '#domain/local-date.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { readShortText, writeShortText } from './short-text.ts'

/** A pack as it travels: its items by their codes, which every site knows them by, however they are called there. */
export interface SentPack extends Omit<PackBody, 'items'> {
  /** Six hex digits each. */
  readonly codes: readonly string[]
}

/** How the words are written: in UTF-8, which deflates well where there are many, or in half bytes. */
export type Wording = 'utf-8' | 'short'

const WORDINGS: readonly Wording[] = ['utf-8', 'short']

const CODE_BYTES = 3
const EPOCH: LocalDate = '1970-01-01'

/** The last day that a calendar of ours has. */
const LAST_DAY = daysBetween(EPOCH, '9999-12-31')

/** More bytes than any pack of ours has: 60 items, and 1,260 characters of at most four bytes. */
const MAX_BYTES = 8_000

/** The words, in the order written, with this between them; a text is cleared of it. */
const BETWEEN = '\0'

/**
 * Version 1: when it was made and the day it is due (0: none, else days since 1970 and one) and the number of items
 * as numbers of seven bits a byte, lowest first; three bytes for each item; a byte that says how the words are
 * written; the words.
 */
export function packBytes(pack: SentPack, wording: Wording): Uint8Array<ArrayBuffer> {
  const due = pack.due === undefined ? 0 : daysBetween(EPOCH, pack.due) + 1
  const words = [pack.title, pack.instructions, pack.from, pack.reply ?? '']
    .map((text) => text.replaceAll(BETWEEN, ''))
    .join(BETWEEN)
  return Uint8Array.of(
    ...numberBytes(pack.madeMinute),
    ...numberBytes(due),
    ...numberBytes(pack.codes.length),
    ...pack.codes.flatMap((code) => [0, 2, 4].map((at) => Number.parseInt(code.slice(at, at + 2), 16))),
    WORDINGS.indexOf(wording),
    ...(wording === 'short' ? writeShortText(words) : new TextEncoder().encode(words)),
  )
}

/** The pack again; `undefined` where the bytes are none. Total on any bytes. */
export function packOfBytes(bytes: Uint8Array): SentPack | undefined {
  if (bytes.length > MAX_BYTES) return undefined
  const made = numberAt(bytes, 0)
  const day = made && numberAt(bytes, made.end)
  const count = day && numberAt(bytes, day.end)
  if (!count || day.value > LAST_DAY + 1) return undefined
  const end = count.end + count.value * CODE_BYTES
  const wording = WORDINGS[bytes[end] ?? WORDINGS.length]
  const words = wording && wordsOf(bytes.slice(end + 1), wording)
  if (!words) return undefined
  const codes = Array.from({ length: count.value }, (_, at) => codeAt(bytes, count.end + at * CODE_BYTES))
  const [title, instructions, from, reply] = words
  return {
    title,
    instructions,
    from,
    ...(day.value === 0 ? {} : { due: addDays(EPOCH, day.value - 1) }),
    ...(reply === '' ? {} : { reply }),
    codes,
    madeMinute: made.value,
  }
}

function wordsOf(bytes: Uint8Array, wording: Wording): readonly [string, string, string, string] | undefined {
  const words = wording === 'short' ? readShortText(bytes) : new TextDecoder().decode(bytes)
  const [title, instructions, from, reply, ...more] = words.split(BETWEEN)
  return title === undefined ||
    instructions === undefined ||
    from === undefined ||
    reply === undefined ||
    more.length > 0
    ? undefined
    : [title, instructions, from, reply]
}

function codeAt(bytes: Uint8Array, at: number): string {
  return Array.from(bytes.slice(at, at + CODE_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function numberBytes(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}

/** A number of at most five bytes, and where it ends. */
function numberAt(
  bytes: Uint8Array,
  from: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0
  for (let at = 0; at < 5; at++) {
    const byte = bytes[from + at]
    if (byte === undefined) return undefined
    value += (byte % 128) * 128 ** at
    if (byte < 128) return { value, end: from + at + 1 }
  }
  return undefined
}
