import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { liveLogOf } from '#domain/log/live-log.ts'
import { nudgesOf, TIP_RULES, tipsIn } from '#domain/log/nudges/all.ts'
import { standLog } from '#domain/log/stand.ts'
import { unitLogOf } from '#domain/log/unit-log.ts'
import { nudgeWords } from '#messages/log-nudge-words.ts'
import { moreLines, nudgeLine } from '#messages/log-nudges.ts'
import { reading } from '#tests/content/texts.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'
import { allReadyLog, words } from './all-ready.ts'
import { reflection, resource, TODAY } from './ready-log.ts'

const ids = (...numbers: readonly number[]) => numbers.map(entryIdOf)
const unitOf = (tip: string) => tip.split('.')[0] ?? ''
const UNITS = [...new Set(TIP_RULES.map(({ tip }) => unitOf(tip)))]

/** The all-ready log with some fields of some entries changed. */
const changed = (
  fields: Readonly<Record<number, object>>,
  records: Readonly<Record<number, object>> = {},
): readonly Entry[] =>
  allReadyLog().map((one) => ({
    ...one,
    record: {
      ...one.record,
      ...records[one.number],
      fields: { ...one.record.fields, ...fields[one.number] } as Entry['record']['fields'],
    },
  }))
const less = (...numbers: readonly number[]) =>
  allReadyLog().filter(({ number }) => !numbers.includes(number))

const seen = (log: readonly Entry[], tip: string) => {
  const nudge = tipsIn(unitLogOf(liveLogOf(log, TODAY), unitOf(tip))).find((one) => one.tip === tip)
  return nudge && [nudge.state, ...nudge.entries.map(({ number }) => number)]
}
const said = (log: readonly Entry[], unit: string) =>
  nudgesOf(unitLogOf(liveLogOf(log, TODAY), unit), standLog(log, TODAY))

test('there is a rule for each of the 14 tips of the units, with its words', () => {
  const tips = reading.catalogue.points.filter(({ kind }) => kind === 'tip').map(({ id }) => id)
  expect(tips).toHaveLength(14)
  expect(TIP_RULES.map(({ tip }) => tip).sort()).toEqual([...tips].sort())
  expect(Object.keys(nudgeWords).sort()).toEqual([...tips].sort())
})

/** Entry 30: the same as another but for some fields and its day. */
const second = (number: number, fields: object, occurredOn = '2026-11-10'): Entry => {
  const record = allReadyLog().find((one) => one.number === number)?.record
  if (!record) throw new Error('An entry of the all-ready log')
  const whole = { ...record.fields, ...fields } as Entry['record']['fields']
  return entryOf(30, { ...record, occurredOn, fields: whole })
}

const skills = { competencies: ['empathy'] }
const kept = { evidenceLocation: 'In the folder of the team' }

describe('each tip as a log shows it', () => {
  test.each<readonly [tip: string, state: readonly (string | number)[], log: readonly Entry[]]>([
    ['self-study.tip.1', ['open', 1, 2, 3, 4], allReadyLog()],
    ['self-study.tip.1', ['open', 3], changed({ 1: skills, 2: skills, 4: skills })],
    ['self-study.tip.1', ['followed', 1, 2, 3, 4], changed({ 1: skills, 2: skills, 3: skills, 4: skills })],
    ['self-study.tip.1', ['early'], less(1, 2, 3, 4)],
    ['self-study.tip.2', ['open'], allReadyLog()],
    // Nothing rests on it once the look back at coaching is gone: it stands by itself.
    ['self-study.tip.2', ['open', 10], less(12)],
    ['self-study.tip.2', ['open'], less(10)],
    ['self-study.tip.2', ['followed', 10], changed({ 4: { related: ids(10) } })],
    ['self-study.tip.2', ['followed', 10], changed({ 10: { related: ids(4) } })],
    [
      'self-study.tip.2',
      ['followed', 10],
      changed({}, { 10: { links: [{ point: 'self-study.mp.3', claim: 'The share before and after.' }] } }),
    ],
    ['self-study.tip.3', ['open', 4, 5], allReadyLog()],
    ['self-study.tip.3', ['open', 4, 5], changed({ 4: { result: 'She got £3.50 back, 4.5 % of it.' } })],
    ['self-study.tip.3', ['followed', 4], changed({ 4: { result: 'It meets criterion 2 of the unit.' } })],
    ['self-study.tip.3', ['followed', 5], changed({ 5: { because: 'My calls meet 3.1 now, and 3.2.' } })],
    ['self-study.tip.3', ['early'], less(4, 5)],
    ['encourage-learning.tip.1', ['open', 6, 7, 9, 12], allReadyLog()],
    [
      'encourage-learning.tip.1',
      ['open', 6, 7],
      changed({ 9: { evidenceKind: 'discussion' }, 12: { evidenceKind: 'discussion' } }),
    ],
    [
      'encourage-learning.tip.1',
      ['open', 7, 9],
      changed({ 6: { evidenceKind: 'simulation' }, 12: { evidenceKind: 'work-product' } }),
    ],
    [
      'encourage-learning.tip.1',
      ['followed', 6, 9, 12],
      changed({ 6: { evidenceKind: 'discussion' }, 12: { evidenceKind: 'work-product' } }),
    ],
    ['encourage-learning.tip.2', ['followed', 12], allReadyLog()],
    ['encourage-learning.tip.2', ['open', 12], changed({ 12: { voices: [] } })],
    ['encourage-learning.tip.2', ['open', 12], less(10)],
    ['encourage-learning.tip.2', ['early'], less(12)],
    ['encourage-learning.tip.3', ['followed', 6, 7, 9, 12], less(8)],
    ['encourage-learning.tip.3', ['followed', 6, 7, 9, 12], allReadyLog()],
    ['encourage-learning.tip.3', ['open', 7], changed({}, { 7: { links: [] } })],
    // The plan is shown by the session that names it, and asks for a link once none does.
    ['encourage-learning.tip.3', ['followed', 6, 7, 9, 12], changed({}, { 8: { links: [] } })],
    [
      'encourage-learning.tip.3',
      ['open', 8],
      changed({ 9: { plan: [] }, 12: { plan: [] } }, { 8: { links: [] } }),
    ],
    [
      'encourage-learning.tip.3',
      ['open', 6],
      changed({}, { 6: { links: [{ point: 'encourage-learning.mp.1', claim: 'Fits.' }] } }),
    ],
    ['own-development.tip.1', ['open', 13], allReadyLog()],
    ['own-development.tip.1', ['followed', 13], changed({ 13: { data: ids(11) } })],
    ['own-development.tip.1', ['open', 13], changed({ 13: { data: ids(99) } })],
    ['own-development.tip.1', ['early'], less(13)],
    ['own-development.tip.1', ['open', 13], [...allReadyLog(), second(13, { data: ids(11) })]],
    ['own-development.tip.2', ['followed', 16], allReadyLog()],
    ['own-development.tip.2', ['open', 16], changed({ 5: { model: 'free' } })],
    ['own-development.tip.2', ['open', 15], changed({ 15: { decision: 'drop' } })],
    ['own-development.tip.2', ['open', 15, 16], changed({ 16: { decision: 'keep', reflections: [] } })],
    ['own-development.tip.2', ['followed', 16], changed({ 16: { decision: 'keep' } })],
    ['own-development.tip.2', ['early'], less(15, 16)],
    ['self-and-others.tip.1', ['open'], allReadyLog()],
    ['self-and-others.tip.1', ['followed', 9], changed({ 9: { evidenceKind: 'witness' } })],
    [
      'self-and-others.tip.1',
      ['open', 11],
      changed({ 9: { evidenceKind: 'witness' }, 11: { evidenceKind: 'work-product' } }),
    ],
    ['self-and-others.tip.2', ['open'], allReadyLog()],
    ['self-and-others.tip.2', ['followed', 5], changed({ 5: { about: ids(9) } })],
    [
      'self-and-others.tip.2',
      ['followed', 5],
      [...changed({ 5: { about: ids(9) } }), reflection(30, [13], {}, { links: [] })],
    ],
    ['self-and-others.tip.2', ['open', 30], [...allReadyLog(), reflection(30, [13], {}, { links: [] })]],
    ['self-and-others.tip.3', ['followed', 9], allReadyLog()],
    ['self-and-others.tip.3', ['open', 9], less(11)],
    ['self-and-others.tip.3', ['open', 9], changed({}, { 11: { occurredOn: '2026-11-09' } })],
    ['self-and-others.tip.3', ['open', 9], changed({ 11: { direction: 'given' } })],
    ['self-and-others.tip.3', ['open', 9], changed({ 12: { voices: [] } })],
    ['self-and-others.tip.3', ['followed', 9], changed({ 11: { evidence: ids(9) }, 12: { voices: [] } })],
    ['self-and-others.tip.3', ['early'], less(9)],
    ['self-and-others.tip.3', ['open', 30], [...allReadyLog(), second(9, {}, '2026-11-11')]],
    [
      'self-and-others.tip.3',
      ['followed', 9],
      [...changed({ 12: { voices: ids(11, 30) } }), second(11, {}, '2026-11-01')],
    ],
    ['monitor-quality.tip.1', ['open', 17, 18, 21, 22], allReadyLog()],
    ['monitor-quality.tip.1', ['open', 17, 22], changed({ 19: kept, 21: kept })],
    ['monitor-quality.tip.1', ['followed', 19, 21, 22], changed({ 19: kept, 21: kept, 22: kept })],
    ['monitor-quality.tip.1', ['open'], [...changed({ 17: kept })].filter(({ number }) => number === 17)],
    ['monitor-quality.tip.2', ['followed', 21], allReadyLog()],
    ['monitor-quality.tip.2', ['open', 21], changed({ 21: { askedSelf: 'no' } })],
    ['monitor-quality.tip.2', ['early'], less(21)],
    ['monitor-quality.tip.3', ['open', 22], allReadyLog()],
    [
      'monitor-quality.tip.3',
      ['followed', 22],
      changed({ 22: { impact: 'In May 19 of 20 calls name a day.' } }),
    ],
    ['monitor-quality.tip.3', ['open', 22], changed({ 22: { impact: 'It helped a lot.', from: ids(99) } })],
    ['monitor-quality.tip.3', ['early'], less(22)],
  ])('%s is %o', (tip, state, log) => {
    expect(seen(log, tip)).toEqual(state)
  })

  test.each(TIP_RULES.map(({ tip }) => tip))('%s waits until the log of its unit has begun', (tip) => {
    const others = allReadyLog().filter(
      ({ record }) => !record.links.some(({ point }) => point.startsWith(`${unitOf(tip)}.`)),
    )
    expect(seen(others, tip)).toBeUndefined()
    expect(seen([], tip)).toBeUndefined()
  })
})

describe('what is said', () => {
  test('of a log whose points are all ready are the tips it does not follow, each with a way to begin', () => {
    const lines = UNITS.map((unit) => said(allReadyLog(), unit).map((nudge) => nudgeLine(nudge)))
    expect(lines.map((of) => of.map(({ text }) => text.split('. ')[0]))).toEqual([
      [
        'Entries 1, 2, 3 and 4 are tied to no service skill.',
        'Put one measure before and after what you learned side by side, so that the change can be seen.',
        'Entries 4 and 5 tell what came of it, and none names a criterion of the unit that it meets.',
      ],
      ['Entries 6, 7, 9 and 12 do not say what kind of evidence they are'],
      ['Entry 13 names no entry of your log that it rests on'],
      [
        'Add a witness statement or a document from work, and link it to the marking point it supports.',
        'Look back on something you did at work, such as a coaching session',
      ],
      [
        'Entries 17, 18, 21 and 22 do not say where their originals are kept',
        'Entry 22 does not say yet what came of it',
      ],
    ])
    const [tick, compare, name] = lines.flat()
    expect(name?.go?.href).toBe(`/log/entry/#${entryIdOf(4)}&at=result`)
    expect(tick?.go).toEqual({
      label: 'Tick skills in entry 1',
      href: `/log/entry/#${entryIdOf(1)}&at=competencies`,
    })
    expect(compare?.go).toEqual({ label: 'Log a before and an after', href: '/log/entry/#new=comparison' })
    expect(lines.flat().filter(({ go }) => !go)).toEqual([])
  })

  test('is not what a marking point says already', () => {
    const tips = (log: readonly Entry[], unit: string) => said(log, unit).map(({ tip }) => tip)
    const log = changed({ 12: { voices: [] }, 16: { reflections: [] } })
    expect(tips(log, 'encourage-learning')).not.toContain('encourage-learning.tip.2')
    expect(tips(log, 'own-development')).not.toContain('own-development.tip.2')
    const sound = second(12, { voices: ids(11) })
    expect(tips([...log, sound], 'encourage-learning')).toContain('encourage-learning.tip.2')
    const free = changed({ 5: { model: 'free', account: words(100) } })
    expect(tips(free, 'own-development')).toContain('own-development.tip.2')
  })

  test('is nothing where all entries were deleted', () => {
    const gone = allReadyLog().map((one) => ({ ...one, isDeleted: true }))
    expect(UNITS.flatMap((unit) => said(gone, unit))).toEqual([])
  })

  test.each([
    ['voices', 'Entry 12 has nobody’s words yet.'],
    ['figures', 'Entry 12 has no figures yet.'],
  ])('names the half that is missing, and leads to its field: %s', (lacking, words) => {
    const log = liveLogOf(changed({ 12: { [lacking]: [] } }), TODAY)
    const nudge = tipsIn(unitLogOf(log, 'encourage-learning')).find(({ tip }) => tip.endsWith('.tip.2'))
    const line = nudge && nudgeLine(nudge)
    expect(line?.text).toContain(words)
    expect(line?.go?.href).toBe(`/log/entry/#${entryIdOf(12)}&at=${lacking}`)
  })

  test('is short for a long log', () => {
    const many = Array.from({ length: 40 }, (_, at) => resource(at + 1))
    const [line] = said(many, 'self-study').map(nudgeLine)
    expect(line?.text).toBe('Entries 1, 2, 3, 4, 5, 6 and 34 more are tied to no service skill.')
    expect(moreLines(2)).toBe('Two more')
  })

  test('has words for every tip, whatever it is about', () => {
    const one = { id: entryIdOf(1), number: 1, type: 'resource', title: '' }
    const texts = TIP_RULES.flatMap(({ tip }) => {
      const { about } = nudgeWords[tip] ?? {}
      const entries = about ? [one] : []
      const nudge = { tip, state: 'open', entries } as const
      return [nudgeLine(nudge), nudgeLine({ ...nudge, entries: [...entries, ...entries] })]
    })
    expect(texts.filter(({ text, go }) => !/^[A-Z].*\.$/.test(text) || !go)).toEqual([])
  })
})

test('the order of the entries makes no difference', () => {
  const log = allReadyLog()
  fc.assert(
    fc.property(fc.shuffledSubarray([...log], { minLength: 1 }), (some) => {
      const sorted = [...some].sort((a, b) => a.number - b.number)
      for (const unit of UNITS) expect(said(some, unit)).toEqual(said(sorted, unit))
    }),
  )
})
