import { type Options, options, render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EntryGroupChoice } from '#islands/log/portfolio/EntryGroupChoice.tsx'
import { setDevice } from '#stores/device.ts'
import { $portfolio, followPortfolio, type OpenPortfolio } from '#stores/portfolio/portfolio.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'

type WithEffects = Options & { requestAnimationFrame?: (run: () => void) => void }

const withEffects: WithEffects = options
const atOnce = withEffects.requestAnimationFrame

let place: HTMLElement
/** Effects that a busy machine has not come to yet. */
let waiting: (() => void)[]

beforeEach(async () => {
  const device = fakeDevice()
  setDevice(device)
  $portfolio.set({ kind: 'opening' })
  await device.journal.append([revised(1, resource('A guide')), revised(2, resource('A webinar'))])
  waiting = []
  withEffects.requestAnimationFrame = (run) => void waiting.push(run)
  place = document.createElement('main')
  document.body.replaceChildren(place)
})
afterEach(() => {
  if (atOnce) withEffects.requestAnimationFrame = atOnce
  render(null, place)
})

async function readGroups(): Promise<OpenPortfolio['groups']> {
  const stop = followPortfolio(LOG_UNITS)
  await expect.poll(() => $portfolio.get().kind).toBe('open')
  stop()
  const view = $portfolio.get()
  return view.kind === 'open' ? view.groups : []
}

test('a group that is opened before the page has settled shows its entries', async () => {
  const [group] = await readGroups()
  if (!group) throw new Error('Two entries make a group')
  const show = (isUnfolded: boolean) =>
    render(
      <EntryGroupChoice group={group} without={new Set()} today="2026-11-23" isUnfolded={isUnfolded} />,
      place,
    )
  show(false)
  const fold = place.querySelector('details')
  expect(fold?.open).toBe(false)
  const isTold = new Promise((resolve) => fold?.addEventListener('toggle', resolve, { once: true }))
  fold?.querySelector('summary')?.click()
  await isTold
  for (const run of waiting.splice(0)) run()
  await expect.poll(() => place.textContent).toContain('Entry 2, A webinar')
  expect(fold?.open).toBe(true)

  // A search unfolds every group, and its end folds them again.
  fold?.querySelector('summary')?.click()
  await expect.poll(() => place.querySelector('fieldset')).toBeNull()
  show(true)
  for (const run of waiting.splice(0)) run()
  await expect.poll(() => fold?.open).toBe(true)
  expect(place.textContent).toContain('Entry 2, A webinar')
  show(false)
  for (const run of waiting.splice(0)) run()
  await expect.poll(() => fold?.open).toBe(false)
  await expect.poll(() => place.querySelector('fieldset')).toBeNull()
})
