import { FINDING_KINDS, type FindingKind } from '#domain/guard/finding.ts'
import type { Happening } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import {
  again,
  appendStep,
  replacing,
  type Settled,
  type StepOutcome,
  settledIn,
  standInsOf,
} from './gate-actions.ts'
import type { FoundEntry } from './look-over.ts'

/** How many findings of one kind there are, and in how many entries. */
export interface KindCount {
  readonly kind: FindingKind
  readonly count: number
  readonly entries: number
}

/** What would become of an entry if all findings of a kind were settled at once. */
export interface KindPreview {
  readonly entry: Entry
  /** Each text once. */
  readonly texts: readonly { readonly text: string; readonly standIn: string; readonly count: number }[]
}

/** The kinds of which there are several findings, in the order of their words. */
export function kindsOf(found: readonly FoundEntry[]): readonly KindCount[] {
  return FINDING_KINDS.flatMap((kind): readonly KindCount[] => {
    const counts = found.map((one) => findingsOf(one, kind).length).filter((count) => count > 0)
    const count = counts.reduce((sum, here) => sum + here, 0)
    return count > 1 ? [{ kind, count, entries: counts.length }] : []
  })
}

/** Every finding of a kind with what would stand in its place, entry by entry. */
export function previewOf(found: readonly FoundEntry[], kind: FindingKind): readonly KindPreview[] {
  return found.flatMap((one): readonly KindPreview[] => {
    const texts = new Map<string, KindPreview['texts'][number]>()
    for (const { finding, text: standIn } of standInsOf(one)) {
      if (finding.kind !== kind) continue
      const { text } = finding
      texts.set(text, { text, standIn, count: (texts.get(text)?.count ?? 0) + 1 })
    }
    return texts.size === 0 ? [] : [{ entry: one.entry, texts: [...texts.values()] }]
  })
}

/** Lets stand-ins take the place of all findings of a kind, as one step. What would grow too long is left to be settled. */
export async function replaceKind(found: readonly FoundEntry[], kind: FindingKind): Promise<StepOutcome> {
  const happenings: Happening[] = []
  const settled: Settled[] = []
  let stopped: StepOutcome | undefined
  for (const one of found) {
    if (findingsOf(one, kind).length === 0) continue
    const here = await replacing(one, (finding) => finding.kind === kind)
    if (typeof here === 'string') {
      stopped = here
      continue
    }
    happenings.push(...here)
    settled.push(settledIn(one, (finding) => finding.kind === kind))
  }
  return happenings.length === 0 ? again(stopped ?? 'elsewhere') : appendStep(happenings, 'replaced', settled)
}

/** Lets all findings of a kind stay for one reason, as one step. */
export function keepKind(
  found: readonly FoundEntry[],
  kind: FindingKind,
  reason: string,
): Promise<StepOutcome> {
  const happenings = previewOf(found, kind).flatMap(({ entry, texts }) =>
    texts.map(({ text }): Happening => ({ kind: 'finding.kept', entry: entry.id, text, reason })),
  )
  return appendStep(
    happenings,
    'kept',
    found.map((one) => settledIn(one, (finding) => finding.kind === kind)),
  )
}

function findingsOf({ texts }: FoundEntry, kind: FindingKind) {
  return texts.flatMap(({ findings }) => findings).filter((finding) => finding.kind === kind)
}
