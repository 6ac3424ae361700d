import { localDateOf } from '#domain/local-date.ts'
import { type PauseDay, type PauseProblem, parsePause } from '#domain/review/parse-pause.ts'
import { getDevice } from '#stores/device.ts'
import { choose } from './choose.ts'

/** Keeps a pause as it was typed, or says why it is none. */
export async function planPause(
  typed: Readonly<Record<PauseDay, string>>,
): Promise<PauseProblem | undefined> {
  const parsed = parsePause(typed, localDateOf(getDevice().now()))
  if (!parsed.ok) return parsed.problem
  await choose('pause', `${parsed.value.from}/${parsed.value.to}`)
  return undefined
}

/** Takes the pause off: cards come on those days too. */
export function takePauseOff(): Promise<void> {
  return choose('pause', '')
}
