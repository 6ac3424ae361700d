import type { Page } from 'playwright'

/** How many stops one tries before a thing counts as out of a keyboard's reach. */
const STOPS = 150

/** Nobody presses a key sooner after the last: focus has moved on by then, and what was said can be read. */
const PACE_MILLIS = 250

/** Which way Tab goes. */
type Way = 'Tab' | 'Shift+Tab'

/** Presses Tab until what has the focus has a name that matches; fails where the keyboard never gets there. */
export async function tabTo(page: Page, name: RegExp, way: Way = 'Tab'): Promise<void> {
  await page.waitForTimeout(PACE_MILLIS)
  const passed: string[] = []
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press(way)
    const focused = await nameOfFocused(page)
    if (name.test(focused)) return
    passed.push(focused)
  }
  throw new Error(`Tab never came to ${name}; it passed: ${[...new Set(passed)].join(' | ')}`)
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, name: RegExp, way: Way = 'Tab'): Promise<void> {
  await tabTo(page, name, way)
  await press(page, 'Enter')
}

/** Presses one key at a person’s pace. */
export async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(PACE_MILLIS)
  await page.keyboard.press(key)
}

/** The words on what has the focus, or those that label it. */
export async function nameOfFocused(page: Page): Promise<string> {
  try {
    return await readFocused(page)
  } catch {
    // A key pressed before began to lead to another page, which comes only now.
    await page.waitForLoadState()
    return readFocused(page)
  }
}

async function readFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return ''
    const isField =
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLTextAreaElement ||
      focused instanceof HTMLSelectElement
    const labels = isField ? [...(focused.labels ?? [])] : []
    const words = [focused.getAttribute('aria-label'), ...labels.map((label) => label.textContent)]
    return (words.find((word) => word) ?? focused.textContent ?? '').replace(/\s+/g, ' ').trim()
  })
}
