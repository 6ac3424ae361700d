import { describe, expect, test } from 'vitest'
import type { EntryDraft } from '#domain/log/draft.ts'
import { parseEntry, unaskedFields } from '#domain/log/parse-entry.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { application, claim, resource, STAGE, TODAY } from './ready-log.ts'

const known = {
  today: TODAY,
  entries: [resource(1), application(2, [1]), { ...resource(3), isDeleted: true }],
}

const whole: EntryDraft = {
  type: 'resource',
  values: {
    title: 'A guide to access requests',
    kind: 'guidance',
    origin: 'found',
    occurredOn: '4 2 2026',
    minutes: '40',
    objective: 'Two customers asked for their data.',
    roleStandard: 'Standard 3',
    insights: 'A request by phone counts as a request.\n\n  One month is the limit for all of it. ',
    state: 'finished',
    howUsed: 'Read it twice',
  },
  links: [claim(1)],
}

const using = (values: EntryDraft['values'], links = whole.links): EntryDraft => ({
  ...whole,
  values: { ...whole.values, ...values },
  links,
})

const problemsOf = (draft: EntryDraft, stage: 'ready' | 'draft' = 'ready') => {
  const parsed = parseEntry(draft, stage, known)
  return parsed.ok ? [] : parsed.problem
}

const saved = (draft: EntryDraft, stage: 'ready' | 'draft' = 'ready') => {
  const parsed = parseEntry(draft, stage, known)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}

describe('a whole form', () => {
  test('is the record to keep', () => {
    expect(saved(whole)).toEqual({
      type: 'resource',
      stage: 'ready',
      title: 'A guide to access requests',
      occurredOn: '2026-02-04',
      minutes: 40,
      links: [claim(1)],
      fields: {
        kind: 'guidance',
        origin: 'found',
        objective: 'Two customers asked for their data.',
        roleStandard: 'Standard 3',
        insights: ['A request by phone counts as a request.', 'One month is the limit for all of it.'],
        state: 'finished',
        howUsed: 'Read it twice',
      },
    })
  })

  test('that is empty is told all it lacks at once, in the order asked', () => {
    const empty = { type: 'resource', values: {}, links: [{ ...claim(1), claim: '' }] } as const
    const fields = [
      'title',
      'kind',
      'origin',
      'occurredOn',
      'objective',
      'roleStandard',
      'insights',
      'state',
      'howUsed',
    ]
    expect(problemsOf(empty).map(({ field, reason }) => [field, reason.kind])).toEqual(
      [...fields, 'link.self-study.mp.1'].map((field) => [field, 'missing']),
    )
  })

  test('that is empty may be left as a draft', () => {
    const empty = { type: 'resource', values: {}, links: [{ ...claim(1), claim: '' }] } as const
    expect(saved(empty, 'draft')).toEqual({
      ...empty,
      stage: 'draft',
      title: '',
      values: undefined,
      fields: {},
    })
  })
})

describe('one field', () => {
  test.each<readonly [field: string, typed: string, reason: object]>([
    ['title', 'It', { kind: 'too-short', least: 3, has: 2 }],
    ['title', 'x'.repeat(141), { kind: 'too-long', most: 140, has: 141 }],
    ['title', ' \u200b\u202e ', { kind: 'missing' }],
    ['kind', 'film', { kind: 'no-choice' }],
    ['occurredOn', '31/02/2026', { kind: 'no-date', typed: '31/02/2026' }],
    ['occurredOn', 'last week', { kind: 'no-date', typed: 'last week' }],
    ['occurredOn', '24 11 2026', { kind: 'future', date: '2026-11-24' }],
    ['occurredOn', '23 Nov 2026', { kind: 'future', date: '2026-11-23' }],
    ['occurredOn', '4 3 1912', { kind: 'before-1970', date: '1912-03-04' }],
    ['minutes', '1441', { kind: 'no-number', least: 0, most: 1440 }],
    ['minutes', 'an hour', { kind: 'no-number', least: 0, most: 1440 }],
    ['minutes', '-5', { kind: 'no-number', least: 0, most: 1440 }],
    ['address', 'javascript:alert(1)', { kind: 'bad-address' }],
    ['address', 'java\tscript:alert(1)', { kind: 'no-address' }],
    ['address', 'data:text/html,x', { kind: 'bad-address' }],
    ['address', 'the web', { kind: 'no-address' }],
    ['address', `https://a.org/${'x'.repeat(2000)}`, { kind: 'too-long', most: 2000, has: 2014 }],
    ['isbn', '978-0-306-40615-8', { kind: 'no-isbn' }],
    ['doi', '11.1000/182', { kind: 'no-doi' }],
    ['insights', 'Useful.', { kind: 'too-short', least: 20, has: 7 }],
    ['insights', 'x\n'.repeat(101), { kind: 'too-many', most: 100, has: 101 }],
    ['objective', 'x'.repeat(1_000_000), { kind: 'too-long', most: 20_000, has: 1_000_000 }],
  ])('%s as %j', (field, typed, reason) => {
    expect(problemsOf(using({ [field]: typed }))).toEqual([{ field, reason }])
  })

  test.each([
    ['occurredOn', '22/11/2026', '2026-11-22'],
    ['occurredOn', '22 Nov 2026', '2026-11-22'],
    ['occurredOn', '2026-11-22', '2026-11-22'],
    ['occurredOn', '1st September, 2026', '2026-09-01'],
    ['occurredOn', '29.2.2024', '2024-02-29'],
    ['title', 'Calm\u202e  calls\r\n👨‍👩‍👧 \ud800', 'Calm calls 👨‍👩‍👧 \ufffd'],
    ['title', 'نمی‌خواهم', 'نمی‌خواهم'],
    ['address', 'www.gov.uk/x', 'https://www.gov.uk/x'],
    ['address', 'https://аpple.com/', 'https://xn--pple-43d.com/'],
    ['isbn', 'ISBN 0-8044-2957-x', '080442957X'],
    ['doi', 'https://doi.org/10.1000%2F182', '10.1000/182'],
    ['year', '1984', '1984'],
    ['objective', '  <b>Two</b>\r\nlines, =1+1\u0000 ', '<b>Two</b>\nlines, =1+1'],
  ])('%s as %j is kept as %j', (field, typed, kept) => {
    const { title, occurredOn, fields } = saved(using({ [field]: typed }))
    expect({ title, occurredOn, ...fields }[field]).toBe(kept)
  })

  test('that only an optional, badly typed one is told of in a draft too', () => {
    expect(problemsOf({ ...whole, values: { isbn: '123', title: 'x' } }, 'draft')).toEqual([
      { field: 'isbn', reason: { kind: 'no-isbn' } },
    ])
  })

  test('of no type, or of a prototype, is not kept', () => {
    const values = { ...whole.values, cheese: 'Stilton', constructor: 'x', model: 'gibbs' }
    expect(Object.keys(saved({ ...whole, values }).fields)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cheese|constructor|model/)]),
    )
    expect(
      problemsOf({ type: 'resource', values: Object.create({ title: 'Inherited' }), links: [] })[0]?.field,
    ).toBe('title')
  })
})

describe('claims', () => {
  test.each([
    ['', { kind: 'missing' }],
    ['It fits.', { kind: 'too-short', least: 15, has: 8 }],
    ['x'.repeat(401), { kind: 'too-long', most: 400, has: 401 }],
  ])('%j', (text, reason) => {
    expect(problemsOf(using({}, [{ ...claim(2), claim: text }]))).toEqual([
      { field: 'link.self-study.mp.2', reason },
    ])
  })

  test('to one point count once, and to no point not at all', () => {
    const links = [
      claim(1),
      { ...claim(1), claim: 'Another claim, later.' },
      { point: 'No Point!', claim: 'x' },
    ]
    expect(saved(using({}, links)).links).toEqual([claim(1)])
  })
})

describe('other entries', () => {
  const base = application(9, [1]).record
  const about = (...ids: readonly string[]): EntryDraft => ({
    type: 'application',
    values: { title: 'Used', occurredOn: '2026-11-18', ...base.fields, resources: ids },
    links: [],
  })

  test.each([
    ['none', [], 'missing'],
    ['one that is not in the log', [entryIdOf(7)], 'no-entry'],
    ['one of another type', [entryIdOf(2)], 'no-entry'],
    ['one that was deleted', [entryIdOf(3)], 'no-entry'],
  ])('%s', (_, ids, kind) => {
    expect(problemsOf(about(...ids))).toEqual([{ field: 'resources', reason: { kind } }])
    expect(problemsOf(about(...ids), 'draft')).toEqual([])
  })

  test('that were deleted stay beside one that was not, so that undoing is whole', () => {
    expect(saved(about(entryIdOf(1), entryIdOf(3), entryIdOf(7), entryIdOf(1))).fields.resources).toEqual([
      entryIdOf(1),
      entryIdOf(3),
    ])
  })
})

describe('the stages of a reflection', () => {
  const said = (values: EntryDraft['values']): EntryDraft => ({
    type: 'reflection',
    values: {
      title: 'What stuck',
      occurredOn: '2026-11-20',
      about: [entryIdOf(1)],
      effectiveness: '4',
      because: 'Writing my own lines made it stick.',
      ...values,
    },
    links: [],
  })
  const gibbs = { model: 'gibbs', description: STAGE, feelings: STAGE, evaluation: STAGE }
  const kolb = { model: 'kolb', experience: STAGE, observation: STAGE, concept: STAGE }

  test.each([
    [gibbs, [{ field: 'analysis', reason: { kind: 'few-stages', need: 4, has: 3, words: 25 } }]],
    [{ ...gibbs, actionPlan: STAGE }, []],
    [
      { ...gibbs, actionPlan: STAGE.replace('word0 ', '') },
      [{ field: 'analysis', reason: { kind: 'few-stages', need: 4, has: 3, words: 25 } }],
    ],
    [kolb, [{ field: 'experiment', reason: { kind: 'few-stages', need: 4, has: 3, words: 25 } }]],
    [{ ...kolb, experiment: STAGE }, []],
    [{ model: '' }, [{ field: 'model', reason: { kind: 'missing' } }]],
  ])('%o', (values, problems) => {
    expect(problemsOf(said(values))).toEqual(problems)
  })

  test('of the model not chosen are no part of what is ready, and are told of', () => {
    const both = said({ ...gibbs, ...kolb, experiment: STAGE })
    expect(Object.keys(saved(both).fields)).not.toContain('description')
    expect(unaskedFields(both)).toEqual(['description', 'feelings', 'evaluation'])
    expect(unaskedFields(said(gibbs))).toEqual([])
  })

  test('of the model not chosen are kept in a draft, for who changes back', () => {
    const { fields } = saved(said({ ...gibbs, ...kolb }), 'draft')
    expect(fields).toMatchObject({ description: STAGE, feelings: STAGE, experience: STAGE })
    expect(problemsOf(said({ ...kolb, feelings: 'x'.repeat(20_001) }), 'draft')).toHaveLength(1)
  })
})
