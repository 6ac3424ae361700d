import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { isObject } from '#domain/journal/shape.ts'
import { cleanShared, type SharedPortfolio } from '#domain/portfolio/shared.ts'
import { sharedPortfolio } from '#domain/portfolio/shared-shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'

/** A portfolio as it came in a file. */
export interface OpenedPortfolio {
  /** SHA-256 of what it says, in hexadecimal: the name of this file, wherever it lies. */
  readonly digest: string
  readonly shared: SharedPortfolio
}

/** Media type of the file. */
export const PORTFOLIO_TYPE = 'application/json'

/** The largest file that is written or read: thousands of long entries. */
export const PORTFOLIO_MAX_BYTES = 16 * 1024 * 1024

const FORMAT: Format = { name: 'due-credit-portfolio', maxBytes: PORTFOLIO_MAX_BYTES, upgraders: [] }

/** What a learner shares, as a file `due-credit-portfolio`: plain JSON, an entry to a line, with a digest so that damage shows. */
export async function writePortfolioFile(shared: SharedPortfolio): Promise<Uint8Array<ArrayBuffer>> {
  const { entries, ...rest } = (copyJson(shared) ?? {}) as unknown as SharedPortfolio
  const digest = await digestOf({ ...rest, entries } as unknown as Json)
  const head = Object.entries({ count: entries.length, sha256: digest, ...rest })
  const parts = head.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return writeEnvelope(FORMAT, `{\n${parts.join(',\n')},\n"entries":[\n${lines}\n]}`)
}

/** Opens a portfolio of any version, or says why not. Total on any bytes; its words are cleaned of what hides or turns others. */
export async function readPortfolioFile(
  bytes: Uint8Array,
): Promise<Result<OpenedPortfolio, EnvelopeProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  if (!isObject(opened.value)) return fail({ kind: 'altered' })
  const { sha256: digest, count, ...body } = opened.value as { readonly [key: string]: Json }
  if (!sharedPortfolio(body)) return fail({ kind: 'altered' })
  const shared = body as unknown as SharedPortfolio
  if (shared.entries.length !== count || (await digestOf(body)) !== digest) return fail({ kind: 'altered' })
  if (isTwice(shared)) return fail({ kind: 'altered' })
  return ok({ digest: String(digest), shared: cleanShared(shared) })
}

/** One entry that says two things would have its comments under either. */
function isTwice({ entries, points }: SharedPortfolio): boolean {
  const ids = [...entries, ...points].map(({ id }) => id)
  return new Set(ids).size < ids.length
}

function digestOf(body: Json): Promise<string> {
  return sha256(canonicalJson(body))
}
