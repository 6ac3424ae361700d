import { beforeEach, describe, expect, test } from 'vitest'
import type { Certainty, Happening, ItemAnswered } from '#domain/journal/fact.ts'
import { takingWords } from '#messages/certainty.ts'
import { $certainty, chooseCertainty, isAsked, openCertainty } from '#stores/certainty.ts'
import { bestLevel, certaintyEnd } from '#stores/certainty-end.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const TAKING = 'abcdefghij'
let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $certainty.set('new')
})

function answer(place: number, fraction: number, certainty?: Certainty, taking = TAKING): ItemAnswered {
  return {
    kind: 'item.answered',
    item: `q-${place}`,
    edition: 1,
    response: ['a'],
    right: fraction === 1,
    fraction,
    ...(certainty ? { certainty } : {}),
    taking: { id: taking, set: 'unit:unit', place, of: 9 },
    shown: [],
    misconceptions: [],
  }
}
const keep = (...happenings: readonly Happening[]) => device.journal.append(happenings)

describe('the setting', () => {
  test('is off at first, and what was chosen outlives a reload', async () => {
    await openCertainty()
    expect(isAsked($certainty.get())).toBe(false)
    expect(await chooseCertainty('on')).toEqual({ ok: true, value: undefined })
    $certainty.set('new')
    await openCertainty()
    expect($certainty.get()).toBe('on')
    await chooseCertainty('off')
    expect(isAsked($certainty.get())).toBe(false)
    expect((await device.journal.facts()).map((fact) => Reflect.get(fact, 'value'))).toEqual(['on', 'off'])
  })

  test('stands as it was where it cannot be kept', async () => {
    device.refuseWrites({ kind: 'full' })
    expect(await chooseCertainty('on')).toEqual({ ok: false, problem: { kind: 'full' } })
    expect($certainty.get()).toBe('new')
  })

  test.each(['yes', 1, true])('of another release, %j, is none', async (value) => {
    await keep({ kind: 'setting.chosen', name: 'certainty', value })
    await openCertainty()
    expect($certainty.get()).toBe('new')
  })

  test('follows another tab', async () => {
    await openCertainty()
    await keep({ kind: 'setting.chosen', name: 'certainty', value: 'trying' })
    await expect.poll(() => $certainty.get()).toBe('trying')
  })
})

describe('the end of a taking', () => {
  test('offers the try-out once five questions were answered, and not before', async () => {
    await keep(...[0, 1, 2, 3].map((place) => answer(place, 1)))
    expect(await certaintyEnd(TAKING)).toBeUndefined()
    await keep(answer(0, 0))
    expect(await certaintyEnd(TAKING)).toEqual({ kind: 'offer' })
  })

  test('offers nothing in a pack, and nothing to who said no', async () => {
    await keep(...[0, 1, 2, 3, 4].map((place) => answer(place, 1)))
    expect(await certaintyEnd(undefined)).toBeUndefined()
    await chooseCertainty('off')
    expect(await certaintyEnd(TAKING)).toBeUndefined()
  })

  test('says how many questions of the try-out are left, then what each level would have earned', async () => {
    await chooseCertainty('trying')
    await keep(answer(0, 1, 3), answer(1, 0, 3), answer(2, 0.5, 2))
    expect(await certaintyEnd(TAKING)).toEqual({ kind: 'trying', left: 2 })
    await keep(answer(3, 1, 1), answer(4, 1, 2))
    const end = await certaintyEnd(TAKING)
    expect(end).toEqual({
      kind: 'tried',
      earned: {
        marks: 3 - 6 + 1 + 1 + 2,
        levels: [
          { certainty: 1, marks: 1 + 0 + 0.5 + 1 + 1 },
          { certainty: 2, marks: 2 - 2 + 1 + 2 + 2 },
          { certainty: 3, marks: 3 - 6 + 1.5 + 3 + 3 },
        ],
      },
    })
    expect(end?.kind === 'tried' && bestLevel(end.earned)).toEqual({ certainty: 2, marks: 5 })
  })

  test('adds up its own answers alone, and says nothing where none said a certainty', async () => {
    await chooseCertainty('on')
    await keep(answer(0, 1, 3), answer(1, 1, 3, 'bbbbbbbbbb'))
    expect(await certaintyEnd(TAKING)).toMatchObject({ kind: 'kept', earned: { marks: 3 } })
    expect(await certaintyEnd('cccccccccc')).toBeUndefined()
  })
})

test.each([
  [4, 1, 3, 'What you said earned 4 marks. More than level 1 each time would have: 3.'],
  [-6, 1, 0, 'What you said earned −6 marks. Level 1 each time would have earned 0.'],
  [1 / 3 + 2 / 3 + 1e-16, 2, 1, 'What you said earned 1 mark. As much as level 2 each time.'],
  [-1e-17, 1, 0, 'What you said earned 0 marks. As much as level 1 each time.'],
] as const)('what %d marks are beside level %d each time', (marks, best, bestMarks, words) => {
  expect(takingWords(marks, best, bestMarks)).toBe(words)
})
