import { expect, test } from 'vitest'
import { browserOf, forgetsUnvisited } from '#device/browser.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

const seen = (userAgent: string, touchPoints = 0, isInstalled = false) =>
  browserOf({ userAgent, touchPoints, isInstalled })

test.each([
  ['Safari on a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 0, 'safari', false],
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safari', true],
  ['Safari on an iPad, which says it is a Mac', `${MAC} Version/18.5 Safari/605.1.15`, 5, 'safari', true],
  ['Chrome on an iPhone', `${IPHONE} CriOS/138.0 Mobile/15E148 Safari/604.1`, 5, 'safari', true],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 5, 'safari', true],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'firefox', false],
  ['Chrome', `${WINDOWS} Chrome/138.0.0.0 Safari/537.36`, 0, 'chromium', false],
  ['Edge', `${WINDOWS} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`, 0, 'chromium', false],
  [
    'Samsung Internet',
    `${ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    5,
    'chromium',
    false,
  ],
  ['something else', 'Ladybird/1.0', 0, 'unknown', false],
] as const)('%s is known for what it keeps as', (_name, userAgent, touchPoints, engine, isIos) => {
  expect(seen(userAgent, touchPoints)).toEqual({ engine, isIos, isInstalled: false, isInApp: false })
})

test.each([
  [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]`],
  [`${IPHONE} Mobile/15E148`],
  [
    `${ANDROID}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`,
  ],
  [`${ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile Safari/537.36 Instagram 390.0`],
])('a window inside another app is known: %s', (userAgent) => {
  expect(seen(userAgent, 5).isInApp).toBe(true)
})

test('what is open from the home screen says no more of itself, and is no other app’s window', () => {
  const installed = seen(`${IPHONE} Mobile/15E148`, 5, true)
  expect(installed).toEqual({ engine: 'safari', isIos: true, isInstalled: true, isInApp: false })
  expect(forgetsUnvisited(installed)).toBe(false)
  expect(forgetsUnvisited(seen(`${MAC} Version/18.5 Safari/605.1.15`))).toBe(true)
  expect(forgetsUnvisited(seen(`${WINDOWS} Chrome/138.0.0.0 Safari/537.36`))).toBe(false)
})
