import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { VersionNews } from '#device/offline.ts'
import { UpdateNotice } from '#islands/offline/UpdateNotice.tsx'
import { $versionNews, setOffline } from '#stores/offline.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let tell: (news: VersionNews) => void = () => undefined
let taken = 0
let isStarted = false

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Any page'
  document.body.innerHTML = '<main><h1>Any page</h1></main>'
  place = document.createElement('div')
  document.body.append(place)
  taken = 0
  isStarted = false
  setOffline({
    start: (listener) => {
      tell = listener
      isStarted = true
    },
    takeOver: () => {
      taken += 1
    },
  })
  cleanStores($versionNews)
  $versionNews.set('none')
  render(<UpdateNotice />, place)
  await expect.poll(() => isStarted).toBe(true)
})
afterEach(() => render(null, place))

test('is empty until there is news', () => {
  expect(place.textContent).toBe('')
})

test('says that a new version is ready, and changes to it on the person’s word', async () => {
  tell('waiting')
  await expect.poll(() => place.textContent).toContain('A new version is ready.')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(place.querySelector('button') ?? place)
  expect(taken).toBe(1)
})

test('says when another tab has changed, and can be put away', async () => {
  tell('replaced')
  await expect.poll(() => place.textContent).toContain('A new version is in use now.')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(place.querySelectorAll('button')[1] ?? place)
  await expect.poll(() => place.textContent).toBe('')
})

test.each([
  ['newer', 'There is a newer version of this site.', true],
  ['missing', 'A part of this page is missing.', true],
  ['still-missing', 'Reloading did not help', false],
] as const)(
  'says of a part that does not come: %s; and offers to reload where that can help',
  async (news, words, helps) => {
    render(<UpdateNotice inSitting />, place)
    tell(news)
    await expect.poll(() => place.textContent).toContain(words)
    expect(await rulesBroken()).toEqual([])
    expect([...place.querySelectorAll('button')].some((button) => /Reload/.test(button.textContent))).toBe(
      helps,
    )
  },
)

test('a sitting is not interrupted for a version that waits', async () => {
  render(<UpdateNotice inSitting />, place)
  tell('waiting')
  tell('replaced')
  await expect.poll(() => $versionNews.get()).toBe('replaced')
  expect(place.textContent).toBe('')
})
