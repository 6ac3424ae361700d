import type { Award, MarkedSample, MarkPoint } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import { anchored, type Passage, type Texts } from './passage.ts'

/** What is said of one mark point so far. It is an award only where `awardOf` says so. */
export interface Judged {
  readonly said?: Award
  readonly passages: readonly Passage[]
}

/** What is said of mark points so far, by id. */
export type Marks = Readonly<Record<Id, Judged>>

/** Nothing said yet. */
export const UNJUDGED: Judged = { passages: [] }

/** The award of a mark point: met or partly only with a passage that proves it, not yet by saying that there is none. */
export function awardOf({ said, passages }: Judged = UNJUDGED): Award | undefined {
  return said === 'not-yet' || passages.length > 0 ? said : undefined
}

/** The words that prove a mark point, in the order of the text; none where it is not met. */
export function quotesOf(judged: Judged = UNJUDGED): readonly string[] {
  const award = awardOf(judged)
  return award === 'met' || award === 'partly' ? judged.passages.map(({ quote }) => quote) : []
}

/** The mark points without an award. */
export function openPoints(points: readonly MarkPoint[], marks: Marks): readonly MarkPoint[] {
  return points.filter(({ id }) => awardOf(marks[id]) === undefined)
}

/** The share of the marks, 0 to 1: one for met, half for partly. */
export function fractionOf(points: readonly MarkPoint[], marks: Marks): number {
  const worth = { met: 1, partly: 0.5, 'not-yet': 0 } as const
  const sum = points.reduce((total, { id }) => total + worth[awardOf(marks[id]) ?? 'not-yet'], 0)
  return points.length === 0 ? 0 : sum / points.length
}

/** Marks after the text was changed: passages where they stand now, and an award that lost one is open again. */
export interface Settled {
  readonly marks: Marks
  /** Mark points that fell open. */
  readonly fallen: readonly Id[]
}

/** Looks up every passage in the texts as they are now. */
export function settled(marks: Marks, texts: Texts): Settled {
  const looked = Object.entries(marks).map(([id, judged]) => {
    const passages = judged.passages.flatMap((passage) => anchored(passage, texts) ?? [])
    const hasLost = passages.length < judged.passages.length
    const falls = hasLost && (judged.said === 'met' || judged.said === 'partly')
    return { id, falls, judged: falls ? { passages } : { ...judged, passages } }
  })
  return {
    marks: Object.fromEntries(looked.map(({ id, judged }) => [id, judged])),
    fallen: looked.flatMap(({ id, falls }) => (falls ? [id] : [])),
  }
}

/** How one mark point of a sample was marked by the learner and by us. */
export interface Agreement {
  readonly point: MarkPoint
  readonly yours: Award
  readonly quotes: readonly string[]
  readonly ours: Award
  /** Our passage; absent where there is none. */
  readonly quote?: string
  readonly why: string
  readonly agrees: boolean
}

/** Holds the learner’s marks of a sample against ours; mark points without both are left out. */
export function agreementOn(
  { awards }: MarkedSample,
  points: readonly MarkPoint[],
  marks: Marks,
): readonly Agreement[] {
  return points.flatMap((point) => {
    const yours = awardOf(marks[point.id])
    const ours = awards[point.id]
    if (!yours || !ours) return []
    const { award, quote, why } = ours
    const quotes = quotesOf(marks[point.id])
    const agrees = yours === award
    return [{ point, yours, quotes, ours: award, ...(quote === undefined ? {} : { quote }), why, agrees }]
  })
}
