import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { WarningSign } from '#domain/log/readiness.ts'

/** What is said where a log shows a misconception, after “Entry 4” or “Entries 4 and 6”. */
export interface WarningWords {
  readonly one: string
  readonly several: string
  /** The next step as a clause, where looking at them is not it. */
  readonly step?: (entries: string) => string
  /** How to mend it: in the entry itself, or by another. */
  readonly go:
    | { readonly verb: string; readonly field?: string }
    | { readonly label: string; readonly type: EntryTypeName }
}

/** What shows each misconception that shows in one way alone, by its id. */
export const warnings: Readonly<Record<string, WarningWords>> = {
  'self-study.mis.1': {
    one: 'is a course your employer put on, and you have no other resource. Self-study is what you choose and do yourself.',
    several:
      'are courses your employer put on, and you have no other resource. Self-study is what you choose and do yourself.',
    go: { label: 'Add something you chose', type: 'resource' },
  },
  'self-study.mis.2': {
    one: 'was finished more than two weeks ago and not used with a customer since. A list of what you read is no evidence.',
    several:
      'were finished more than two weeks ago and not used with a customer since. A list of what you read is no evidence.',
    step: (entries) => `use ${entries} with a customer`,
    go: { label: 'Log how you used it', type: 'application' },
  },
  'self-study.mis.3': {
    one: 'does not say which standard or part of your role it serves.',
    several: 'do not say which standard or part of your role they serve.',
    go: { verb: 'Say it in', field: 'roleStandard' },
  },
  'encourage-learning.mis.2': {
    one: 'has objectives without a figure. Nobody could show progress.',
    several: 'have objectives without a figure. Nobody could show progress.',
    go: { verb: 'Put a number into', field: 'objectives' },
  },
  'encourage-learning.mis.3': {
    one: 'rests on what people said alone. Add a figure before and after.',
    several: 'rest on what people said alone. Add a figure before and after.',
    go: { verb: 'Add it to', field: 'figures' },
  },
  'own-development.mis.1': {
    one: 'is a goal for you as a person. If it serves the role too, make it a goal for the job. If not, take its link away and link a goal for the job.',
    several:
      'are goals for you as a person. If one serves the role too, make it a goal for the job. If not, take its link away and link a goal for the job.',
    go: { verb: 'Look at', field: 'scope' },
  },
  'own-development.mis.3': {
    one: 'rests on your own view alone.',
    several: 'rest on your own view alone.',
    go: { verb: 'Add another view to', field: 'sources' },
  },
  'self-and-others.mis.2': {
    one: 'says what to improve, and four weeks later nothing in your log shows a change: no reflection, no feedback you received, no before and after.',
    several:
      'say what to improve, and four weeks later nothing in your log shows a change: no reflection, no feedback you received, no before and after.',
    step: (entries) => `show what changed after ${entries}`,
    go: { label: 'Log feedback you received', type: 'feedback' },
  },
  'self-and-others.mis.3': {
    one: 'has no objective with a figure. Nobody could tell whether it was met.',
    several: 'have no objective with a figure. Nobody could tell whether they were met.',
    step: (entries) => `put a number into the objectives of ${entries}`,
    go: { verb: 'Put a number into', field: 'objectives' },
  },
  'monitor-quality.mis.2': {
    one: 'watches in one way alone. Choose another way beside it.',
    several: 'watch in one way alone. Watch the next contact in another way.',
    step: () => 'watch a contact in another way',
    go: { label: 'Log one watched in another way', type: 'observation' },
  },
  'monitor-quality.mis.3': {
    one: 'does not say how it is kept confidential.',
    several: 'do not say how it is kept confidential.',
    go: { verb: 'Say it in', field: 'confidentiality' },
  },
}

/** What is said of each sign of the others. */
export const signs: Readonly<Record<WarningSign, WarningWords>> = {
  tells: {
    one: 'plans to tell and show where a coach would ask and listen.',
    several: 'plan to tell and show where a coach would ask and listen.',
    step: (entries) => `ask first in ${entries}`,
    go: { verb: 'Look at', field: 'approach' },
  },
  'asks-nothing': {
    one: 'has no open question that you asked.',
    several: 'have no open question that you asked.',
    step: (entries) => `put the questions you asked into ${entries}`,
    go: { verb: 'Put your questions into', field: 'openQuestions' },
  },
  'no-standard': {
    one: 'names no standard. Coaching is judged on a real person, a real task and a named standard.',
    several: 'name no standard. Coaching is judged on a real person, a real task and a named standard.',
    step: (entries) => `name the standard in ${entries}`,
    go: { verb: 'Name it in', field: 'standards' },
  },
  'no-plan': {
    one: 'does not say which plan it belongs to. The plan names the standard that coaching is judged on.',
    several: 'do not say which plan they belong to. The plan names the standard that coaching is judged on.',
    step: (entries) => `choose the plan in ${entries}`,
    go: { verb: 'Choose it in', field: 'plan' },
  },
  overdue: {
    one: 'has a review that is overdue.',
    several: 'have reviews that are overdue.',
    step: (entries) => `review ${entries}`,
    go: { label: 'Review your plan', type: 'review' },
  },
  unreviewed: {
    one: 'has not been reviewed for four weeks.',
    several: 'have not been reviewed for four weeks.',
    step: (entries) => `review ${entries}`,
    go: { label: 'Review your plan', type: 'review' },
  },
  'good-alone': {
    one: 'tells of little or nothing but what went well.',
    several: 'tell of little or nothing but what went well.',
    go: { verb: 'Say what could be better in', field: 'improvements' },
  },
  'bad-alone': {
    one: 'tells of little or nothing but what could be better.',
    several: 'tell of little or nothing but what could be better.',
    go: { verb: 'Say what went well in', field: 'strengths' },
  },
}
