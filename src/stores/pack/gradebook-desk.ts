import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { FactId, Happening } from '#domain/journal/fact.ts'
import type { Gradebook } from '#domain/pack/gradebook.ts'
import { quickComments } from '#domain/pack/mark-by-hand.ts'
import { type MarkChange, markDifference } from '#domain/pack/mark-difference.ts'
import { tableOfPack } from '#domain/pack/marked-class.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { ownSheets } from '#domain/pack/own-sheets.ts'
import type { Award, PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { fetchSheets, type Sheets } from './gradebook-sheets.ts'
import { tutorsPack, tutorsPacks } from './gradebook-state.ts'

/** All that a tutor marks, corrects and gives back from. */
export interface Desk {
  readonly state: PackState
  readonly sheets: Sheets
  readonly table: Gradebook
}

/** How the marking of a pack is put right. */
export type Corrected = NonNullable<PackState['corrected']>

/** As marking stands where nothing was put right. */
export const NOTHING_CORRECTED: Corrected = { keys: [], leftOut: [], allRight: [] }

/** Most comments of one's own that are offered again. */
const QUICK_MOST = 6

/** Reads a pack for its tutor's desk; undefined where it is not here, or what marks it is out of reach. */
export async function readDesk(pack: PackId): Promise<Desk | undefined> {
  const state = await tutorsPack(pack)
  const sheets = state && (await fetchSheets(state))
  return sheets && { state, sheets, table: tableOf(state, sheets) }
}

/** What this tutor has commented before, in any pack, those used most first. */
export async function ownComments(): Promise<readonly string[]> {
  return quickComments(await tutorsPacks(), QUICK_MOST)
}

/** Keeps how one answer was marked by hand. */
export function keepMark(
  pack: PackId,
  of: { readonly attempt: FactId; readonly learner: string },
  award: Award,
): Promise<StorageProblem | undefined> {
  const { attempt, learner } = of
  return keep({ kind: 'answer.marked', pack, attempt, learner, award })
}

/** Takes a mark by hand back. */
export function takeMarkBack(
  pack: PackId,
  of: { readonly attempt: FactId; readonly learner: string },
  award: Award,
): Promise<StorageProblem | undefined> {
  const { attempt, learner } = of
  return keep({ kind: 'answer.marked', pack, attempt, learner, award, removed: true })
}

/** Who would gain or lose if the marking were put right so. Nothing is kept. */
export function previewOf({ state, sheets, table }: Desk, corrected: Corrected): readonly MarkChange[] {
  const next = { ...state, corrected }
  const own = ownSheets(next)
  const questions = new Map([...sheets.questions, ...own.questions])
  return markDifference(table, tableOf(next, { ...sheets, questions }))
}

/** Keeps how the marking is put right; all receipts are marked again by it. */
export function keepCorrected(
  { state }: Desk,
  { keys, leftOut, allRight }: Corrected,
): Promise<StorageProblem | undefined> {
  return keep({ kind: 'pack.corrected', pack: state.id, keys, leftOut, allRight })
}

/** Keys with one of them put right; one that is as it was sent is none of them. */
export function withKey({ state }: Desk, keys: readonly OwnItem[], own: OwnItem): readonly OwnItem[] {
  const id = idOfOwn(own)
  const sent = (state.saved?.keys ?? state.body.own ?? []).find((one) => idOfOwn(one) === id)
  const others = keys.filter((one) => idOfOwn(one) !== id)
  return JSON.stringify(sent) === JSON.stringify(own) ? others : [...others, own]
}

/** An own item with its key as it stands now; undefined of the site’s. */
export function ownQuestion({ state }: Desk, { keys }: Corrected, item: Id): OwnItem | undefined {
  const all = [...keys, ...(state.saved?.keys ?? []), ...(state.body.own ?? [])]
  return all.find((own) => idOfOwn(own) === item)
}

function tableOf(state: PackState, sheets: Sheets): Gradebook {
  return tableOfPack(state, sheets, getDevice().now())
}

async function keep(happening: Happening): Promise<StorageProblem | undefined> {
  const kept = await getDevice().journal.append([happening])
  if (kept.ok) return undefined
  await noteProblem(kept.problem)
  return kept.problem
}
