import type { Criterion, MarkingPoint, Misconception, Point, Unit } from '#domain/catalogue/catalogue.ts'
import { type CreditPoint, type CreditSource, creditPoints } from '#domain/credit/credit-point.ts'
import type { Id } from '#domain/id.ts'

/** A unit as the log’s pages know it: its marking points in order, and the misconceptions its log can show. */
export interface LogUnit {
  readonly id: Id
  readonly title: string
  readonly points: readonly LogPoint[]
  readonly beliefs: readonly Pick<Misconception, 'id' | 'belief' | 'truth'>[]
}

/** A marking point in words. */
export interface LogPoint extends CreditPoint {
  readonly text: string
  readonly criteria?: readonly Criterion[]
}

/** The parts of a catalogue that the log’s pages are made of. */
export interface LogSource extends CreditSource {
  readonly units: readonly Unit[]
}

/** The unit that a learning log is for: it comes first. */
const LOG_UNIT: Id = 'self-study'

/** Every unit as the log’s pages know it, the one that a log is for first. */
export function logUnits(source: LogSource): readonly LogUnit[] {
  return source.units
    .map((unit) => logUnit(source, unit))
    .sort((a, b) => Number(b.id === LOG_UNIT) - Number(a.id === LOG_UNIT))
}

/** The same for pages that show marking points and no credit on them: without their cards and the units’ misconceptions. */
export function bareLogUnits(source: LogSource): readonly LogUnit[] {
  return logUnits(source).map((unit) => ({
    ...unit,
    points: unit.points.map((point) => ({ ...point, cards: [] })),
    beliefs: [],
  }))
}

function logUnit(source: LogSource, { id, title }: Unit): LogUnit {
  const own = source.points.filter((point) => point.unit === id)
  const marking = new Map(own.filter(isMarking).map((point) => [point.id, point]))
  const points = creditPoints(source, [...marking.keys()])
  const beliefs = own.filter(isMisconception)
  return {
    id,
    title,
    points: points.map((point) => ({ ...point, ...wordsOf(marking.get(point.id)) })),
    beliefs: beliefs.map(({ id: belief, belief: text, truth }) => ({ id: belief, belief: text, truth })),
  }
}

function wordsOf(point: MarkingPoint | undefined): Pick<LogPoint, 'text' | 'criteria'> {
  return { text: point?.text ?? '', ...(point?.criteria ? { criteria: point.criteria } : {}) }
}

function isMarking(point: Point): point is MarkingPoint {
  return point.kind === 'marking-point'
}

function isMisconception(point: Point): point is Misconception {
  return point.kind === 'misconception'
}
