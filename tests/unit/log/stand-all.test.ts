import { describe, expect, test } from 'vitest'
import { isAsked } from '#domain/log/asked.ts'
import type { Entry } from '#domain/log/entry.ts'
import { isKnownEntry, saysOf } from '#domain/log/live-log.ts'
import type { ReadinessStatus } from '#domain/log/readiness.ts'
import { POINT_RULES, WARNING_RULES } from '#domain/log/rules/all.ts'
import { standLog } from '#domain/log/stand.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { allReadyLog } from './all-ready.ts'
import { TODAY, without } from './ready-log.ts'

const POINTS = POINT_RULES.map(({ point }) => point)

/** The points that hang on each entry of the all-ready log, by its number: those it is linked to, and those that rest on it. */
const HANGS: Readonly<Record<number, readonly string[]>> = {
  10: ['encourage-learning.mp.3'],
  11: ['encourage-learning.mp.3'],
  13: ['own-development.mp.1', 'own-development.mp.2', 'self-and-others.mp.1'],
  18: ['monitor-quality.mp.2', 'monitor-quality.mp.3'],
}

const notReady = (log: readonly Entry[]) => {
  const standing = standLog(log, TODAY).points
  return POINTS.filter((point) => standing.get(point)?.status !== 'ready').sort()
}
const changed = (number: number, change: (entry: Entry) => Entry) =>
  allReadyLog().map((entry) => (entry.number === number ? change(entry) : entry))
const with_ = (number: number, fields: Readonly<Record<string, unknown>>, record: object = {}) =>
  changed(number, (entry) => ({
    ...entry,
    record: {
      ...entry.record,
      ...record,
      fields: { ...entry.record.fields, ...fields } as Entry['record']['fields'],
    },
  }))
const less = (...numbers: readonly number[]) =>
  allReadyLog().filter(({ number }) => !numbers.includes(number))

/** Every needed field that is asked of an entry of the all-ready log. */
const needed = allReadyLog().flatMap((entry) => {
  if (!isKnownEntry(entry)) throw new Error('Of a type this release knows')
  const said = (name: string) => saysOf(entry, name)
  return ENTRY_TYPES[entry.record.type].fields
    .filter((field) => field.need === 'ready' && isAsked(field, said))
    .map(({ name }) => [entry.number, entry.record.type, name] as const)
})

test('there is a rule for each of the 17 marking points, and a sign of each of the 15 misconceptions', () => {
  expect(new Set(POINTS).size).toBe(17)
  expect(new Set(WARNING_RULES.map(({ misconception }) => misconception)).size).toBe(15)
})

test('a log with nothing to spare is ready at all of them, and shows no misconception', () => {
  expect(notReady(allReadyLog())).toEqual([])
  expect(standLog(allReadyLog(), TODAY).warnings).toEqual([])
})

test.each(needed)(
  'entry %i, of type %s, without its %s: just the points that hang on it are no longer ready',
  (number, _, field) => {
    const entry = allReadyLog().find((one) => one.number === number)
    const linked = entry?.record.links.map(({ point }) => point) ?? []
    const log = changed(number, (one) => without(one, field))
    expect(notReady(log)).toEqual([...(HANGS[number] ?? linked)].sort())
  },
)

test.each(allReadyLog().map(({ number, record }) => [number, record.type, record.links] as const))(
  'entry %i, of type %s, without its claims: just the points it was linked to are no longer ready',
  (number, _, links) => {
    const log = changed(number, (one) => ({ ...one, record: { ...one.record, links: [] } }))
    expect(notReady(log)).toEqual(links.map(({ point }) => point).sort())
  },
)

describe('a golden log for each status', () => {
  const draft = { stage: 'draft' }
  const bare = (number: number, ...fields: readonly string[]) =>
    changed(number, (entry) => fields.reduce(without, entry))
  test.each<readonly [point: string, status: ReadinessStatus, missing: string, log: readonly Entry[]]>([
    ['encourage-learning.mp.1', 'none', 'more', less(6, 7)],
    ['encourage-learning.mp.1', 'started', 'more', with_(6, {}, draft).filter(({ number }) => number !== 7)],
    ['encourage-learning.mp.1', 'nearly', 'more', less(7)],
    ['encourage-learning.mp.1', 'nearly', 'more', with_(7, { theory: 'kolb' })],
    ['encourage-learning.mp.2', 'none', 'more', less(9)],
    ['encourage-learning.mp.2', 'nearly', 'refused', bare(9, 'observer')],
    [
      'encourage-learning.mp.2',
      'nearly',
      'unfinished',
      with_(9, { openQuestions: ['What did you notice?'] }),
    ],
    ['encourage-learning.mp.2', 'ready', '', with_(9, { observer: undefined, evidenceKind: 'witness' })],
    ['encourage-learning.mp.3', 'none', 'more', less(12)],
    ['encourage-learning.mp.3', 'nearly', 'refused', bare(12, 'voices')],
    ['encourage-learning.mp.3', 'nearly', 'refused', less(10)],
    ['encourage-learning.mp.3', 'nearly', 'unfinished', bare(12, 'adjustments')],
    ['own-development.mp.1', 'none', 'more', less(13)],
    ['own-development.mp.1', 'warning', 'refused', with_(13, { sources: ['self'] })],
    ['own-development.mp.1', 'nearly', 'unfinished', bare(13, 'gaps')],
    ['own-development.mp.2', 'none', 'more', less(14)],
    ['own-development.mp.2', 'nearly', 'refused', bare(14, 'from')],
    ['own-development.mp.2', 'nearly', 'unfinished', bare(14, 'target')],
    ['own-development.mp.2', 'nearly', 'unfinished', with_(14, { target: '62.5' })],
    ['own-development.mp.2', 'warning', 'more', with_(14, { scope: 'personal' })],
    ['own-development.mp.3', 'none', 'more', less(15, 16)],
    ['own-development.mp.3', 'nearly', 'more', less(15)],
    ['own-development.mp.3', 'nearly', 'together', bare(16, 'reflections')],
    ['own-development.mp.3', 'nearly', 'together', with_(15, {}, { occurredOn: '2026-11-15' })],
    ['own-development.mp.3', 'started', 'together', with_(16, { decision: 'keep', reflections: undefined })],
    ['self-and-others.mp.1', 'none', 'more', less(13)],
    ['self-and-others.mp.1', 'nearly', 'unfinished', bare(13, 'standard')],
    ['self-and-others.mp.1', 'started', 'unfinished', bare(13, 'standard', 'gaps')],
    ['self-and-others.mp.2', 'none', 'more', less(8)],
    ['self-and-others.mp.2', 'nearly', 'unfinished', bare(8, 'timescale')],
    ['self-and-others.mp.2', 'nearly', 'unfinished', bare(8, 'preference')],
    ['self-and-others.mp.2', 'warning', 'belief', with_(8, { objectives: ['Be better at closing'] })],
    ['self-and-others.mp.3', 'none', 'more', less(9)],
    ['self-and-others.mp.3', 'nearly', 'refused', bare(9, 'demonstration')],
    ['self-and-others.mp.3', 'nearly', 'unfinished', bare(9, 'agreedAction')],
    ['self-and-others.mp.4', 'none', 'more', less(12)],
    ['self-and-others.mp.4', 'nearly', 'refused', with_(12, {}, { occurredOn: '2026-11-10' })],
    ['self-and-others.mp.4', 'nearly', 'unfinished', bare(12, 'finding')],
    ['monitor-quality.mp.1', 'none', 'more', less(17)],
    [
      'monitor-quality.mp.1',
      'nearly',
      'unfinished',
      with_(17, { standards: [{ standard: 'The day is named' }] }),
    ],
    ['monitor-quality.mp.1', 'started', 'unfinished', bare(17, 'sample', 'told')],
    ['monitor-quality.mp.2', 'none', 'more', less(18, 19, 20)],
    ['monitor-quality.mp.2', 'started', 'more', less(19, 20)],
    ['monitor-quality.mp.2', 'nearly', 'more', less(20)],
    ['monitor-quality.mp.2', 'nearly', 'more', with_(20, { code: 'm-19 ' })],
    ['monitor-quality.mp.3', 'none', 'more', less(21)],
    ['monitor-quality.mp.3', 'started', 'more', with_(21, { eventOn: '2026-11-02' })],
    ['monitor-quality.mp.3', 'nearly', 'refused', bare(21, 'evidence')],
    ['monitor-quality.mp.3', 'nearly', 'unfinished', bare(21, 'example')],
    ['monitor-quality.mp.4', 'none', 'more', less(22)],
    ['monitor-quality.mp.4', 'nearly', 'unfinished', bare(22, 'owner')],
    ['monitor-quality.mp.4', 'started', 'unfinished', bare(22, 'owner', 'due')],
  ])('%s is %s: %s', (point, status, missing, log) => {
    const readiness = standLog(log, TODAY).points.get(point)
    expect(readiness?.status).toBe(status)
    expect(readiness?.missing.map(({ kind }) => kind).at(0) ?? '').toBe(missing)
  })
})

/** The log with its self-assessment of another day. */
function measuredOn(occurredOn: string, log: readonly Entry[]): readonly Entry[] {
  return log.map((one) => (one.number === 13 ? { ...one, record: { ...one.record, occurredOn } } : one))
}

test('four weeks are left to show a change in before a self-assessment counts as a mere claim', () => {
  const shown = (occurredOn: string) =>
    standLog(measuredOn(occurredOn, less(5, 10, 11)), TODAY).warnings.map(
      ({ misconception }) => misconception,
    )
  expect(shown('2026-10-25')).not.toContain('self-and-others.mis.2')
  expect(shown('2026-10-24')).toContain('self-and-others.mis.2')
})

describe('each misconception is shown by a log, and its sign goes when it is mended', () => {
  test.each<readonly [misconception: string, log: readonly Entry[], shownBy: readonly number[]]>([
    ['encourage-learning.mis.1', with_(8, { approach: 'I will tell him what to say.' }), [8]],
    ['encourage-learning.mis.2', with_(8, { objectives: ['Be better at closing'] }), [8]],
    ['encourage-learning.mis.3', with_(12, { figures: undefined }), [12]],
    ['own-development.mis.1', with_(14, { scope: 'personal' }), [14]],
    [
      'own-development.mis.2',
      less(15, 16).map((one) =>
        one.number === 14 ? { ...one, record: { ...one.record, occurredOn: '2026-09-01' } } : one,
      ),
      [14],
    ],
    ['own-development.mis.3', with_(13, { sources: ['self'] }), [13]],
    ['self-and-others.mis.1', with_(9, { plan: undefined }), [9]],
    ['self-and-others.mis.2', measuredOn('2026-10-24', less(5, 10, 11)), [13]],
    ['self-and-others.mis.3', with_(8, { objectives: ['Be better at closing'] }), [8]],
    ['monitor-quality.mis.1', with_(18, { improvements: undefined }), [18]],
    ['monitor-quality.mis.2', with_(18, { method: 'recording' }), [18, 19, 20]],
    ['monitor-quality.mis.3', with_(17, { confidentiality: undefined }), [17]],
  ])('%s', (misconception, log, shownBy) => {
    const shown = standLog(log, TODAY).warnings.find((warning) => warning.misconception === misconception)
    expect(shown?.entries.map(({ number }) => number)).toEqual(shownBy)
  })
})
