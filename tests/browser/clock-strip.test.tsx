import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { HELD } from '#device/held-marks.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { ClockNews } from '#islands/reminder/ClockNews.tsx'
import { clockWords } from '#messages/clock.ts'
import { $clock } from '#stores/clock.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const place = document.createElement('main')
const WRONG = { ...SUNDAY_MORNING, at: SUNDAY_MORNING.at - 400 * DAY_MILLIS }
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your log'
  device = fakeDevice({ moment: WRONG })
  setDevice(device)
  cleanStores($clock)
  $clock.set(undefined)
  const title = document.createElement('h1')
  title.textContent = 'Your log'
  document.body.replaceChildren(title, place)
})
afterEach(() => render(null, place))

describe('what is said of a clock that is far off', () => {
  test('is said on any page where records are kept, and on no other, and put away for a while', async () => {
    render(<ClockNews />, place)
    expect(place.querySelector('aside')).toBeNull()
    render(null, place)
    device.marks.set(HELD, '{"turn":1}')
    render(<ClockNews />, place)
    await expect.poll(() => place.textContent).toContain('This device’s clock says 18 October 2025')
    await expect.poll(() => rulesBroken()).toEqual([])
    await userEvent.click(place.querySelector('button') ?? place)
    await expect.poll(() => place.textContent).toBe('')
    expect(place.querySelector('aside')?.getAttribute('aria-label')).toBe(clockWords.label)
    // The next page.
    render(null, place)
    render(<ClockNews />, place)
    await expect.poll(() => $clock.get()?.isAway).toBe(true)
    expect(place.textContent).toBe('')
  })

  test('is nothing where the clock may be right', async () => {
    device.marks.set(HELD, '{"turn":1}')
    device.setMoment(SUNDAY_MORNING)
    render(<ClockNews />, place)
    await expect.poll(() => place.querySelector('aside')).not.toBeNull()
    expect(place.textContent).toBe('')
  })
})
