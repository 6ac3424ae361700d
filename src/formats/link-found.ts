import { shortSha256 } from './digest.ts'
import type { LinkLetter } from './link-problem.ts'
import { LINK_HASH_LENGTH, LINK_MAX_LENGTH, wholeData } from './link-text.ts'

/** A link of ours in a text, as the fragment that opens it. */
export interface FoundLink {
  readonly letter: LinkLetter
  readonly fragment: string
}

/**
 * The link that a text is about, whatever stands around it: the first whole one, a pack's before a receipt's; where
 * none is whole, the first that looks like one, so that its page can say what is wrong with it. Total on any text.
 */
export async function findLink(text: string): Promise<FoundLink | undefined> {
  const begun = [...text.matchAll(BEGUN)].slice(0, BEGUN_MOST).map(beginningOf)
  const whole = (await Promise.all(begun.map(wholeLink))).filter((link) => link !== undefined)
  return whole.find(({ letter }) => letter === 'p') ?? whole[0] ?? begun.map(asItStands)[0]
}

/** Where a link may begin, also one whose `#` was lost: its letter, its version, and a dot with a digit behind. */
const BEGUN = /(?:#|%23|\b)([prf])(\d{1,4})(?=\s{0,40}\.(?:\s|%20){0,40}\d)/g

/** More are looked at in no text: prose is not full of them. */
const BEGUN_MOST = 200

interface Beginning {
  readonly letter: LinkLetter
  readonly version: string
  /** What stands behind the version. */
  readonly tail: string
}

function beginningOf({ 0: all, 1: letter, 2: version = '', index, input }: RegExpExecArray): Beginning {
  const end = index + all.length
  const known = letter === 'p' || letter === 'f' ? letter : 'r'
  return { letter: known, version, tail: input.slice(end, end + LINK_MAX_LENGTH) }
}

async function wholeLink({ letter, version, tail }: Beginning): Promise<FoundLink | undefined> {
  const hashOf = (data: string) => shortSha256(data, LINK_HASH_LENGTH)
  const link = await wholeData(tail, hashOf)
  if (!link) return undefined
  return { letter, fragment: `#${letter}${version}.${link.data.length}.${link.hash}.${link.data}` }
}

/** Up to the first space: what follows may be of the message around it. */
function asItStands({ letter, version, tail }: Beginning): FoundLink {
  return { letter, fragment: `#${letter}${version}${/^[^\s<>]*/.exec(tail)?.[0] ?? ''}` }
}
