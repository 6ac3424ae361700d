import type { EntryDraft } from './draft.ts'
import type { ChoiceField, Field } from './field.ts'
import { type EntryRecord, TITLE_MAX_LENGTH } from './record.ts'

/** The types of entry this release has forms and rules for. */
export type EntryTypeName = 'resource' | 'application' | 'reflection'

/** One type of entry, as its form and its rules see it. */
export interface EntryType {
  readonly name: EntryTypeName
  /** In the order asked. */
  readonly fields: readonly Field[]
  /** Texts of which enough must say enough, for an entry that has such. */
  readonly stages?: readonly StageRule[]
}

/** How many stages of a model of reflection must be written, and how much a stage must say to count as written. */
export interface StageRule {
  readonly when: { readonly field: string; readonly is: string }
  /** Names of the fields that are its stages, in the model’s order. */
  readonly names: readonly string[]
  readonly need: number
  readonly leastWords: number
}

/** A record whose type this release knows. */
export type KnownRecord = EntryRecord & Pick<EntryDraft, 'type'>

/** A field that says something in one sentence: shorter is no answer yet. */
const SENTENCE_LENGTH = 15

const LINE_MAX_LENGTH = 300

const title: Field = {
  name: 'title',
  need: 'ready',
  input: 'line',
  leastLength: 3,
  most: TITLE_MAX_LENGTH,
}
const occurredOn: Field = { name: 'occurredOn', need: 'ready', input: 'date' }
const minutes: Field = { name: 'minutes', need: 'optional', input: 'number', least: 0, most: 1440 }

const resource: EntryType = {
  name: 'resource',
  fields: [
    title,
    choice('kind', [
      'book',
      'article',
      'trade-publication',
      'online-course',
      'video',
      'podcast',
      'webinar',
      'guidance',
      'policy',
      'community',
      'shadowing',
      'lesson',
    ]),
    choice('origin', ['found', 'suggested', 'employer-course']),
    line('author'),
    line('publisher'),
    { name: 'year', need: 'optional', input: 'number', least: 1450, most: 2100 },
    { name: 'address', need: 'optional', input: 'address' },
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
  ],
}

const application: EntryType = {
  name: 'application',
  fields: [
    title,
    occurredOn,
    minutes,
    { name: 'resources', need: 'ready', input: 'entries', of: ['resource'], many: true },
    choice('setting', ['real', 'simulation']),
    choice('channel', ['phone', 'face-to-face', 'email', 'chat', 'social', 'letter']),
    sentence('situation'),
    sentence('insightUsed'),
    sentence('whatIDid'),
    sentence('result'),
    { name: 'customerEffect', need: 'optional', input: 'text' },
  ],
}

/** Gibbs 1988: six stages. */
const gibbs: StageRule = {
  when: { field: 'model', is: 'gibbs' },
  names: ['description', 'feelings', 'evaluation', 'analysis', 'conclusion', 'actionPlan'],
  need: 4,
  leastWords: 25,
}

/** Kolb 1984: concrete experience, reflective observation, abstract conceptualisation, active experimentation. */
const kolb: StageRule = {
  when: { field: 'model', is: 'kolb' },
  names: ['experience', 'observation', 'concept', 'experiment'],
  need: 4,
  leastWords: 25,
}

const reflection: EntryType = {
  name: 'reflection',
  fields: [
    title,
    occurredOn,
    minutes,
    { name: 'about', need: 'ready', input: 'entries', of: ['resource', 'application'], many: true },
    choice('model', ['gibbs', 'kolb']),
    ...[gibbs, kolb].flatMap(({ when, names }) =>
      names.map((name): Field => ({ name, when, need: 'optional', input: 'text' })),
    ),
    rating('effectiveness'),
    sentence('because'),
    { name: 'nextAction', need: 'optional', input: 'text' },
  ],
  stages: [gibbs, kolb],
}

/** Every type of entry, with what its form asks and what it must hold to be saved as ready. */
export const ENTRY_TYPES: Readonly<Record<EntryTypeName, EntryType>> = { resource, application, reflection }

/** Whether this release has a form and rules for a record’s type; a later one may have written it. */
export function isKnownRecord(record: EntryRecord): record is KnownRecord {
  return Object.hasOwn(ENTRY_TYPES, record.type)
}

function choice(name: string, options: readonly string[]): ChoiceField {
  return { name, need: 'ready', input: 'choice', options }
}

function rating(name: string): ChoiceField {
  return choice(name, ['1', '2', '3', '4', '5'])
}

function line(name: string): Field {
  return { name, need: 'optional', input: 'line', most: LINE_MAX_LENGTH }
}

function sentence(name: string): Field {
  return { name, need: 'ready', input: 'text', leastLength: SENTENCE_LENGTH }
}
