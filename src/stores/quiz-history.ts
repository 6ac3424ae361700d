import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { type Reopened, reopened } from '#domain/quiz/reopen.ts'
import { parseSetName } from '#domain/quiz/set.ts'
import { type SetsPart, titleOf } from '#domain/quiz/sets.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { TakenDay, TakingState } from '#domain/quiz/taken-row.ts'
import { type Taken, type Trend, takingsOf, trendOf } from '#domain/quiz/takings.ts'
import { setTitle } from '#messages/quizzes.ts'
import { getDevice } from './device.ts'
import { loadSets, loadSheets } from './quiz-sheets.ts'
import { createReading } from './unread.ts'

/** What a person sees of what they have taken. */
export type HistoryView = { readonly kind: 'opening' } | HistoryList | OpenTaking | NoTaking

/** Every taking, the latest first. */
export interface HistoryList {
  readonly kind: 'list'
  readonly takings: readonly (Taken & { readonly title: string })[]
  readonly trend: Trend
}

/** One taking, opened again. */
export interface OpenTaking {
  readonly kind: 'taking'
  readonly id: string
  readonly title: string
  readonly taking: TakingState
  readonly answers: readonly Reopened[]
  readonly words: MarkingWords
}

/** A taking that cannot be shown: none of that name is here, or its questions are out of reach. */
export interface NoTaking {
  readonly kind: 'unknown' | 'unreachable'
}

/** The list, or the taking named in the address; `opening` until `openHistory` has read it. */
export const $history = atom<HistoryView>({ kind: 'opening' })

let wanted = ''

const { again } = createReading(async (isPast) => {
  const device = getDevice()
  const view = await (wanted === '' ? readList(device) : readTaking(device, wanted))
  // Another may have been asked for meanwhile.
  if (!isPast()) $history.set(view)
}, 'awaited')

/** Opens the list, or a taking by its name. */
export async function openHistory(taking: string): Promise<void> {
  wanted = taking
  $history.set({ kind: 'opening' })
  await again()
}

/** Every taking in this browser, the latest first. */
export async function readTakings({ journal }: Device): Promise<readonly Taken[]> {
  const rows = await journal.rows('taken:')
  // `taken:` rows are written by `stepTaken` alone.
  return takingsOf(rows.map(({ state }) => state as TakenDay))
}

/** What a taking's set is called, where that can be known. */
export function titleOfTaking(name: string, sets: SetsPart | undefined): string {
  const set = parseSetName(name)
  return set && sets ? setTitle(set, titleOf(set, sets)) : setTitle({ kind: 'unit', id: name })
}

async function readList(device: Device): Promise<HistoryView> {
  const [takings, sets] = await Promise.all([readTakings(device), loadSets(device).catch(() => undefined)])
  return {
    kind: 'list',
    takings: takings.map((taken) => ({ ...taken, title: titleOfTaking(taken.set, sets) })),
    trend: trendOf(takings),
  }
}

async function readTaking(device: Device, id: string): Promise<HistoryView> {
  const row = await device.journal.row(`taking:${id}`)
  if (!row) return { kind: 'unknown' }
  // `taking:` rows are written by `stepTaking` alone.
  const taking = row.state as TakingState
  try {
    const sets = await loadSets(device)
    const items = new Set(taking.answers.map(({ item }) => item))
    const units = new Set(sets.questions.filter((question) => items.has(question.id)).map(({ unit }) => unit))
    const { questions, words } = await loadSheets(device, [...units])
    const title = titleOfTaking(taking.set, sets)
    return { kind: 'taking', id, title, taking, answers: reopened(taking, questions), words }
  } catch {
    return { kind: 'unreachable' }
  }
}
