import { riseInterval } from '#domain/measure/interval.ts'
import type { Interval } from '#domain/measure/measure.ts'
import type { Said } from './asked.ts'

/** So many of so many. */
export interface Share {
  readonly some: number
  readonly all: number
}

/** What a before and an after come to. */
export type Effect =
  | {
      readonly kind: 'share'
      readonly before: Share
      readonly after: Share
      /** From -1 to 1: how much the share rose, and between which ends that may lie by chance alone (95 %). */
      readonly rise: number
      readonly interval: Interval
      readonly couldBeChance: boolean
    }
  /** Averages: without their spread nobody can say how much is chance. */
  | { readonly kind: 'figure'; readonly before: number; readonly after: number; readonly unit: string }

/** What a comparison comes to, by what its fields say; nothing while figures are missing or cannot be. */
export function effectOf(said: Said): Effect | undefined {
  const form = said('form')
  if (form === 'share') {
    const before = shareOf(said, 'beforeOf', 'beforeAll')
    const after = shareOf(said, 'afterOf', 'afterAll')
    if (!before || !after) return undefined
    const interval = riseInterval(before, after)
    const rise = after.some / after.all - before.some / before.all
    return {
      kind: 'share',
      before,
      after,
      rise,
      interval,
      couldBeChance: interval.low <= 0 && interval.high >= 0,
    }
  }
  const before = numberIn(said, 'beforeValue')
  const after = numberIn(said, 'afterValue')
  if (form !== 'figure' || before === undefined || after === undefined) return undefined
  return { kind: 'figure', before, after, unit: String(said('unitOfMeasure') ?? '') }
}

function shareOf(said: Said, part: string, whole: string): Share | undefined {
  const [some, all] = [numberIn(said, part), numberIn(said, whole)]
  if (some === undefined || all === undefined || some < 0 || all < 1 || some > all) return undefined
  return { some, all }
}

function numberIn(said: Said, name: string): number | undefined {
  const text = said(name)
  const value = typeof text === 'string' && text.trim() !== '' ? Number(text.replaceAll(',', '')) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}
