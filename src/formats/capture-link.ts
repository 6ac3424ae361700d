import type { CapturedPage } from '#domain/log/captured-page.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** Why a fragment of the capture page is none that can be read. */
export type CaptureLinkProblem =
  /** There is nothing in it, so that nothing is to be said. */
  | 'none'
  /** It lacks its end, so that words may be missing. */
  | 'cut'
  /** A later release wrote it. */
  | 'newer'
  | 'too-long'

/** Longest fragment that is looked at, in UTF-16 units. */
export const CAPTURE_LINK_MAX_LENGTH = 200_000

/** Most authors that are looked at. */
const AUTHORS_MAX_COUNT = 40

/**
 * The fragment by which a page, the share sheet or a shortcut tells the capture page what to keep:
 * `#k1&title=…&url=…&end`, each value percent-encoded. It ends in `&end`, so that one that was cut shows.
 */
export function writeCaptureLink(page: CapturedPage): string {
  const { author = [], ...parts } = page
  const pairs = [...Object.entries(parts), ...author.map((name) => ['author', name] as const)]
  const said = pairs.flatMap(([name, value]) => (value ? [`&${name}=${encoded(value)}`] : []))
  return `#k1${said.join('')}&end`
}

/** Reads such a fragment. Total on any text: names it does not know are left alone, and text stays text. */
export function readCaptureLink(fragment: string): Result<CapturedPage, CaptureLinkProblem> {
  const said = fragment.replace(/^#/, '')
  const [, version] = /^k(\d{1,3})(?:&|$)/.exec(said) ?? []
  if (version === undefined) return fail('none')
  if (said.length > CAPTURE_LINK_MAX_LENGTH) return fail('too-long')
  if (version !== '1') return fail('newer')
  if (!/&end$/.test(said)) return fail('cut')
  const pairs = said.split('&').slice(1, -1).map(pairOf)
  const partOf = (name: string) => pairs.find((pair) => pair[0] === name && pair[1] !== '')?.[1]
  const parts = NAMES.flatMap((name) => {
    const value = partOf(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const author = pairs.flatMap(([name, value]) => (name === 'author' && value ? [value] : []))
  const page: CapturedPage = {
    ...Object.fromEntries(parts),
    ...(author.length > 0 ? { author: author.slice(0, AUTHORS_MAX_COUNT) } : {}),
  }
  return Object.keys(page).length === 0 ? fail('none') : ok(page)
}

const NAMES = [
  'url',
  'canonical',
  'title',
  'doi',
  'isbn',
  'date',
  'publisher',
  'container',
  'type',
  'text',
] as const satisfies readonly (keyof CapturedPage)[]

function pairOf(pair: string): readonly [string, string] {
  const [name = '', ...rest] = pair.split('=')
  return [name, decoded(rest.join('='))]
}

/** What a person or a program left unencoded is read as it stands. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}
