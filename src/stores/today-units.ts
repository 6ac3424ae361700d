import type { Device } from '#device/device.ts'
import type { PointKind } from '#domain/catalogue/catalogue.ts'
import type { UnitPoint } from '#domain/catalogue/shipped.ts'
import type { Credit, ExplainedCredit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import { explainCredit } from './credit.ts'

/** A unit as the page lists it, with the sections of its lesson in order. */
export interface TodayUnit {
  readonly id: Id
  readonly title: string
  readonly points: number
  readonly sections: readonly { readonly id: Id; readonly title: string; readonly address: string }[]
}

/** Where a learner stands in one unit. */
export interface UnitStanding {
  readonly unit: TodayUnit
  readonly isBegun: boolean
  /** How many points have the stroke in full, of those that have the stroke. */
  readonly recall: Share
  readonly apply: Share
  readonly evidence: Share
  /** What would bring the log on most, where it has begun on one of the unit’s marking points. */
  readonly step?: LogStep
  /** The ticks that stand in its margin, kind by kind. */
  readonly marks: readonly { readonly kind: PointKind; readonly ticks: readonly Mark[] }[]
  /** The first section not read yet. */
  readonly readNext?: TodayUnit['sections'][number]
}

/** So many of so many. */
export interface Share {
  readonly full: number
  readonly of: number
}

/** What a marking point still lacks, and where one begins to mend it. */
export interface LogStep {
  /** Its place among the unit’s marking points, from 1. */
  readonly point: number
  readonly text: string
  readonly go?: { readonly label: string; readonly href: string }
}

/** One point's tick. */
export interface Mark {
  readonly id: Id
  readonly credit: Credit
}

const KINDS: readonly PointKind[] = ['marking-point', 'key-concept', 'misconception', 'tip']

/** Where a learner stands in each unit, in the units' order. */
export async function unitStandings(
  device: Device,
  units: readonly TodayUnit[],
  points: readonly UnitPoint[],
): Promise<readonly UnitStanding[]> {
  const ofUnits = points.filter(({ unit }) => unit !== undefined)
  const [explained, readSubjects] = await Promise.all([
    explainCredit(device, ofUnits),
    device.journal.subjects('section:'),
  ])
  const read = new Set(readSubjects)
  const marksOf = (unit: TodayUnit) =>
    ofUnits.flatMap(({ id, kind, unit: of }) => {
      const known = explained.get(id)
      return of === unit.id && known ? [{ id, kind, ...known }] : []
    })
  const steps = await Promise.all(units.map((unit) => stepOf(marksOf(unit))))
  return units.map((unit, at) => {
    const marks = marksOf(unit)
    const step = steps[at]
    const unread = unit.sections.filter(({ id }) => !read.has(`section:${id}`))
    const [readNext] = unread
    return {
      unit,
      isBegun: unread.length < unit.sections.length || marks.some(({ credit }) => isBegun(credit)),
      recall: shareOf(marks.map(({ credit }) => credit.recall)),
      apply: shareOf(marks.flatMap(({ credit }) => credit.apply ?? [])),
      evidence: shareOf(marks.flatMap(({ credit }) => credit.evidence ?? [])),
      marks: KINDS.map((kind) => ({ kind, ticks: marks.filter((mark) => mark.kind === kind) })),
      ...(readNext ? { readNext } : {}),
      ...(step ? { step } : {}),
    }
  })
}

function isBegun({ recall, apply = 'none', evidence = 'none' }: Credit): boolean {
  return recall !== 'none' || apply !== 'none' || evidence !== 'none'
}

/** The nearest goes first: what is almost ready, then what an assessor would stumble over. */
const NEAREST: readonly Readiness['status'][] = ['nearly', 'warning', 'started']

/** The words of the log load only where the log has begun. */
async function stepOf(
  marks: readonly (ExplainedCredit & { readonly kind: PointKind })[],
): Promise<LogStep | undefined> {
  const open = marks
    .filter(({ kind }) => kind === 'marking-point')
    .flatMap(({ reasons: { evidence } }, at) =>
      evidence?.kind === 'begun' ? [{ point: at + 1, readiness: evidence.readiness }] : [],
    )
    .sort((a, b) => NEAREST.indexOf(a.readiness.status) - NEAREST.indexOf(b.readiness.status))
  if (open.length === 0) return undefined
  const words = await import('#messages/readiness.ts').catch(() => undefined)
  const [first] = open.flatMap(({ point, readiness }) => {
    const line = words?.stepLine(readiness)
    return line ? [{ point, ...line }] : []
  })
  return first
}

function shareOf(levels: readonly string[]): Share {
  return { full: levels.filter((level) => level === 'full').length, of: levels.length }
}
