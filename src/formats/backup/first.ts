import { canonicalJson, type Json } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { fields, isList } from '#domain/journal/shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sha256 } from '#formats/digest.ts'
import { type Format, readEnvelope } from '#formats/envelope.ts'
import { BACKUP_MAX_BYTES, type Backup, COUNT } from './lines.ts'
import type { BackupProblem } from './problem.ts'

const FORMAT: Format = { name: 'due-credit-backup', maxBytes: BACKUP_MAX_BYTES, upgraders: [] }

const BODY = fields({
  madeAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  count: COUNT,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  facts: isList,
})

/**
 * Opens a backup of version 1, one JSON text, as releases until November 2026 wrote it; or says why not. Total on any
 * bytes; nothing is guessed.
 */
export async function readFirst(bytes: Uint8Array): Promise<Result<Backup, BackupProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  const body = opened.value
  if (!BODY(body)) return fail({ kind: 'altered' })
  const { madeAt, count, sha256: digest, facts } = body as unknown as Body
  if (facts.length !== count || (await digestOf(facts)) !== digest) return fail({ kind: 'altered' })
  const parsed = facts.map((fact) => parseFact(fact))
  const readable = parsed.flatMap((result) => (result.ok ? [result.value] : []))
  return ok({
    madeAt: Date.parse(madeAt),
    app: '',
    count,
    devices: new Map(),
    forms: [],
    facts: readable,
    unreadable: parsed.length - readable.length,
    digest,
  })
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
