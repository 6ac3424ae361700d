import type { Fact } from './fact.ts'

/** What was last chosen: the state of a `setting:<name>` row. */
export interface SettingState {
  readonly value: string | number | boolean
}

/** The setting after one more fact about it: the last choice wins. */
export function stepSetting(state: SettingState | undefined, fact: Fact): SettingState | undefined {
  return fact.kind === 'setting.chosen' ? { value: fact.value } : state
}
