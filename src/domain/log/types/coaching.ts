import type { EntryType } from '#domain/log/entry-type.ts'
import {
  choice,
  choices,
  ending,
  entries,
  line,
  minutes,
  occurredOn,
  optionalText,
  sentence,
  sentences,
  title,
} from './parts.ts'

/** Ways to watch service being given. */
const METHODS = ['live', 'recording', 'written', 'mystery-visit', 'survey', 'figures', 'records'] as const

/** What a colleague is to be coached in, and how. */
export const coachingPlan: EntryType = {
  name: 'coaching-plan',
  fields: [
    title,
    occurredOn,
    minutes,
    line('coachee', 'ready'),
    sentences('standards'),
    sentences('objectives'),
    sentence('resourcesNeeded'),
    sentence('timescale'),
    sentence('preference'),
    sentence('approach'),
    sentence('agreement'),
    ...ending,
  ],
}

/** One sitting with a colleague. */
export const coachingSession: EntryType = {
  name: 'coaching-session',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('plan', ['coaching-plan'], false),
    sentence('listening'),
    sentences('openQuestions', 2),
    optionalText('demonstration'),
    sentence('feedbackGiven'),
    sentence('agreedAction'),
    line('observer'),
    ...ending,
  ],
}

/** Whether coaching worked, and what to do otherwise. */
export const coachingEvaluation: EntryType = {
  name: 'coaching-evaluation',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('plan', ['coaching-plan'], false),
    entries('sessions', ['coaching-session']),
    { ...entries('figures', ['comparison', 'metric']), need: 'optional' },
    { ...entries('voices', ['feedback']), need: 'optional' },
    sentence('finding'),
    optionalText('coacheeView'),
    sentence('adjustments'),
    ...ending,
  ],
}

/** How service is to be watched: by which standards, how, on which sample. */
export const monitoringPlan: EntryType = {
  name: 'monitoring-plan',
  fields: [
    title,
    occurredOn,
    minutes,
    {
      name: 'standards',
      need: 'ready',
      input: 'rows',
      columns: [
        line('standard', 'ready'),
        line('measure', 'ready'),
        line('target', 'ready'),
        line('source', 'ready'),
      ],
    },
    choices('methods', METHODS, 2),
    sentence('sample'),
    sentence('confidentiality'),
    choice('told', ['yes', 'no']),
    ...ending,
  ],
}

/** One contact watched, judged standard by standard. */
export const observation: EntryType = {
  name: 'observation',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('plan', ['monitoring-plan'], false),
    choice('method', METHODS),
    choice('channel', ['phone', 'face-to-face', 'email', 'chat', 'social', 'letter']),
    line('code', 'ready'),
    line('time', 'ready'),
    {
      name: 'judged',
      need: 'ready',
      input: 'rows',
      columns: [
        line('standard', 'ready'),
        choice('met', ['met', 'partly', 'not', 'not-applicable']),
        line('note', 'ready'),
      ],
    },
    sentences('strengths'),
    sentences('improvements'),
    ...ending,
  ],
}
