import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { PortfolioPage } from '#islands/log/portfolio/PortfolioPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { application, LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Portfolio'
  place = document.createElement('main')
  place.className = 'page is-portfolio'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
})
afterEach(() => render(null, place))

async function open(...happenings: readonly Happening[]): Promise<readonly Element[]> {
  await device.journal.append(happenings)
  render(<PortfolioPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelectorAll('.ready').length).toBe(3)
  return [...place.querySelectorAll('.ready')]
}

test('an entry stands under its marking point in full, with its labels and its claim', async () => {
  const fields = { insights: ['One insight of twenty letters.', 'And a second one of twenty.'] }
  const [first] = await open(revised(4, resource('A guide', { fields })))
  expect(place.querySelector('.kicker')?.textContent).toContain('22 November 2026.')
  expect(first?.querySelector('.label')?.textContent).toBe('Entry 4, resource, 14 November 2026, 40 minutes')
  const said = [...(first?.querySelectorAll('.proof_fields > div') ?? [])].map((one) => [...one.children])
  const insights = said.find(([label]) => label?.textContent === 'Insights') ?? []
  expect(insights.map(({ textContent }) => textContent)).toEqual(['Insights', ...fields.insights])
  expect(first?.querySelector('.proof_claim')?.textContent).toBe('Claim. A source that I found by myself.')
  expect(await rulesBroken()).toEqual([])
  // Laid out as one comes to it: thousands of entries open in the time of a few.
  const proof = place.querySelector('.proof') ?? place
  expect(getComputedStyle(proof).getPropertyValue('content-visibility')).toBe('auto')
})

test('what is unfinished is left out, and said on screen only', async () => {
  const [, second] = await open(revised(1, application(9, { stage: 'draft' })))
  expect(second?.querySelector('.proof_title')).toBeNull()
  const [leftOut] = [...(second?.querySelectorAll('.screen-only') ?? [])].filter(({ textContent }) =>
    textContent?.includes('Entry 1 is unfinished, so it is not printed.'),
  )
  expect(leftOut).toBeDefined()
})

test('blanks are kept for names and signatures, and no tick is in it', async () => {
  await open()
  expect([...place.querySelectorAll('.cover dt, .sign dt')].map(({ textContent }) => textContent)).toEqual([
    'Learner',
    'Assessor',
    'Centre',
    'I did this work myself. Signed',
    'Date',
    'Assessor’s initials',
  ])
  expect(place.querySelector('.tick')).toBeNull()
  expect(await rulesBroken()).toEqual([])
})

test('is of the unit that the address names, and leads back to the log of the same', async () => {
  history.replaceState(null, '', '#unit=own-development')
  await device.journal.append([])
  render(<PortfolioPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelector('.kicker')?.textContent).toContain('own development')
  const back = [...place.querySelectorAll('a')].find(({ textContent }) => textContent === 'Back to the log')
  expect(back?.getAttribute('href')).toBe('/log/#unit=own-development')
})

test('follows what another tab writes', async () => {
  const [first] = await open()
  await device.journal.append([revised(1, resource('A guide'))])
  await expect.poll(() => first?.querySelector('.proof_title')?.textContent).toBe('A guide')
})
