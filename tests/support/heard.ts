import type { Page } from 'playwright'
import { nameOfFocused } from './keyboard.ts'

/** Listens on a page as a screen reader does; to be called before the page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const LIVE = '[role=status], [role=alert], [aria-live]'
    const say = (region: Element) => {
      const words = (region.textContent ?? '').replace(/\s+/g, ' ').trim()
      const isUrgent =
        region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive'
      if (words !== '') heard.push(`${isUrgent ? 'at once' : 'politely'}: ${words}`)
    }
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement
          return element?.closest(LIVE) ?? []
        }),
      )
      for (const region of regions) say(region)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** What a step brought: what was said, where the focus went, and the tree under `main` as it is read. */
export async function readAloud(page: Page, step: string): Promise<string> {
  const said = await page.evaluate(() => {
    const heard: unknown = Reflect.get(window, 'heard')
    return Array.isArray(heard) ? heard.splice(0).map(String) : []
  })
  const tree = await page.locator('main').ariaSnapshot()
  const focused = (await nameOfFocused(page)).slice(0, 120)
  return [
    `## ${step}`,
    ...said.map((words) => `said ${words}`),
    focused === '' ? 'focus stays at the top' : `focus on: ${focused}`,
    tree,
    '',
  ].join('\n')
}
