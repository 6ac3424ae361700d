import { expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { standLog } from '#domain/log/stand.ts'
import { application, resource, TODAY } from './ready-log.ts'

const shown = (log: readonly Entry[], today = TODAY) =>
  standLog(log, today).warnings.map(({ misconception, entries }) => [
    misconception,
    ...entries.map(({ number }) => number),
  ])

const course = { origin: 'employer-course' }

test.each<
  readonly [what: string, log: readonly Entry[], warnings: readonly (readonly (string | number)[])[]]
>([
  ['nothing yet', [], []],
  ['courses alone', [resource(1, course), resource(2, course)], [['self-study.mis.1', 1, 2]]],
  ['a course and something found', [resource(1, course), resource(2)], []],
  [
    'a course and a draft that does not say yet',
    [resource(1, course), resource(2, { origin: undefined })],
    [],
  ],
  [
    'a course, and a find that was deleted',
    [resource(1, course), { ...resource(2), isDeleted: true }],
    [['self-study.mis.1', 1]],
  ],
  ['no part of the role', [resource(1, { roleStandard: undefined })], [['self-study.mis.3', 1]]],
])('%s', (_, log, warnings) => {
  expect(shown(log)).toEqual(warnings)
})

test.each([
  ['2026-11-08', {}, []],
  ['2026-11-07', {}, [['self-study.mis.2', 1]]],
  ['2026-11-07', { state: 'using' }, []],
])('a resource of %s, %o, and no application', (occurredOn, fields, warnings) => {
  expect(shown([resource(1, fields, { occurredOn })])).toEqual(warnings)
})

test.each([
  ['real', []],
  ['simulation', [['self-study.mis.2', 1]]],
])('finished long ago and used in a setting that is %s', (setting, warnings) => {
  const log = [resource(1, {}, { occurredOn: '2026-01-02' }), application(2, [1], { setting })]
  expect(shown(log)).toEqual(warnings)
})
