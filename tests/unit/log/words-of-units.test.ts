import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { standLog } from '#domain/log/stand.ts'
import { leadText } from '#messages/log.ts'
import { missingLines, standsLine, warningLine } from '#messages/readiness.ts'
import { allReadyLog } from './all-ready.ts'
import { TODAY } from './ready-log.ts'

const less = (...numbers: readonly number[]) =>
  allReadyLog().filter(({ number }) => !numbers.includes(number))

function pointOf(log: readonly Entry[], point: string) {
  const readiness = standLog(log, TODAY).points.get(point)
  if (!readiness) throw new Error('This point has a rule')
  return readiness
}

const changed = (number: number, fields: Entry['record']['fields'], more: Partial<Entry['record']> = {}) =>
  allReadyLog().map((one) =>
    one.number === number
      ? { ...one, record: { ...one.record, ...more, fields: { ...one.record.fields, ...fields } } }
      : one,
  )

test.each([
  [
    'own-development.mp.3',
    less(16),
    'two weeks apart or more, one changes the plan, and one names a reflection',
  ],
  ['own-development.mp.2', less(14), 'names the self-assessment that found the gap'],
  ['self-and-others.mp.3', less(9), 'you listen, show how, and give feedback'],
  ['self-and-others.mp.4', less(12), 'a day or more after the last session'],
  ['monitor-quality.mp.2', less(20), 'not all in the same way'],
  ['monitor-quality.mp.3', less(21), 'within five working days'],
])('what is asked for at %s says beforehand what it must be', (point, log, words) => {
  expect(missingLines(pointOf(log, point))[0]?.text).toContain(words)
})

test.each([
  ['a plan without a change', changed(16, { decision: 'keep' }), 'new=review'],
  ['a plan without a reflection', changed(16, { reflections: [] }), 'new=reflection'],
  ['reviews in one week', changed(15, {}, { occurredOn: '2026-11-15' }), 'new=review'],
])('%s says where one begins', (_, log, hash) => {
  expect(missingLines(pointOf(log, 'own-development.mp.3'))[0]?.go?.href).toContain(hash)
})

test('a contact that was watched twice is not called a source', () => {
  const { missing } = pointOf(changed(20, { code: 'm-19' }), 'monitor-quality.mp.2')
  const twice = missingLines({
    ...pointOf(less(), 'monitor-quality.mp.2'),
    status: 'nearly',
    missing: missing.filter(({ kind }) => kind === 'same-source'),
  })
  expect(twice.map(({ text }) => text)).toEqual(['Entries 19 and 20 are of the same contact and count once.'])
})

test('a goal left alone is to be reviewed, not looked at', () => {
  const log = less(15, 16).map((one) =>
    one.number === 14 ? { ...one, record: { ...one.record, occurredOn: '2026-09-01' } } : one,
  )
  expect(standsLine(pointOf(log, 'own-development.mp.2'))).toBe('Not ready: review entry 14.')
})

test('where all contacts were watched in one way, the next one is to be watched in another', () => {
  const { warnings } = standLog(changed(18, { method: 'recording' }), TODAY)
  const line = warnings.map(warningLine).find(({ text }) => text.includes('in one way alone'))
  expect(line?.text).toContain('Watch the next contact in another way.')
  expect(line?.go?.href).toContain('new=observation')
})

test('points that need different things need “something more”, and not “each”', () => {
  const need = (...steps: readonly number[]) =>
    leadText(steps.map((of) => ({ status: 'started', steps: of })))
  expect(need(1, 2)).toBe('All two marking points need something more.')
  expect(need(2, 2)).toBe('All two marking points need two more things each.')
})

test('a look back without figures and without words is said to lack both, and is not one step away', () => {
  const both = pointOf(changed(12, { figures: [], voices: [] }), 'encourage-learning.mp.3')
  expect(both.status).toBe('started')
  expect(standsLine(both)).toBe('Not ready: entry 12 needs a before and an after, and people’s words.')
  expect(pointOf(changed(12, { figures: [] }), 'encourage-learning.mp.3').status).toBe('nearly')
})

test('what is not begun is not said to need one thing alone', () => {
  const open = [
    { status: 'none', steps: 1 },
    { status: 'none', steps: 1 },
  ] as const
  expect(leadText(open)).toBe('All two marking points need something more.')
  expect(leadText([...open, { status: 'ready', steps: 0 }])).toBe(
    'Two marking points need something more. The other is ready to show your assessor.',
  )
})

test.each([
  ['encourage-learning.mp.2', less(9), 'ask open questions'],
  ['encourage-learning.mp.3', less(12), 'a before and an after'],
])(
  'at %s it is said what this unit asks for, not what another asks of such an entry',
  (point, log, words) => {
    const line = missingLines(pointOf(log, point))[0]?.text
    expect(line).toContain(words)
    expect(line).not.toMatch(/show how|a day or more/)
  },
)

describe('a warning says by which sign a misconception shows, and leads to where it is put right', () => {
  const goal = (fields: Entry['record']['fields'], occurredOn: string) =>
    changed(14, fields, { occurredOn }).filter(({ number }) => number !== 15 && number !== 16)
  const [later, past] = [[{ on: '2027-03-01' }], [{ on: '2026-11-01' }]]
  test.each([
    [
      'goal past its review',
      goal({ reviewDates: past }, '2026-10-20'),
      'a review that is overdue.',
      '#new=review',
    ],
    [
      'goal past its review, weeks ago',
      goal({ reviewDates: past }, '2026-08-20'),
      'a review that is overdue.',
      '#new=review',
    ],
    [
      'goal left alone',
      goal({ reviewDates: later }, '2026-09-01'),
      'not been reviewed for four weeks.',
      '#new=review',
    ],
    [
      'plan that tells',
      changed(8, { approach: 'I will show K. how.' }),
      'plans to tell and show',
      '&at=approach',
    ],
    [
      'session without a question',
      changed(9, { openQuestions: [] }),
      'no open question',
      '&at=openQuestions',
    ],
    ['plan without a standard', changed(8, { standards: [] }), 'names no standard.', '&at=standards'],
    ['session without a plan', changed(9, { plan: [] }), 'which plan it belongs to', '&at=plan'],
    ['look back at words alone', changed(12, { figures: [] }), 'what people said alone', '&at=figures'],
    ['good alone', changed(18, { improvements: [] }), 'what went well.', '&at=improvements'],
    ['bad alone', changed(18, { strengths: [] }), 'could be better.', '&at=strengths'],
  ])('%s', (_, log, words, way) => {
    const lines = standLog(log, TODAY).warnings.map(warningLine)
    const [line, ...more] = lines.filter(({ text }) => text.includes(words))
    expect(more).toEqual([])
    expect(line?.text).not.toMatch(/\bor its\b|, or no plan/)
    expect(line?.go?.href).toContain(way)
  })

  test.each([
    ['He picks a call; then I ask him to tell me what he heard.', false],
    ['I do not tell her what to say: I ask what she would try.', false],
    ['Ask her first, instead of telling.', false],
    ['I tell him what to say.', true],
    ['I will instruct her and show her how it is done.', true],
    ['Show K. how, then let her try.', true],
  ])('%s', (approach, isShown) => {
    const signs = standLog(changed(8, { approach }), TODAY).warnings.map(({ sign }) => sign)
    expect(signs.includes('tells')).toBe(isShown)
  })
})
