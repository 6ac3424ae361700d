import { describe, expect, test, vi } from 'vitest'
import type { RebuildReport } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import { createRebuilder } from '#device/rebuilder.ts'
import { modelOf } from '#domain/review/memory.ts'
import { cardStepBy, weightsIn } from '#domain/review/optimise/card-rules.ts'
import { numbersText, SETTING } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { fakeDeviceId, SUNDAY_MORNING, seededChance } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'
import { describeWeights, gradeOf } from '#tests/support/weights-contract.ts'

const chance = seededChance(4)

describe('a journal in memory', () => {
  describeWeights(() =>
    createMemoryJournal({
      rules: rowRules,
      now: () => SUNDAY_MORNING,
      newDevice: () => fakeDeviceId(chance),
      keeping: { kind: 'disk' },
    }),
  )
})

describe('a card’s row by weights of one’s own', () => {
  test('hangs on the setting that the settings name', () => {
    expect(rowRules.basis?.subject).toBe(`setting:${SETTING.weights}`)
    expect(weightsIn('')).toBeUndefined()
    expect(weightsIn(numbersText(SOMEBODY))).toEqual(SOMEBODY)
  })

  test('is what the model with these weights makes of its grades', () => {
    const step = cardStepBy(numbersText(SOMEBODY))
    const model = modelOf(SOMEBODY)
    const day = 86_400_000
    const facts = ([3, 1, 3] as const).map((grade, index) =>
      factOf('a', index + 1, SUNDAY_MORNING.at + index * 4 * day, gradeOf('one', grade)),
    )
    const state = facts.reduce<ReturnType<typeof step>>((kept, fact) => step(kept, fact), undefined)
    const first = model.next(undefined, 0, 3)
    expect(state?.memory).toEqual(model.next(model.next(first, 4, 1), 4, 3))
    expect(state).toMatchObject({ reps: 3, lapses: 1 })
  })
})

describe('rebuilds of a page', () => {
  const DONE = { ok: true, value: { rows: 1, mended: 0, unread: 0, unsound: 0 } } as const

  test('go away from the page where that can be had, and stay here where not', async () => {
    const here = vi.fn(async () => DONE)
    const away = vi.fn(async () => DONE)
    const rest = { here, isBehind: async () => false, onChanged: () => undefined }
    await createRebuilder({ ...rest, away }).rebuild()
    expect([here.mock.calls.length, away.mock.calls.length]).toEqual([0, 1])
    await createRebuilder({ ...rest, away: async () => undefined }).rebuild()
    expect(here).toHaveBeenCalledOnce()
  })

  test('make others read anew what was not as it should be, and nobody where all was', async () => {
    const onChanged = vi.fn()
    const tellsAfter = async (report: Partial<RebuildReport>) => {
      onChanged.mockClear()
      const here = async () => ({ ...DONE, value: { ...DONE.value, ...report } })
      await createRebuilder({ here, isBehind: async () => false, onChanged }).rebuild()
      return onChanged.mock.calls.length
    }
    expect(await tellsAfter({})).toBe(0)
    expect(await tellsAfter({ unread: 3, unsound: 1 })).toBe(0)
    expect(await tellsAfter({ mended: 1 })).toBe(1)
    expect(await tellsAfter({ erased: 2 })).toBe(1)
  })

  test('tell everyone who waits how far they are, and one that nobody needs does not begin', async () => {
    let isBehind = true
    const here = vi.fn(async (tell: (share: number) => void) => {
      await Promise.resolve()
      tell(0.5)
      isBehind = false
      return DONE
    })
    const rebuilder = createRebuilder({ here, isBehind: async () => isBehind, onChanged: () => undefined })
    const told: number[] = []
    await Promise.all([rebuilder.upToDate(), rebuilder.upToDate((share) => told.push(share))])
    expect(here).toHaveBeenCalledOnce()
    expect(told).toEqual([0.5])
  })

  test('that failed are told as they are, and the next one is tried', async () => {
    const problem = { ok: false, problem: { kind: 'full' } } as const
    const onChanged = vi.fn()
    const here = vi.fn().mockResolvedValueOnce(problem).mockResolvedValue(DONE)
    const rebuilder = createRebuilder({ here, isBehind: async () => true, onChanged })
    expect(await rebuilder.rebuild()).toEqual(problem)
    expect(onChanged).not.toHaveBeenCalled()
    expect(await rebuilder.rebuild()).toEqual(DONE)
  })
})
