import type { Id } from '#domain/id.ts'
import type { Remark, Remarks } from '#domain/portfolio/comments.ts'
import { type Held, isObject, isText, jsonOf, listOf } from '#stores/drafts/held.ts'
import type { Following } from '#stores/drafts/left.ts'

/** Comments on one portfolio as they lie among the drafts. */
export interface StoredRemarks extends Following {
  readonly remarks: Remarks
}

/** What stands before the name of every such draft. */
export const ASSESS_DRAFTS = 'assess:'

/** Where comments on the portfolio of a digest lie; `apart` beside those of another tab. */
export function remarksName(digest: string, apart?: string): string {
  return `${ASSESS_DRAFTS}${digest}${apart === undefined ? '' : `:${apart}`}`
}

/** The text of a draft. */
export function writeRemarks(remarks: Remarks, follows?: string): string {
  return JSON.stringify({ ...remarks, ...(follows === undefined ? {} : { follows }) })
}

/** Reads a draft of whatever release, with care; nothing where it is none. */
export function readRemarks(text: string): StoredRemarks | undefined {
  const held = jsonOf(text)
  if (!isObject(held) || !Array.isArray(held.remarks)) return undefined
  const sent = sentOf(held.sent)
  const remarks: Remarks = {
    name: isText(held.name) ? held.name : '',
    role: isText(held.role) ? held.role : '',
    remarks: listOf(held.remarks).flatMap(remarkOf),
    ...(sent ? { sent } : {}),
  }
  return isText(held.follows) ? { remarks, follows: held.follows } : { remarks }
}

function remarkOf(held: unknown): readonly Remark[] {
  if (!isObject(held)) return []
  const { comment, entry, revision, text, signs, point } = held
  if (!isName(comment) || !isName(entry) || !isText(revision) || !isText(text)) return []
  const about: { readonly point?: Id } = isText(point) ? { point } : {}
  return [{ comment, entry, revision, text, signs: signs === true, ...about }]
}

function sentOf(held: unknown): Remarks['sent'] {
  if (!isObject(held) || !isObject(held.clock)) return undefined
  const { wall, count }: Held = held.clock
  if (!Number.isSafeInteger(wall) || !Number.isSafeInteger(count)) return undefined
  return {
    clock: { wall: Number(wall), count: Number(count) },
    comments: listOf(held.comments).flatMap(remarkOf),
  }
}

function isName(held: unknown): held is string {
  return isText(held) && /^[a-z2-7]{10}$/.test(held)
}
