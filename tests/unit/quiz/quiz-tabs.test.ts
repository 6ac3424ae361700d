import { beforeEach, describe, expect, test, vi } from 'vitest'
import { beginAttempt } from '#domain/quiz/attempt.ts'
import { caughtUp, joinedWith } from '#domain/quiz/catch-up.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { quizOpening } from '#domain/quiz/sheet.ts'
import type { TakingState } from '#domain/quiz/taken-row.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openQuiz, type Quiz } from '#stores/quiz.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { QUIZ, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const opening = quizOpening(QUIZ)
let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED_SAMPLES })
  setDevice(device)
  setMarks(device.marks)
})

/** One more tab with the quiz in it, ready to mark. */
async function tab(): Promise<Quiz> {
  if (!opening) throw new Error('The sample quiz has questions')
  const quiz = openQuiz(opening)
  quiz.$view.listen(() => undefined)
  await quiz.wake()
  return quiz
}

const answers = async () => (await device.journal.facts()).filter(({ kind }) => kind === 'item.answered')
const timesOf = async (item: string) =>
  ((await device.journal.row(`item:${item}`))?.state as ItemState | undefined)?.times

describe('two tabs in one attempt', () => {
  test('show the same: what is picked, checked and gone on from in one shows in the other, which says so', async () => {
    const [one, two] = [await tab(), await tab()]
    one.pick('fix')
    await vi.waitFor(() => expect(two.$view.get()).toMatchObject({ kind: 'asking', draft: ['fix'] }))
    expect(two.$told.get()).toBe('elsewhere')
    expect(one.$told.get()).toBeUndefined()
    await one.check()
    await vi.waitFor(() => expect(two.$view.get()).toMatchObject({ kind: 'checked', number: 1 }))
    two.next()
    await vi.waitFor(() => expect(one.$view.get()).toMatchObject({ kind: 'asking', number: 2 }))
    expect(one.$told.get()).toBe('elsewhere')
    expect(await answers()).toHaveLength(1)
  })

  test('keep one answer where the second, long asleep, heard nothing of the first', async () => {
    const deaf = { ...device, watchMark: () => () => undefined }
    setDevice(deaf)
    const [one, two] = [await tab(), await tab()]
    one.pick('fix')
    await one.check()
    two.pick('listen')
    await two.check()
    expect(two.$view.get()).toMatchObject({ kind: 'checked', response: ['fix'] })
    expect(two.$told.get()).toBe('elsewhere')
    expect(await timesOf('q-first-words')).toBe(1)
    two.next()
    two.pick('guide')
    await two.check()
    expect(await answers()).toHaveLength(2)
    expect(await device.journal.subjects('taking:')).toHaveLength(1)
  })

  test.each([0, 1])('keep one answer where both check at once (question %i)', async (before) => {
    const [one, two] = [await tab(), await tab()]
    for (const option of ['fix', 'guide'].slice(0, before)) {
      one.pick(option)
      await one.check()
      one.next()
    }
    const option = before === 0 ? 'fix' : 'guide'
    one.pick(option)
    await vi.waitFor(() => expect(two.$view.get()).toMatchObject({ kind: 'asking', draft: [option] }))
    await Promise.all([one.check(), two.check()])
    expect(await answers()).toHaveLength(before + 1)
    expect(one.$view.get()).toMatchObject({ kind: 'checked', number: before + 1 })
    expect(two.$view.get()).toMatchObject({ kind: 'checked', number: before + 1 })
    expect(await device.journal.subjects('taking:')).toHaveLength(1)
  })

  test('keep one answer where the mark of the one reaches the other too late', async () => {
    const [one, two] = [await tab(), await tab()]
    one.pick('fix')
    await vi.waitFor(() => expect(two.$view.get()).toMatchObject({ draft: ['fix'] }))
    const late = device.marks.get('quiz:unit')
    await one.check()
    device.marks.set('quiz:unit', late ?? '')
    two.hold.keep(JSON.parse(late ?? ''))
    await two.check()
    expect(await answers()).toHaveLength(1)
    expect(two.$view.get()).toMatchObject({ kind: 'checked', number: 1, response: ['fix'] })
  })

  test('go on with the newer taking where the other has begun another', async () => {
    const [one, two] = [await tab(), await tab()]
    for (const _question of QUIZ.questions) {
      const view = one.$view.get()
      if (view.kind === 'asking' && view.question.kind !== 'order') one.pick(view.shown[0] ?? '')
      await one.check()
      one.next()
    }
    await vi.waitFor(() => expect(two.$view.get().kind).toBe('ended'))
    await one.again('next')
    await vi.waitFor(() => expect(two.$view.get()).toMatchObject({ kind: 'asking', number: 1 }))
  })

  test('agree on how far it is where one has no marking yet: what it picks takes nothing back', async () => {
    if (!opening) throw new Error('The sample quiz has questions')
    const late = openQuiz(opening)
    late.$view.listen(() => undefined)
    const one = await tab()
    for (const option of ['fix', 'guide']) {
      one.pick(option)
      await one.check()
      one.next()
    }
    late.pick('listen')
    expect(late.$told.get()).toBe('elsewhere')
    await vi.waitFor(() => expect(late.$view.get()).toMatchObject({ kind: 'asking', number: 3 }))
    await late.check()
    expect(one.hold.now().answers.slice(0, 2)).toEqual([['fix'], ['guide']])
    expect(await answers()).toHaveLength(3)
    expect(await timesOf('q-first-words')).toBe(1)
    expect(await device.journal.subjects('taking:')).toHaveLength(1)
  })

  test('show the same where one did something while the other was fetching its marking', async () => {
    if (!opening) throw new Error('The sample quiz has questions')
    const one = await tab()
    const late = openQuiz(opening)
    late.$view.listen(() => undefined)
    const waking = late.wake()
    one.pick('fix')
    await waking
    expect(late.$view.get()).toMatchObject({ kind: 'asking', draft: ['fix'] })
  })

  test('stay as they are where one cannot keep its answer', async () => {
    const [one, two] = [await tab(), await tab()]
    one.pick('fix')
    device.refuseWrites({ kind: 'full' })
    await one.check()
    device.refuseWrites()
    await two.check()
    expect(await answers()).toHaveLength(1)
    expect(two.$told.get()).toBe('elsewhere')
    expect(two.$view.get()).toMatchObject({ kind: 'checked', response: ['fix'] })
  })
})

test('a tab that was closed while its answer was being kept does not ask for it again', async () => {
  const one = await tab()
  one.pick('fix')
  const before = device.marks.get('quiz:unit')
  await one.check()
  const taking = one.hold.now().taking
  if (!before || !taking) throw new Error('The attempt was written down')
  // The answer was on the disk, what follows it was not yet written down.
  const cut = fakeDevice({ shipped: SHIPPED_SAMPLES, facts: await device.journal.facts() })
  setDevice(cut)
  setMarks(cut.marks)
  cut.marks.set('quiz:unit', JSON.stringify({ ...JSON.parse(before), taking }))
  device = cut
  const two = await tab()
  await vi.waitFor(() => expect(two.$view.get().kind).toBe('checked'))
  expect(two.$told.get()).toBe('answered')
  expect(two.$view.get()).toMatchObject({ kind: 'checked', number: 1, response: ['fix'] })
  expect(await answers()).toHaveLength(1)
})

test('each answer says how long it took, its taking, its place and its seed', async () => {
  const quiz = await tab()
  device.pass(4_000)
  quiz.pick('listen')
  // A clock set back makes no answer take less than no time.
  device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at - 86_400_000 })
  device.pass(3_000)
  await quiz.check()
  quiz.next()
  device.pass(2_000)
  quiz.pick('guide')
  await quiz.check()
  const taking = { id: expect.stringMatching(/^[a-z2-7]{10}$/), set: 'unit:unit', of: 4 }
  expect(await answers()).toMatchObject([
    { tookMillis: 7_000, seed: 0, taking: { ...taking, place: 0 } },
    { tookMillis: 2_000, seed: 0, taking: { ...taking, place: 1 } },
  ])
})

describe('of two copies of an attempt', () => {
  const begun = beginAttempt(['a', 'b'], 7)
  const read = { ...begun, answers: [['x']], isReading: true }

  test('the one that went further counts, and of two equal ones the other', () => {
    expect(joinedWith(begun, read)).toBe(read)
    expect(joinedWith(read, begun)).toBe(read)
    const moved = { ...read, isReading: false }
    expect(joinedWith(read, moved)).toBe(moved)
    expect(joinedWith(moved, read)).toBe(moved)
    const picked = { ...begun, draft: ['y'] }
    expect(joinedWith(begun, picked)).toBe(picked)
    const over = { ...moved, isOver: true as const }
    expect(joinedWith(over, { ...moved, draft: ['y'] })).toBe(over)
  })

  test('that are different takings the other counts', () => {
    const newer = beginAttempt(['b'], 9)
    expect(joinedWith(read, newer)).toBe(newer)
    const named = { ...begun, taking: { id: 'one', set: 'wrong' } }
    const renamed = { ...begun, taking: { id: 'two', set: 'wrong' } }
    expect(joinedWith(named, renamed)).toBe(renamed)
  })

  test('answers that the journal has follow only where they stand next', () => {
    const kept = (place: number, item: string) => ({
      place,
      item,
      edition: 1,
      response: ['x'],
      right: true,
      fraction: 1,
    })
    const state = (places: TakingState['answers']): TakingState => ({
      set: 'wrong',
      of: 2,
      first: SUNDAY_MORNING,
      last: SUNDAY_MORNING,
      answers: places,
    })
    expect(caughtUp(begun, undefined)).toBe(begun)
    expect(caughtUp(begun, state([kept(1, 'b')]))).toBe(begun)
    expect(caughtUp(begun, state([kept(0, 'other')]))).toBe(begun)
    expect(caughtUp(begun, state([kept(0, 'a'), kept(1, 'b')]))).toMatchObject({
      answers: [['x'], ['x']],
      isReading: true,
    })
  })
})
