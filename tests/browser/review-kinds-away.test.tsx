import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Review } from '#islands/review/Review.tsx'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { knownOf } from '#tests/unit/review/shown.ts'
import { shownKind } from '#tests/unit/review/shown-kinds.ts'
import '#styles/all.css'

vi.mock('#islands/review/deed/deeds.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

const place = document.createElement('div')
place.className = 'sheet'

afterEach(() => render(null, place))

test.each([
  ['parts', 'who made it; why'],
  ['order', 'Hear, Empathise, Apologise, Take action'],
  ['sum', 'Fours and fives, divided by all, times 100.'],
] as const)(
  'a card of the kind %s says so where its piece is out of reach, and is graded by oneself',
  async (kind, back) => {
    document.documentElement.lang = 'en-GB'
    document.title = 'Flashcards'
    document.body.replaceChildren(place)
    const cards = shownKind(kind)
    const device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
    setDevice(device)
    render(<Review known={knownOf(cards)} />, place)
    await expect
      .poll(() => place.querySelector('.slip [role=alert]')?.textContent)
      .toContain('Grade it yourself')
    expect(place.querySelector('h2.slip_ask')?.textContent).not.toContain('{{')
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard('n')
    await expect.poll(() => document.activeElement?.textContent).toBe(back)
    await userEvent.keyboard('2')
    await expect.poll(() => place.querySelector('h2.slip_ask')?.textContent).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ card: kind, grade: 3, sure: false })
  },
)
