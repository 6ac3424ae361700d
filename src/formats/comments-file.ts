import type { StoredFact } from '#domain/journal/fact.ts'
import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { fields, isList, limitedText, whole } from '#domain/journal/shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { sha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'
import { readLink, writeLink } from './link.ts'
import type { LinkProblem } from './link-problem.ts'

/** Comments on one portfolio as they came. What their facts are is still to be looked at (`asComments`). */
export interface SentComments {
  readonly madeAt: Moment
  /** Digest of the portfolio’s file that they are about. */
  readonly portfolio: string
  readonly facts: readonly StoredFact[]
}

/** Media type of the file. */
export const COMMENTS_TYPE = 'application/json'

/** The largest file that is read: comments on thousands of entries. */
export const COMMENTS_MAX_BYTES = 8 * 1024 * 1024

const NEWEST = 1

const FORMAT: Format = { name: 'due-credit-comments', maxBytes: COMMENTS_MAX_BYTES, upgraders: [] }

const hexDigest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** The end of the year 9999, in UTC milliseconds. */
const LAST_MILLIS = 253_402_300_799_999

const BODY = fields({
  madeAt: fields({ at: whole(0, LAST_MILLIS), offsetMin: whole(-18 * 60, 18 * 60) }),
  by: limitedText(200),
  portfolio: hexDigest,
  count: whole(1, 100_000),
  sha256: hexDigest,
  facts: isList,
})

interface Body {
  readonly madeAt: Moment
  /** For whoever opens the file in an editor: each fact says it itself. */
  readonly by: string
  readonly portfolio: string
  readonly count: number
  readonly sha256: string
  readonly facts: readonly Json[]
}

/** Comments as a file `due-credit-comments`: plain JSON, a fact to a line, with their number and digest. */
export async function writeCommentsFile(
  comments: SentComments,
  by: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts, ...rest } = await bodyOf(comments, by)
  const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  const lines = facts.map((fact) => JSON.stringify(fact)).join(',\n')
  return writeEnvelope(FORMAT, `{\n${head.join(',\n')},\n"facts":[\n${lines}\n]}`)
}

/** The same as a link’s fragment, `#c1.…`: to follow `address.comments()`. */
export async function writeCommentsLink(comments: SentComments, by: string): Promise<string> {
  const body = await bodyOf(comments, by)
  return writeLink('c', NEWEST, new TextEncoder().encode(JSON.stringify(body)))
}

/** Opens a file of comments, or says why not. Total on any bytes. */
export async function readCommentsFile(bytes: Uint8Array): Promise<Result<SentComments, EnvelopeProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  const sent = await commentsIn(opened.value)
  return sent ? ok(sent) : fail({ kind: 'altered' })
}

/** Opens comments from their link, in whatever text it stands, or says why not. Total on any text. */
export async function readCommentsLink(text: string): Promise<Result<SentComments, LinkProblem>> {
  const link = await readLink(text, 'c', NEWEST)
  if (!link.ok) return link
  const sent = await commentsIn(copyJson(parseJson(new TextDecoder().decode(link.value.bytes))))
  return sent ? ok(sent) : fail({ kind: 'unreadable' })
}

async function commentsIn(body: Json | undefined): Promise<SentComments | undefined> {
  if (!BODY(body)) return undefined
  const { madeAt, portfolio, count, sha256: digest, facts } = body as unknown as Body
  if (facts.length !== count || (await digestOf(facts)) !== digest) return undefined
  const parsed = facts.map((fact) => parseFact(fact))
  const whole = parsed.flatMap((result) => (result.ok ? [result.value] : []))
  return whole.length < count ? undefined : { madeAt, portfolio, facts: whole }
}

async function bodyOf({ madeAt, portfolio, facts }: SentComments, by: string): Promise<Body> {
  const plain = facts.map((fact) => copyJson(fact) ?? null)
  const { at, offsetMin } = madeAt
  return {
    madeAt: { at, offsetMin },
    ...{ by, portfolio, count: plain.length, sha256: await digestOf(plain), facts: plain },
  }
}

function digestOf(facts: readonly Json[]): Promise<string> {
  return sha256(facts.map(canonicalJson).join('\n'))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
