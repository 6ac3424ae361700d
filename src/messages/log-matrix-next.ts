import type { Readiness } from '#domain/log/readiness.ts'
import { capital } from './in-words.ts'
import { stepLine } from './readiness.ts'

/** What to do next for a point that is not ready: “One more resource.” Empty where nothing is known. */
export function nextText(readiness: Readiness): string {
  const step = readiness.status === 'ready' ? undefined : stepLine(readiness)
  return step ? `${capital(step.text)}.` : ''
}
