import { afterEach, expect, test, vi } from 'vitest'
import { watchMark } from '#device/mark-watch.ts'

const heard = vi.fn()
let stop: (() => void) | undefined

afterEach(() => {
  stop?.()
  heard.mockClear()
})

/** As the browser tells a tab what another one wrote. */
function wroteElsewhere(key: string | null): void {
  dispatchEvent(new StorageEvent('storage', { key }))
}

test('a mark that another tab set, or cleared with all others, is heard of; other marks and sites are not', () => {
  stop = watchMark('quiz:unit', heard)
  wroteElsewhere('due-credit:quiz:other')
  wroteElsewhere('quiz:unit')
  expect(heard).not.toHaveBeenCalled()
  wroteElsewhere('due-credit:quiz:unit')
  wroteElsewhere(null)
  expect(heard).toHaveBeenCalledTimes(2)
})

test('a page that comes back to the front looks for itself, and one that stopped hears nothing', () => {
  stop = watchMark('quiz:unit', heard)
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  wroteElsewhere('due-credit:quiz:unit')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(heard).toHaveBeenCalledTimes(2)
})
