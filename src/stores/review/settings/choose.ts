import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import { undoOf } from '#domain/journal/fold.ts'
import type { ReviewSettings, SettingValue } from '#domain/review/settings.ts'
import { SETTING } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { type Choice, chooseSetting } from '#stores/choose-setting.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'

/** What was done last on the page of settings, said beside its field. */
export type Change = { readonly key: keyof ReviewSettings } & (
  | { readonly kind: 'kept'; readonly fact: Choice }
  | { readonly kind: 'undone' }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }
)

/** The last change; nothing before the first. */
export const $change = atom<Change | undefined>(undefined)

/** Keeps a setting at once. A value that is out of bounds is for the field to refuse. */
export async function choose(key: keyof ReviewSettings, value: SettingValue): Promise<void> {
  const kept = await chooseSetting(SETTING[key], value)
  if (!kept.ok) return sayNotKept(key, kept.problem)
  if (kept.value) $change.set({ key, kind: 'kept', fact: kept.value })
}

/** Takes the last choice back. */
export async function undoChange(): Promise<void> {
  const change = $change.get()
  if (change?.kind !== 'kept') return
  const kept = await getDevice().journal.append([undoOf(rowRules, change.fact)])
  if (!kept.ok) return sayNotKept(change.key, kept.problem)
  $change.set({ key: change.key, kind: 'undone' })
}

async function sayNotKept(key: keyof ReviewSettings, problem: StorageProblem): Promise<void> {
  $change.set({ key, kind: 'not-kept', problem })
  await noteProblem(problem)
}
