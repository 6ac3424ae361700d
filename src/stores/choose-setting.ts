import type { StorageProblem } from '#device/journal.ts'
import type { Fact, SettingChosen } from '#domain/journal/fact.ts'
import { ok, type Result } from '#domain/result.ts'
import { getDevice } from './device.ts'
import { readSettings, type Settings } from './settings.ts'

/** A choice as it stands in the journal, to be taken back by it. */
export type Choice = Extract<Fact, SettingChosen>

/** Keeps a choice under its name (`SETTING`); on a problem the old one stands. */
export async function chooseSetting(
  name: string,
  value: SettingChosen['value'],
): Promise<Result<Choice | undefined, StorageProblem>> {
  const kept = await getDevice().journal.append([{ kind: 'setting.chosen', name, value }])
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
