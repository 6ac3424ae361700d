import { fail, ok, type Result } from '#domain/result.ts'
import type { LinkLetter, LinkProblem } from './link-problem.ts'

/** The first link in a text, as far as its letter and its version. */
export interface FirstLink {
  readonly letter: LinkLetter
  readonly version: number
  /** What follows the version: `.<length>.<hash>.<data>` where nothing is missing, and whatever stands behind. */
  readonly tail: string
}

/** Longer texts are refused unread: nothing of ours comes near, and mail and chat programs cut far shorter ones. */
export const LINK_MAX_LENGTH = 16_000

/** Characters of the hash that proves a link's data. */
export const LINK_HASH_LENGTH = 8

/** Where links of ours begin, also in an address that a mail program has wrapped in one of its own. */
const START = '(?:#|%23)(?:[pr]|f(?=\\d{1,4}\\.))'

const LETTERS: readonly LinkLetter[] = ['p', 'r', 'c', 'f']

/** A space or a line break as an address carries it. */
const ESCAPED = '%(?:20|0[AaDd])'

/**
 * What programs put between two characters of a link: spaces, line breaks, quote marks at their beginning, and what
 * can't be seen. Nothing of it is a character of a link, and it never stands twice in a row in a pattern, so that any
 * text is read through once.
 */
const FILLER = String.raw`(?:[\s\u00AD\u200B-\u200D\u2060\uFEFF]|${ESCAPED}|=(?=\r?\n)|(?<=\n[ \t>]{0,20})>)`

const CHARACTER = '[A-Za-z0-9_-]'

const HEAD = new RegExp(
  `^${FILLER}*\\.((?:${FILLER}*\\d){1,6})${FILLER}*\\.((?:${FILLER}*${CHARACTER}){8})${FILLER}*\\.`,
)

/** The head of a link that ends within it. */
const HEAD_BEGUN = /^(?:\.(?:(\d{1,6})(?:\.[\w-]{0,8})?)?)?(?:\s|$)/

/** A link's characters as they stand: a line of them, and further lines that hold nothing else. */
const RUN = new RegExp(`^${CHARACTER}*(?:\\r?\\n[ \\t>]{0,20}${CHARACTER}+(?=[ \\t]*(?:\\r?\\n|$)))*`)

/**
 * Finds where a link of ours begins. Comments are looked for only where they are asked for, and feedback elsewhere only
 * with a dot behind its version: `#c5` and `#f5` are places on many a page that a message names.
 */
export function firstLink(text: string, asked: LinkLetter): FirstLink | undefined {
  const start = asked === 'c' || asked === 'f' ? `(?:#|%23)[pr${asked}]` : START
  const found = new RegExp(`${start}(?:([1-9]\\d{0,3})(?=\\.|\\s)|\\d{0,4}$)`).exec(text)
  if (!found) return undefined
  const letter = LETTERS.find((one) => found[0].includes(one)) ?? asked
  const version = Number(found[1] ?? /\d+$/.exec(found[0].replace('%23', '#'))?.[0] ?? 0)
  return { letter, version, tail: text.slice(found.index + found[0].length) }
}

/** Every link in a text, each with what stands behind it up to the next, but not the address that the next begins with. */
export function linksIn(text: string, letter: LinkLetter): readonly string[] {
  const starts = [...text.matchAll(new RegExp(`${START}\\d`, 'g'))].map(({ index }) => index)
  return starts.flatMap((start, place) => {
    const link = text.slice(start, starts[place + 1]).slice(0, LINK_MAX_LENGTH)
    const isOne = link.replace('%23', '#').startsWith(`#${letter}`)
    return isOne ? [withoutNextAddress(link)] : []
  })
}

/** The next link's address begins in the last word of this one. */
function withoutNextAddress(link: string): string {
  const word = link.split(/[\s<>]/).at(-1) ?? ''
  const at = word.search(/https?:/)
  return at < 0 ? link : link.slice(0, link.length - word.length + at)
}

/** The data of a link, proven whole by its length and its hash, or what is wrong with it. */
export async function provenData(
  tail: string,
  hashOf: (data: string) => Promise<string>,
): Promise<Result<string, LinkProblem>> {
  const head = headOf(tail)
  if (!head) return fail(damagedHead(tail))
  const { length: of, after } = head
  if (of > LINK_MAX_LENGTH) return fail({ kind: 'huge' })
  const whole = await wholeData(tail, hashOf)
  if (!whole) return fail(damage(after, of))
  const excess = new RegExp(`^${CHARACTER}*`).exec(whole.rest)?.[0].length ?? 0
  if (new RegExp(`^[^\\s<>]*?${START}\\d`).test(whole.rest)) return fail({ kind: 'doubled' })
  return excess > 0 ? fail({ kind: 'over-long', has: of + excess, of }) : ok(whole.data)
}

/** What a link says of itself and holds, where its length and its hash prove it, whatever stands behind it. */
export async function wholeData(
  tail: string,
  hashOf: (data: string) => Promise<string>,
): Promise<{ readonly hash: string; readonly data: string; readonly rest: string } | undefined> {
  const head = headOf(tail)
  if (!head || head.length > LINK_MAX_LENGTH) return undefined
  const { length, hash, after } = head
  const found = new RegExp(`^(?:${FILLER}*${CHARACTER}){0,${length}}`).exec(after)?.[0] ?? ''
  const data = bare(found)
  if (data.length < length || (await hashOf(data)) !== hash) return undefined
  return { hash, data, rest: after.slice(found.length) }
}

/** Its length, its hash, and what follows them. */
function headOf(tail: string) {
  const head = HEAD.exec(tail)
  if (!head) return undefined
  const [all, length = '', hash = ''] = head
  return { length: Number(bare(length)), hash: bare(hash), after: tail.slice(all.length) }
}

function damage(after: string, of: number): LinkProblem {
  const has = bare(RUN.exec(after)?.[0] ?? '').length
  if (has === of) return { kind: 'altered' }
  return has < of ? { kind: 'cut', has, of } : { kind: 'over-long', has, of }
}

function damagedHead(tail: string): LinkProblem {
  const begun = HEAD_BEGUN.exec(tail)
  if (!begun) return { kind: 'altered' }
  return begun[1] === undefined || !begun[0].includes('.', 1)
    ? { kind: 'cut', has: 0 }
    : { kind: 'cut', has: 0, of: Number(begun[1]) }
}

function bare(text: string): string {
  return text.replace(new RegExp(`${ESCAPED}|[^A-Za-z0-9_-]`, 'g'), '')
}
