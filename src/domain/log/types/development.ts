import type { EntryType } from '#domain/log/entry-type.ts'
import {
  choice,
  choices,
  dueDay,
  ending,
  entries,
  figure,
  line,
  minutes,
  occurredOn,
  onlyIf,
  optionalText,
  sentence,
  sentences,
  title,
} from './parts.ts'

/** Oneself measured against what the role asks. */
export const selfAssessment: EntryType = {
  name: 'self-assessment',
  fields: [
    title,
    occurredOn,
    minutes,
    line('standard', 'ready'),
    {
      name: 'ratings',
      need: 'ready',
      input: 'rows',
      columns: [
        line('statement', 'ready'),
        choice('rating', ['1', '2', '3', '4']),
        { ...line('proof'), need: 'optional' },
      ],
    },
    choices('sources', ['self', 'appraisal', 'manager', 'peer', 'customer', 'metric', 'observation'], 1),
    { ...entries('data', ['metric', 'comparison', 'feedback', 'observation']), need: 'optional' },
    sentences('gaps'),
    ...ending,
  ],
}

/** One objective of a development plan, SMART letter by letter. */
export const goal: EntryType = {
  name: 'goal',
  fields: [
    title,
    occurredOn,
    minutes,
    sentence('gap'),
    { ...entries('from', ['self-assessment']), need: 'optional' },
    choice('scope', ['professional', 'personal']),
    sentence('specific'),
    line('measureName', 'ready'),
    figure('baseline'),
    figure('target'),
    line('unitOfMeasure', 'ready'),
    sentence('resourcesNeeded'),
    sentence('relevance'),
    dueDay('due'),
    sentence('success'),
    { name: 'actions', need: 'optional', input: 'list' },
    {
      name: 'reviewDates',
      need: 'ready',
      input: 'rows',
      columns: [dueDay('on')],
    },
    ...ending,
  ],
  inOrder: [{ earlier: 'occurredOn', later: 'due' }],
  notSame: [{ one: 'baseline', other: 'target' }],
}

/** A look at the plan on a day: where each goal stands, and what is changed. */
export const review: EntryType = {
  name: 'review',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('goals', ['goal']),
    sentence('reading'),
    choice('decision', ['keep', 'change', 'drop', 'done']),
    choice('cause', ['role', 'priority', 'feedback', 'progress', 'other']),
    sentence('causeText'),
    onlyIf('decision', 'change', sentence('changeText')),
    { ...entries('reflections', ['reflection']), need: 'optional' },
    { ...dueDay('nextOn'), need: 'optional' },
    ...ending,
  ],
}

/** What observations led to. */
export const improvement: EntryType = {
  name: 'improvement',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('from', ['observation', 'metric', 'comparison', 'feedback']),
    sentence('proposal'),
    line('owner', 'ready'),
    line('effort', 'ready'),
    dueDay('due'),
    choice('agreed', ['yes', 'asked', 'no']),
    optionalText('impact'),
    ...ending,
  ],
}
