import type { Id } from '#domain/id.ts'
import type { Entry } from './entry.ts'
import { isEvidence, isFinished, listedLogOf } from './live-log.ts'
import { EVIDENCE_KINDS } from './types/parts.ts'

/** How an assessor can come to see evidence; `unsaid` where an entry does not say so, or in words of a later release. */
export type MatrixKind = (typeof EVIDENCE_KINDS)[number] | 'unsaid'

/** One marking point, and what shows it. */
export interface MatrixRow {
  readonly point: Id
  /** One for each of `MATRIX_KINDS`, in their order. */
  readonly cells: readonly MatrixCell[]
}

/** The evidence of one kind for one point. */
export interface MatrixCell {
  readonly kind: MatrixKind
  /** By number. */
  readonly entries: readonly Entry[]
}

/** The columns of the matrix. */
export const MATRIX_KINDS: readonly MatrixKind[] = [...EVIDENCE_KINDS, 'unsaid']

/**
 * Marking points by kinds of evidence. A link counts as evidence where its claim says enough and its entry is on the
 * list and finished. Whether a point has enough is said by its readiness. The order of the entries makes no difference.
 */
export function matrixOf(all: readonly Entry[], points: readonly Id[]): readonly MatrixRow[] {
  const log = listedLogOf(all)
  return points.map((point) => {
    const shown = log.linkedTo(point).filter((entry) => isEvidence(entry, point) && isFinished(entry, log))
    const byKind = Map.groupBy(shown, kindOf)
    return { point, cells: MATRIX_KINDS.map((kind) => ({ kind, entries: byKind.get(kind) ?? [] })) }
  })
}

/** The kinds of evidence that some rows have, in the order of the columns; what is not said is none. */
export function kindsIn(rows: readonly MatrixRow[]): readonly MatrixKind[] {
  return EVIDENCE_KINDS.filter((kind) =>
    rows.some(({ cells }) => cells.some((cell) => cell.kind === kind && cell.entries.length > 0)),
  )
}

/** Whether a row has any evidence. */
export function hasEvidence({ cells }: MatrixRow): boolean {
  return cells.some(({ entries }) => entries.length > 0)
}

function kindOf({ record }: Entry): MatrixKind {
  const { evidenceKind: said } = record.fields
  return EVIDENCE_KINDS.find((kind) => kind === said) ?? 'unsaid'
}
