import { isLocalDate } from '#domain/local-date.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { RowValue } from '#domain/log/record.ts'
import { fullDay } from './log.ts'
import { applicationWords } from './log-fields/application.ts'
import { coachingEvaluationWords } from './log-fields/coaching-evaluation.ts'
import { coachingPlanWords } from './log-fields/coaching-plan.ts'
import { coachingSessionWords } from './log-fields/coaching-session.ts'
import { comparisonWords } from './log-fields/comparison.ts'
import { explanationWords } from './log-fields/explanation.ts'
import { feedbackWords } from './log-fields/feedback.ts'
import { goalWords } from './log-fields/goal.ts'
import { improvementWords } from './log-fields/improvement.ts'
import { metricWords } from './log-fields/metric.ts'
import { monitoringPlanWords } from './log-fields/monitoring-plan.ts'
import { observationWords } from './log-fields/observation.ts'
import { reflectionWords } from './log-fields/reflection.ts'
import { resourceWords } from './log-fields/resource.ts'
import { reviewWords } from './log-fields/review.ts'
import { selfAssessmentWords } from './log-fields/self-assessment.ts'
import type { ColumnWords, FieldWords, TypeWords } from './log-fields/words.ts'

/** The words of every type’s fields, by name. */
export const fieldWords: Readonly<Record<EntryTypeName, TypeWords>> = {
  resource: resourceWords,
  application: applicationWords,
  reflection: reflectionWords,
  explanation: explanationWords,
  'self-assessment': selfAssessmentWords,
  goal: goalWords,
  review: reviewWords,
  feedback: feedbackWords,
  metric: metricWords,
  comparison: comparisonWords,
  'coaching-plan': coachingPlanWords,
  'coaching-session': coachingSessionWords,
  'coaching-evaluation': coachingEvaluationWords,
  'monitoring-plan': monitoringPlanWords,
  observation: observationWords,
  improvement: improvementWords,
}

/** The words of one field; a field of a later release is called by its name. */
export function wordsOfField(type: EntryTypeName, name: string): FieldWords {
  const words = fieldWords[type]
  return (
    (Object.hasOwn(words, name) ? words[name] : undefined) ?? {
      label: name,
      short: name,
      missing: 'Fill this in',
    }
  )
}

/** What an option of a choice is called. */
export function optionWords(type: EntryTypeName, name: string, option: string): string {
  return wordsOfField(type, name).options?.[option] ?? option
}

/** The words of one part of a row; a part of a later release is called by its name. */
export function wordsOfColumn(type: EntryTypeName, field: string, column: string): ColumnWords {
  const { columns = {} } = wordsOfField(type, field)
  const words = Object.hasOwn(columns, column) ? columns[column] : undefined
  return words ?? { label: column, missing: 'Fill this in' }
}

/** One row in words: “The standard: 4.2. The target: 5 of 6.” Options go by their names, days are written out. */
export function rowText(type: EntryTypeName, field: string, row: RowValue): string {
  return Object.entries(row)
    .map(([column, said]) => {
      const { label, options } = wordsOfColumn(type, field, column)
      const text = options?.[said] ?? (isLocalDate(said) ? fullDay(said) : said)
      return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`
    })
    .join('; ')
}
