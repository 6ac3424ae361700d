import type { Happening } from '#domain/journal/fact.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { entryIdOf } from './entries.ts'

/** Two units as the log’s pages know them: the one that a log is for, and another. */
export const LOG_UNITS: readonly LogUnit[] = [
  {
    id: 'self-study',
    title: 'Learning by yourself for the job',
    points: [
      point('self-study.mp.1', 'Three or more different self-study resources, each clearly recorded.'),
      point('self-study.mp.2', 'Can explain how an insight was used with real customers.'),
      point('self-study.mp.3', 'Reflects on how well the self-study built the skill.'),
    ],
    beliefs: [
      {
        id: 'self-study.mis.2',
        belief: 'A list of what I read is evidence.',
        truth: 'Add what you took from it, where you used it and what happened.',
      },
    ],
  },
  {
    id: 'own-development',
    title: 'Managing your own development',
    points: [point('own-development.mp.1', 'Measures themselves fully against what the role asks now.')],
    beliefs: [],
  },
]

/** A revision of the entry of a number, as a form saves it. */
export function revised(
  number: number,
  record: EntryRecord,
  more: { readonly replaces?: readonly string[]; readonly deleted?: true } = {},
): Happening {
  return { kind: 'entry.revised', entry: entryIdOf(number), replaces: [], number, record, ...more }
}

/** A resource that is finished, in use, and linked to the first marking point. */
export function resource(title: string, more: Partial<EntryRecord> = {}): EntryRecord {
  return {
    type: 'resource',
    stage: 'ready',
    title,
    occurredOn: '2026-11-14',
    minutes: 40,
    links: [{ point: 'self-study.mp.1', claim: 'A source that I found by myself.' }],
    ...more,
    fields: {
      kind: 'guidance',
      origin: 'found',
      objective: 'Know what to do when someone asks for their data.',
      roleStandard: 'Call standard 7.',
      insights: ['A request by phone counts as a request.'],
      state: 'using',
      howUsed: 'I keep the questions beside my screen.',
      ...more.fields,
    },
  }
}

/** A resource used with a customer: without `result` it is unfinished. */
export function application(of: number, more: Partial<EntryRecord> = {}): EntryRecord {
  return {
    type: 'application',
    stage: 'ready',
    title: 'Naming the feeling first',
    occurredOn: '2026-11-20',
    links: [{ point: 'self-study.mp.2', claim: 'It tells what I did with a real customer.' }],
    ...more,
    fields: {
      resources: [entryIdOf(of)],
      setting: 'real',
      channel: 'phone',
      situation: 'A customer was shouting about a double charge.',
      insightUsed: 'Name the feeling before the fix.',
      whatIDid: 'I waited until she stopped.',
      ...more.fields,
    },
  }
}

/** The same with all it needs. */
export function applied(of: number, more: Partial<EntryRecord> = {}): EntryRecord {
  return application(of, {
    ...more,
    fields: { result: 'She thanked me, and it was put right.', ...more.fields },
  })
}

function point(id: string, text: string): LogUnit['points'][number] {
  return { id, kind: 'marking-point', cards: [], text }
}
