import { afterEach, expect, test, vi } from 'vitest'
import { webFiles } from '#device/files.ts'

afterEach(() => vi.restoreAllMocks())

/** A browser whose share sheet takes only such types; returns what came to it, and what was downloaded. */
function sheetFor(types: readonly string[]): { readonly shared: string[]; readonly saved: string[] } {
  const came = { shared: [] as string[], saved: [] as string[] }
  const nameOf = (data?: ShareData) => data?.files?.[0]?.name ?? ''
  const take = {
    canShare: (data?: ShareData) => types.includes(data?.files?.[0]?.type ?? ''),
    share: async (data?: ShareData) => void came.shared.push(nameOf(data)),
  }
  for (const [name, value] of Object.entries(take))
    Object.defineProperty(navigator, name, { value, configurable: true })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    came.saved.push(this.download)
  })
  return came
}

const BYTES = new TextEncoder().encode('{}')

test.each([
  [['application/json', 'text/plain'], ['pack.json'], []],
  // Chromium’s sheet takes no JSON.
  [['text/plain'], ['pack.txt'], []],
  [[], [], ['pack.json']],
])('a file that is to be shared, where the sheet takes %j', async (types, shared, saved) => {
  const came = sheetFor(types)
  expect(await webFiles.offer('pack.json', 'application/json', BYTES, 'share')).toBe(true)
  expect(came).toEqual({ shared, saved })
})
