import { named } from '#domain/log/live-log.ts'
import { CLAIM_LENGTH } from '#domain/log/record.ts'
import type { UnitLog } from '#domain/log/unit-log.ts'
import type { LogCheck } from './check.ts'

/** From so many links on, a claim was pasted. */
const PASTED_FROM = 3

/** Claims that many links of the unit give in the same words. */
export function pasted({ linked, unit }: UnitLog): readonly LogCheck[] {
  const links = linked.flatMap((entry) =>
    entry.record.links
      .filter(({ point, claim }) => point.startsWith(`${unit}.`) && claim.length >= CLAIM_LENGTH.least)
      .map(({ claim }) => ({ entry, claim })),
  )
  return [...Map.groupBy(links, ({ claim }) => folded(claim)).values()]
    .filter((same) => same.length >= PASTED_FROM)
    .map((same) => ({
      kind: 'pasted',
      links: same.length,
      entries: [...new Set(same.map(({ entry }) => entry))].map(named),
    }))
}

/** The words of a claim, whatever stands between them. */
function folded(claim: string): string {
  return claim
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
