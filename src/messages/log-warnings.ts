import type { EntryTypeName } from '#domain/log/entry-type.ts'

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

/** The signs of each misconception, by its id. */
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
  'encourage-learning.mis.1': {
    one: 'tells and shows where a coach would ask and listen.',
    several: 'tell and show where a coach would ask and listen.',
    go: { verb: 'Look at', field: 'openQuestions' },
  },
  'encourage-learning.mis.2': {
    one: 'has objectives without a figure. Nobody could show progress.',
    several: 'have objectives without a figure. Nobody could show progress.',
    go: { verb: 'Put a number into', field: 'objectives' },
  },
  'encourage-learning.mis.3': {
    one: 'rests on what people said alone. Add a figure before and after.',
    several: 'rest on what people said alone. Add a figure before and after.',
    go: { label: 'Log a before and an after', type: 'comparison' },
  },
  'own-development.mis.1': {
    one: 'is a goal for you as a person. It belongs in the plan where it also serves the role.',
    several: 'are goals for you as a person. They belong in the plan where they also serve the role.',
    go: { label: 'Set a goal for the job', type: 'goal' },
  },
  'own-development.mis.2': {
    one: 'has not been reviewed for four weeks, or its review is overdue.',
    several: 'have not been reviewed for four weeks, or their reviews are overdue.',
    go: { label: 'Review your plan', type: 'review' },
  },
  'own-development.mis.3': {
    one: 'rests on your own view alone.',
    several: 'rest on your own view alone.',
    go: { verb: 'Add another view to', field: 'sources' },
  },
  'self-and-others.mis.1': {
    one: 'names no standard, or no plan. Coaching is judged on a real person, a real task and a named standard.',
    several:
      'name no standard, or no plan. Coaching is judged on a real person, a real task and a named standard.',
    go: { verb: 'Say it in' },
  },
  'self-and-others.mis.2': {
    one: 'says that you developed, and nothing in your log shows it: no reflection, no feedback, no before and after.',
    several:
      'say that you developed, and nothing in your log shows it: no reflection, no feedback, no before and after.',
    go: { label: 'Log feedback you received', type: 'feedback' },
  },
  'self-and-others.mis.3': {
    one: 'has no objective with a figure, or does not say how your colleague would like to work.',
    several: 'have no objective with a figure, or do not say how your colleague would like to work.',
    go: { verb: 'Finish', field: 'objectives' },
  },
  'monitor-quality.mis.1': {
    one: 'looks at one side alone: the good, or the bad.',
    several: 'look at one side alone: the good, or the bad.',
    go: { verb: 'Look at', field: 'judged' },
  },
  'monitor-quality.mis.2': {
    one: 'watches in one way alone.',
    several: 'watch in one way alone.',
    go: { verb: 'Add a method to', field: 'methods' },
  },
  'monitor-quality.mis.3': {
    one: 'does not say how it is kept confidential.',
    several: 'do not say how it is kept confidential.',
    go: { verb: 'Say it in', field: 'confidentiality' },
  },
}
