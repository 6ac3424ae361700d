import type { EntryTypeName } from '#domain/log/entry-type.ts'

/** What each type of entry is called in lists and tables. Many pages say that, and few what a type is for. */
export const entryTypeNames: Readonly<Record<EntryTypeName, string>> = {
  resource: 'Resource',
  application: 'Used with a customer',
  reflection: 'Reflection',
  explanation: 'Explanation',
  'self-assessment': 'Self-assessment',
  goal: 'Goal',
  review: 'Review',
  feedback: 'Feedback',
  metric: 'Figure',
  comparison: 'Before and after',
  'coaching-plan': 'Coaching plan',
  'coaching-session': 'Coaching session',
  'coaching-evaluation': 'Coaching looked back at',
  'monitoring-plan': 'Monitoring plan',
  observation: 'Observation',
  improvement: 'Improvement',
}

/** Whether this release has a name for a type; a later one may have written it. */
export function isNamedType(type: string): type is EntryTypeName {
  return Object.hasOwn(entryTypeNames, type)
}
