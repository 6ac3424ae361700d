import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import type { Missing, ReadinessStatus } from '#domain/log/readiness.ts'
import { POINT_RULES } from '#domain/log/rules/all.ts'
import { standLog } from '#domain/log/stand.ts'
import { entryOf } from '#tests/support/entries.ts'
import { application, claim, readyLog, reflection, resource, TODAY } from './ready-log.ts'

type Golden = readonly [
  what: string,
  log: readonly Entry[],
  status: ReadinessStatus,
  missing: readonly string[],
]

const draft = { stage: 'draft' }
const unlinked = { links: [] }
const old = { occurredOn: '2026-11-01' }
const used = application(9, [1, 2, 3], {}, unlinked)

/** A missing thing in short: its kind, the numbers it names, the fields. */
function short(missing: Missing): string {
  const entries = 'entries' in missing ? missing.entries : 'entry' in missing ? [missing.entry] : []
  const counts = missing.kind === 'more' ? [missing.of, `${missing.has}/${missing.need}`] : []
  const why = 'why' in missing ? [missing.why] : []
  const fields = missing.kind === 'unfinished' ? missing.fields : []
  return [missing.kind, ...counts, ...why, ...entries.map(({ number }) => number), ...fields].join(' ')
}

function standing(log: readonly Entry[], point: number) {
  const readiness = standLog(log, TODAY).points.get(`self-study.mp.${point}`)
  return { status: readiness?.status, missing: readiness?.missing.map(short) }
}

describe('three different resources', () => {
  test.each<Golden>([
    ['an empty log', [], 'none', ['more resource 0/3']],
    ['one that is not linked', [resource(1, {}, unlinked)], 'none', ['more resource 0/3', 'no-claim 1']],
    ['one', [resource(1)], 'started', ['more resource 1/3']],
    ['two', [resource(1), resource(2)], 'nearly', ['more resource 2/3']],
    ['three', [resource(1), resource(2), resource(3)], 'ready', []],
    [
      'three and a course',
      [resource(1), resource(2), resource(3), resource(4, { origin: 'employer-course' })],
      'ready',
      [],
    ],
    [
      'three, two of them the same',
      [resource(1), resource(4, { doi: '10.1000/182' }), resource(9, { doi: '10.1000/182' })],
      'nearly',
      ['more resource 2/3', 'same-source 4 9'],
    ],
    [
      'a claim that says too little',
      [resource(1), resource(2), resource(3, {}, { links: [{ ...claim(1), claim: 'It fits.' }] })],
      'nearly',
      ['more resource 2/3', 'no-claim 3'],
    ],
    ['a draft', [resource(1, {}, draft)], 'started', ['more resource 0/3', 'unfinished 1']],
    [
      'one only planned',
      [resource(1, { state: 'planned' })],
      'started',
      ['more resource 0/3', 'refused planned 1'],
    ],
    [
      'one planned and not linked',
      [resource(1, { state: 'planned' }, unlinked)],
      'none',
      ['more resource 0/3'],
    ],
    [
      'courses of the employer alone',
      [resource(1, { origin: 'employer-course' }), resource(2, { origin: 'employer-course' })],
      'warning',
      ['more resource 0/3', 'refused employer-course 1', 'refused employer-course 2'],
    ],
    [
      'three, one finished weeks ago and never used',
      [resource(1, {}, old), resource(2), resource(3)],
      'warning',
      ['belief 1'],
    ],
    ['the same, but used', [resource(1, {}, old), resource(2), resource(3), used], 'ready', []],
    [
      'three to show beside the one never used',
      [resource(1, {}, old), resource(2), resource(3), resource(4)],
      'ready',
      [],
    ],
    [
      'three, one deleted',
      [resource(1), resource(2), { ...resource(3), isDeleted: true }],
      'nearly',
      ['more resource 2/3'],
    ],
    [
      'an entry of another type',
      [reflection(1, [], {}, { links: [claim(1)] })],
      'started',
      ['more resource 0/3'],
    ],
  ])('%s', (_, log, status, missing) => {
    expect(standing(log, 1)).toEqual({ status, missing })
  })
})

describe('used with a real customer', () => {
  test.each<Golden>([
    ['an empty log', [], 'none', ['more application 0/1']],
    ['one that is not linked', [resource(1), application(2, [1], {}, unlinked)], 'none', ['no-claim 2']],
    ['one', [resource(1), application(2, [1])], 'ready', []],
    [
      'one, and a resource it does not name',
      [resource(1), resource(3), application(2, [1])],
      'ready',
      ['not-applied 3'],
    ],
    [
      'one without its result',
      [resource(1), application(2, [1], { result: undefined })],
      'nearly',
      ['unfinished 2 result'],
    ],
    [
      'one without much',
      [resource(1), application(2, [1], { result: undefined, situation: 'Busy' })],
      'started',
      ['unfinished 2 situation result'],
    ],
    ['one still a draft', [resource(1), application(2, [1], {}, draft)], 'nearly', ['unfinished 2']],
    [
      'a simulation',
      [resource(1), application(2, [1], { setting: 'simulation' })],
      'started',
      ['more application 0/1', 'refused simulation 2'],
    ],
    [
      'one whose resource was deleted',
      [{ ...resource(1), isDeleted: true }, application(2, [1])],
      'nearly',
      ['unfinished 2 resources'],
    ],
    [
      'one that names nothing',
      [resource(1), application(2, [])],
      'nearly',
      ['unfinished 2 resources', 'not-applied 1'],
    ],
  ])('%s', (_, log, status, missing) => {
    expect(standing(log, 2)).toEqual({ status, missing })
  })
})

describe('a reflection on how well it worked', () => {
  test.each<Golden>([
    ['an empty log', [], 'none', ['more reflection 0/1']],
    ['one by Gibbs, four stages of six', [resource(1), reflection(2, [1])], 'ready', []],
    [
      'one with three stages',
      [resource(1), reflection(2, [1], { feelings: 'Fine.' })],
      'started',
      ['unfinished 2 feelings analysis conclusion'],
    ],
    [
      'one by Kolb without its four',
      [resource(1), reflection(2, [1], { model: 'kolb' })],
      'started',
      ['unfinished 2 experience observation concept experiment'],
    ],
    [
      'one without a verdict',
      [resource(1), reflection(2, [1], { effectiveness: undefined })],
      'nearly',
      ['unfinished 2 effectiveness'],
    ],
    [
      'one about another reflection alone',
      [reflection(5, [1], {}, unlinked), resource(1), reflection(8, [5])],
      'nearly',
      ['no-claim 5', 'refused not-on-study 8'],
    ],
    ['one about nothing', [reflection(2, [1])], 'nearly', ['unfinished 2 about']],
    ['one that is not linked', [resource(1), reflection(2, [1], {}, unlinked)], 'none', ['no-claim 2']],
    ['one saved by a later release', [resource(1), reflection(2, [1], {}, { stage: 'signed' })], 'ready', []],
  ])('%s', (_, log, status, missing) => {
    expect(standing(log, 3)).toEqual({ status, missing })
  })
})

describe('a point this release has no rule for', () => {
  const link = { links: [{ point: 'another-unit.mp.1', claim: 'It shows how I check quality.' }] }

  test('is begun by what is linked, and left to the person', () => {
    const log = [entryOf(1, { type: 'diary', ...link }), resource(2, {}, { ...link, stage: 'draft' })]
    const readiness = standLog(log, TODAY).points.get('another-unit.mp.1')
    expect(readiness?.status).toBe('started')
    expect(readiness?.because.map(({ kind, entry }) => [kind, entry.number])).toEqual([['linked', 1]])
    expect(readiness?.missing.map(short)).toEqual(['unfinished 2', 'unchecked'])
  })

  test('is not named while nothing is linked to it', () => {
    const ruled = POINT_RULES.map(({ point }) => point)
    expect([...standLog(readyLog(), TODAY).points.keys()]).toEqual(ruled)
  })
})
