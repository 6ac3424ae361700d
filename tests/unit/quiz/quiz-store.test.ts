import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openQuiz, type Quiz } from '#stores/quiz.ts'
import type { Asking, Checked, Ended } from '#stores/quiz-view.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { QUIZ, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const opening = quizOpening(QUIZ) ?? fail('The sample quiz has questions')
let device: FakeDevice

beforeEach(() => begin(fakeDevice({ shipped: SHIPPED_SAMPLES })))

function begin(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}

/** A quiz that someone looks at. */
function look(): Quiz {
  const quiz = openQuiz(opening)
  quiz.$view.listen(() => undefined)
  return quiz
}

async function facts(): Promise<readonly Fact[]> {
  return (await device.journal.facts()).filter((fact) => isKnown(fact))
}

function asking(quiz: Quiz): Asking {
  const view = quiz.$view.get()
  return view.kind === 'asking' ? view : fail(`The quiz is ${view.kind}`)
}

function checked(quiz: Quiz): Checked {
  const view = quiz.$view.get()
  return view.kind === 'checked' ? view : fail(`The quiz is ${view.kind}`)
}

function ended(quiz: Quiz): Ended {
  const view = quiz.$view.get()
  return view.kind === 'ended' ? view : fail(`The quiz is ${view.kind}`)
}

async function answerAll(quiz: Quiz, first: string): Promise<void> {
  quiz.pick(first)
  await quiz.check()
  quiz.next()
  for (const id of ['guide', 'podcast']) quiz.pick(id)
  await quiz.check()
  quiz.next()
  for (const _order of ['cycle', 'line']) {
    await quiz.check()
    quiz.next()
  }
}

/** From now on a write waits until it may go on. */
function holdWrites(): { readonly goOn: () => void } {
  const { append } = device.journal
  const { promise, resolve } = Promise.withResolvers<void>()
  Object.assign(device.journal, {
    append: (...given: Parameters<typeof append>) => promise.then(() => append(...given)),
  })
  return { goOn: resolve }
}

describe('an answer', () => {
  test('that is wrong is kept with its card brought forward, in one write', async () => {
    const quiz = look()
    quiz.pick('fix')
    await quiz.check()
    expect(checked(quiz).marked.right).toBe(false)
    expect((await facts()).map(({ kind }) => kind)).toEqual([
      'item.answered',
      'card.scheduled',
      'card.scheduled',
    ])
    const [answer, card] = await facts()
    expect(answer).toMatchObject({
      item: 'q-first-words',
      response: ['fix'],
      misconceptions: ['x.fix-first'],
    })
    expect(card).toMatchObject({
      card: 'heat-fix-first',
      because: { item: 'q-first-words', chose: 'Offer the fix', misconception: 'x.fix-first' },
    })
    expect((await device.journal.due(0, Number.MAX_SAFE_INTEGER, 9)).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['card:heat-fix-first', 'card:heat-why']),
    )
  })

  test('that is right brings no card forward and raises its points', async () => {
    const quiz = look()
    await quiz.wake()
    quiz.pick('listen')
    await quiz.check()
    expect((await facts()).map(({ kind }) => kind)).toEqual(['item.answered'])
    expect(checked(quiz).raised).toEqual({ 'unit.kc.1': 'half', 'x.fix-first': 'half', 'x.agree': 'half' })
    expect(checked(quiz).credits.get('unit.kc.1')?.apply).toBe('half')
  })

  test('does not raise again what was raised before', async () => {
    const quiz = look()
    await answerAll(quiz, 'listen')
    await quiz.again('next')
    quiz.pick('listen')
    await quiz.check()
    expect(checked(quiz).raised).toEqual({})
  })

  test('shows its marks while it is kept, and is gone on from once it is', async () => {
    const quiz = look()
    await quiz.wake()
    const { goOn } = holdWrites()
    quiz.pick('fix')
    const done = quiz.check()
    await vi.waitFor(() => expect(checked(quiz)).toMatchObject({ isSaving: true, marked: { right: false } }))
    quiz.next()
    await device.journal.facts()
    expect(checked(quiz).isSaving).toBe(true)
    goOn()
    await done
    expect(asking(quiz).number).toBe(2)
    expect(await facts()).toHaveLength(3)
  })

  test('whose marks show waits to be checked again where it could not be kept, whatever was pressed', async () => {
    const quiz = look()
    await quiz.wake()
    const { goOn } = holdWrites()
    quiz.pick('fix')
    const done = quiz.check()
    await vi.waitFor(() => expect(checked(quiz).isSaving).toBe(true))
    quiz.next()
    device.refuseWrites({ kind: 'full' })
    goOn()
    await done
    expect(asking(quiz)).toMatchObject({ number: 1, draft: ['fix'], isSaving: false, trouble: 'full' })
    expect(await facts()).toEqual([])
  })

  test('is kept once, however often it is checked', async () => {
    const quiz = look()
    quiz.pick('listen')
    await Promise.all([quiz.check(), quiz.check()])
    await quiz.check()
    expect(await facts()).toHaveLength(1)
  })

  test('that cannot be kept stays as it is, says why, and can be checked again', async () => {
    const quiz = look()
    quiz.pick('fix')
    device.refuseWrites({ kind: 'full' })
    await quiz.check()
    expect(asking(quiz)).toMatchObject({ draft: ['fix'], isSaving: false, trouble: 'full' })
    expect(await facts()).toEqual([])
    device.refuseWrites()
    await quiz.check()
    expect(checked(quiz).marked.revealed).toHaveLength(1)
  })

  test('is kept where credit cannot be read', async () => {
    Object.assign(device.journal, { row: () => Promise.reject(new Error('unreadable')) })
    const quiz = look()
    quiz.pick('fix')
    await expect(quiz.check()).rejects.toThrow('unreadable')
    expect(checked(quiz).marked.right).toBe(false)
    expect(await facts()).toHaveLength(3)
  })

  test('that cannot be marked, because the rest is out of reach, stays as it is', async () => {
    begin(fakeDevice())
    const quiz = look()
    quiz.pick('fix')
    await quiz.check()
    expect(asking(quiz)).toMatchObject({ draft: ['fix'], trouble: 'unreachable' })
  })

  test('is asked for where nothing is chosen', async () => {
    const quiz = look()
    await quiz.check()
    expect(asking(quiz).isEmpty).toBe(true)
    quiz.pick('listen')
    expect(asking(quiz).isEmpty).toBe(false)
  })

  test('to a question with several right ones can be taken back before it is checked', async () => {
    const quiz = look()
    quiz.pick('listen')
    await quiz.check()
    quiz.next()
    quiz.pick('guide')
    quiz.pick('course')
    quiz.pick('course')
    expect(asking(quiz).draft).toEqual(['guide'])
  })

  test('leaves a row that says how it went', async () => {
    const quiz = look()
    quiz.pick('fix')
    await quiz.check()
    const state = (await device.journal.row('item:q-first-words'))?.state as ItemState
    expect(state).toMatchObject({ kind: 'question', right: false, times: 1, timesRight: 0 })
  })
})

describe('entries to be ordered', () => {
  test('never begin in a right order, and move by one place', async () => {
    const quiz = look()
    await answerAll(quiz, 'listen')
    expect(ended(quiz).missed.map(({ id }) => id)).toEqual(['q-kolb-cycle', 'q-heat-order'])
    await quiz.again('missed')
    const [first, second] = asking(quiz).shown
    if (!first || !second) throw new Error('The cycle has entries')
    expect(quiz.move(first, -1)).toBe(false)
    expect(quiz.move(first, 1)).toBe(true)
    expect(asking(quiz).shown.slice(0, 2)).toEqual([second, first])
  })
})

describe('the end', () => {
  test('says what was right, what was given away, and which cards come first', async () => {
    const quiz = look()
    await answerAll(quiz, 'fix')
    const end = ended(quiz)
    expect(end).toMatchObject({ of: 4, right: 1 })
    expect(end.missed.map(({ id }) => id)).toContain('q-first-words')
    expect(end.revealed.map(({ misconception }) => misconception)).toContain('x.fix-first')
    expect(end.cards).toContain('heat-fix-first')
  })

  test('offers the missed ones again, and only those', async () => {
    const quiz = look()
    await answerAll(quiz, 'fix')
    const { missed } = ended(quiz)
    await quiz.again('missed')
    expect(asking(quiz)).toMatchObject({ number: 1, of: missed.length })
  })

  test('goes on to another taking though credit is read only after that was asked for', async () => {
    const quiz = look()
    await answerAll(quiz, 'fix')
    const { rows } = device.journal
    const slowly = async (prefix: string) => {
      await vi.waitFor(() => expect(ended(quiz).credits.size).toBeGreaterThan(0))
      return rows(prefix)
    }
    setDevice(Object.assign(device, { journal: Object.assign(device.journal, { rows: slowly }) }))
    await quiz.again('next')
    expect(asking(quiz).number).toBe(1)
  })
})

describe('a quiz that is opened again', () => {
  test('goes on where it was left, with what was picked', async () => {
    const before = look()
    before.pick('fix')
    await before.check()
    before.next()
    before.pick('guide')
    const after = look()
    await after.wake()
    expect(asking(after)).toMatchObject({ number: 2, draft: ['guide'] })
  })

  test('has nothing picked that a release took away meanwhile', async () => {
    const before = look()
    before.pick('fix')
    const mark = device.marks.get('quiz:unit') ?? fail('The quiz left no mark')
    device.marks.set('quiz:unit', mark.replace('"fix"', '"an-older-option"'))
    const after = look()
    expect(asking(after).draft).toEqual([])
    await after.check()
    expect(asking(after).isEmpty).toBe(true)
    expect(await facts()).toEqual([])
  })

  test('shows the feedback that was being read', async () => {
    const before = look()
    before.pick('fix')
    await before.check()
    const after = look()
    await after.wake()
    expect(checked(after).marked.revealed).toHaveLength(1)
    expect(await facts()).toHaveLength(3)
  })

  test('says when its questions are out of reach, and can be asked again', async () => {
    const before = look()
    before.pick('fix')
    await before.check()
    before.next()
    const { marks } = device
    begin(fakeDevice())
    setMarks(marks)
    const after = look()
    await after.wake()
    expect(after.$view.get()).toEqual({ kind: 'opening', isUnreachable: true })
    setDevice(fakeDevice({ shipped: SHIPPED_SAMPLES }))
    await after.wake()
    expect(asking(after).number).toBe(2)
  })

  test.each([
    'not json',
    '{}',
    '{"items":["gone"],"seed":1,"answers":[],"draft":[],"isReading":false,"raised":{}}',
    '{"items":["q-first-words"],"seed":1,"answers":[],"draft":[],"isReading":true,"raised":{}}',
  ])('begins afresh where what was left makes no sense: %s', async (text) => {
    device.marks.set('quiz:unit', text)
    const quiz = look()
    await quiz.wake()
    expect(asking(quiz)).toMatchObject({ number: 1, of: 4 })
  })

  test('asks only what is there still, where a release took a question away that was to come', async () => {
    const before = look()
    before.pick('fix')
    const mark = device.marks.get('quiz:unit') ?? fail('The quiz left no mark')
    device.marks.set('quiz:unit', mark.replace('"q-kolb-cycle"', '"q-gone"'))
    const after = look()
    await after.wake()
    expect(asking(after)).toMatchObject({ number: 1, draft: ['fix'] })
    await after.check()
    expect(checked(after).of).toBe(3)
  })
})

function fail(message: string): never {
  throw new Error(message)
}
