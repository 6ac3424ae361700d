import type { StoredFact } from '#domain/journal/fact.ts'
import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { fields, isList, whole } from '#domain/journal/shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Millis } from '#domain/time.ts'
import { sha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'

/** What a backup holds once it is opened. */
export interface Backup {
  readonly madeAt: Millis
  readonly facts: readonly StoredFact[]
  /** Entries of an unharmed file that are no facts: a fault of the release that wrote it. They are left out. */
  readonly unreadable: number
}

/** Why a backup could not be opened: the envelope's reasons, for now. */
export type BackupProblem = EnvelopeProblem

/** The largest backup that is read: about 200,000 facts. */
export const BACKUP_MAX_BYTES = 64 * 1024 * 1024

/** Media type of the file. */
export const BACKUP_TYPE = 'application/json'

const FORMAT: Format = { name: 'due-credit-backup', maxBytes: BACKUP_MAX_BYTES, upgraders: [] }

const BODY = fields({
  madeAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  count: whole(0, Number.MAX_SAFE_INTEGER),
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  facts: isList,
})

/**
 * All facts as one file of plain JSON, a fact to a line, with their number and digest. It is not compressed,
 * so that its owner can open it and read what it says; 10,000 facts are about 3 MB.
 */
export async function writeBackup(
  facts: readonly StoredFact[],
  madeAt: Millis,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = facts.map((fact) => copyJson(fact) ?? null)
  const head = [
    `"madeAt":${JSON.stringify(new Date(madeAt).toISOString())}`,
    `"count":${plain.length}`,
    `"sha256":${JSON.stringify(await digestOf(plain))}`,
  ]
  const lines = plain.map((fact) => JSON.stringify(fact)).join(',\n')
  return writeEnvelope(FORMAT, `{\n${head.join(',\n')},\n"facts":[\n${lines}\n]}`)
}

/** Opens a backup of any version, or says why not. Total on any bytes; nothing is guessed. */
export async function readBackup(bytes: Uint8Array): Promise<Result<Backup, BackupProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  const body = opened.value
  if (!BODY(body)) return fail({ kind: 'altered' })
  const { madeAt, count, sha256: digest, facts } = body as unknown as Body
  if (facts.length !== count || (await digestOf(facts)) !== digest) return fail({ kind: 'altered' })
  const parsed = facts.map((fact) => parseFact(fact))
  const readable = parsed.flatMap((result) => (result.ok ? [result.value] : []))
  return ok({ madeAt: Date.parse(madeAt), facts: readable, unreadable: parsed.length - readable.length })
}

/** The shape that `BODY` has checked. */
interface Body {
  readonly madeAt: string
  readonly count: number
  readonly sha256: string
  readonly facts: readonly Json[]
}

/** Keys sorted and spaces out: a file laid out anew by an editor still says the same. */
function digestOf(facts: readonly Json[]): Promise<string> {
  return sha256(facts.map(canonicalJson).join('\n'))
}
