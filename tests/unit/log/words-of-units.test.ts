import { expect, test } from 'vitest'
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
  const need = (...steps: readonly number[]) => leadText(steps.map((of) => ({ status: 'none', steps: of })))
  expect(need(1, 2)).toBe('All two marking points need something more.')
  expect(need(2, 2)).toBe('All two marking points need two more things each.')
})
