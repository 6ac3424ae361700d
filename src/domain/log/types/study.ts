import type { EntryType, StageRule } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import { RESOURCE_KINDS } from '#domain/log/source.ts'
import {
  account,
  choice,
  ending,
  entries,
  line,
  minutes,
  occurredOn,
  onlyIf,
  optionalText,
  rating,
  sentence,
  title,
} from './parts.ts'

/** A stage of a model of reflection counts from so many words. */
const STAGE_WORDS = 25

/** An account that follows no model counts from as many words as four stages. */
const FREE_WORDS = 100

/** Something read, watched, heard or asked. */
export const resource: EntryType = {
  name: 'resource',
  fields: [
    title,
    choice('kind', RESOURCE_KINDS),
    choice('origin', ['found', 'suggested', 'employer-course']),
    line('author'),
    { name: 'address', need: 'optional', input: 'address' },
    { ...choice('authorIs', ['person', 'organisation']), need: 'optional' },
    line('publisher'),
    { name: 'year', need: 'optional', input: 'number', least: 1450, most: 2100 },
    { name: 'isbn', need: 'optional', input: 'isbn' },
    { name: 'doi', need: 'optional', input: 'doi' },
    { name: 'accessedOn', need: 'optional', input: 'date' },
    occurredOn,
    minutes,
    sentence('objective'),
    { name: 'roleStandard', need: 'ready', input: 'text', leastLength: 3 },
    { name: 'insights', need: 'ready', input: 'list', leastLength: 20 },
    choice('state', ['planned', 'using', 'finished']),
    { ...rating('useful'), need: 'optional' },
    { name: 'howUsed', need: 'ready', input: 'text', leastLength: 3 },
    ...ending,
  ],
}

/** An insight used with a customer. */
export const application: EntryType = {
  name: 'application',
  fields: [
    title,
    occurredOn,
    minutes,
    entries('resources', ['resource']),
    choice('setting', ['real', 'simulation']),
    choice('channel', ['phone', 'face-to-face', 'email', 'chat', 'social', 'letter']),
    sentence('situation'),
    sentence('insightUsed'),
    sentence('whatIDid'),
    sentence('result'),
    optionalText('customerEffect'),
    ...ending,
  ],
}

/** Gibbs 1988: six stages. */
const gibbs: StageRule = {
  when: { field: 'model', is: 'gibbs' },
  names: ['description', 'feelings', 'evaluation', 'analysis', 'conclusion', 'actionPlan'],
  need: 4,
  leastWords: STAGE_WORDS,
}

/** Kolb 1984: concrete experience, reflective observation, abstract conceptualisation, active experimentation. */
const kolb: StageRule = {
  when: { field: 'model', is: 'kolb' },
  names: ['experience', 'observation', 'concept', 'experiment'],
  need: 4,
  leastWords: STAGE_WORDS,
}

/** Driscoll 1994, after Borton 1970: what, so what, now what. */
const driscoll: StageRule = {
  when: { field: 'model', is: 'driscoll' },
  names: ['what', 'soWhat', 'nowWhat'],
  need: 3,
  leastWords: STAGE_WORDS,
}

/** A look back along a model, or in one’s own order. */
export const reflection: EntryType = {
  name: 'reflection',
  fields: [
    title,
    occurredOn,
    minutes,
    { name: 'about', need: 'ready', input: 'entries', of: 'any', many: true },
    choice('model', ['gibbs', 'kolb', 'driscoll', 'free']),
    ...[gibbs, kolb, driscoll].flatMap(({ when, names }) =>
      names.map((name): Field => ({ name, when, need: 'optional', input: 'text' })),
    ),
    onlyIf('model', 'free', account('account', FREE_WORDS)),
    rating('effectiveness'),
    sentence('because'),
    optionalText('nextAction'),
    ...ending,
  ],
  stages: [gibbs, kolb, driscoll],
}

/** A theory in one’s own words, and what it is good for in one’s job. */
export const explanation: EntryType = {
  name: 'explanation',
  fields: [
    title,
    occurredOn,
    minutes,
    choice('theory', [
      'kolb',
      'gibbs',
      'driscoll',
      'honey-mumford',
      'andragogy',
      'social-learning',
      'grow',
      'kirkpatrick',
      'other',
    ]),
    onlyIf('theory', 'other', line('theoryName', 'ready')),
    account('ownWords', 60),
    account('relevance', 25),
    { ...entries('sources', ['resource']), need: 'optional' },
    ...ending,
  ],
}
