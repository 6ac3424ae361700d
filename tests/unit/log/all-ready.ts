import type { Entry } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'
import { readyLog } from './ready-log.ts'

/** So many words. */
export const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

const CLAIM = 'It shows what was done, and when.'

/** An entry of a type, linked to marking points, that names others by their numbers in fields that name entries. */
export function entry(
  number: number,
  type: EntryTypeName,
  points: readonly string[],
  fields: Readonly<Record<string, FieldValue>>,
  record: Partial<EntryRecord> = {},
): Entry {
  return entryOf(number, {
    type,
    occurredOn: '2026-11-10',
    links: points.map((point) => ({ point, claim: CLAIM })),
    ...record,
    fields,
  })
}

const ids = (...numbers: readonly number[]) => numbers.map(entryIdOf)

const explanation = (number: number, theory: string) =>
  entry(number, 'explanation', ['encourage-learning.mp.1'], {
    theory,
    ownWords: words(60),
    relevance: words(25),
  })

const observation = (number: number, method: string) =>
  entry(number, 'observation', ['monitor-quality.mp.2'], {
    plan: ids(17),
    method,
    channel: 'phone',
    code: `M-${number}`,
    time: '14:20',
    judged: [{ standard: '4.2', met: 'partly', note: 'No day was named.' }],
    strengths: ['Named the delay before she could.'],
    improvements: ['No day was given for the call back.'],
  })

const review = (number: number, day: string, fields: Readonly<Record<string, FieldValue>>) =>
  entry(
    number,
    'review',
    ['own-development.mp.3'],
    {
      goals: ids(14),
      reading: '7 of 10 pass; both sessions are done.',
      decision: 'keep',
      cause: 'progress',
      causeText: 'The sessions helped, so I go on.',
      ...fields,
    },
    { occurredOn: day },
  )

/** A log whose 17 marking points are all ready to show, with nothing to spare and no warning. */
export const allReadyLog = (): readonly Entry[] => [
  ...readyLog(),
  explanation(6, 'kolb'),
  explanation(7, 'andragogy'),
  entry(8, 'coaching-plan', ['self-and-others.mp.2'], {
    coachee: 'C.',
    standards: ['Call standard 4.2: the next steps'],
    objectives: ['Next steps on 5 of 6 calls by 14 March'],
    resourcesNeeded: 'Call recordings 11 to 16.',
    timescale: 'Three sessions of 30 minutes.',
    preference: 'I know the products; I rush the end.',
    approach: 'Listen to two calls and ask what he noticed.',
    agreement: 'He picks the calls we listen to.',
  }),
  entry(9, 'coaching-session', ['self-and-others.mp.3', 'encourage-learning.mp.2'], {
    plan: ids(8),
    listening: 'I said: so the queue makes you hurry.',
    openQuestions: ['What did you notice in call 13?', 'What would you try next time?'],
    demonstration: 'Played one good close; he tried it twice.',
    feedbackGiven: 'You gave the date and your name.',
    agreedAction: 'I’ll write the date down first.',
    observer: 'My assessor',
  }),
  entry(10, 'comparison', [], {
    measure: 'quality',
    form: 'share',
    beforeOn: '2026-09-01',
    beforeOf: '2',
    beforeAll: '6',
    beforeSource: 'Call sheets',
    change: 'Three sessions of coaching.',
    afterOn: '2026-11-01',
    afterOf: '5',
    afterAll: '6',
    afterSource: 'Call sheets',
  }),
  entry(11, 'feedback', [], {
    direction: 'received',
    role: 'Adviser C.',
    eventOn: '2026-11-09',
    summary: 'I end my calls calmer than before.',
    example: 'Call 13, the last minute of it.',
  }),
  entry(
    12,
    'coaching-evaluation',
    ['self-and-others.mp.4', 'encourage-learning.mp.3'],
    {
      plan: ids(8),
      sessions: ids(9),
      figures: ids(10),
      voices: ids(11),
      finding: '5 of 6 by 14 March, 4 of 6 in April.',
      adjustments: 'Sample the kinds of call first.',
    },
    { occurredOn: '2026-11-15' },
  ),
  entry(13, 'self-assessment', ['own-development.mp.1', 'self-and-others.mp.1'], {
    standard: 'Role profile 2026',
    ratings: [{ statement: 'Writes so that it is read once', rating: '2' }],
    sources: ['self', 'manager'],
    gaps: ['Refunds in writing: 3 of 8 sent back'],
  }),
  entry(14, 'goal', ['own-development.mp.2'], {
    gap: 'Refunds in writing: 3 of 8 sent back.',
    from: ids(13),
    scope: 'professional',
    specific: 'Write each refund e-mail from the guide.',
    measureName: 'E-mails that pass first time',
    baseline: '62.5',
    target: '90',
    unitOfMeasure: '% of e-mails',
    resourcesNeeded: 'Two sessions with my team leader.',
    relevance: 'Service standard 4.2 and fewer contacts.',
    due: '2027-03-31',
    success: '9 of 10 pass in two months running.',
    reviewDates: [{ on: '2026-12-01' }],
  }),
  review(15, '2026-10-25', {}),
  review(16, '2026-11-20', {
    decision: 'change',
    changeText: 'A goal for chat takes its place.',
    reflections: ids(5),
  }),
  entry(17, 'monitoring-plan', ['monitor-quality.mp.1'], {
    standards: [
      { standard: 'The day is named', measure: 'Calls with a day', target: '9 of 10', source: 'Policy 7' },
    ],
    methods: ['live', 'recording'],
    sample: 'Six calls of each adviser, by lot.',
    confidentiality: 'Contacts by code, notes locked away.',
    told: 'yes',
  }),
  observation(18, 'live'),
  observation(19, 'recording'),
  observation(20, 'recording'),
  entry(21, 'feedback', ['monitor-quality.mp.3'], {
    direction: 'given',
    role: 'Adviser C.',
    eventOn: '2026-11-09',
    summary: 'You named the delay before she could.',
    example: 'The first minute of contact M-18.',
    evidence: ids(18),
    askedSelf: 'yes',
    askedHow: 'What did you notice at the start?',
  }),
  entry(22, 'improvement', ['monitor-quality.mp.4'], {
    from: ids(18),
    proposal: 'Every call ends with who does what by when.',
    owner: 'Me, with the shift lead',
    effort: 'One hour, no money',
    due: '2026-12-15',
    agreed: 'yes',
  }),
]
