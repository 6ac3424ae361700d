import { atom, onMount } from 'nanostores'
import type { StoredFact } from '#domain/journal/fact.ts'
import { type AtRisk, atRiskIn, type RiskLevel, riskOf } from '#domain/journal/risk.ts'
import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import { $lastBackup } from './backup-last.ts'
import { longDays } from './browser.ts'
import { type CopiedOut, followCopiedOut, lastCopiedOut } from './copied-out.ts'
import { getDevice } from './device.ts'

/** What is in this browser alone, and how much there is to say of it. */
export interface RiskNow {
  readonly level: RiskLevel
  readonly atRisk: AtRisk
  /** There is more of it than was counted. */
  readonly isMore: boolean
  /** For how many whole days the first of it is there. */
  readonly days: number
  readonly hasBackup: boolean
  /** Put away, and not grown or long enough ago to be spoken of again. */
  readonly isAway: boolean
}

/** What is at risk; undefined until someone looks. Only the actions of this file write it. */
export const $risk = atom<RiskNow | undefined>(undefined)

onMount($risk, () => {
  const { journal } = getDevice()
  const look = () => void lookAtRisk()
  // It begins with the last backup as it is, so that there is a first look.
  const stops = [$lastBackup.subscribe(look), journal.watch(look), followCopiedOut(look)]
  return () => {
    for (const stop of stops) stop()
  }
})

/** So many of the newest records are looked at first, and so many at most: a page must not read years. */
const [FIRST, MOST] = [200, 2_000] as const

/** For how long it is not spoken of again once it was put away, by its level then. */
const AWAY_DAYS: Readonly<Record<RiskLevel, number>> = { 0: 0, 1: 14, 2: 7, 3: 3 }

const AWAY = 'risk-away'

/** Reads this device’s newest records, as far back as the last copy outside of it, and says what there is to say of them. */
export async function lookAtRisk(): Promise<void> {
  const { journal, now } = getDevice()
  const { at } = now()
  try {
    // Where nothing is kept for long there is something else to say, and it is said.
    if ((await journal.keeping()).kind !== 'disk') return $risk.set(undefined)
    const last = await lastCopiedOut()
    const { facts, isMore } = await newestSince(last)
    const atRisk = atRiskIn(facts)
    const untested = last?.untestedSince === undefined ? {} : { untestedSince: last.untestedSince }
    const risk = riskOf({ atRisk, now: at, longDays: longDays(), ...untested })
    $risk.set({ ...risk, atRisk, isMore, hasBackup: last?.isFile === true, isAway: isAway(risk.level, at) })
  } catch (error) {
    // A browser that is just clearing what is kept lets nobody read.
    if (!(error instanceof DOMException)) throw error
  }
}

/** It was read of, and is spoken of again when it has grown, or after a while. */
export function putRiskAway(): void {
  const risk = $risk.get()
  if (!risk) return
  const { marks, now } = getDevice()
  marks.set(AWAY, JSON.stringify({ at: now().at, level: risk.level }))
  $risk.set({ ...risk, isAway: true })
}

async function newestSince(
  last: CopiedOut | undefined,
): Promise<{ readonly facts: readonly StoredFact[]; readonly isMore: boolean }> {
  const { journal } = getDevice()
  const isNew = (fact: StoredFact) => !last?.holds(fact)
  for (const limit of [FIRST, MOST]) {
    const recent = await journal.recent(limit)
    const facts = recent.filter(isNew)
    const isMore = facts.length === limit
    if (!isMore || limit === MOST) return { facts, isMore }
  }
  return { facts: [], isMore: false }
}

function isAway(level: RiskLevel, now: Millis): boolean {
  const away = readAway()
  if (!away || level > away.level) return false
  // A clock that was set back must not silence it for years.
  return away.at <= now && now - away.at < AWAY_DAYS[away.level] * DAY_MILLIS
}

function readAway(): { readonly at: Millis; readonly level: RiskLevel } | undefined {
  try {
    const { at, level } = JSON.parse(getDevice().marks.get(AWAY) ?? '') as Record<string, unknown>
    const isSound = Number.isSafeInteger(at) && (level === 1 || level === 2 || level === 3)
    return isSound ? { at: at as Millis, level: level as RiskLevel } : undefined
  } catch {
    return undefined
  }
}
