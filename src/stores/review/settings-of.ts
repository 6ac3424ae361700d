import type { Device } from '#device/device.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { type ReviewSettings, readReviewSettings, type SettingValue } from '#domain/review/settings.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** How this person has their flashcards, as the journal says now. */
export async function settingsOf({ journal }: Pick<Device, 'journal'>): Promise<ReviewSettings> {
  const rows = await journal.rows('setting:review.')
  // `setting:` rows are written by `stepSetting` alone.
  const chosen = rows.map(({ subject, state }): readonly [string, SettingValue] => [
    subject.slice('setting:'.length),
    (state as SettingState).value,
  ])
  return readReviewSettings(new Map(chosen))
}

/** The study day it is now for flashcards, by the hour at which this person's days begin. */
export function todayOf(
  device: Pick<Device, 'now'>,
  { rolloverHour }: Pick<ReviewSettings, 'rolloverHour'>,
): Day {
  return studyDayOf({ ...device.now(), rolloverHour })
}
