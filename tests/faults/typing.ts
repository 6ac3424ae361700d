import type { Page } from 'playwright'
import { type Fault, outcome } from './fault.ts'
import type { Started } from './kit/kit.ts'
import { wait } from './kit/moments.ts'
import type { Tab } from './kit/tab.ts'

const TEXT =
  'The customer rang three times about the same bill. I asked what she had been told before, wrote it down, and rang her back the same day with one answer from both of us. '

/** What is typed is a draft before long: no more may be gone than a person types in a second. */
const LOST_MILLIS = 1_000

/** So long a field is given to show what was kept, on a machine that is slow. */
const LOOK_MILLIS = 5_000

/** A field that is typed into: which of the parts of the fault it is, and how its page shows it. */
interface Field {
  readonly part?: string
  readonly where: string
  readonly rounds: Fault['rounds']
  readonly selector: string
  show(tab: Tab): Promise<unknown>
}

const FIELDS: readonly Field[] = [
  {
    where: 'the log’s form',
    rounds: { long: 10, short: 1 },
    selector: '#field-title',
    show: (tab) => tab.call('showForm', ENTRY),
  },
  {
    part: 'comment',
    where: 'a tutor’s comment on an answer',
    rounds: { long: 6, short: 0 },
    selector: 'textarea',
    show: (tab) => tab.call('showField', 'comment'),
  },
  {
    part: 'criterion',
    where: 'a criterion of one’s own',
    rounds: { long: 6, short: 0 },
    selector: 'textarea',
    show: (tab) => tab.call('showField', 'criterion'),
  },
  {
    part: 'quiz',
    where: 'the answer to a question',
    rounds: { long: 6, short: 0 },
    selector: 'input[type=text]',
    show: (tab) => tab.call('showField', 'quiz'),
  },
  {
    part: 'lesson',
    where: 'the lines under a lesson’s question',
    rounds: { long: 6, short: 0 },
    selector: 'textarea',
    show: (tab) => tab.call('showField', 'lesson'),
  },
  {
    part: 'reason',
    where: 'the reason why a name may stay',
    rounds: { long: 6, short: 0 },
    selector: 'input[type=text]',
    show: (tab) => tab.call('showField', 'reason'),
  },
  {
    part: 'who',
    where: 'the name a portfolio is by',
    rounds: { long: 6, short: 0 },
    selector: '#who-learner',
    show: (tab) => tab.call('showField', 'who'),
  },
]

/** One bug for all: whatever is typed goes by the same keeper, and the page that has it is built once. */
const PLANTED: Fault['planted'] = {
  bug: 'What is typed waits five seconds before it is a draft, and a page on its way out writes none',
  file: 'stores/drafts/keeper.ts',
  find: 'const WAIT_MILLIS = 250',
  put: 'const WAIT_MILLIS = 5_000',
}

/** Typing, and then nothing more: the browser is killed, the tab closed, the page crashes. */
export const typingCutOff: readonly Fault[] = FIELDS.map((field) => ({
  id: 'F24',
  ...(field.part === undefined ? {} : { part: field.part }),
  title: `Someone types into ${field.where}, and the browser is killed, or the tab closed, in the middle of a word`,
  rounds: field.rounds,
  planted: PLANTED,
  async round(kit, random) {
    const profile = await kit.profile()
    const before = await profile.start()
    await field.show(before.tab)
    await before.tab.page.locator(field.selector).focus()
    const typing = typeOn(before.tab.page)
    await wait(600 + random.below(2_500))
    const isKill = random.percent(70)
    const struck = performance.now()
    if (isKill) before.kill()
    else await before.tab.page.close()
    const typed = await typing
    if (isKill) await before.gone
    const after = isKill ? (await profile.start()).tab : await newTab(before)
    // What had been there for a second when it struck; a page that is closed has time to write all.
    const due = typed.filter(({ at }) => at < struck - LOST_MILLIS).length
    const found = await foundIn(after, field, due)
    const lost = Math.max(0, due - found.length)
    const isPart = `${TEXT}`.startsWith(found)
    return outcome({
      acknowledged: due,
      lost,
      wrong: isPart ? [] : [`What came back is not what was typed: ${found}`],
    })
  },
}))

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

/** What the field shows of it when it is opened again. Some of them look on the disk once they are there. */
async function foundIn(tab: Tab, { show, selector }: Field, due: number): Promise<string> {
  await show(tab)
  const field = tab.page.locator(selector)
  await field.waitFor()
  const until = performance.now() + LOOK_MILLIS
  let found = await field.inputValue()
  while (found.length < Math.max(1, due) && performance.now() < until) {
    await wait(50)
    found = await field.inputValue()
  }
  return found
}
