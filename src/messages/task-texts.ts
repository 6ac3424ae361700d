import type { Moment } from '#domain/time.ts'
import { momentText } from './log.ts'

/** Said where two tabs wrote one task and left a text each. */
export const taskTexts = {
  label: 'Other texts of this task',
  several: 'This task has more than one text on this device. Nothing of either is lost.',
  show: (typed: Moment) => `Show the text typed ${momentText(typed)}`,
} as const
