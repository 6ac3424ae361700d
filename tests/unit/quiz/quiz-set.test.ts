import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemAnswered } from '#domain/journal/fact.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openQuiz, type Quiz } from '#stores/quiz.ts'
import { $set, beginSet, openSet, type RunningSet } from '#stores/quiz-set.ts'
import { runTime, type SetTime } from '#stores/quiz-time.ts'
import { type FakeDevice, type FakeDeviceOptions, fakeDevice } from '#tests/support/device.ts'
import { QUIZ } from '#tests/support/quiz-samples.ts'
import { SETS, SHIPPED_SETS } from '#tests/support/quiz-sets.ts'

const MINUTE = 60_000

let device: FakeDevice
let time: SetTime | undefined

beforeEach(() => {
  vi.useFakeTimers()
  begin({ shipped: SHIPPED_SETS })
})
afterEach(() => {
  time?.stop()
  vi.useRealTimers()
})

function begin(options: FakeDeviceOptions): void {
  device = fakeDevice(options)
  setDevice(device)
  setMarks(device.marks)
}

const WRONG: ItemAnswered = {
  kind: 'item.answered',
  item: 'q-self-study',
  edition: 1,
  response: ['course'],
  right: false,
  shown: [],
  misconceptions: [],
}

function running(): RunningSet {
  const view = $set.get()
  if (view.kind !== 'running') throw new Error(`The set is ${view.kind}`)
  return view
}

/** The set on screen, with its clock. */
async function sit(): Promise<{ quiz: Quiz; time: SetTime }> {
  const { opening, markName, attempt } = running()
  const quiz = openQuiz(opening, markName, attempt)
  quiz.$view.listen(() => undefined)
  await quiz.wake()
  time?.stop()
  time = runTime(quiz.hold)
  return { quiz, time }
}

/** Lets time go by, on every clock there is. */
async function pass(millis: number): Promise<void> {
  device.pass(millis)
  await vi.advanceTimersByTimeAsync(1_000)
}

async function answer(quiz: Quiz): Promise<void> {
  const view = quiz.$view.get()
  if (view.kind === 'asking' && view.question.kind !== 'order') quiz.pick(view.shown[0] ?? '')
  await quiz.check()
}

describe('the page of a set', () => {
  test('is ready with how many questions a taking would have', async () => {
    await openSet('concept:kolb')
    expect($set.get()).toMatchObject({ kind: 'ready', title: 'Kolb’s cycle', of: 4, all: 4 })
  })

  test('says what it cannot open: no set, one that is gone, one with nothing in it', async () => {
    for (const name of ['', 'kolb', 'concept:gone', 'wrong:x']) {
      await openSet(name)
      expect($set.get()).toEqual({ kind: 'unknown' })
    }
    await openSet('wrong')
    expect($set.get()).toEqual({ kind: 'empty', set: { kind: 'wrong' } })
  })

  test('says when it is out of reach, and opens once it is not', async () => {
    begin({})
    await openSet('concept:kolb')
    expect($set.get()).toEqual({ kind: 'unreachable' })
    begin({ shipped: { sets: SETS } })
    await openSet('concept:kolb')
    await beginSet(undefined)
    expect($set.get()).toEqual({ kind: 'unreachable' })
    begin({ shipped: SHIPPED_SETS })
    await openSet('concept:kolb')
    expect($set.get().kind).toBe('ready')
  })

  test('asks what was wrong, and names the set in each answer', async () => {
    await device.journal.append([WRONG])
    await openSet('wrong')
    expect($set.get()).toMatchObject({ kind: 'ready', title: 'What you got wrong', of: 1 })
    await beginSet(undefined)
    const { quiz } = await sit()
    expect(quiz.$view.get()).toMatchObject({ kind: 'asking', of: 1, question: { id: 'q-self-study' } })
    for (const id of ['guide', 'podcast']) quiz.pick(id)
    await quiz.check()
    const [, fact] = await device.journal.facts()
    expect(fact).toMatchObject({ right: true, taking: { set: 'wrong', place: 0, of: 1 } })
    quiz.next()
    await vi.waitFor(() => expect(quiz.$view.get()).toMatchObject({ kind: 'ended', total: 0 }))
    // Nothing is wrong any more, so there is no other taking to begin.
    await quiz.again('next')
    expect(quiz.$view.get().kind).toBe('ended')
  })

  test('goes on where it was left, and is ready anew once it is done', async () => {
    await openSet('concept:kolb')
    await beginSet(undefined)
    const { quiz } = await sit()
    await answer(quiz)
    quiz.next()
    await openSet('concept:kolb')
    expect(running().attempt.answers).toHaveLength(1)
    const again = (await sit()).quiz
    expect(again.$view.get()).toMatchObject({ kind: 'asking', number: 2 })
    for (const _question of ['two', 'three', 'four']) {
      await answer(again)
      again.next()
    }
    await openSet('concept:kolb')
    expect($set.get().kind).toBe('ready')
  })

  test('goes on without a question that is gone since, with what was picked and with its time', async () => {
    const time = { minutes: 6, until: device.now().at + 4 * MINUTE }
    const items = ['q-first-words', 'q-self-study', 'q-gone', 'q-kolb-cycle']
    const left = { items, seed: 7, answers: [['fix']], draft: ['guide'], isReading: false, raised: {}, time }
    device.marks.set('quiz-set:concept:kolb', JSON.stringify(left))
    await openSet('concept:kolb')
    const { quiz } = await sit()
    expect(quiz.$view.get()).toMatchObject({ kind: 'asking', number: 2, of: 3, draft: ['guide'] })
    expect(time && quiz.hold.now().time).toEqual(time)
  })

  test('begins the missed ones as another taking under a name of its own', async () => {
    await openSet('concept:kolb')
    await beginSet(undefined)
    const { quiz } = await sit()
    for (const _question of QUIZ.questions) {
      await answer(quiz)
      quiz.next()
    }
    const ended = quiz.$view.get()
    if (ended.kind !== 'ended') throw new Error(`The quiz is ${ended.kind}`)
    await quiz.again('missed')
    await answer(quiz)
    const takings = await device.journal.subjects('taking:')
    expect(takings).toHaveLength(2)
    expect(takings).toContain(`taking:${ended.taking}`)
  })
})

describe('a set with a time limit', () => {
  beforeEach(async () => {
    await openSet('concept:kolb')
    await beginSet(6)
  })

  test('counts down, warns, and ends by itself with what was checked; the rest is told', async () => {
    const { quiz, time } = await sit()
    await answer(quiz)
    quiz.next()
    await pass(MINUTE + 1_000)
    expect(time.$time.get()).toEqual({ minutes: 5, warning: 5 })
    await pass(4 * MINUTE)
    expect(time.$time.get()).toEqual({ minutes: 1, warning: 1 })
    quiz.pick('guide')
    await pass(MINUTE)
    await vi.waitFor(() => expect(quiz.$view.get()).toMatchObject({ kind: 'ended', of: 1 }))
    const view = quiz.$view.get()
    if (view.kind !== 'ended') throw new Error(`The quiz is ${view.kind}`)
    expect(view.open).toHaveLength(3)
    expect(await device.journal.subjects('taking:')).toHaveLength(1)
    await pass(MINUTE)
    expect(time.$time.get()).toEqual({})
    await quiz.again('open')
    expect(quiz.$view.get()).toMatchObject({ kind: 'asking', number: 1, of: 3, draft: ['guide'] })
    expect(quiz.hold.now().time).toBeUndefined()
  })

  test('lets marks be read to their end when time is up', async () => {
    const { quiz, time } = await sit()
    await answer(quiz)
    await pass(7 * MINUTE)
    expect(quiz.$view.get()).toMatchObject({ kind: 'checked', isLast: true })
    expect(time.$time.get()).toMatchObject({ minutes: 0 })
    quiz.next()
    expect(quiz.$view.get()).toMatchObject({ kind: 'ended', of: 1 })
  })

  test('went on while its page was closed: by a reload, by sleep, by a crash', async () => {
    const { quiz } = await sit()
    await answer(quiz)
    quiz.next()
    device.pass(4 * MINUTE)
    await openSet('concept:kolb')
    expect((await sit()).time.$time.get()).toEqual({ minutes: 2 })
    device.pass(10 * MINUTE)
    await openSet('concept:kolb')
    const late = await sit()
    await vi.waitFor(() => expect(late.quiz.$view.get()).toMatchObject({ kind: 'ended', of: 1 }))
    await openSet('concept:kolb')
    expect($set.get().kind).toBe('ready')
  })

  test.each([5, -5])('is not ended by a clock that jumps by %i hours, and says so', async (hours) => {
    const { quiz, time } = await sit()
    await pass(MINUTE)
    device.setMoment({ at: device.now().at + hours * 60 * MINUTE, offsetMin: 0 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(time.$time.get()).toMatchObject({ minutes: 5, jumpMillis: hours * 60 * MINUTE })
    expect(quiz.$view.get().kind).toBe('asking')
    time.dropJump()
    await pass(MINUTE)
    expect(time.$time.get()).toEqual({ minutes: 4, warning: 5 })
    await pass(5 * MINUTE)
    await vi.waitFor(() => expect(quiz.$view.get().kind).toBe('ended'))
  })

  test('is ended by a jump that the person counts as time gone by', async () => {
    const { quiz, time } = await sit()
    device.setMoment({ at: device.now().at + 60 * MINUTE, offsetMin: 0 })
    await vi.advanceTimersByTimeAsync(1_000)
    time.countJump()
    await vi.waitFor(() => expect(quiz.$view.get()).toMatchObject({ kind: 'ended', of: 0 }))
  })

  test.each([
    ['counted', 3, ['countJump', 'countJump']],
    ['left out', 6, ['dropJump', 'countJump']],
  ] as const)('asks about a jump once over two tabs, and has it %s once', async (_how, left, [one, two]) => {
    const here = await sit()
    const { opening, markName, attempt } = running()
    const there = openQuiz(opening, markName, attempt)
    there.$view.listen(() => undefined)
    await there.wake()
    const beside = runTime(there.hold)
    device.setMoment({ at: device.now().at + 3 * MINUTE, offsetMin: 0 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(beside.$time.get()).toMatchObject({ minutes: 6, jumpMillis: 3 * MINUTE })
    here.time[one]()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(beside.$time.get()).not.toHaveProperty('jumpMillis')
    beside[two]()
    await vi.advanceTimersByTimeAsync(1_000)
    for (const { $time } of [here.time, beside]) expect($time.get()).toMatchObject({ minutes: left })
    beside.stop()
  })

  test('keeps an answer that was on its way when time was up', async () => {
    const { quiz } = await sit()
    let goOn = () => undefined as undefined
    const { append } = device.journal
    Object.assign(device.journal, {
      append: async (...given: Parameters<typeof append>) => {
        await new Promise<void>((resolve) => {
          goOn = () => void resolve()
        })
        return append(...given)
      },
    })
    const kept = answer(quiz)
    await vi.advanceTimersByTimeAsync(10)
    await pass(7 * MINUTE)
    expect(quiz.$view.get()).toMatchObject({ kind: 'checked', isSaving: true, isLast: false })
    goOn()
    await kept
    await pass(0)
    expect(quiz.$view.get()).toMatchObject({ kind: 'checked', isLast: true })
    expect(await device.journal.facts()).not.toEqual([])
  })
})
