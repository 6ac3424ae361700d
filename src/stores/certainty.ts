import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import type { CertaintyState } from '#domain/quiz/certainty-row.ts'
import type { Result } from '#domain/result.ts'
import { getDevice } from './device.ts'
import { createReading } from './unread.ts'

/** Whether one is asked how certain one is: never chosen, trying it on a few questions, on, or off. */
export type CertaintyChoice = 'new' | 'trying' | 'on' | 'off'

/** Questions of the try-out: enough to meet each level. */
export const TRY_OUT_LENGTH = 5

/** Answers after which the try-out is offered. */
export const ANSWERS_BEFORE_OFFER = 5

/** What was chosen; `new` until `openCertainty` has read the journal. */
export const $certainty = atom<CertaintyChoice>('new')

const NAME = 'certainty'

let stopWatching: (() => void) | undefined

/** Reads what was chosen, and follows what another tab chooses. */
export async function openCertainty(): Promise<void> {
  stopWatching?.()
  stopWatching = getDevice().journal.watch((facts) => {
    if (facts.length === 0 || facts.some(({ kind }) => kind === 'setting.chosen' || kind === 'undone')) {
      void again()
    }
  })
  await again()
}

/** Keeps a choice; on a problem the old one stands. */
export async function chooseCertainty(
  choice: Exclude<CertaintyChoice, 'new'>,
): Promise<Result<void, StorageProblem>> {
  const kept = await getDevice().journal.append([{ kind: 'setting.chosen', name: NAME, value: choice }])
  if (!kept.ok) return kept
  $certainty.set(choice)
  return { ok: true, value: undefined }
}

/** Whether questions ask how certain one is. */
export function isAsked(choice: CertaintyChoice): boolean {
  return choice === 'trying' || choice === 'on'
}

/** Answers at each level so far, the least certain first; a level without any is left out. */
export async function readLevels(): Promise<ReadonlyMap<string, CertaintyState>> {
  const rows = await getDevice().journal.rows(PREFIX)
  // `certainty:` rows are written by `stepCertainty` alone.
  return new Map(rows.map(({ subject, state }) => [subject.slice(PREFIX.length), state as CertaintyState]))
}

const PREFIX = 'certainty:'

const { again } = createReading(async (isPast) => {
  // `setting:` rows are written by `stepSetting` alone.
  const state = (await getDevice().journal.row(`setting:${NAME}`))?.state as SettingState | undefined
  const value = state?.value
  if (!isPast()) $certainty.set(value === 'trying' || value === 'on' || value === 'off' ? value : 'new')
})
