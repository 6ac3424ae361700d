import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Holding, holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import { countHeld, fewerIn, holdingErased, lossBetween, parseHolding } from '#domain/journal/loss.ts'
import { factId } from '#domain/journal/stamp.ts'

const [OWN, PHONE, FRIEND] = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const

/** What a database does, without its facts: names that are here, and what is held. */
interface Model {
  readonly held: Holding
  readonly here: ReadonlySet<string>
  /** Names that were erased: no merge brings them back. */
  readonly erased: ReadonlySet<string>
  readonly seq: number
}

type Deed =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'merge'; readonly device: string; readonly from: number; readonly count: number }
  | { readonly kind: 'purge'; readonly places: readonly number[] }
  | { readonly kind: 'compact' }
  | { readonly kind: 'erase' }

const EMPTY: Model = { held: nothingHeld(OWN), here: new Set(), erased: new Set(), seq: 0 }

/** What changes the facts: an append, a merge, an erasing of some. */
const telling: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('merge' as const),
    device: fc.constantFrom(PHONE, FRIEND),
    from: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({
    kind: fc.constant('purge' as const),
    places: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  }),
)
const anything: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: telling },
  { weight: 2, arbitrary: fc.constant<Deed>({ kind: 'compact' }) },
  { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'erase' }) },
)

function after(model: Model, deed: Deed): Model {
  const now = { turn: model.held.turn + 1, at: 1_000 * (model.held.turn + 1), own: OWN }
  const write = (added: readonly string[], gone: readonly string[], seq = model.seq): Model => ({
    held: holdingAfter(model.held, { added: added.map(parsed), gone }, now),
    here: new Set([...model.here, ...added].filter((id) => !gone.includes(id))),
    erased: new Set([...model.erased, ...gone]),
    seq,
  })
  const next = (count: number) =>
    Array.from({ length: count }, (_, place) => factId(OWN, model.seq + place + 1))
  switch (deed.kind) {
    case 'append':
      return write(next(deed.count), [], model.seq + deed.count)
    case 'merge': {
      const names = Array.from({ length: deed.count }, (_, place) => factId(deed.device, deed.from + place))
      return write(
        names.filter((id) => !model.here.has(id) && !model.erased.has(id)),
        [],
      )
    }
    case 'purge': {
      const here = [...model.here]
      const gone = new Set(deed.places.flatMap((place) => here[place] ?? []))
      // What is erased leaves a fact that says so.
      return gone.size === 0 ? write([], []) : write(next(1), [...gone], model.seq + 1)
    }
    case 'compact':
      return write([], [])
    case 'erase':
      return {
        ...EMPTY,
        held: { ...holdingErased(model.held), ...now },
        seq: model.seq,
      }
  }
}

function parsed(id: string): { readonly device: string; readonly seq: number } {
  const [device = '', seq] = id.split('-')
  return { device, seq: Number(seq) }
}

/** The model after each deed, the empty one first. */
function course(deeds: readonly Deed[]): readonly Model[] {
  const models = [EMPTY]
  for (const deed of deeds) models.push(after(models.at(-1) ?? EMPTY, deed))
  return models
}

describe('what is held', () => {
  test('is what is here, whatever is appended, merged and erased', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (deeds) => {
        const { held, here } = course(deeds).at(-1) ?? EMPTY
        expect(countHeld(held)).toBe(here.size)
        for (const [device, { count, most }] of Object.entries(held.devices)) {
          const own = [...here].map(parsed).filter((one) => one.device === device)
          expect(count).toBe(own.length)
          expect(most).toBeGreaterThanOrEqual(Math.max(0, ...own.map(({ seq }) => seq)))
        }
      }),
    )
  })

  test('never says that something is lost by what a person did, however far behind the mark is', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), fc.nat(30), (deeds, behind) => {
        const models = course(deeds)
        const outside = models[Math.max(0, models.length - 1 - behind)]
        expect(lossBetween(models.at(-1)?.held, outside?.held)).toBeUndefined()
      }),
    )
  })

  test('says that something is lost by every rolling back of what changed facts', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 20 }),
        fc.array(telling, { minLength: 1, maxLength: 10 }),
        (before, lost) => {
          const [kept, full] = [course(before).at(-1) ?? EMPTY, course([...before, ...lost]).at(-1) ?? EMPTY]
          // A merge of what is known and an erasing of nothing change nothing.
          fc.pre([...full.here].some((id) => !kept.here.has(id)))
          const loss = lossBetween(kept.held, full.held)
          expect(loss).toMatchObject({ isEmptied: false })
          const missing = [...full.here].filter((id) => !kept.here.has(id)).map(parsed)
          // Never fewer than are missing, unless more were erased than came.
          for (const { device } of missing) expect(loss?.devices).toHaveProperty(device)
        },
      ),
    )
  })

  test('says how much was lost where nothing was erased meanwhile, to the fact', () => {
    const adding = telling.filter(({ kind }) => kind !== 'purge')
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 20 }),
        fc.array(adding, { minLength: 1, maxLength: 10 }),
        (before, lost) => {
          const [kept, full] = [course(before).at(-1) ?? EMPTY, course([...before, ...lost]).at(-1) ?? EMPTY]
          const loss = lossBetween(kept.held, full.held)
          const lacks = Object.values(loss?.devices ?? {}).reduce((sum, one) => sum + one.lacks, 0)
          expect(lacks).toBe([...full.here].filter((id) => !kept.here.has(id)).length)
        },
      ),
    )
  })

  test('says of an emptied database all that was in it', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (deeds) => {
        const full = course(deeds).at(-1) ?? EMPTY
        const loss = lossBetween(undefined, full.held)
        const lacks = Object.values(loss?.devices ?? {}).reduce((sum, one) => sum + one.lacks, 0)
        expect(lacks).toBe(full.here.size)
        expect(loss?.isEmptied ?? full.here.size === 0).toBe(true)
      }),
    )
  })

  test('takes gaps in the numbers of a device for nothing', () => {
    const now = { turn: 2, at: 2, own: OWN }
    const gaps = holdingAfter(
      nothingHeld(OWN),
      {
        added: [
          { device: PHONE, seq: 7 },
          { device: PHONE, seq: 90 },
        ],
      },
      now,
    )
    expect(fewerIn(gaps, gaps)).toBeUndefined()
    expect(lossBetween({ ...gaps, turn: 3 }, gaps)).toBeUndefined()
  })
})

describe('a mark', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (deeds) => {
        const { held } = course(deeds).at(-1) ?? EMPTY
        expect(parseHolding(JSON.stringify(held))).toEqual(held)
      }),
    )
  })

  test.each([
    undefined,
    '',
    'null',
    '[]',
    '12',
    '{"turn":1}',
    '{"turn":-1,"at":0,"own":"","devices":{},"gone":0}',
    '{"turn":1,"at":0,"own":"","devices":{"__proto__":{"most":1,"count":1}},"gone":0}',
    '{"turn":1,"at":0,"own":"","devices":{"aaaaaaaaaa":null},"gone":0}',
    '{"turn":1,"at":0,"own":"","devices":{"aaaaaaaaaa":{"most":1,"count":"1"}},"gone":0}',
    '{"turn":1e999,"at":0,"own":"","devices":{},"gone":0}',
  ])('that is none counts as absent: %s', (text) => {
    expect(parseHolding(text)).toBeUndefined()
  })

  test('of any text at all is a holding or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseHolding(text)).not.toThrow()
      }),
    )
  })
})
