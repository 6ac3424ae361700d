/** What another app shared with the installed site, as it lies on the disk until a page of the log takes it in. */
export interface Share {
  readonly title: string
  readonly text: string
  readonly url: string
  /** Files came with it, which are not kept. */
  readonly files: number
  /** There was more than is kept. */
  readonly isCut: boolean
}

/** Where the share sheet sends what is shared, below the site’s root; the service worker answers there. */
export const SHARE_PATH = 'log/capture/'

/** Names of shares among the device’s drafts begin so; the id that the first line will have follows. */
export const SHARE_PREFIX = 'share:'

/** Most of a share that is kept, in UTF-16 units. */
export const SHARE_MAX_LENGTH = 1_000_000

/** A share as text, to be read by `readShare`. */
export function writeShare(share: Share): string {
  return JSON.stringify({ v: 1, ...share })
}

/** A share from text that an earlier release, or something else, may have written; nothing where it is none. */
export function readShare(text: string): Share | undefined {
  const held = jsonOf(text)
  if (typeof held !== 'object' || held === null) return undefined
  // Its parts are looked at one by one.
  const { title, text: said, url, files, isCut } = held as Readonly<Record<string, unknown>>
  return {
    title: textOf(title),
    text: textOf(said),
    url: textOf(url),
    files: typeof files === 'number' && Number.isSafeInteger(files) ? Math.max(0, files) : 0,
    isCut: isCut === true,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(held: unknown): string {
  return typeof held === 'string' ? held.toWellFormed() : ''
}
