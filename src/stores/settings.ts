import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Fact, SettingChosen } from '#domain/journal/fact.ts'
import { ok, type Result } from '#domain/result.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { SITTING_DEFAULTS, type SittingSettings } from '#domain/review/sitting-settings.ts'

/** What a flashcard on screen needs to know of what a person chose. */
export type Settings = SittingSettings

/** A choice as it stands in the journal, to be taken back by it. */
export type Choice = Extract<Fact, SettingChosen>

/** What is set now; the defaults until `openSettings` has read the journal. */
export const $settings = atom<Settings>(SITTING_DEFAULTS)

/** All of it; nothing until it was read. */
export const $allSettings = atom<ReviewSettings | undefined>(undefined)

let stopWatching: (() => void) | undefined

/** Reads what was chosen, and follows what another tab chooses. */
export async function openSettings(): Promise<void> {
  const { journal } = await device()
  stopWatching?.()
  stopWatching = journal.watch((facts) => {
    if (facts.length === 0 || facts.some(({ kind }) => kind === 'setting.chosen' || kind === 'undone')) {
      void readSettings()
    }
  })
  await readSettings()
}

/** Keeps a choice under its name (`SETTING`); on a problem the old one stands. */
export async function chooseSetting(
  name: string,
  value: SettingChosen['value'],
): Promise<Result<Choice | undefined, StorageProblem>> {
  const kept = await (await device()).journal.append([{ kind: 'setting.chosen', name, value }])
  if (!kept.ok) return kept
  await readSettings()
  return ok(kept.value.find((fact) => fact.kind === 'setting.chosen'))
}

/** Keeps how many answer buttons a flashcard has; on a problem the old number stands. */
export function chooseGrades(grades: Settings['grades']): ReturnType<typeof chooseSetting> {
  return chooseSetting('review.grades', grades)
}

/** Keeps whether single keys act on a flashcard; on a problem they stay as they were. */
export function chooseKeys(keys: boolean): ReturnType<typeof chooseSetting> {
  return chooseSetting('review.keys', keys)
}

/** Loaded when it is first asked for, because the settings themselves are read before that. */
async function device(): Promise<Device> {
  const { getDevice } = await import('./device.ts')
  return getDevice()
}

async function readSettings(): Promise<void> {
  const [{ settingsOf }, { journal }] = await Promise.all([import('./review/settings-of.ts'), device()])
  const all = await settingsOf({ journal })
  $allSettings.set(all)
  $settings.set(all)
}
