import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { type CardStanding, type Credit, creditOf, type ExplainedCredit } from '#domain/credit/credit.ts'
import type { CreditPoint } from '#domain/credit/credit-point.ts'
import type { PointState } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import { studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { createReading } from './unread.ts'

/** One stroke of a tick. */
export type Stroke = keyof Credit

/** Credit on a point, and the strokes that became full since it was last seen. */
export interface SeenCredit extends ExplainedCredit {
  readonly fresh: readonly Stroke[]
}

/** Credit on the points a page shows; empty until `followCredit` has read them. */
export const $credit = atom<ReadonlyMap<Id, SeenCredit>>(new Map())

/** Points with at least one full stroke, as this browser last showed them: `id=recall,apply;…`. */
const SEEN = 'credit-seen'

/** Where marking points stand by the log. */
export type ReadinessOfPoints = ReadonlyMap<Id, Readiness>

/**
 * Reads credit on these points, and again whenever anything is written here or in another tab. A page that has worked
 * out where its log stands gives that, and the log is not read and judged a second time. Returns the way to stop.
 */
export function followCredit(points: readonly CreditPoint[], known?: ReadinessOfPoints): () => void {
  const device = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const credit = await readCredit(device, points, known)
    if (!isPast()) $credit.set(credit)
  })
  void again()
  const stopWatching = device.journal.watch(() => void again())
  return () => {
    stop()
    stopWatching()
  }
}

async function readCredit(
  device: Device,
  points: readonly CreditPoint[],
  known: ReadinessOfPoints | undefined,
): Promise<ReadonlyMap<Id, SeenCredit>> {
  const explained = await explainCredit(device, points, known)
  const seen = parseSeen(device.marks.get(SEEN))
  const shown = $credit.get()
  const credits = new Map<Id, SeenCredit>()
  for (const [id, now] of explained) {
    const full = fullStrokes(now.credit)
    const before = seen?.get(id) ?? []
    const fresh = seen ? full.filter((stroke) => !before.includes(stroke)) : []
    // What was just drawn stays drawn while the page is open.
    const drawn = (shown.get(id)?.fresh ?? []).filter((stroke) => full.includes(stroke))
    credits.set(id, { ...now, fresh: [...new Set([...drawn, ...fresh])] })
  }
  keepSeen(device, seen ?? new Map(), credits)
  return credits
}

/** Credit on points as it stands now, without what was seen before; by the log as it is `known` to stand, or as it is read. */
export async function explainCredit(
  device: Device,
  points: readonly CreditPoint[],
  known?: ReadinessOfPoints,
): Promise<ReadonlyMap<Id, ExplainedCredit>> {
  const { journal, now } = device
  const today = studyDayOf(now())
  const subjects = [
    ...points.map(({ id }) => `point:${id}`),
    ...points.flatMap(({ cards }) => cards.map((card) => `card:${card}`)),
  ]
  const [rows, standing] = await Promise.all([
    Promise.all(
      [...new Set(subjects)].map(async (subject) => [subject, (await journal.row(subject))?.state] as const),
    ),
    known ?? (points.some(({ kind }) => kind === 'marking-point') ? readinessOfLog(device) : undefined),
  ])
  const states = new Map(rows)
  // Rows are written by `rowRules` alone: `stepCard` under `card:`, `stepPoint` under `point:`.
  const cardOf = (card: Id) => states.get(`card:${card}`) as CardStanding | undefined
  const pointOf = (id: Id) => states.get(`point:${id}`) as PointState | undefined
  return new Map(
    points.map(({ id, kind, cards }) => [
      id,
      creditOf(kind, { cards: cards.map(cardOf), applied: pointOf(id), readiness: standing?.get(id) }, today),
    ]),
  )
}

/** The rules of the log load only where there is a log; a page that can't reach them now shows the rest. */
async function readinessOfLog(device: Device): Promise<ReadinessOfPoints | undefined> {
  if ((await device.journal.subjects('entry:')).length === 0) return undefined
  const log = await import('./log/standing.ts').catch(() => undefined)
  return (await log?.readStanding(device))?.points
}

function fullStrokes(credit: Credit): readonly Stroke[] {
  const strokes: readonly Stroke[] = ['recall', 'apply', 'evidence']
  return strokes.filter((stroke) => credit[stroke] === 'full')
}

function parseSeen(mark: string | undefined): Map<Id, readonly string[]> | undefined {
  if (mark === undefined) return undefined
  return new Map(
    mark.split(';').flatMap((entry) => {
      const [id, strokes] = entry.split('=')
      return id && strokes ? [[id, strokes.split(',')] as const] : []
    }),
  )
}

function keepSeen(
  device: Device,
  seen: Map<Id, readonly string[]>,
  credits: ReadonlyMap<Id, SeenCredit>,
): void {
  for (const [id, { credit }] of credits) seen.set(id, fullStrokes(credit))
  const mark = [...seen].flatMap(([id, strokes]) => (strokes.length ? [`${id}=${strokes.join(',')}`] : []))
  if (device.marks.get(SEEN) !== mark.join(';')) device.marks.set(SEEN, mark.join(';'))
}
