import type { EntryTypeName } from '#domain/log/entry-type.ts'

/** What a type of entry is for, and what goes with it. */
export interface EntryTypeWords {
  /** As the choice of types and an entry without a title say it. */
  readonly title: string
  readonly text: string
  /** What a marking point that asks for it lacks: one, or several (“two more resources”), and how to begin. */
  readonly needs: NeedWords
  /** The next entry one would write. */
  readonly next: { readonly type: EntryTypeName; readonly label: string }
}

/** A lack of entries of a type, in words. */
export interface NeedWords {
  readonly one: string
  /** After a number, where there is none yet. */
  readonly several: string
  /** After “one more” and “two more”. */
  readonly another: string
  readonly others: string
  readonly begin: string
  /** What to know before one writes it, as a sentence: it would be a pity to learn it afterwards. */
  readonly note?: string
}

/** The words of each type of entry, but for its name in lists. */
export const entryTypes: Readonly<Record<EntryTypeName, EntryTypeWords>> = {
  resource: {
    title: 'A resource',
    text: 'Something you read, watched, heard or asked: a guide, a webinar, an article, a colleague.',
    needs: {
      one: 'a resource',
      several: 'different resources',
      another: 'resource',
      others: 'resources',
      begin: 'Add one',
    },
    next: { type: 'application', label: 'Log where you used it with a customer' },
  },
  application: {
    title: 'Used with a customer',
    text: 'One time you put an insight to work: what you did and said, what the customer answered, how it ended.',
    needs: {
      one: 'something you used with a real customer',
      several: 'insights used with real customers',
      another: 'insight used',
      others: 'insights used',
      begin: 'Log how you used it',
    },
    next: { type: 'reflection', label: 'Reflect on it' },
  },
  reflection: {
    title: 'A reflection',
    text: 'A look back with Gibbs, Kolb, Driscoll or in your own order: what worked, what did not, why, and what comes next.',
    needs: {
      one: 'a reflection on how well it worked',
      several: 'reflections',
      another: 'reflection',
      others: 'reflections',
      begin: 'Write one',
    },
    next: { type: 'resource', label: 'Log another resource' },
  },
  explanation: {
    title: 'A theory explained',
    text: 'What a theory says, in your own words, and where it matters in your job.',
    needs: {
      one: 'a theory explained',
      several: 'theories explained, each in your own words',
      another: 'theory explained',
      others: 'theories explained',
      begin: 'Explain one',
    },
    next: { type: 'explanation', label: 'Explain another theory' },
  },
  'self-assessment': {
    title: 'A self-assessment',
    text: 'You against what the role asks, statement by statement, with what it rests on.',
    needs: {
      one: 'a self-assessment against a named standard',
      several: 'self-assessments',
      another: 'self-assessment',
      others: 'self-assessments',
      begin: 'Write one',
    },
    next: { type: 'goal', label: 'Set a goal that closes a gap' },
  },
  goal: {
    title: 'A goal',
    text: 'One SMART objective: what, by how much, with what, why, by when.',
    needs: {
      one: 'a SMART goal that closes a gap',
      several: 'goals',
      another: 'goal',
      others: 'goals',
      begin: 'Set one',
      note: 'It is for the job, and names the self-assessment that found the gap.',
    },
    next: { type: 'review', label: 'Review it' },
  },
  review: {
    title: 'A review of your plan',
    text: 'Where your goals stand, what you decided, and why.',
    needs: {
      one: 'a review of your plan',
      several: 'dated reviews of your plan',
      another: 'dated review',
      others: 'dated reviews',
      begin: 'Write one',
      note: 'They lie two weeks apart or more, one changes the plan, and one names a reflection.',
    },
    next: { type: 'reflection', label: 'Reflect on your progress' },
  },
  feedback: {
    title: 'Feedback',
    text: 'What somebody said of your work, or what you said of a colleague’s, with the moment it points to.',
    needs: {
      one: 'feedback that you gave on something observed',
      several: 'pieces of feedback',
      another: 'piece of feedback',
      others: 'pieces of feedback',
      begin: 'Log it',
      note: 'Give it within five working days, and choose the observation it is about.',
    },
    next: { type: 'improvement', label: 'Say what should be better' },
  },
  metric: {
    title: 'A figure',
    text: 'One reading of a measure such as CSAT or first-contact resolution, with where it comes from.',
    needs: { one: 'a figure', several: 'figures', another: 'figure', others: 'figures', begin: 'Log one' },
    next: { type: 'comparison', label: 'Compare a before and an after' },
  },
  comparison: {
    title: 'A before and an after',
    text: 'The same measure before a change and after it, and whether the difference could be chance.',
    needs: {
      one: 'a before and an after',
      several: 'comparisons',
      another: 'comparison',
      others: 'comparisons',
      begin: 'Log one',
    },
    next: { type: 'improvement', label: 'Say what should be better' },
  },
  'coaching-plan': {
    title: 'A coaching plan',
    text: 'Whom you coach in which standard, towards what, with what and when.',
    needs: {
      one: 'a coaching plan with objectives, resources and dates',
      several: 'coaching plans',
      another: 'coaching plan',
      others: 'coaching plans',
      begin: 'Write one',
    },
    next: { type: 'coaching-session', label: 'Log a session' },
  },
  'coaching-session': {
    title: 'A coaching session',
    text: 'What you heard, asked and showed, the feedback you gave, and who saw it.',
    needs: {
      one: 'a coaching session that somebody saw',
      several: 'coaching sessions',
      another: 'coaching session',
      others: 'coaching sessions',
      begin: 'Log one',
      note: 'In it you listen, show how, and give feedback.',
    },
    next: { type: 'coaching-evaluation', label: 'Look back at the coaching' },
  },
  'coaching-evaluation': {
    title: 'A look back at coaching',
    text: 'Whether it worked, in figures and in people’s words, and what to do differently.',
    needs: {
      one: 'a look back at your coaching',
      several: 'evaluations',
      another: 'evaluation',
      others: 'evaluations',
      begin: 'Write one',
      note: 'Write it a day or more after the last session.',
    },
    next: { type: 'reflection', label: 'Reflect on it' },
  },
  'monitoring-plan': {
    title: 'A plan to watch quality',
    text: 'Which standards, how, on which sample, and how it stays confidential.',
    needs: {
      one: 'a plan with standards that can be measured',
      several: 'monitoring plans',
      another: 'monitoring plan',
      others: 'monitoring plans',
      begin: 'Write one',
    },
    next: { type: 'observation', label: 'Log an observation' },
  },
  observation: {
    title: 'An observation',
    text: 'One contact you watched, judged standard by standard, with what went well and what could be better.',
    needs: {
      one: 'an observation',
      several: 'observations of different contacts',
      another: 'observation',
      others: 'observations',
      begin: 'Log one',
      note: 'Watch different contacts, and not all in the same way.',
    },
    next: { type: 'feedback', label: 'Log the feedback you gave on it' },
  },
  improvement: {
    title: 'An improvement',
    text: 'What your observations led to: the proposal, its owner, its day, and what came of it.',
    needs: {
      one: 'an improvement that an observation led to',
      several: 'improvements',
      another: 'improvement',
      others: 'improvements',
      begin: 'Log one',
    },
    next: { type: 'comparison', label: 'Compare a before and an after' },
  },
}

/** The types as one is asked to choose, by what one was doing. */
export const typeGroups: readonly { readonly title: string; readonly types: readonly EntryTypeName[] }[] = [
  { title: 'I studied', types: ['resource', 'application', 'reflection', 'explanation'] },
  { title: 'I work on myself', types: ['self-assessment', 'goal', 'review'] },
  { title: 'I coached somebody', types: ['coaching-plan', 'coaching-session', 'coaching-evaluation'] },
  { title: 'I watched over quality', types: ['monitoring-plan', 'observation', 'improvement'] },
  { title: 'I have proof of an effect', types: ['feedback', 'metric', 'comparison'] },
]
