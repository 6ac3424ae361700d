import { describe, expect, test } from 'vitest'
import { entriesOf } from '#domain/log/entries.ts'
import type { Head } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { differences } from '#islands/log/form/text-of-head.ts'

const record: EntryRecord = {
  type: 'application',
  stage: 'ready',
  title: 'Naming the feeling',
  occurredOn: '2026-02-20',
  links: [],
  fields: { channel: 'phone', resources: ['abcdefghi2'], result: 'Sorted in one call.' },
}

const head = (fact: string, change: Partial<EntryRecord>): Head => ({
  fact,
  at: 0,
  offsetMin: 0,
  isDeleted: false,
  record: { ...record, ...change },
})

const entries = entriesOf([
  {
    subject: 'entry:abcdefghi2',
    state: {
      id: 'abcdefghi2',
      number: 6,
      bornAt: 0,
      replaced: [],
      revisions: 1,
      heads: [head('f0', { type: 'resource', title: 'Webinar' })],
    },
  },
])

describe('what two texts say differently', () => {
  const told = (change: Partial<EntryRecord>) =>
    differences([head('f1', {}), head('f2', change)], entries).map((text) =>
      text.map(({ short, said }) => `${short}: ${said}`),
    )

  test('is nothing where they are the same', () => {
    expect(told({})).toEqual([[], []])
  })

  test('is told as a person reads it', () => {
    const fields = { channel: 'email', result: 'Sorted in one call.' }
    expect(told({ occurredOn: '2026-03-01', fields })).toEqual([
      ['Date: 20 February 2026', 'Taken from: Entry 6, Webinar', 'Channel: By phone'],
      ['Date: 1 March 2026', 'Taken from: Nothing', 'Channel: By e-mail'],
    ])
  })

  test('may be the type, where a line was given two', () => {
    const texts = differences(
      [
        head('f1', { fields: { result: 'Sorted.' } }),
        head('f2', { type: 'resource', fields: { author: 'Sam' } }),
      ],
      entries,
    )
    const [one, other] = texts.map((text) => text.map(({ short, said }) => `${short}: ${said}`))
    expect(one).toEqual(
      expect.arrayContaining(['Type: Used with a customer', 'Result: Sorted.', 'Made by: Nothing']),
    )
    expect(other).toEqual(expect.arrayContaining(['Type: Resource', 'Made by: Sam']))
  })

  test('may be a link or whether it is ready', () => {
    const links = [{ point: 'self-study.mp.2', claim: 'It shows it.' }]
    expect(told({ links, stage: 'draft' })).toEqual([
      ['Linked to: Nothing', 'Stage: Ready'],
      ['Linked to: self-study.mp.2: It shows it.', 'Stage: Unfinished'],
    ])
  })
})
