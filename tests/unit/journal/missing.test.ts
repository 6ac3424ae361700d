import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Holding, holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import { type Loss, lossBetween, parseHolding } from '#domain/journal/loss.ts'
import {
  giveUp,
  type Missing,
  mayBeMissing,
  missingAfter,
  parseMissing,
  stillMissing,
  stillToSay,
} from '#domain/journal/missing.ts'

const [OWN, ANEW, PHONE] = ['aaaaaaaaaa', 'dddddddddd', 'bbbbbbbbbb'] as const

function held(own: string, turn: number, counts: { readonly [device: string]: number }): Holding {
  const added = Object.entries(counts).flatMap(([device, count]) =>
    Array.from({ length: count }, (_, place) => ({ device, seq: place + 1 })),
  )
  return holdingAfter(nothingHeld(own), { added }, { turn, at: turn * 1_000, own })
}

function lossOf(inside: Holding | undefined, outside: Holding): Loss {
  const loss = lossBetween(inside, outside)
  if (!loss) throw new Error('The test means a loss')
  return loss
}

const FULL = held(OWN, 20, { [OWN]: 10, [PHONE]: 4 })
const LEFT = held(OWN, 12, { [OWN]: 7, [PHONE]: 2 })

/** What is missing after a rolling back to `inside`, or after all is gone. */
function lost(found: Holding | 'nothing' = LEFT, outside = FULL, before?: Missing): Missing {
  const inside = found === 'nothing' ? undefined : found
  return missingAfter(before, lossOf(inside, outside), { inside, outside, noticedAt: 30_000 })
}

describe('what is missing', () => {
  test('is counted by device, with when and of how many', () => {
    const missing = lost()
    expect(missing).toMatchObject({ noticedAt: 30_000, from: 12_000, until: 20_000, of: 14, own: [OWN] })
    expect(stillMissing(missing, LEFT)).toEqual({ records: 5, own: 3, here: 9 })
  })

  test('has no beginning where nothing was found', () => {
    const missing = lost('nothing')
    expect(missing.from).toBeUndefined()
    expect(stillMissing(missing, undefined)).toEqual({ records: 14, own: 10, here: 0 })
  })

  test('grows fewer as it comes back, and nothing is to be said once all has', () => {
    const missing = lost()
    const some = held(ANEW, 25, { [OWN]: 9, [PHONE]: 2, [ANEW]: 6 })
    expect(stillMissing(missing, some)).toEqual({ records: 3, own: 1, here: 17 })
    expect(stillToSay(missing, some)).toBe(missing)
    expect(stillToSay(missing, held(ANEW, 26, { [OWN]: 10, [PHONE]: 4 }))).toBeUndefined()
  })

  test('does not grow by erasing what is here', () => {
    const missing = lost()
    const gone = holdingAfter(LEFT, { gone: [`${OWN}-00000001`] }, { turn: 31, at: 31, own: ANEW })
    expect(stillMissing(missing, gone)).toEqual({ records: 5, own: 3, here: 8 })
  })

  test('is what both losses took, where one follows another', () => {
    const goingOn = held(ANEW, 25, { [OWN]: 9, [PHONE]: 2, [ANEW]: 6 })
    const again = held(ANEW, 23, { [OWN]: 9, [PHONE]: 2, [ANEW]: 1 })
    const missing = lost(again, goingOn, lost())
    expect(stillMissing(missing, again)).toEqual({ records: 1 + 2 + 5, own: 1 + 5, here: 12 })
    expect(missing).toMatchObject({ of: 20, own: [OWN, ANEW], from: 12_000, until: 25_000 })
    const back = held('eeeeeeeeee', 40, { [OWN]: 10, [PHONE]: 4, [ANEW]: 6 })
    expect(stillToSay(missing, back)).toBeUndefined()
  })

  test('noticed twice is missing once', () => {
    const once = lost('nothing')
    const empty = { ...nothingHeld(ANEW), turn: 21 }
    expect(lossBetween(empty, FULL)).toBeUndefined()
    expect(stillMissing(lost('nothing', FULL), empty)).toEqual(stillMissing(once, empty))
  })

  test('stays known when one goes on without it, and is asked for no more', () => {
    const left = giveUp(lost(), LEFT, 40_000)
    expect(stillMissing(left, LEFT).records).toBe(0)
    expect(left.given).toEqual([{ at: 40_000, records: 5 }])
    expect(stillToSay(left, LEFT)).toBe(left)
    const later = lost(held(ANEW, 50, { [OWN]: 6 }), held(ANEW, 60, { [OWN]: 7, [PHONE]: 2 }), left)
    expect(stillMissing(later, undefined).records).toBe(3)
    expect(later.given).toEqual(left.given)
  })

  test('may be a fact of a device that lacks some, up to the highest number held', () => {
    const missing = lost()
    expect(mayBeMissing(missing, { device: OWN, seq: 10 })).toBe(true)
    expect(mayBeMissing(missing, { device: OWN, seq: 11 })).toBe(false)
    expect(mayBeMissing(missing, { device: ANEW, seq: 1 })).toBe(false)
    expect(mayBeMissing(missing, { device: 'constructor', seq: 1 })).toBe(false)
  })

  test('is read as the first release to note it wrote it', () => {
    const held =
      '{"turn":4,"at":5,"own":"aaaaaaaaaa","devices":{"aaaaaaaaaa":{"most":4,"count":3,"gone":1}},"gone":1}'
    const noted =
      '{"noticedAt":9,"from":1,"until":5,"of":7,"own":["aaaaaaaaaa"],"devices":{"aaaaaaaaaa":{"lacks":3,"most":7,"base":4}},"given":[{"at":2,"records":1}]}'
    const [holding, missing] = [parseHolding(held), parseMissing(noted)]
    expect(missing && stillMissing(missing, holding)).toEqual({ records: 3, own: 3, here: 3 })
  })

  test('is read as it was written, and of any other text is nothing', () => {
    const missing = giveUp(lost(), LEFT, 40_000)
    expect(parseMissing(JSON.stringify(missing))).toEqual(missing)
    expect(parseMissing(JSON.stringify(lost('nothing')))).toEqual(lost('nothing'))
    for (const change of [
      { of: -1 },
      { own: 'a' },
      { devices: { x: {} } },
      { given: [{ at: 1 }] },
      { given: 1 },
    ]) {
      expect(parseMissing(JSON.stringify({ ...missing, ...change }))).toBeUndefined()
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseMissing(text)).not.toThrow()
      }),
    )
  })
})
