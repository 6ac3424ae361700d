import type { Page } from 'playwright'
import { type Fault, outcome } from './fault.ts'
import type { Started } from './kit/kit.ts'
import { wait } from './kit/moments.ts'
import type { Tab } from './kit/tab.ts'

const TEXT =
  'The customer rang three times about the same bill. I asked what she had been told before, wrote it down, and rang her back the same day with one answer from both of us. '

/** What is typed is a draft before long: no more may be gone than a person types in a second. */
const LOST_MILLIS = 1_000

/** Typing, and then nothing more: the browser is killed, the tab closed, the page crashes. */
export const typingCutOff: Fault = {
  id: 'F24',
  title:
    'Someone types into the log’s form, and the browser is killed, or the tab closed, in the middle of a word',
  rounds: { long: 10, short: 1 },
  planted: {
    bug: 'What is typed waits five seconds before it is a draft, and a page on its way out writes none',
    file: 'stores/drafts/keeper.ts',
    find: 'const WAIT_MILLIS = 250',
    put: 'const WAIT_MILLIS = 5_000',
  },
  async round(kit, random) {
    const profile = await kit.profile()
    const before = await profile.start()
    await before.tab.call('showForm', ENTRY)
    await before.tab.page.locator('#field-title').focus()
    const typing = typeOn(before.tab.page)
    await wait(600 + random.below(2_500))
    const isKill = random.percent(70)
    const struck = performance.now()
    if (isKill) before.kill()
    else await before.tab.page.close()
    const typed = await typing
    if (isKill) await before.gone
    const after = isKill ? (await profile.start()).tab : await newTab(before)
    const found = await foundIn(after)
    // What had been there for a second when it struck; a page that is closed has time to write all.
    const due = typed.filter(({ at }) => at < struck - LOST_MILLIS).length
    const lost = Math.max(0, due - found.length)
    const isPart = `${TEXT}`.startsWith(found)
    return outcome({
      acknowledged: due,
      lost,
      wrong: isPart ? [] : [`What came back is not what was typed: ${found}`],
    })
  },
}

const ENTRY = 'entryentra&new=resource'

/** Types letter by letter, as fast as a quick person, until the page is gone; when each letter was there. */
async function typeOn(page: Page): Promise<readonly { readonly at: number }[]> {
  const typed: { at: number }[] = []
  try {
    for (const letter of TEXT) {
      await page.keyboard.type(letter)
      typed.push({ at: performance.now() })
      await wait(30)
    }
  } catch {
    // The page is gone.
  }
  return typed
}

async function newTab({ newTab }: Started): Promise<Tab> {
  return newTab()
}

/** What the form shows of it when it is opened again. */
async function foundIn(tab: Tab): Promise<string> {
  await tab.call('showForm', ENTRY)
  const field = tab.page.locator('#field-title')
  await field.waitFor()
  return field.inputValue()
}
