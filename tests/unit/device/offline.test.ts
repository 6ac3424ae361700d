import { afterEach, expect, test, vi } from 'vitest'
import { webOffline } from '#device/offline.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

test('a version that was being installed before the page asked is told of once it waits', async () => {
  vi.stubEnv('PROD', true)
  const installing = new EventTarget()
  const registration = Object.assign(new EventTarget(), { installing, waiting: null as EventTarget | null })
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: {},
    register: () => Promise.resolve(registration),
  })
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('location', { origin: 'https://site.invalid' })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('addEventListener', () => undefined)
  const told = vi.fn()
  webOffline().start(told)
  await new Promise((resolve) => setTimeout(resolve))
  expect(told).not.toHaveBeenCalled()
  registration.waiting = installing
  installing.dispatchEvent(new Event('statechange'))
  expect(told).toHaveBeenCalledExactlyOnceWith('waiting')
})
