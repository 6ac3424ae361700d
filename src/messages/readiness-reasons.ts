import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Refusal, Shortfall } from '#domain/log/readiness.ts'

/** What is said of finished entries that do not count: of one, of several, as a next step, and how to begin. */
export interface RefusalWords {
  readonly one: string
  readonly several: string
  /** As a clause after “entry 4”. */
  readonly step: string
  readonly verb: string
  /** The field it is mended in, where it is one. */
  readonly field?: string
}

/** Why finished entries do not count, said after “Entry 4” or “Entries 4 and 6”. */
export const refusals: Readonly<Record<Refusal, RefusalWords>> = {
  planned: {
    one: 'is only planned.',
    several: 'are only planned.',
    step: 'is only planned',
    verb: 'Change',
    field: 'state',
  },
  'employer-course': {
    one: 'is your employer’s course: training, not self-study.',
    several: 'are your employer’s courses: training, not self-study.',
    step: 'is training, not self-study',
    verb: 'Look at',
    field: 'origin',
  },
  simulation: {
    one: 'was a simulation. It takes a real customer.',
    several: 'were simulations. It takes a real customer.',
    step: 'was a simulation',
    verb: 'Look at',
    field: 'setting',
  },
  promised: {
    one: 'says what you will do. It takes what you did, with a customer, on a day.',
    several: 'say what you will do. It takes what you did, with a customer, on a day.',
    step: 'says what you will do, not what you did',
    verb: 'Say what you did in',
    field: 'whatIDid',
  },
  'not-on-study': {
    one: 'is about no resource and no use of one. Choose what you studied, or where you used it.',
    several: 'are about no resource and no use of one. Choose what you studied, or where you used it.',
    step: 'does not say which self-study it is about',
    verb: 'Choose it in',
    field: 'about',
  },
  unseen: {
    one: 'names nobody who saw it. It takes an observer, a witness or a talk with your assessor.',
    several: 'name nobody who saw it. It takes an observer, a witness or a talk with your assessor.',
    step: 'names nobody who saw it',
    verb: 'Say who saw',
    field: 'observer',
  },
  'no-demonstration': {
    one: 'says nothing of what you showed and what they tried.',
    several: 'say nothing of what you showed and what they tried.',
    step: 'needs a demonstration',
    verb: 'Add it to',
    field: 'demonstration',
  },
  'no-comparison': {
    one: 'rests on no before and after. Log one, then choose it there.',
    several: 'rest on no before and after. Log one, then choose it there.',
    step: 'needs a before and an after',
    verb: 'Add it to',
    field: 'figures',
  },
  'no-effect': {
    one: 'rests on no before and after, and on nobody’s words. Log both, then choose them there.',
    several: 'rest on no before and after, and on nobody’s words. Log both, then choose them there.',
    step: 'needs a before and an after, and people’s words',
    verb: 'Add them to',
    field: 'figures',
  },
  'no-voice': {
    one: 'has figures alone. It takes people’s words beside them: log feedback, then choose it there.',
    several: 'have figures alone. It takes people’s words beside them: log feedback, then choose it there.',
    step: 'needs people’s words beside the figures',
    verb: 'Add them to',
    field: 'voices',
  },
  'too-soon': {
    one: 'was written on the day of the last session or before it. What lasts shows later.',
    several: 'were written on the day of the last session or before it. What lasts shows later.',
    step: 'was written too soon',
    verb: 'Change',
    field: 'occurredOn',
  },
  'one-view': {
    one: 'rests on one view alone. Add at least one that is not yours.',
    several: 'rest on one view alone. Add at least one that is not yours.',
    step: 'needs a view that is not yours',
    verb: 'Add it to',
    field: 'sources',
  },
  personal: {
    one: 'is a goal for you as a person. It takes one for the job.',
    several: 'are goals for you as a person. It takes one for the job.',
    step: 'is a personal goal',
    verb: 'Look at',
    field: 'scope',
  },
  'no-assessment': {
    one: 'does not say which self-assessment found its gap.',
    several: 'do not say which self-assessment found their gap.',
    step: 'needs the self-assessment that found its gap',
    verb: 'Say it in',
    field: 'from',
  },
  received: {
    one: 'is feedback you received. It takes some that you gave.',
    several: 'are feedback you received. It takes some that you gave.',
    step: 'is feedback you received',
    verb: 'Look at',
    field: 'direction',
  },
  late: {
    one: 'was given more than five working days after what it is about.',
    several: 'were given more than five working days after what they are about.',
    step: 'came late',
    verb: 'Look at',
    field: 'occurredOn',
  },
  'no-observation': {
    one: 'is tied to no observation.',
    several: 'are tied to no observation.',
    step: 'is tied to no observation',
    verb: 'Choose it in',
    field: 'evidence',
  },
}

/** What entries that count lack together: a sentence, a clause, and how to begin. */
export interface ShortfallWords {
  readonly text: string
  readonly step: string
  readonly go: { readonly label: string; readonly type: EntryTypeName }
}

/** The words of each. */
export const shortfalls: Readonly<Record<Shortfall, ShortfallWords>> = {
  'no-change': {
    text: 'No review has changed the plan yet. An assessor looks for one that did, and why.',
    step: 'a review that changed something',
    go: { label: 'Write one', type: 'review' },
  },
  'no-reflection': {
    text: 'No review names a reflection on your progress yet. Write one, then choose it in a review.',
    step: 'a reflection that a review names',
    go: { label: 'Write a reflection', type: 'reflection' },
  },
  'too-close': {
    text: 'The reviews lie less than two weeks apart. The next one, two weeks or more after the first, makes up for it.',
    step: 'reviews at least two weeks apart',
    go: { label: 'Write one', type: 'review' },
  },
}

/** What there is to know before one writes what a marking point needs, where another point asks otherwise of the same type. */
export const pointNotes: Readonly<Record<string, string>> = {
  'encourage-learning.mp.2': 'In it you listen and ask open questions, and they say what they will do.',
  'encourage-learning.mp.3': 'It rests on a before and an after, and on what people said of it.',
}
