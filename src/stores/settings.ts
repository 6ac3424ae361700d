import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { SITTING_DEFAULTS, type SittingSettings } from '#domain/review/sitting-settings.ts'

/** What a flashcard on screen needs to know of what a person chose. */
export type Settings = SittingSettings

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
    const isOurs = ({ kind }: { readonly kind: string }) => kind === 'setting.chosen' || kind === 'undone'
    // What could not be read at first is tried again at the next word.
    if (facts.length === 0 || !$allSettings.get() || facts.some(isOurs)) {
      // Named here: what says so for others comes with the journal, which these do without.
      readSettings().catch((error) => {
        if (!(error instanceof DOMException)) throw error
      })
    }
  })
  await readSettings()
}

/** Loaded when it is first asked for, because the settings themselves are read before that. */
async function device(): Promise<Device> {
  const { getDevice } = await import('./device.ts')
  return getDevice()
}

/** Reads what is set now. */
export async function readSettings(): Promise<void> {
  const [{ settingsOf }, { journal }] = await Promise.all([import('./review/settings-of.ts'), device()])
  const all = await settingsOf({ journal })
  $allSettings.set(all)
  $settings.set(all)
}
