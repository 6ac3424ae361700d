import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Outcome } from '#domain/review/optimise/optimise.ts'
import { Optimise } from '#islands/review/optimise/Optimise.tsx'
import { setDevice } from '#stores/device.ts'
import { type Looks, webLooks } from '#stores/review/optimise/look.ts'
import { $change, $search, $standing, setLooks } from '#stores/review/optimise/optimise.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { gradeOf } from '#tests/support/weights-contract.ts'
import '#styles/all.css'

const COMPARISON = { inForce: 0.4517, fitted: 0.4492, doubt: 0.001, learned: 1_700, compared: 428 }
const BETTER: Outcome = { kind: 'better', comparison: COMPARISON, weights: SOMEBODY }
const ENOUGH = Array.from({ length: 1_000 }, (_, index) => gradeOf(`card-${index % 40}`))

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Settings'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Settings'
  document.body.replaceChildren(title, place)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => {
  render(null, place)
  setLooks(webLooks)
  $standing.set(undefined)
  cleanStores($standing, $search, $change)
})

const named = (name: string) =>
  [...place.querySelectorAll('button')].find((button) => button.textContent === name)
const focused = () => document.activeElement?.textContent
async function open(looks: Looks = () => ({ done: Promise.resolve(BETTER), stop: () => undefined })) {
  setLooks(looks)
  render(<Optimise />, place)
  await expect.poll(() => place.textContent).toContain('In use:')
}
async function press(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}

describe('weights of one’s own', () => {
  test('say how many answers are missing, and offer nothing before', async () => {
    await device.journal.append([gradeOf('one')])
    await open()
    expect(place.textContent).toContain('You have given 1 answer.')
    expect(place.textContent).toContain('from about 1,000 on: 999 to go')
    expect(place.querySelectorAll('.actions button')).toHaveLength(0)
    expect(await rulesBroken()).toEqual([])
  })

  test('are explained, taken into use and taken back, and focus goes along', async () => {
    await device.journal.append(ENOUGH)
    await open()
    await press('Look for weights that fit you')
    await expect.poll(focused).toContain('would have been foretold 0.55% better')
    expect(await rulesBroken()).toEqual([])
    await press('Use these weights')
    await expect.poll(focused).toBe('Undo')
    expect(place.textContent).toContain('In use: weights of your own.')
    expect(place.querySelector('.setting_said')?.textContent).toContain('Your own weights are in use.')
    await press('Undo')
    await expect.poll(() => place.textContent).toContain('In use: the usual weights.')
    await expect.poll(focused).toContain('As it was before.')
    expect(await rulesBroken()).toEqual([])
  })

  test('show how far the look is, and a stop leads back to its beginning', async () => {
    await device.journal.append(ENOUGH)
    let isStopped = false
    await open((_, __, tell) => {
      setTimeout(() => tell(0.4))
      return {
        done: new Promise(() => undefined),
        stop() {
          isStopped = true
        },
      }
    })
    await press('Look for weights that fit you')
    await expect.poll(() => place.querySelector('progress')?.value).toBe(0.4)
    expect(place.querySelector('[role=status]')?.textContent?.trim()).toBe('Going through your answers')
    expect(await rulesBroken()).toEqual([])
    await press('Stop')
    expect(isStopped).toBe(true)
    await expect.poll(focused).toBe('Look again')
    expect(place.textContent).toContain('Stopped. Nothing was changed.')
  })

  test('that are in use can be left for the usual ones', async () => {
    await device.journal.append(ENOUGH)
    await open()
    await press('Look for weights that fit you')
    await press('Use these weights')
    await press('Go back to the usual weights')
    await expect.poll(() => place.textContent).toContain('In use: the usual weights.')
    await expect.poll(focused).toBe('Undo')
  })

  test('that came out of their bounds say so once, where they are', async () => {
    await open()
    expect(place.querySelector('.to-put-right')).toBeNull()
    const value = SOMEBODY.with(4, 0.2).join(',')
    await device.journal.append([{ kind: 'setting.chosen', name: 'review.weights', value }])
    const said = () => place.querySelector('.to-put-right')?.textContent
    await expect.poll(said).toContain('number 5 is kept as 0.2, 1 is used')
    expect(place.textContent).toContain('In use: weights of your own.')
    expect(await rulesBroken()).toEqual([])
    await press('Go back to the usual weights')
    await expect.poll(said).toBeUndefined()
  })

  test('that cannot be kept leave everything as it was, and say so', async () => {
    await device.journal.append(ENOUGH)
    await open()
    await press('Look for weights that fit you')
    await expect.poll(() => named('Use these weights')).toBeDefined()
    device.refuseWrites({ kind: 'full' })
    await press('Use these weights')
    await expect.poll(() => place.textContent).toContain('The weights are as they were.')
    expect(place.textContent).toContain('In use: the usual weights.')
  })

  test('can be brought from elsewhere, and what is no weights is refused with what is wrong', async () => {
    await open()
    const summary = [...place.querySelectorAll('summary')].at(-1)
    await userEvent.click(summary ?? place)
    const field = () => place.querySelector('textarea') ?? document.createElement('textarea')
    const refused = () => place.querySelector('.field_problem')?.textContent
    await press('Use these weights')
    await expect.poll(refused).toBe('Paste 21 numbers.')
    await userEvent.fill(field(), SOMEBODY.slice(0, 17).join(', '))
    await press('Use these weights')
    await expect.poll(refused).toContain('here are 17')
    await userEvent.fill(field(), `[${SOMEBODY.with(4, Number.NaN).join(' ')}]`)
    await press('Use these weights')
    await expect.poll(refused).toBe('Number 5 is not a number. Nothing was changed.')
    expect(document.activeElement).toBe(field())
    expect(await rulesBroken()).toEqual([])
    expect(await device.journal.rows('setting:')).toEqual([])
    await userEvent.fill(field(), `[${SOMEBODY.join(',\n')}]`)
    await press('Use these weights')
    await expect.poll(() => place.textContent).toContain('In use: weights of your own.')
    await expect.poll(focused).toBe('Undo')
    await press('Undo')
    await expect.poll(() => place.textContent).toContain('In use: the usual weights.')
  })
})
