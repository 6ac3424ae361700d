import { afterEach, expect, test, vi } from 'vitest'
import { createTabs } from '#device/tabs.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { stampAll } from '#domain/journal/stamp.ts'

afterEach(() => vi.unstubAllGlobals())

test('a page the browser brings back as it was left, or thaws, is told that anything may have changed', () => {
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
  page.dispatchEvent(new Event('resume'))
  expect(told.mock.calls).toEqual([[[]], [[]]])
  tabs.close()
  shown(true)
  page.dispatchEvent(new Event('resume'))
  expect(told).toHaveBeenCalledTimes(2)
})

test('another tab hears which facts are new, and of very many that anything may have changed', async () => {
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  const [here, there] = [createTabs('of-two-tabs'), createTabs('of-two-tabs')]
  const [toldHere, toldThere] = [vi.fn(), vi.fn()]
  here.watch(toldHere)
  there.watch(toldThere)
  const few = factsOf(3)
  const many = factsOf(101)
  here.tell(few)
  here.tell(many)
  await expect.poll(() => toldThere.mock.calls).toEqual([[few], [[]]])
  expect(toldHere.mock.calls).toEqual([[few], [many]])
  here.close()
  there.close()
})

function factsOf(count: number): readonly StoredFact[] {
  const happenings = Array.from({ length: count }, () => ({ kind: 'section.read', section: 'a.b' }) as const)
  return stampAll({ device: 'aaaaaaaaaa', seq: 0 }, happenings, { at: 1, offsetMin: 0 }).facts
}
