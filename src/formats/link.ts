import { fail, ok, type Result } from '#domain/result.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { deflate, inflate } from './deflate.ts'
import { shortSha256 } from './digest.ts'
import type { LinkLetter, LinkProblem } from './link-problem.ts'
import { firstLink, LINK_HASH_LENGTH, LINK_MAX_LENGTH, provenData } from './link-text.ts'

/** What a whole link holds. */
export interface LinkContent {
  readonly version: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a link may hold once it is inflated. */
const CONTENT_MAX_BYTES = 2 * 1024 * 1024

/** The first byte of the data says how the others are packed. */
const AS_IS = 0
const DEFLATED = 1

/** A link's fragment, `#` and all: `#<letter><version>.<length>.<hash>.<data>`, as short as deflating makes it. */
export async function writeLink(
  letter: LinkLetter,
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const smaller = await deflate(bytes)
  const packed =
    smaller.length < bytes.length ? Uint8Array.of(DEFLATED, ...smaller) : Uint8Array.of(AS_IS, ...bytes)
  const data = toBase64Url(packed)
  return `#${letter}${version}.${data.length}.${await shortSha256(data, LINK_HASH_LENGTH)}.${data}`
}

/**
 * Opens the first link in a text (an address, its fragment, a line of a mail), or says why not. Total on any text.
 * Line breaks, spaces, quote marks and soft hyphens within it and prose around it are forgiven where its length
 * and its hash prove it whole. A newer version is refused before anything else is looked at.
 */
export async function readLink(
  text: string,
  letter: LinkLetter,
  newest: number,
): Promise<Result<LinkContent, LinkProblem>> {
  if (text.length > LINK_MAX_LENGTH) return fail({ kind: 'huge' })
  if (EMPTY.test(text)) return fail({ kind: 'empty' })
  const link = firstLink(text, letter)
  if (!link) return fail({ kind: 'foreign' })
  if (link.letter !== letter) return fail({ kind: 'other-kind' })
  if (link.version > newest) return fail({ kind: 'newer' })
  const data = await provenData(link.tail, (read) => shortSha256(read, LINK_HASH_LENGTH))
  return data.ok ? unpacked(link.version, data.value) : data
}

/** An address whose fragment holds nothing. */
const EMPTY = /^\s*#?\s*$/

async function unpacked(version: number, data: string): Promise<Result<LinkContent, LinkProblem>> {
  const packed = fromBase64Url(data)
  const rest = packed?.slice(1)
  if (!packed || !rest || (packed[0] !== AS_IS && packed[0] !== DEFLATED)) return fail({ kind: 'unreadable' })
  if (packed[0] === AS_IS) return ok({ version, bytes: rest })
  const bytes = await inflate(rest, CONTENT_MAX_BYTES)
  if (bytes === 'too-large') return fail({ kind: 'bomb' })
  return bytes === 'damaged' ? fail({ kind: 'unreadable' }) : ok({ version, bytes })
}
