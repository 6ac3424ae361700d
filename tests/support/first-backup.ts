import type { StoredFact } from '#domain/journal/fact.ts'
import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import type { Millis } from '#domain/time.ts'
import { sha256 } from '#formats/digest.ts'

/** A backup of version 1, as releases until November 2026 wrote it: the product only reads it now. */
export async function writeFirstBackup(facts: readonly StoredFact[], madeAt: Millis): Promise<string> {
  const plain = facts.map((fact) => copyJson(fact) ?? null)
  const head = [
    `"madeAt":${JSON.stringify(new Date(madeAt).toISOString())}`,
    `"count":${plain.length}`,
    `"sha256":${JSON.stringify(await sha256(plain.map(canonicalJson).join('\n')))}`,
  ]
  const lines = plain.map((fact) => JSON.stringify(fact)).join(',\n')
  return `{"format":"due-credit-backup","version":1,"body":{\n${head.join(',\n')},\n"facts":[\n${lines}\n]}}\n`
}
