import { atom } from 'nanostores'
import type { Fact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { dayStateOf } from '#domain/review/day-row.ts'
import { weightsIn } from '#domain/review/optimise/card-rules.ts'
import { ANSWERS_NEEDED, type Outcome } from '#domain/review/optimise/optimise.ts'
import {
  type MovedWeight,
  movedWeights,
  readWeights,
  type WeightsProblem,
} from '#domain/review/parse-model.ts'
import { numbersText, SETTING } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf } from '#stores/review/settings-of.ts'
import { noteProblem } from '#stores/storage.ts'
import { type Look, type Looks, webLooks } from './look.ts'

/** What there is to learn from, and which weights are in force. */
export interface Standing {
  /** Answers given to flashcards, ever. */
  readonly answers: number
  /** At least so many are still missing; 0: worth a look. */
  readonly missing: number
  readonly own?: readonly number[]
  /** Those of one’s own that the model takes otherwise than they are kept. */
  readonly moved: readonly MovedWeight[]
  /** Something is kept as weights that is no list of them; the usual ones are in force. */
  readonly isUnread: boolean
}

/** Where the look for weights stands. */
export type Search =
  | { readonly kind: 'idle' | 'stopped' | 'failed' }
  | { readonly kind: 'looking'; readonly share: number }
  | { readonly kind: 'found'; readonly outcome: Outcome }

/** What was done about the weights in force. */
export type Change =
  | { readonly kind: 'none' | 'not-kept' }
  /** Kept; the cards are being worked out anew. */
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'own' | 'usual'; readonly fact: Fact }
  | { readonly kind: 'undone' }

/** Undefined until it is read. */
export const $standing = atom<Standing | undefined>(undefined)
export const $search = atom<Search>({ kind: 'idle' })
export const $change = atom<Change>({ kind: 'none' })

let looks: Looks = webLooks
let look: Look | undefined

/** Puts another way of looking in place, for tests. */
export function setLooks(replacement: Looks): void {
  looks = replacement
}

/** Reads how things stand, and again whenever something is written here or in another tab. Returns the way to stop. */
export function openOptimise(): () => void {
  const { journal } = getDevice()
  const readAll = () => void readStanding().catch(() => undefined)
  readAll()
  const stop = journal.watch(readAll)
  return () => {
    stop()
    stopLooking()
    $search.set({ kind: 'idle' })
    $change.set({ kind: 'none' })
  }
}

/** Looks for weights that foretell one's answers better than those in force. */
export async function lookForWeights(): Promise<void> {
  if ($search.get().kind === 'looking') return
  $change.set({ kind: 'none' })
  $search.set({ kind: 'looking', share: 0 })
  const device = getDevice()
  // Within their bounds, as the cards are worked out by them: a backup may hold any numbers.
  const own = weightsIn(numbersText((await settingsOf(device)).weights ?? []))
  if ($search.get().kind !== 'looking') return
  const mine = looks(device, own, (share) => {
    if (look === mine) $search.set({ kind: 'looking', share })
  })
  look = mine
  try {
    const outcome = await mine.done
    if (look === mine) $search.set({ kind: 'found', outcome })
  } catch {
    if (look === mine) $search.set({ kind: 'failed' })
  }
}

/** Leaves the look where it is; nothing was changed. */
export function stopLooking(): void {
  look?.stop()
  look = undefined
  if ($search.get().kind === 'looking') $search.set({ kind: 'stopped' })
}

/** Puts what was found away. */
export function leaveFound(): void {
  $search.set({ kind: 'idle' })
}

/** Takes the weights that were found into use. */
export async function chooseFound(): Promise<void> {
  const search = $search.get()
  if (search.kind !== 'found' || search.outcome.kind !== 'better') return
  await choose('own', numbersText(search.outcome.weights))
}

/** Takes weights that were fitted elsewhere into use; says why where they are none. */
export async function chooseBrought(typed: string): Promise<WeightsProblem | undefined> {
  const read = readWeights(typed)
  if (!read.ok) return read.problem
  await choose('own', numbersText(read.value))
  return undefined
}

/** Goes back to the weights that fit most people. */
export async function chooseUsual(): Promise<void> {
  await choose('usual', '')
}

/** Takes the last choice back. */
export async function undoChoice(): Promise<void> {
  const change = $change.get()
  if (change.kind !== 'own' && change.kind !== 'usual') return
  const { journal } = getDevice()
  const kept = await journal.append([undoOf(rowRules, change.fact)])
  if (!kept.ok) return sayNotKept(kept.problem)
  await workOutAnew()
  $change.set({ kind: 'undone' })
}

async function choose(kind: 'own' | 'usual', value: string): Promise<void> {
  const { journal } = getDevice()
  const kept = await journal.append([{ kind: 'setting.chosen', name: SETTING.weights, value }])
  if (!kept.ok) return sayNotKept(kept.problem)
  $search.set({ kind: 'idle' })
  await workOutAnew()
  const [fact] = kept.value
  $change.set(fact ? { kind, fact } : { kind: 'none' })
}

/** The choice is kept by now. What cannot be worked out at once is at the next start. */
async function workOutAnew(): Promise<void> {
  $change.set({ kind: 'working', share: 0 })
  await getDevice()
    .journal.upToDate((share) => $change.set({ kind: 'working', share }))
    .catch(() => undefined)
  await readStanding()
}

async function sayNotKept(problem: Parameters<typeof noteProblem>[0]): Promise<void> {
  $change.set({ kind: 'not-kept' })
  await noteProblem(problem)
}

/** A row for each day of study: hundreds, where the answers themselves may be hundreds of thousands. */
async function readStanding(): Promise<void> {
  const device = getDevice()
  const [days, { weights }, kept] = await Promise.all([
    device.journal.rows('day:'),
    settingsOf(device),
    device.journal.row(`setting:${SETTING.weights}`),
  ])
  const answers = days.reduce((sum, row) => sum + (dayStateOf(row)?.graded ?? 0), 0)
  const missing = Math.max(0, ANSWERS_NEEDED - answers)
  // `setting:` rows are written by `stepSetting` alone.
  const value = (kept?.state as SettingState | undefined)?.value ?? ''
  const standing = {
    answers,
    missing,
    moved: movedWeights(weights ?? []),
    isUnread: !weights && value !== '',
  }
  $standing.set(weights ? { ...standing, own: weights } : standing)
}
