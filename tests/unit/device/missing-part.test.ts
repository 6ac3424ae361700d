import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearOfMissing, whyMissing } from '#device/missing-part.ts'

const PAGE = '<script type="module" src="/_astro/a.1.js"></script><link href="/_astro/core.1.css">'

let heard: EventTarget
let opening: string
let resources: readonly object[]
beforeEach(() => {
  heard = new EventTarget()
  opening = 'navigate'
  resources = []
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('location', { pathname: '/log/', search: '' })
  vi.stubGlobal('document', { documentElement: { outerHTML: `${PAGE}<script src="/_astro/late.1.js">` } })
  vi.stubGlobal('performance', {
    getEntriesByType: (type: string) => (type === 'resource' ? resources : [{ type: opening }]),
  })
})
afterEach(() => vi.unstubAllGlobals())

function hostGives(text: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(text, { status }))
}

test.each([
  ['the page with other parts', PAGE.replace('a.1', 'a.2'), 200, 'newer'],
  ['no such page any more', 'Not found', 404, 'newer'],
  ['the same page', PAGE, 200, 'missing'],
  ['a page of its own, to sign in to the network', '<h1>Sign in</h1>', 200, 'missing'],
] as const)('without a worker, the host gives %s', async (_, text, status, why) => {
  hostGives(text, status)
  expect(await whyMissing()).toBe(why)
})

test('a reload that did not help is not offered again', async () => {
  opening = 'reload'
  hostGives(PAGE)
  expect(await whyMissing()).toBe('still-missing')
  hostGives(PAGE.replace('a.1', 'a.2'))
  expect(await whyMissing()).toBe('newer')
})

test('nothing is known where the host is out of reach', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await whyMissing()).toBeUndefined()
})

test('the worker in charge is asked for the host, and a version it is fetching is told of by it alone', async () => {
  const registration = { update: vi.fn(async () => undefined), installing: {}, waiting: null }
  const found = { controller: {}, getRegistration: async () => registration }
  vi.stubGlobal('navigator', { serviceWorker: found })
  expect(await whyMissing()).toBeUndefined()
  expect(registration.update).toHaveBeenCalledOnce()
  vi.stubGlobal('navigator', {
    serviceWorker: { ...found, getRegistration: async () => ({ ...registration, installing: null }) },
  })
  expect(await whyMissing()).toBe('missing')
})

test('hears of parts that do not come, early or late, and not of what goes wrong in one that came', () => {
  const heed = vi.fn()
  resources = [
    { name: 'https://site.invalid/_astro/early.1.js', responseStatus: 404 },
    { name: 'https://site.invalid/quizzes/self-study.json', responseStatus: 404 },
  ]
  hearOfMissing(heed)
  expect(heed).toHaveBeenCalledTimes(1)
  const failed = (message: string) => new TypeError(message)
  const tell = (error: unknown) =>
    heard.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }))
  tell(failed('Failed to fetch dynamically imported module: https://site.invalid/_astro/a.1.js'))
  tell(failed('error loading dynamically imported module: https://site.invalid/_astro/a.1.js'))
  tell(failed('Importing a module script failed.'))
  tell(new Error('Unable to preload CSS for /_astro/core.1.css'))
  const detail = { error: failed('Failed to fetch dynamically imported module: x') }
  heard.dispatchEvent(Object.assign(new Event('astro:hydration-error'), { detail }))
  expect(heed).toHaveBeenCalledTimes(6)
  tell(failed('Cannot read properties of undefined'))
  resources = []
  hearOfMissing(heed)
  expect(heed).toHaveBeenCalledTimes(6)
})
