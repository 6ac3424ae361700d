import { describe, expect, test, vi } from 'vitest'
import { creditOf } from '#domain/credit/credit.ts'
import type { Happening } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Missing, Readiness, ReadinessStatus } from '#domain/log/readiness.ts'
import { creditSentences } from '#messages/credit.ts'
import { explainCredit } from '#stores/credit.ts'
import { readLog } from '#stores/log/standing.ts'
import { unitStandings } from '#stores/today-units.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { application, readyLog, resource } from '#tests/unit/log/ready-log.ts'

const POINT = 'self-study.mp.1'
const nothing = { cards: [], applied: undefined }
const readiness = (status: ReadinessStatus, ...missing: readonly Missing[]): Readiness => ({
  point: POINT,
  status,
  because: [],
  missing,
})
const evidence = (of: Readiness | undefined) => creditOf('marking-point', { ...nothing, readiness: of }, 200)

describe('the third stroke', () => {
  test.each([
    [undefined, 'none'],
    [readiness('none'), 'none'],
    [readiness('started'), 'half'],
    [readiness('nearly'), 'half'],
    [readiness('warning'), 'half'],
    [readiness('ready'), 'full'],
  ])('of %o', (of, level) => {
    expect(evidence(of).credit.evidence).toBe(level)
  })

  test('is drawn for marking points alone', () => {
    const standing = { ...nothing, readiness: readiness('ready') }
    expect(creditOf('key-concept', standing, 200).credit).toEqual({ recall: 'none', apply: 'none' })
    expect(creditOf('tip', standing, 200).credit).toEqual({ recall: 'none' })
  })
})

test.each([
  [undefined, 'Evidence is open: you earn it at work, and keep it in your log.'],
  [
    readiness('nearly', { kind: 'more', of: 'resource', has: 2, need: 3 }),
    'Evidence has begun: two of three entries it asks for. Your log says what is missing.',
  ],
  [
    readiness('nearly', { kind: 'more', of: 'application', has: 0, need: 1 }),
    'Evidence is nearly ready: your log says what is missing.',
  ],
  [
    readiness('started', { kind: 'more', of: 'reflection', has: 0, need: 1 }),
    'Evidence has begun: your log says what is missing.',
  ],
  [readiness('warning'), 'Evidence is at half: your log shows a misconception, and says which.'],
  [
    readiness('started', { kind: 'unchecked' }),
    'Evidence has begun: your log links to it. You and your assessor judge whether it is enough.',
  ],
  [readiness('ready'), 'Evidence is full: ready to show your assessor.'],
])('why evidence stands where it does: %#', (of, sentence) => {
  expect(creditSentences(evidence(of).reasons).at(-1)).toBe(sentence)
})

const points = [
  ...[1, 2, 3].map((number) => ({ id: `self-study.mp.${number}`, kind: 'marking-point' as const })),
  { id: 'self-study.tip.1', kind: 'tip' as const },
].map((point) => ({ ...point, unit: 'self-study', text: 'A point.', cards: [] }))
const unit = { id: 'self-study', title: 'Learning by yourself', points: 4, sections: [] }

async function keeping(log: readonly Entry[]) {
  const device = fakeDevice()
  const revised = log.map(
    ({ id, number, record }): Happening => ({
      kind: 'entry.revised',
      entry: id,
      replaces: [],
      number,
      record,
    }),
  )
  if (revised.length > 0) expect((await device.journal.append(revised)).ok).toBe(true)
  return device
}

const levels = async (log: readonly Entry[]) =>
  [...(await explainCredit(await keeping(log), points)).values()].map(({ credit }) => credit.evidence)

describe('from the log on this device', () => {
  test('is none without a log, and full for one that is ready', async () => {
    expect(await levels([])).toEqual(['none', 'none', 'none', undefined])
    expect(await levels(readyLog())).toEqual(['full', 'full', 'full', undefined])
  })

  test('falls when an entry is taken off the list, and comes back with it', async () => {
    const device = await keeping(readyLog())
    const evidenceNow = async () => (await explainCredit(device, points)).get(POINT)?.credit.evidence
    const [first] = (await readLog(device)).entries.filter(({ number }) => number === 1)
    if (!first) throw new Error('Its first entry was kept')
    const replaces = [first.head.fact]
    const { id: entry, number, record } = first
    const gone = await device.journal.append([
      { kind: 'entry.revised', entry, replaces, number, record, deleted: true },
    ])
    expect(await evidenceNow()).toBe('half')
    const target = gone.ok ? (gone.value[0]?.id ?? '') : ''
    await device.journal.append([{ kind: 'undone', target, about: [`entry:${entry}`] }])
    expect(await evidenceNow()).toBe('full')
  })

  test('is read for no points but marking points', async () => {
    const device = await keeping(readyLog())
    const rows = vi.spyOn(device.journal, 'rows')
    await explainCredit(device, points.slice(3))
    expect(rows).not.toHaveBeenCalled()
    await explainCredit(device, points)
    expect(rows).toHaveBeenCalledExactlyOnceWith('entry:')
  })
})

describe('on Today', () => {
  const standing = async (log: readonly Entry[]) => {
    const [only] = await unitStandings(await keeping(log), [unit], points)
    return only
  }

  test('a unit counts its marking points that are ready', async () => {
    expect(await standing([])).toMatchObject({ isBegun: false, evidence: { full: 0, of: 3 } })
    expect(await standing(readyLog())).toMatchObject({ isBegun: true, evidence: { full: 3, of: 3 } })
    expect((await standing(readyLog()))?.step).toBeUndefined()
  })

  test('it says what is nearest, and where to mend it', async () => {
    const log = [resource(1), application(2, [1], { result: undefined })]
    expect(await standing(log)).toMatchObject({
      isBegun: true,
      evidence: { full: 0, of: 3 },
      step: { point: 2, text: 'say how it ended', go: { label: 'Finish entry 2' } },
    })
  })
})
