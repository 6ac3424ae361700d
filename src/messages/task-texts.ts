import type { Moment } from '#domain/time.ts'
import { momentText } from './log.ts'
import { quoted } from './quoted.ts'

/** Said where two tabs wrote one task and left a text each. */
export const taskTexts = {
  label: 'Other texts of this task',
  several: 'This task has more than one text on this device.',
  begins: (words: string) => (words === '' ? 'Nothing is written in it.' : `It begins: ${quoted(words)}`),
  throwAway: 'Throw this text away',
  thrown: 'That text is thrown away.',
  bringBack: 'Bring it back',
  show: (typed: Moment) => `Show the text typed ${momentText(typed)}`,
} as const
