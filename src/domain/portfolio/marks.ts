import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogPoint, LogUnit } from '#domain/log/log-unit.ts'
import type { Portfolio } from './portfolio.ts'

/** What an entry can be linked to, as a portfolio names it. */
export type Mark =
  | {
      readonly kind: 'point'
      readonly point: LogPoint
      readonly unit: LogUnit
      /** From 1. */
      readonly place: number
      /** Short enough for a table: `2`, or `B2` where the portfolio is about several units; empty for other units. */
      readonly code: string
    }
  | {
      readonly kind: 'criterion'
      readonly criterion: OwnCriterion
      /** As the centre numbers it; empty where the portfolio is not about it. */
      readonly code: string
    }

/** What marks are made from. */
export type MarkSource = Pick<Portfolio, 'units' | 'criteria' | 'otherUnits' | 'otherCriteria'>

/** A mark and the entries of the portfolio that are linked to it, each with its claim, the earliest first. */
export interface Marked {
  readonly mark: Mark
  readonly evidence: readonly { readonly entry: Entry; readonly claim: string }[]
}

/** Everything that a portfolio’s entries can be linked to, by id: its own marks first, in the order they are shown. */
export function marksOf({ units, criteria, otherUnits, otherCriteria }: MarkSource): ReadonlyMap<Id, Mark> {
  const letterOf = (unit: LogUnit) => (units.length > 1 ? unitLetter(units.indexOf(unit)) : '')
  const own = units.flatMap((unit) => pointsOf(unit, (place) => `${letterOf(unit)}${place}`))
  const others = otherUnits.flatMap((unit) => pointsOf(unit, () => ''))
  const beside = otherCriteria.map((criterion) => criterionMark(criterion, ''))
  const centre = criteria.map((criterion) => criterionMark(criterion, criterion.code))
  return new Map<Id, Mark>([...own, ...centre, ...others, ...beside])
}

function criterionMark(criterion: OwnCriterion, code: string): readonly [Id, Mark] {
  return [criterion.id, { kind: 'criterion', criterion, code }]
}

/** The letter of a unit in a portfolio about several: A, B, C … */
export function unitLetter(at: number): string {
  return String.fromCharCode(65 + (at % 26))
}

/** The index of a portfolio: each marking point of its units, then each own criterion, with its evidence. */
export function indexOf(portfolio: Portfolio): readonly Marked[] {
  const { units, criteria, entries } = portfolio
  const marks = marksOf(portfolio)
  const ids = [...units.flatMap(({ points }) => points), ...criteria].map(({ id }) => id)
  return ids.flatMap((id) => {
    const mark = marks.get(id)
    const evidence = entries.flatMap((entry) =>
      entry.record.links.flatMap(({ point, claim }) => (point === id ? [{ entry, claim }] : [])),
    )
    return mark ? [{ mark, evidence }] : []
  })
}

/** The marks of a portfolio that an entry is linked to, in the order of the index; links to other units come last. */
export function marksOfEntry(marks: ReadonlyMap<Id, Mark>, { record }: Entry): readonly Mark[] {
  const linked = new Set(record.links.map(({ point }) => point))
  return [...marks].flatMap(([id, mark]) => (linked.has(id) ? [mark] : []))
}

function pointsOf(unit: LogUnit, codeOf: (place: number) => string): readonly (readonly [Id, Mark])[] {
  return unit.points.map((point, at) => [
    point.id,
    { kind: 'point', point, unit, place: at + 1, code: codeOf(at + 1) },
  ])
}
