import { beforeEach, describe, expect, test } from 'vitest'
import type { Fact, ItemAnswered } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { studyDayOf } from '#domain/time.ts'
import { $certainty, chooseCertainty } from '#stores/certainty.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openQuiz, type Quiz } from '#stores/quiz.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { QUIZ, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const opening = quizOpening(QUIZ) ?? fail('The sample quiz has questions')
let device: FakeDevice

beforeEach(async () => {
  device = fakeDevice({ shipped: SHIPPED_SAMPLES })
  setDevice(device)
  setMarks(device.marks)
  $certainty.set('new')
  await chooseCertainty('on')
})

function look(of: Parameters<typeof openQuiz>[0] = opening): Quiz {
  const quiz = openQuiz(of)
  quiz.$view.listen(() => undefined)
  return quiz
}

async function answers(): Promise<readonly (Fact & ItemAnswered)[]> {
  const facts = await device.journal.facts()
  return facts.filter((fact) => isKnown(fact)).filter((fact) => fact.kind === 'item.answered')
}

function fail(why: string): never {
  throw new Error(why)
}

describe('a quiz of someone who is asked for certainty', () => {
  test('asks as soon as the setting is known, and keeps what was picked meanwhile', async () => {
    const quiz = look()
    quiz.pick('fix')
    expect(quiz.$view.get()).not.toHaveProperty('certainty')
    await quiz.wake()
    expect(quiz.$view.get()).toMatchObject({ kind: 'asking', draft: ['fix'], certainty: {} })
  })

  test('marks and keeps nothing before it is said, and says so', async () => {
    const quiz = look()
    quiz.pick('fix')
    await quiz.check()
    expect(quiz.$view.get()).toMatchObject({
      kind: 'asking',
      draft: ['fix'],
      isSaving: false,
      certainty: { isMissing: true },
    })
    expect(await answers()).toEqual([])
    quiz.sayCertainty(2)
    expect(quiz.$view.get()).toMatchObject({ certainty: { said: 2 } })
    expect(quiz.$view.get()).not.toHaveProperty('certainty.isMissing')
    await quiz.check()
    expect(await answers()).toMatchObject([{ item: 'q-first-words', right: false, certainty: 2 }])
  })

  test('shows it with the marks, after a reload too, and asks anew with the next question', async () => {
    const quiz = look()
    quiz.pick('fix')
    quiz.sayCertainty(3)
    await quiz.check()
    expect(quiz.$view.get()).toMatchObject({ kind: 'checked', certainty: 3 })
    const again = look()
    await again.wake()
    expect(again.$view.get()).toMatchObject({ kind: 'checked', certainty: 3 })
    again.next()
    expect(again.$view.get()).toMatchObject({ kind: 'asking', certainty: {} })
    expect(again.$view.get()).not.toHaveProperty('certainty.said')
  })

  test('brings the cards of a certain mistake before those of another, and logs no review for either', async () => {
    const today = studyDayOf(SUNDAY_MORNING)
    const quiz = look()
    quiz.pick('agree')
    quiz.sayCertainty(1)
    await quiz.check()
    const first = await device.journal.due(0, today, 9)
    expect(first.map(({ subject }) => subject)).toEqual(['card:heat-why'])
    quiz.next()
    quiz.pick('course')
    quiz.sayCertainty(3)
    await quiz.check()
    const then = await device.journal.due(0, today, 9)
    expect(then.map(({ state }) => Reflect.get(Object(state), 'because'))).toMatchObject([
      { chose: 'A course you were sent on', certain: true },
      { chose: 'A course you were sent on', certain: true },
    ])
    expect(then.every(({ state }) => !Object.hasOwn(Object(state), 'memory'))).toBe(true)
    expect((await device.journal.facts()).some(({ kind }) => kind === 'card.graded')).toBe(false)
  })

  test('does not ask within a pack, whose answers are the pack’s', async () => {
    const { set: _set, ...inPack } = opening
    const quiz = look(inPack)
    await quiz.wake()
    expect(quiz.$view.get()).not.toHaveProperty('certainty')
    quiz.pick('fix')
    await quiz.check()
    expect(quiz.$view.get().kind).toBe('checked')
    expect((await answers())[0]).not.toHaveProperty('certainty')
  })
})

test('nobody is asked before choosing it', async () => {
  await chooseCertainty('off')
  const quiz = look()
  await quiz.wake()
  expect(quiz.$view.get()).not.toHaveProperty('certainty')
})

test('the try-out takes as many questions as it says', async () => {
  await chooseCertainty('trying')
  const quiz = look()
  for (const ids of [['listen'], ['guide', 'podcast'], [], []]) {
    for (const id of ids) quiz.pick(id)
    quiz.sayCertainty(1)
    await quiz.check()
    quiz.next()
  }
  expect(quiz.$view.get().kind).toBe('ended')
  await quiz.again('next', 2)
  expect(quiz.$view.get()).toMatchObject({ kind: 'asking', of: 2, certainty: {} })
})
