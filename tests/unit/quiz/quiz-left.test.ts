import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Attempt, beginAttempt } from '#domain/quiz/attempt.ts'
import { openedAt, standsAt } from '#domain/quiz/catch-up.ts'
import { quizOpening } from '#domain/quiz/sheet.ts'
import type { TakingState } from '#domain/quiz/taken-row.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openQuiz, type Quiz } from '#stores/quiz.ts'
import { $set, beginSet, openSet } from '#stores/quiz-set.ts'
import { lookForForms } from '#stores/your-data-forms.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { QUIZ } from '#tests/support/quiz-samples.ts'
import { SHIPPED_SETS } from '#tests/support/quiz-sets.ts'

const opening = quizOpening(QUIZ)
let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED_SETS })
  setDevice(device)
  setMarks(device.marks)
})

/** The page of the quiz, looked at. */
function look(): Quiz {
  if (!opening) throw new Error('The sample quiz has questions')
  const quiz = openQuiz(opening)
  quiz.$view.listen(() => undefined)
  return quiz
}

async function answerTwo(quiz: Quiz): Promise<void> {
  await quiz.wake()
  for (const option of ['fix', 'guide']) {
    quiz.pick(option)
    await quiz.check()
    quiz.next()
  }
}

const answers = async () => (await device.journal.facts()).filter(({ kind }) => kind === 'item.answered')
const takings = () => device.journal.subjects('taking:')

describe('a browser that was killed', () => {
  test('goes on at the next question where its mark never reached the disk, in the same taking', async () => {
    await answerTwo(look())
    device.marks.remove('quiz:unit')
    const quiz = look()
    await quiz.wake()
    await vi.waitFor(() => expect(quiz.$view.get()).toMatchObject({ kind: 'asking', number: 3, of: 4 }))
    await quiz.check()
    expect(await answers()).toHaveLength(3)
    expect(await takings()).toHaveLength(1)
  })

  test('finds how the taking began, however early it was killed: that is written before the first answer', async () => {
    const { journal, drafts } = device
    const order: string[] = []
    vi.spyOn(drafts, 'write').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push('begun')
      return true
    })
    journal.watch((facts) => order.push(...facts.map(({ kind }) => kind)))
    const quiz = look()
    await quiz.wake()
    quiz.pick('fix')
    await quiz.check()
    expect(order.slice(0, 2)).toEqual(['begun', 'item.answered'])
  })

  test('goes on there too where its mark is of an older state, and in a taking that is not the page’s own', async () => {
    const before = look()
    await before.wake()
    for (const question of QUIZ.questions) {
      if (question.kind !== 'order') before.pick('options' in question ? (question.options[3]?.id ?? '') : '')
      await before.check()
      before.next()
    }
    const old = device.marks.get('quiz:unit') ?? ''
    device.pass(60_000)
    await before.again('missed')
    const begun = before.hold.now()
    await before.check()
    const view = before.$view.get()
    if (view.kind === 'asking') before.pick('fix')
    await before.check()
    device.marks.set('quiz:unit', old)
    const after = look()
    await after.wake()
    await vi.waitFor(() => expect(after.$view.get()).toMatchObject({ number: 2, of: begun.items.length }))
    expect(await takings()).toHaveLength(2)
  })

  test('says what became of what one had picked meanwhile', async () => {
    await answerTwo(look())
    device.marks.remove('quiz:unit')
    const quiz = look()
    quiz.pick('listen')
    await quiz.check()
    expect(quiz.$told.get()).toBe('answered')
    await vi.waitFor(() => expect(quiz.$view.get()).toMatchObject({ kind: 'checked', number: 2 }))
    expect(await answers()).toHaveLength(2)
  })

  test('goes on in a set it was taking', async () => {
    await openSet('concept:kolb')
    await beginSet(undefined)
    const view = $set.get()
    if (view.kind !== 'running') throw new Error(`The set is ${view.kind}`)
    const quiz = openQuiz(view.opening, view.markName, view.attempt)
    await answerTwo(quiz)
    device.marks.remove('quiz-set:concept:kolb')
    await openSet('concept:kolb')
    expect($set.get()).toMatchObject({
      kind: 'running',
      opening: { first: { id: quiz.hold.now().items[2] } },
      attempt: { taking: view.attempt.taking, isReading: false },
    })
  })

  test('finds what was picked in a question and not checked, where its mark never reached the disk', async () => {
    const before = look()
    await before.wake()
    before.pick('fix')
    await vi.waitFor(async () => expect(await device.drafts.list('taking:typed:')).toHaveLength(1))
    device.marks.clear()
    const after = look()
    await after.wake()
    await vi.waitFor(() =>
      expect(after.$view.get()).toMatchObject({ kind: 'asking', number: 1, draft: ['fix'] }),
    )
    await after.check()
    expect(await answers()).toHaveLength(1)
    // Answered, it is no more.
    await vi.waitFor(async () => expect(await device.drafts.list('taking:typed:')).toEqual([]))
  })

  test('finds it at a later question too, where the mark is of an older state', async () => {
    const before = look()
    await answerTwo(before)
    const old = device.marks.names('').map((name) => [name, device.marks.get(name) ?? ''] as const)
    device.pass(1)
    const view = before.$view.get()
    if (view.kind !== 'asking') throw new Error(`It is ${view.kind}`)
    before.move(view.shown[0] ?? '', 1)
    const moved = before.hold.now().draft
    const onDisk = async () => (await device.drafts.list('taking:typed:'))[0]?.text
    await vi.waitFor(async () => expect(await onDisk()).toContain(JSON.stringify(moved)))
    // The page that was killed hears nothing of its marks any more.
    const kept = await device.drafts.list('')
    device = fakeDevice({ shipped: SHIPPED_SETS, facts: await device.journal.facts() })
    for (const { name, text } of kept) await device.drafts.write(name, text)
    setDevice(device)
    setMarks(device.marks)
    for (const [name, text] of old) device.marks.set(name, text)
    const after = look()
    await after.wake()
    await vi.waitFor(() =>
      expect(after.$view.get()).toMatchObject({ kind: 'asking', number: 3, shown: moved }),
    )
  })

  test('takes what a mark says that is as new, and what is picked on the page before the disk was read', async () => {
    const before = look()
    await before.wake()
    before.pick('fix')
    await vi.waitFor(async () => expect(await device.drafts.list('taking:typed:')).toHaveLength(1))
    device.marks.set('quiz:unit', (device.marks.get('quiz:unit') ?? '').replace('"fix"', '"listen"'))
    const after = look()
    await after.wake()
    expect(after.$view.get()).toMatchObject({ draft: ['listen'] })
    device.marks.clear()
    const touched = look()
    touched.pick('listen')
    await touched.wake()
    expect(touched.$view.get()).toMatchObject({ draft: ['listen'] })
  })

  test('finds a set that was begun, with what was picked before its first answer', async () => {
    await openSet('concept:kolb')
    await beginSet(undefined)
    const view = $set.get()
    if (view.kind !== 'running') throw new Error(`The set is ${view.kind}`)
    const quiz = openQuiz(view.opening, view.markName, view.attempt)
    quiz.$view.listen(() => undefined)
    await quiz.wake()
    const asking = quiz.$view.get()
    if (asking.kind !== 'asking') throw new Error(`It is ${asking.kind}`)
    const first = asking.question
    if (first.kind === 'order') quiz.move(asking.shown[0] ?? '', 1)
    else quiz.pick(asking.shown[0] ?? '')
    await vi.waitFor(async () => expect(await device.drafts.list('taking:typed:')).toHaveLength(1))
    device.marks.remove('quiz-set:concept:kolb')
    await openSet('concept:kolb')
    expect($set.get()).toMatchObject({
      kind: 'running',
      opening: { first: { id: first.id } },
      attempt: { draft: quiz.hold.now().draft },
    })
  })

  test('has no form half filled in for all that', async () => {
    await answerTwo(look())
    expect((await lookForForms()).all).toEqual({ log: 0, packs: 0, tasks: 0, cards: 0, comments: 0 })
  })
})

describe('where an attempt stands', () => {
  const begun: Attempt = { ...beginAttempt(['a', 'b'], 0), taking: { id: 'one', set: 'unit:u' } }
  const kept = (at: number, certainty?: 3): TakingState => ({
    set: 'unit:u',
    of: 2,
    first: SUNDAY_MORNING,
    last: { ...SUNDAY_MORNING, at },
    answers: [
      {
        place: 0,
        item: 'a',
        edition: 1,
        response: ['x'],
        right: true,
        fraction: 1,
        ...(certainty ? { certainty } : {}),
      },
    ],
  })

  test('is by its mark alone where nothing else is known of it, and by the disk where there is no mark', () => {
    expect(standsAt(undefined, undefined)).toBeUndefined()
    expect(standsAt({ attempt: begun, kept: undefined }, undefined)).toBe(begun)
    expect(standsAt(undefined, { attempt: begun, kept: kept(1) })).toMatchObject({ answers: [['x']] })
  })

  test('is by its mark where that is of another taking, unless the disk has later answers', () => {
    const other: Attempt = { ...beginAttempt(['b'], 9), taking: { id: 'two', set: 'unit:u' } }
    const disk = { attempt: begun, kept: kept(5) }
    expect(standsAt({ attempt: other, kept: undefined }, disk)).toBe(other)
    expect(standsAt({ attempt: other, kept: kept(9) }, disk)).toMatchObject({ taking: { id: 'two' } })
    expect(standsAt({ attempt: other, kept: kept(1) }, disk)).toMatchObject({ taking: { id: 'one' } })
  })

  test('is by the disk where the mark is only what a page writes that finds none', () => {
    const disk = { attempt: { ...begun, seed: 5 }, kept: kept(5) }
    const fresh = { attempt: beginAttempt(['a', 'c'], 0), kept: undefined }
    expect(standsAt(fresh, disk, ['a', 'c'])).toMatchObject({ answers: [['x']] })
    expect(standsAt(fresh, disk, ['c', 'd'])).toBe(fresh.attempt)
    expect(standsAt(fresh, disk)).toBe(fresh.attempt)
  })

  test('has the certainty of the answer that is read, not of what was picked', () => {
    const picked: Attempt = { ...begun, draft: ['y'], certainty: 1 }
    const read = (state: TakingState) => standsAt({ attempt: picked, kept: state }, undefined)
    expect(read(kept(1))).not.toHaveProperty('certainty')
    expect(read(kept(1, 3))).toMatchObject({ certainty: 3, isReading: true, draft: [] })
  })

  test('opens at the marks of the last answer, or where something was picked, else at the next question', () => {
    const stands: Attempt = { ...begun, answers: [['x']], isReading: true }
    expect(openedAt(begun, stands).isReading).toBe(false)
    expect(openedAt(undefined, stands).isReading).toBe(false)
    expect(openedAt({ ...begun, draft: ['y'] }, stands)).toBe(stands)
    expect(openedAt(stands, stands)).toBe(stands)
    const all: Attempt = { ...stands, answers: [['x'], ['y']] }
    expect(openedAt(undefined, all)).toBe(all)
  })
})
