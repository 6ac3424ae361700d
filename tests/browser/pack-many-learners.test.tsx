import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import { NAMES, PACK, receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const SENT = 120
const LEARNERS = SENT + NAMES.length

let place: HTMLElement

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
  $takingIn.set(NOTHING_TAKEN)
  const receipts = Array.from({ length: SENT }, (_, at) =>
    receiptOf(`Learner ${String(at).padStart(3, '0')}`, {
      attempt: `aaaaaaaaaa-${String(at).padStart(8, '0')}`,
    }),
  )
  setDevice(await tutorsDevice(receipts))
  history.replaceState(null, '', `${location.pathname}#${PACK}`)
  render(<GradebookPage />, place)
  await expect.poll(rows).not.toBe(0)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

const rows = () => place.querySelectorAll('.grid tbody tr').length
const button = (name: string) => page.getByRole('button', { name, exact: true })
const region = () => place.querySelector<HTMLElement>('.grid-scroll')

test('of a year group a class stands on the page, and the others come when asked for', async () => {
  await expect.poll(rows).toBe(50)
  const first = place.querySelector('.grid tbody bdi')?.textContent
  await userEvent.click(button('Show 50 more learners, of 123'))
  await expect.poll(rows).toBe(100)
  expect(place.querySelector('.grid tbody bdi')?.textContent).toBe(first)
  expect(await rulesBroken()).toEqual([])
})

test('once all of them stand there, the table has the focus that its button had', async () => {
  await expect.poll(rows).toBe(50)
  await userEvent.click(button('Show all 123, which may take a while'))
  await expect.poll(rows).toBe(LEARNERS)
  expect(document.activeElement).toBe(region())
  expect(place.textContent).not.toContain('more learners')
})

test('paper has them all at once, and the screen after it what it had', async () => {
  await expect.poll(rows).toBe(50)
  dispatchEvent(new Event('beforeprint'))
  expect(rows()).toBe(LEARNERS)
  dispatchEvent(new Event('afterprint'))
  await expect.poll(rows).toBe(50)
})

test('moved down within its frame, the table brings the others by itself', async () => {
  await page.viewport(1280, 900)
  await expect.poll(rows).toBe(50)
  const moveDown = () => region()?.scrollTo(0, 1_000_000)
  moveDown()
  await expect.poll(rows).toBe(100)
  moveDown()
  await expect.poll(rows).toBe(LEARNERS)
})
