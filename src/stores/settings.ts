import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import type { Result } from '#domain/result.ts'

/** What a person may set to their liking. */
export interface Settings {
  /** How many answer buttons a flashcard has. */
  readonly grades: 'two' | 'four'
  /** Whether single keys (space, n, 1 to 4, u, ?) act on a flashcard. */
  readonly keys: boolean
}

/** Settings as they are before anything was chosen. */
const DEFAULT_SETTINGS: Settings = { grades: 'two', keys: true }

/** What is set now; the defaults until `openSettings` has read the journal. */
export const $settings = atom<Settings>(DEFAULT_SETTINGS)

const GRADES = 'review.grades'
const KEYS = 'review.keys'

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

/** Keeps how many answer buttons a flashcard has; on a problem the old number stands. */
export function chooseGrades(grades: Settings['grades']): Promise<Result<void, StorageProblem>> {
  return choose(GRADES, grades)
}

/** Keeps whether single keys act on a flashcard; on a problem they stay as they were. */
export function chooseKeys(keys: boolean): Promise<Result<void, StorageProblem>> {
  return choose(KEYS, keys)
}

/** Loaded when it is first asked for, because the settings themselves are read before that. */
async function device(): Promise<Device> {
  const { getDevice } = await import('./device.ts')
  return getDevice()
}

async function choose(name: string, value: string | boolean): Promise<Result<void, StorageProblem>> {
  const kept = await (await device()).journal.append([{ kind: 'setting.chosen', name, value }])
  if (!kept.ok) return kept
  await readSettings()
  return { ok: true, value: undefined }
}

async function readSettings(): Promise<void> {
  const rows = await (await device()).journal.rows('setting:review.')
  // `setting:` rows are written by `stepSetting` alone.
  const chosen = new Map(rows.map(({ subject, state }) => [subject, (state as SettingState).value]))
  $settings.set({
    grades: chosen.get(`setting:${GRADES}`) === 'four' ? 'four' : 'two',
    keys: chosen.get(`setting:${KEYS}`) !== false,
  })
}
