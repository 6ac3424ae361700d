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
 * Version 1: when it was made; the day it is due; twice the number of items, and one more where the words are in half
 * bytes; three bytes for each item; the words. Numbers take seven bits a byte, lowest first.
 */
export function packBytes(pack: SentPack, wording: Wording): Uint8Array<ArrayBuffer> {
  const words = [pack.title, pack.instructions, pack.from, pack.reply ?? '']
    .map((text) => text.replaceAll(BETWEEN, ''))
    .join(BETWEEN)
  return Uint8Array.of(
    ...numberBytes(pack.madeMinute),
    ...numberBytes(dueNumber(pack)),
    ...numberBytes(2 * pack.codes.length + WORDINGS.indexOf(wording)),
    ...pack.codes.flatMap((code) => [0, 2, 4].map((at) => Number.parseInt(code.slice(at, at + 2), 16))),
    ...(wording === 'short' ? writeShortText(words) : new TextEncoder().encode(words)),
  )
}

/** The pack again; `undefined` where the bytes are none. Total on any bytes. */
export function packOfBytes(bytes: Uint8Array): SentPack | undefined {
  if (bytes.length > MAX_BYTES) return undefined
  const made = numberAt(bytes, 0)
  const due = made && numberAt(bytes, made.end)
  const items = due && numberAt(bytes, due.end)
  if (!items) return undefined
  const count = Math.floor(items.value / 2)
  const end = items.end + count * CODE_BYTES
  const words = wordsOf(bytes.slice(end), WORDINGS[items.value % 2] ?? 'utf-8')
  const day = dueOf(due.value, made.value)
  if (!words || end > bytes.length || day === 'never') return undefined
  const [title, instructions, from, reply] = words
  return {
    title,
    instructions,
    from,
    ...(day === undefined ? {} : { due: day }),
    ...(reply === '' ? {} : { reply }),
    codes: Array.from({ length: count }, (_, at) => codeAt(bytes, items.end + at * CODE_BYTES)),
    madeMinute: made.value,
  }
}

/** 0: no such day. Else one more than the days from the day it was made, doubled; odd for days before it. */
function dueNumber({ due, madeMinute }: SentPack): number {
  if (due === undefined) return 0
  const days = daysBetween(EPOCH, due) - dayOf(madeMinute)
  return 1 + (days < 0 ? -2 * days - 1 : 2 * days)
}

function dueOf(number: number, madeMinute: number): LocalDate | undefined | 'never' {
  if (number === 0) return undefined
  const doubled = number - 1
  const day = dayOf(madeMinute) + (doubled % 2 === 1 ? -(doubled + 1) / 2 : doubled / 2)
  return day < 0 || day > LAST_DAY ? 'never' : addDays(EPOCH, day)
}

function dayOf(minute: number): number {
  return Math.floor(minute / (24 * 60))
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
