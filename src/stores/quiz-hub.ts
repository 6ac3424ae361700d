import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { stillAsked } from '#domain/quiz/catch-up.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { type Answers, itemsOfSet } from '#domain/quiz/next-items.ts'
import { type NextSet, nextSet, weakPoints } from '#domain/quiz/next-set.ts'
import { setName } from '#domain/quiz/set.ts'
import { listedSets, questionsOf, type SetsPart } from '#domain/quiz/sets.ts'
import type { TakenDay } from '#domain/quiz/taken-row.ts'
import { type Taken, takingsOf } from '#domain/quiz/takings.ts'
import { minutesLeft } from '#domain/quiz/time-limit.ts'
import type { DurationMillis } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { titleOfTaking } from './quiz-history.ts'
import { loadSets, readAnswers } from './quiz-sheets.ts'

/** How one stands in all quizzes. */
export interface HubView {
  readonly next: NextSet | undefined
  /** Questions last answered wrong. */
  readonly wrong: number
  readonly weak: number
  /** By name of the set. */
  readonly sets: Readonly<Record<string, SetLine>>
  /** Takings left half-way on the page that takes any set, by name of the set. */
  readonly left: Readonly<Record<string, LeftTaking>>
  /** Scenarios and tasks, by id. */
  readonly items: Readonly<Record<Id, ItemState>>
}

/** How one stands in one set. */
export interface SetLine {
  readonly of: number
  readonly answered: number
  /** Of those answered, how many were right the last time. */
  readonly right: number
  /** Of a unit, where its own page was left half-way. */
  readonly left?: LeftTaking
}

/** The number of the question that a taking was left at, and of how many. */
export interface LeftTaking {
  readonly number: number
  readonly of: number
  /** Of its time, the minutes left when it was read. */
  readonly minutes?: number
}

/** What was taken so far, for the line that leads to it. */
export interface HubHistory {
  readonly takings: number
  readonly latest?: Taken & { readonly title: string }
}

/** Undefined until `followHub` has read it. */
export const $hub = atom<HubView | undefined>(undefined)

/** Undefined until it has been read: years of it come after the rest. */
export const $hubHistory = atom<HubHistory | undefined>(undefined)

/** Reads how one stands, and again whenever something is answered here or in another tab. Returns the way to stop. */
export function followHub(): () => void {
  const device = getDevice()
  let latest = 0
  const read = async () => {
    latest += 1
    const turn = latest
    const [sets, answers] = await Promise.all([loadSets(device), readAnswers(device)])
    if (turn !== latest) return
    $hub.set(hubOf(device, sets, answers))
    const history = await historyOf(device, sets)
    if (turn === latest) $hubHistory.set(history)
  }
  // Out of reach it stays as it was printed: a list that needs nothing.
  const tryToRead = () => void read().catch(() => undefined)
  tryToRead()
  const stopWatching = device.journal.watch(tryToRead)
  // The time of a set runs on while one looks at this.
  const ticking = setInterval(() => {
    if (Object.values($hub.get()?.left ?? {}).some(({ minutes }) => minutes !== undefined)) tryToRead()
  }, TICK_MILLIS)
  return () => {
    clearInterval(ticking)
    stopWatching()
  }
}

const TICK_MILLIS: DurationMillis = 30_000

function hubOf(device: Device, sets: SetsPart, answers: Answers): HubView {
  const names = [
    ...sets.units.map(({ id }) => ({ kind: 'unit', id }) as const),
    ...listedSets('concept', sets).map(({ id }) => ({ kind: 'concept', id }) as const),
    ...listedSets('mixed', sets).map(({ id }) => ({ kind: 'mixed', id }) as const),
  ]
  const known = new Set(sets.questions.map(({ id }) => id))
  const leftAt = (mark: string) => leftOf(device, mark, known)
  const ownNames = [...names, { kind: 'wrong' } as const, { kind: 'weak' } as const].map(setName)
  return {
    next: nextSet(sets, answers),
    wrong: itemsOfSet({ kind: 'wrong' }, sets, answers)?.length ?? 0,
    weak: weakPoints(sets, answers),
    sets: Object.fromEntries(
      names.map((set) => {
        const items = (questionsOf(set, sets) ?? []).map(({ id }) => id)
        const left = set.kind === 'unit' ? leftAt(`quiz:${set.id}`) : undefined
        return [setName(set), { ...standingIn(items, answers), ...(left ? { left } : {}) }]
      }),
    ),
    left: Object.fromEntries(
      ownNames.flatMap((name) => {
        const left = leftAt(`quiz-set:${name}`)
        return left ? [[name, left]] : []
      }),
    ),
    items: Object.fromEntries(answers.items),
  }
}

function standingIn(items: readonly Id[], answers: Answers): SetLine {
  const states = items.flatMap((id) => {
    const state = answers.items.get(id)
    return state?.kind === 'question' ? [state] : []
  })
  return {
    of: items.length,
    answered: states.length,
    right: states.filter(({ right }) => right).length,
  }
}

/** A taking with a limit is left half-way from its first question on, as its clock runs; not once its time is up. */
function leftOf({ marks, now }: Device, mark: string, known: ReadonlySet<Id>): LeftTaking | undefined {
  const written = readAttempt(marks.get(mark))
  const attempt = written && stillAsked(written, known)
  if (!attempt || attempt.isOver || placeOf(attempt) >= attempt.items.length) return undefined
  const { answers, time, items } = attempt
  const place = { number: placeOf(attempt) + 1, of: items.length }
  if (!time) return answers.length > 0 ? place : undefined
  const minutes = minutesLeft(time.until - now().at)
  return minutes > 0 ? { ...place, minutes } : undefined
}

/** Counted by keys; of years of rows only the last two days’ are read, as a taking may go on past a day’s end. */
async function historyOf({ journal }: Device, sets: SetsPart): Promise<HubHistory> {
  const [takings, days] = await Promise.all([journal.subjects('taking:'), journal.subjects('taken:')])
  const rows = await Promise.all(days.slice(-2).map((day) => journal.row(day)))
  // `taken:` rows are written by `stepTaken` alone.
  const [latest] = takingsOf(rows.flatMap((row) => (row ? [row.state as TakenDay] : [])))
  if (!latest) return { takings: takings.length }
  return { takings: takings.length, latest: { ...latest, title: titleOfTaking(latest.set, sets) } }
}
