import { cleanStores } from 'nanostores'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cardStateOf } from '#domain/review/card-state.ts'
import type { Outcome } from '#domain/review/optimise/optimise.ts'
import { numbersText } from '#domain/review/settings.ts'
import { otherwiseText, outcomeText, standingText } from '#messages/optimise.ts'
import { setDevice } from '#stores/device.ts'
import { lookHere, webLooks } from '#stores/review/optimise/look.ts'
import {
  $change,
  $search,
  $standing,
  chooseFound,
  chooseUsual,
  leaveFound,
  lookForWeights,
  openOptimise,
  setLooks,
  stopLooking,
  undoChoice,
} from '#stores/review/optimise/optimise.ts'
import { answeredBy, SOMEBODY } from '#tests/support/answered.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'
import { chooseWeights, gradeOf } from '#tests/support/weights-contract.ts'

const COMPARISON = { inForce: 0.4517, fitted: 0.4492, doubt: 0.001, learned: 1_700, compared: 428 }
const BETTER: Outcome = { kind: 'better', comparison: COMPARISON, weights: SOMEBODY }

let device: FakeDevice
let stop: () => void

beforeEach(async () => {
  device = fakeDevice()
  setDevice(device)
  await device.journal.append([gradeOf('one'), gradeOf('two', 1), gradeOf('two')])
  setLooks(() => ({ done: Promise.resolve(BETTER), stop: () => undefined }))
  stop = openOptimise()
  await expect.poll(() => $standing.get()).toBeDefined()
})
afterEach(() => {
  stop()
  setLooks(webLooks)
  $standing.set(undefined)
  cleanStores($standing, $search, $change)
})

describe('weights of one’s own', () => {
  test('say how many answers there are and how many are missing', async () => {
    expect($standing.get()).toEqual({ answers: 3, missing: 997, moved: [], isUnread: false })
    await device.journal.append([gradeOf('three')])
    await expect.poll(() => $standing.get()?.answers).toBe(4)
  })

  test('are taken into use, and everything is as before once that is taken back', async () => {
    const before = await device.journal.rows('card:')
    await lookForWeights()
    expect($search.get()).toEqual({ kind: 'found', outcome: BETTER })
    await chooseFound()
    expect($change.get().kind).toBe('own')
    expect($standing.get()?.own).toEqual(SOMEBODY)
    expect(cardStateOf(await device.journal.row('card:one'))?.memory?.decay).toBe(-0.38)
    await undoChoice()
    expect($change.get()).toEqual({ kind: 'undone' })
    expect($standing.get()?.own).toBeUndefined()
    expect(await device.journal.rows('card:')).toEqual(before)
  })

  test('that came out of their bounds are named with what stands in for them, and stay as they are kept', async () => {
    const odd = SOMEBODY.with(4, 0.2).with(16, 1e9).with(19, 0.001)
    await device.journal.append([chooseWeights(odd)])
    const moved = [
      { at: 5, was: 0.2, used: 1 },
      { at: 17, was: 1e9, used: 6 },
    ]
    await expect.poll(() => $standing.get()).toMatchObject({ own: odd, moved, isUnread: false })
    expect(otherwiseText({ moved, isUnread: false })).toBe(
      '2 of them are further out than the model takes, so the nearest it takes stands in: number 5 is kept as 0.2, 1 is used; number 17 is kept as 1000000000, 6 is used. What is kept was not changed.',
    )
    const row = await device.journal.row('setting:review.weights')
    expect(row?.state).toMatchObject({ value: numbersText(odd) })
    await chooseUsual()
    expect($standing.get()?.moved).toEqual([])
  })

  test('that are no list of numbers are said to be left alone, and can be left for the usual ones', async () => {
    await device.journal.append([{ kind: 'setting.chosen', name: 'review.weights', value: 'NaN,1,2' }])
    await expect.poll(() => $standing.get()).toMatchObject({ moved: [], isUnread: true })
    expect($standing.get()?.own).toBeUndefined()
    expect(otherwiseText({ moved: [], isUnread: true })).toContain('the usual ones are used')
    await chooseUsual()
    expect($standing.get()?.isUnread).toBe(false)
  })

  test('make way for the usual ones, and come back when that is taken back', async () => {
    await device.journal.append([chooseWeights(SOMEBODY)])
    await chooseUsual()
    expect($change.get().kind).toBe('usual')
    expect($standing.get()?.own).toBeUndefined()
    await undoChoice()
    expect($standing.get()?.own).toEqual(SOMEBODY)
  })

  test('from a backup that holds other numbers are compared as the cards are worked out by them, or not at all', async () => {
    const asked: (readonly number[] | undefined)[] = []
    setLooks((_, inForce) => {
      asked.push(inForce)
      return { done: Promise.resolve(BETTER), stop: () => undefined }
    })
    for (const weights of [
      [...SOMEBODY.slice(0, 20), 0],
      SOMEBODY.slice(2),
      [...SOMEBODY.slice(1), Number.NaN],
    ]) {
      await device.journal.append([chooseWeights(weights)])
      await lookForWeights()
    }
    expect(asked).toEqual([[...SOMEBODY.slice(0, 20), 0.1], undefined, undefined])
  })

  test('that could not be kept change nothing, and say so', async () => {
    await lookForWeights()
    device.refuseWrites({ kind: 'full' })
    await chooseFound()
    expect($change.get()).toEqual({ kind: 'not-kept' })
    expect($search.get().kind).toBe('found')
    expect($standing.get()?.own).toBeUndefined()
  })

  test('that are no better can only be left', async () => {
    setLooks(() => ({
      done: Promise.resolve({ kind: 'no-better', gain: 'hardly', comparison: COMPARISON }),
      stop: () => undefined,
    }))
    await lookForWeights()
    await chooseFound()
    expect($change.get()).toEqual({ kind: 'none' })
    leaveFound()
    expect($search.get()).toEqual({ kind: 'idle' })
  })
})

describe('the look for them', () => {
  test('tells how far it is, and can be stopped; what comes later is not heard', async () => {
    const end = Promise.withResolvers<Outcome>()
    const told: ((share: number) => void)[] = []
    let isStopped = false
    setLooks((_, __, tell) => {
      told.push(tell)
      return {
        done: end.promise,
        stop() {
          isStopped = true
        },
      }
    })
    void lookForWeights()
    await expect.poll(() => told.length).toBe(1)
    told[0]?.(0.4)
    expect($search.get()).toEqual({ kind: 'looking', share: 0.4 })
    stopLooking()
    expect(isStopped).toBe(true)
    end.resolve(BETTER)
    told[0]?.(0.9)
    await end.promise
    expect($search.get()).toEqual({ kind: 'stopped' })
  })

  test('that fails says so', async () => {
    setLooks(() => ({ done: Promise.reject(new Error('gone')), stop: () => undefined }))
    await lookForWeights()
    expect($search.get()).toEqual({ kind: 'failed' })
  })

  test('on the page itself finds what the worker would, and goes on answering meanwhile', async () => {
    const facts = answeredBy(SOMEBODY, 500, 3).flatMap(({ card, days, grades }, index) =>
      days.map((day, place) =>
        factOf('a', index * 100 + place + 1, day * 86_400_000 + 43_200_000 + place * 1000, {
          ...gradeOf(card),
          ...{ grade: grades[place] === 1 ? 1 : 3 },
        }),
      ),
    )
    const full = fakeDevice({ facts })
    const shares: number[] = []
    const outcome = await lookHere(
      full,
      undefined,
      (share) => shares.push(share),
      () => false,
    )
    expect(outcome.kind).toBe('better')
    expect(shares.length).toBeGreaterThan(100)
    const never = lookHere(
      full,
      undefined,
      () => undefined,
      () => true,
    )
    expect(await Promise.race([never, Promise.resolve('stopped')])).toBe('stopped')
  })
})

describe('its words', () => {
  test('explain what was found in one sentence', () => {
    expect(outcomeText(BETTER)).toBe(
      'With these weights, the newest fifth of your answers on later days, 428 of them, would have been foretold 0.55% better: log-loss 0.449 instead of 0.452.',
    )
    const near = { ...COMPARISON, inForce: 0.44921, fitted: 0.44918 }
    expect(outcomeText({ kind: 'no-better', gain: 'hardly', comparison: near })).toContain(
      'hardly better: log-loss 0.44918, and 0.44921 with',
    )
    expect(outcomeText({ kind: 'no-better', gain: 'perhaps', comparison: COMPARISON })).toContain(
      '428 of them, 0.55% better: log-loss 0.449, and 0.452 with those in use. That may be chance, so nothing was changed.',
    )
    expect(outcomeText({ kind: 'too-few', foretold: 1, missing: 999 })).toContain(
      '1 was to a card you had met on an earlier day. Only those say how you forget, and 1,000 are needed: 999 to go.',
    )
  })

  test('count what there is to learn from', () => {
    expect(standingText(0, 1_000)).toBe(
      'You have not answered a flashcard yet. Weights can be looked for from about 1,000 on: 1,000 to go.',
    )
    expect(standingText(3_412, 0)).toBe('You have given 3,412 answers.')
    expect(numbersText(SOMEBODY).split(',')).toHaveLength(21)
  })
})
