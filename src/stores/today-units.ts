import type { Device } from '#device/device.ts'
import type { PointKind } from '#domain/catalogue/catalogue.ts'
import type { UnitPoint } from '#domain/catalogue/shipped.ts'
import type { Credit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
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
  return units.map((unit) => {
    const marks = ofUnits.flatMap(({ id, kind, unit: of }) => {
      const credit = explained.get(id)?.credit
      return of === unit.id && credit ? [{ id, kind, credit }] : []
    })
    const unread = unit.sections.filter(({ id }) => !read.has(`section:${id}`))
    const [readNext] = unread
    return {
      unit,
      isBegun: unread.length < unit.sections.length || marks.some(({ credit }) => isBegun(credit)),
      recall: shareOf(marks.map(({ credit }) => credit.recall)),
      apply: shareOf(marks.flatMap(({ credit }) => credit.apply ?? [])),
      marks: KINDS.map((kind) => ({ kind, ticks: marks.filter((mark) => mark.kind === kind) })),
      ...(readNext ? { readNext } : {}),
    }
  })
}

function isBegun({ recall, apply = 'none' }: Credit): boolean {
  return recall !== 'none' || apply !== 'none'
}

function shareOf(levels: readonly string[]): Share {
  return { full: levels.filter((level) => level === 'full').length, of: levels.length }
}
