import { afterEach, expect, test, vi } from 'vitest'
import { createTabs } from '#device/tabs.ts'

afterEach(() => vi.unstubAllGlobals())

test('a page the browser brings back as it was left is told that anything may have changed', () => {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const shown = (persisted: boolean) =>
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))
  const told = vi.fn()
  const tabs = createTabs('of-the-test')
  tabs.watch(told)
  shown(false)
  expect(told).not.toHaveBeenCalled()
  shown(true)
  expect(told).toHaveBeenCalledExactlyOnceWith([])
  tabs.close()
  shown(true)
  expect(told).toHaveBeenCalledTimes(1)
})
