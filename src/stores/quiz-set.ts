import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type Attempt, beginAttempt, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { openedAt, stillAsked } from '#domain/quiz/catch-up.ts'
import { itemsOfSet } from '#domain/quiz/next-items.ts'
import { parseSetName, type QuizSet } from '#domain/quiz/set.ts'
import { questionsOf, type SetsPart, titleOf } from '#domain/quiz/sets.ts'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { SEEDS } from '#domain/quiz/shuffle.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'
import { limitFrom } from '#domain/quiz/time-limit.ts'
import { setTitle } from '#messages/quizzes.ts'
import { getDevice } from './device.ts'
import { readDisk } from './quiz-left.ts'
import { loadSets, loadSheets, readAnswers } from './quiz-sheets.ts'
import { randomName } from './random-name.ts'

/** What a person sees of the page that takes any set. */
export type SetView =
  | { readonly kind: 'opening' | 'unreachable' | 'unknown' }
  /** The set is there, and nothing is in it now: nothing wrong, nothing weak. */
  | { readonly kind: 'empty'; readonly set: QuizSet }
  | ReadySet
  | RunningSet

/** A set that can be begun. */
export interface ReadySet {
  readonly kind: 'ready'
  readonly set: QuizSet
  readonly title: string
  /** Questions of the taking that would begin, and of the whole set. */
  readonly of: number
  readonly all: number
}

/** A taking of a set. */
export interface RunningSet {
  readonly kind: 'running'
  readonly opening: QuizOpening
  readonly markName: string
  readonly attempt: Attempt
}

/** The set named in the address of the page; `opening` until `openSet` has read it. */
export const $set = atom<SetView>({ kind: 'opening' })

/** All that is known of a set once it has been read. */
interface Found {
  readonly name: string
  readonly set: QuizSet
  readonly title: string
  readonly sets: SetsPart
  /** Everything it can ask now, in the order of its turns. */
  readonly items: readonly Id[]
}

let found: Found | undefined
let turn = 0

/** Opens a set by its name: where it was left in this browser, else ready to begin. */
export async function openSet(name: string): Promise<void> {
  turn += 1
  const mine = turn
  const say = (view: SetView) => {
    // Another set may have been asked for meanwhile.
    if (mine === turn) $set.set(view)
  }
  say({ kind: 'opening' })
  found = undefined
  const set = parseSetName(name)
  if (!set) return say({ kind: 'unknown' })
  const device = getDevice()
  try {
    const [sets, answers] = await Promise.all([loadSets(device), readAnswers(device)])
    const title = setTitle(set, titleOf(set, sets))
    const marked = readAttempt(device.marks.get(markOf(name)))
    const standsAt = await readDisk(device, markOf(name), marked)
    const stands = standsAt(marked)
    const asked = new Set(sets.questions.map(({ id }) => id))
    // A release may have taken a question away since it was left.
    const left = stands && stillAsked(openedAt(marked, stands), asked)
    if (left && !isDone(left)) {
      return say(await running(device, { name, set, title, sets, items: left.items }, left))
    }
    const items = itemsOfSet(set, sets, answers)
    if (!items) return say({ kind: 'unknown' })
    if (items.length === 0) return say({ kind: 'empty', set })
    if (mine === turn) found = { name, set, title, sets, items }
    say({ kind: 'ready', set, title, of: Math.min(items.length, TAKING_LENGTH), all: items.length })
  } catch {
    say({ kind: 'unreachable' })
  }
}

/** Begins a taking of the set that is ready, with so many minutes where a limit was chosen. */
export async function beginSet(minutes: number | undefined): Promise<void> {
  if (!found) return
  const begun = found
  const device = getDevice()
  const attempt = beginAttempt(begun.items.slice(0, TAKING_LENGTH), device.chance(SEEDS), {
    id: randomName(device.chance),
    set: begun.name,
  })
  $set.set({ kind: 'opening' })
  try {
    $set.set(await running(device, begun, attempt, minutes))
  } catch {
    $set.set({ kind: 'unreachable' })
  }
}

/** The clock begins once the first question is here. */
async function running(device: Device, of: Found, begun: Attempt, minutes?: number): Promise<RunningSet> {
  const units = unitsOf(of)
  const { questions } = await loadSheets(device, units)
  const next = begun.items[Math.min(placeOf(begun), begun.items.length - 1)]
  const first = questions.find(({ id }) => id === next)
  if (!first) throw new Error('The question that comes next is on none of its units’ sheets')
  const attempt = minutes === undefined ? begun : { ...begun, time: limitFrom(device.now().at, minutes) }
  const markName = markOf(of.name)
  device.marks.set(markName, JSON.stringify(attempt))
  return {
    kind: 'running',
    opening: { set: of.name, units, title: of.title, items: attempt.items, first },
    markName,
    attempt,
  }
}

/** The units whose questions it may come to ask. */
function unitsOf({ set, sets, items }: Found): readonly Id[] {
  const ids = new Set([...items, ...(questionsOf(set, sets) ?? []).map(({ id }) => id)])
  return [...new Set(sets.questions.filter(({ id }) => ids.has(id)).map(({ unit }) => unit))]
}

function isDone({ answers, items, isReading, isOver }: Attempt): boolean {
  return !isReading && (isOver === true || answers.length >= items.length)
}

/** Beside the marks of the units' own pages, which know nothing of time. */
function markOf(name: string): string {
  return `quiz-set:${name}`
}
