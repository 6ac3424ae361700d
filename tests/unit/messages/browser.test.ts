import { expect, test } from 'vitest'
import { mayDo, seenText } from '#messages/browser.ts'

const PLAIN = { isIos: false, isInstalled: false, isInApp: false } as const
const whatOf = (seen: Parameters<typeof mayDo>[0]) => mayDo(seen).map(({ what }) => what)

test('each browser is told of by what it may do, with something to do about each', () => {
  for (const engine of ['safari', 'firefox', 'chromium', 'unknown'] as const) {
    for (const isInstalled of [false, true]) {
      const all = mayDo({ ...PLAIN, engine, isInstalled })
      expect(
        all.every(({ what, when, doing }) => what !== '' && when.endsWith('.') && doing.endsWith('.')),
      ).toBe(true)
      expect(new Set(all.map(({ what }) => what)).size).toBe(all.length)
      expect(all.map(({ what }) => what)).toContain('Private windows')
    }
  }
  expect(whatOf({ ...PLAIN, engine: 'safari' })[0]).toBe('Seven days without a visit')
  expect(whatOf({ ...PLAIN, engine: 'firefox' })).not.toContain('Seven days without a visit')
  expect(whatOf({ ...PLAIN, engine: 'chromium' })[0]).toBe('Clearing when it closes')
  expect(whatOf({ ...PLAIN, engine: 'chromium', isInApp: true })[0]).toBe('Another app’s window')
})

test('seven days are said to hold for tabs, and what is open from the home screen to be apart', () => {
  const [tab] = mayDo({ ...PLAIN, engine: 'safari', isIos: true })
  expect(tab?.doing).toContain('Add to Home Screen')
  expect(tab?.doing).toContain('keeps records of its own')
  const [dock] = mayDo({ ...PLAIN, engine: 'safari' })
  expect(dock?.doing).toContain('Add to Dock')
  const [installed] = mayDo({ ...PLAIN, engine: 'safari', isInstalled: true })
  expect(installed?.when).toContain('not counted so')
})

test('what cannot be known is said so', () => {
  expect(seenText({ ...PLAIN, engine: 'unknown' })).toBe('Which browser this is cannot be told.')
  expect(seenText({ ...PLAIN, engine: 'firefox' })).toContain('seems to be Firefox')
})
