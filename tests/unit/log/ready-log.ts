import type { Entry } from '#domain/log/entry.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'

/** The day it is in these logs. */
export const TODAY = '2026-11-22'

/** What makes an entry evidence for a marking point of self-study. */
export const claim = (point: number) => ({
  point: `self-study.mp.${point}`,
  claim: 'It shows what I did, and when.',
})

/** Twenty-five words. */
export const STAGE = Array.from({ length: 25 }, (_, at) => `word${at}`).join(' ')

/** A resource that counts, and is like no other of another number. */
export function resource(number: number, fields: Fields = {}, record: Partial<EntryRecord> = {}): Entry {
  return entryOf(number, {
    occurredOn: '2026-11-15',
    minutes: 40,
    links: [claim(1)],
    ...record,
    fields: given({
      kind: 'article',
      origin: 'found',
      author: `Writer ${number}`,
      objective: 'Know what an access request looks like.',
      roleStandard: 'Service standard 3',
      insights: ['A request by phone counts as a request.'],
      state: 'finished',
      howUsed: 'Read it twice',
      ...fields,
    }),
  })
}

/** An application that counts, and names the resources of these numbers. */
export function application(
  number: number,
  resources: readonly number[],
  fields: Fields = {},
  record: Partial<EntryRecord> = {},
): Entry {
  return entryOf(number, {
    type: 'application',
    occurredOn: '2026-11-18',
    links: [claim(2)],
    ...record,
    fields: given({
      resources: resources.map(entryIdOf),
      setting: 'real',
      channel: 'phone',
      situation: 'A customer was charged twice.',
      insightUsed: 'Name the feeling before the fix.',
      whatIDid: 'I waited, then named what went wrong.',
      result: 'She thanked me, and it was put right.',
      ...fields,
    }),
  })
}

/** A reflection that counts, by Gibbs, about the entries of these numbers. */
export function reflection(
  number: number,
  about: readonly number[],
  fields: Fields = {},
  record: Partial<EntryRecord> = {},
): Entry {
  return entryOf(number, {
    type: 'reflection',
    occurredOn: '2026-11-20',
    links: [claim(3)],
    ...record,
    fields: given({
      about: about.map(entryIdOf),
      model: 'gibbs',
      description: STAGE,
      feelings: STAGE,
      evaluation: STAGE,
      actionPlan: STAGE,
      effectiveness: '4',
      because: 'Writing my own lines made it stick.',
      ...fields,
    }),
  })
}

/** A log whose three marking points are ready to show, with nothing to spare. */
export const readyLog = (): readonly Entry[] => [
  resource(1),
  resource(2),
  resource(3),
  application(4, [1, 2, 3]),
  reflection(5, [1, 4]),
]

/** A record without one of its fields, be it of its own or common to all. */
export function without(entry: Entry, field: string): Entry {
  const { title, occurredOn, fields, ...record } = entry.record
  return {
    ...entry,
    record: {
      ...record,
      title: field === 'title' ? '' : title,
      ...(occurredOn === undefined || field === 'occurredOn' ? {} : { occurredOn }),
      fields: given({ ...fields, [field]: undefined }),
    },
  }
}

type Fields = Readonly<Record<string, FieldValue | undefined>>

function given(fields: Fields): EntryRecord['fields'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
