import type { EntryDraft } from './draft.ts'
import type { EntryType, EntryTypeName } from './entry-type.ts'
import type { EntryRecord } from './record.ts'
import {
  coachingEvaluation,
  coachingPlan,
  coachingSession,
  monitoringPlan,
  observation,
} from './types/coaching.ts'
import { goal, improvement, review, selfAssessment } from './types/development.ts'
import { comparison, feedback, metric } from './types/measures.ts'
import { application, explanation, reflection, resource } from './types/study.ts'

/** A record whose type this release knows. */
export type KnownRecord = EntryRecord & Pick<EntryDraft, 'type'>

/** Every type of entry, with what its form asks and what it must hold to be saved as ready. */
export const ENTRY_TYPES: Readonly<Record<EntryTypeName, EntryType>> = {
  resource,
  application,
  reflection,
  explanation,
  'self-assessment': selfAssessment,
  goal,
  review,
  feedback,
  metric,
  comparison,
  'coaching-plan': coachingPlan,
  'coaching-session': coachingSession,
  'coaching-evaluation': coachingEvaluation,
  'monitoring-plan': monitoringPlan,
  observation,
  improvement,
}

/** Whether this release has a form and rules for a record’s type; a later one may have written it. */
export function isKnownRecord(record: EntryRecord): record is KnownRecord {
  return Object.hasOwn(ENTRY_TYPES, record.type)
}
