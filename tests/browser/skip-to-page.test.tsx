import { cleanStores } from 'nanostores'
import { type ComponentChild, render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { SharePack } from '#islands/pack/share/SharePack.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { $keeping } from '#stores/storage.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { LOG_UNITS } from '#tests/support/log.ts'
import { PACK, tutorsDevice } from '#tests/support/pack-class.ts'

let place: HTMLElement

/** The page's own skip link, and below it an island, or a main that the island is put into. */
beforeEach(() => {
  const skip = document.createElement('a')
  skip.href = '#main'
  skip.textContent = 'Skip to the page'
  place = document.createElement('div')
  document.body.replaceChildren(skip, place)
  $gradebook.set({ kind: 'opening' })
})
afterEach(() => {
  render(null, place)
  cleanStores($keeping)
  history.replaceState(null, '', location.pathname + location.search)
})

const heading = () => place.querySelector('h1')?.textContent
const inMain = (island: ComponentChild) => <main id="main">{island}</main>

function go(island: ComponentChild, hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`)
  render(island, place)
}

/** The skip link, as the keyboard gets to it: it is the first stop of each page. */
async function skip(): Promise<void> {
  document.querySelector('a')?.focus()
  const turned = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
  await userEvent.keyboard('{Enter}')
  await turned
  // What the page would open now is read and shown later than this.
  await new Promise((resolve) => setTimeout(resolve, 100))
}

async function press(name: string): Promise<void> {
  const button = () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await expect.poll(button).toBeDefined()
  button()?.click()
}

function usePackSite(): void {
  const device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
}

test('a pack that is looked at stays, and its link in the address', async () => {
  usePackSite()
  const fragment = await packFragment()
  go(<PackOpen />, fragment)
  await expect.poll(heading).toBe('Hear before you fix')
  await skip()
  expect(heading()).toBe('Hear before you fix')
  expect(location.hash).toBe(fragment)
})

test('a pack that is being done stays at its item', async () => {
  usePackSite()
  go(<PackOpen />, await packFragment())
  await press('Start')
  await expect.poll(() => location.hash).toMatch(/^#[A-Za-z0-9_-]{22}$/)
  await expect.poll(heading).toMatch(/^A customer rings/)
  const { hash } = location
  await skip()
  expect(heading()).toMatch(/^A customer rings/)
  expect(location.hash).toBe(hash)
})

test('a pack’s page without a pack still offers to choose a file', async () => {
  usePackSite()
  go(<PackOpen />, '#main')
  await expect.poll(() => place.querySelector('input[type=file]')).not.toBeNull()
  expect(heading()).toBe('Open a pack')
  expect(location.hash).toBe('')
})

test('a gradebook stays open', async () => {
  setDevice(await tutorsDevice([]))
  go(inMain(<GradebookPage />), `#${PACK}`)
  await expect.poll(heading).toContain('First week: complaints')
  await skip()
  expect(heading()).toContain('First week: complaints')
  expect(location.hash).toBe(`#${PACK}`)
})

test('the page to send a pack from keeps the pack’s name in its address', async () => {
  setDevice(await tutorsDevice([]))
  go(inMain(<SharePack />), `#${PACK}`)
  await expect.poll(heading).not.toBe('Send a pack')
  const shown = heading()
  await skip()
  expect(heading()).toBe(shown)
  expect(location.hash).toBe(`#${PACK}`)
})

test('the log stays at its unit', async () => {
  setDevice(fakeDevice())
  const last = LOG_UNITS.at(-1)?.id ?? ''
  go(inMain(<LogPage units={LOG_UNITS} />), `#unit=${last}`)
  await expect
    .poll(() => place.querySelector('[aria-current=true]')?.getAttribute('href'))
    .toBe(`#unit=${last}`)
  await skip()
  expect(place.querySelector('[aria-current=true]')?.getAttribute('href')).toBe(`#unit=${last}`)
  expect(location.hash).toBe(`#unit=${last}`)
})
