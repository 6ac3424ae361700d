import { form } from '#messages/log-form.ts'
import { type Fault, outcome } from './fault.ts'
import { compare } from './kit/compare.ts'
import type { Tab } from './kit/tab.ts'

/** Each of two tabs writes so often. */
const WRITES = 400

/** Two tabs that write as fast as they can. */
export const twoTabs: Fault = {
  id: 'F9',
  title: 'Two tabs write 400 times each at once',
  rounds: { long: 5, short: 1 },
  planted: {
    bug: 'Where the writer stands is not read in the transaction that goes on from there',
    file: 'device/disk/write.ts',
    find: "const meta = await metaOf(transaction, context)\n    if (isNewer(meta, rules)) return fail({ kind: 'newer' })\n    if (draft",
    put: "const meta = Reflect.get(context, 'meta') ?? (await metaOf(transaction, context))\n    Reflect.set(context, 'meta', { ...meta, writer: { ...meta.writer, seq: meta.writer.seq + draft.length } })\n    if (draft",
  },
  async round(kit) {
    const person = await kit.person()
    const tabs = [await person.newTab(), await person.newTab()] as const
    const kept = await Promise.all(
      tabs.map((tab, place) => tab.call('writeSome', (place + 1) * 10_000, WRITES)),
    )
    const found = compare(kit.site.acks.all, await tabs[0].call('look'))
    const shown = await Promise.all(tabs.map((tab) => tab.call('rowsHere')))
    return {
      ...found,
      wrong: [
        ...found.wrong,
        ...(kept.every((count) => count === WRITES) ? [] : [`Some writes were refused: ${kept.join(', ')}`]),
        ...(shown[0] === shown[1] ? [] : ['The two tabs show different rows']),
      ],
    }
  },
}

/** One entry that two tabs write on at once. */
export const sameEntry: Fault = {
  id: 'F10',
  title: 'Two tabs write on the same entry and both save it',
  rounds: { long: 6, short: 0 },
  planted: {
    bug: 'A text takes the place of whatever is there, seen or not',
    file: 'stores/log/form-save.ts',
    find: 'const all = log.own?.isDeleted ? [...new Set([...replaces, ...headsOf(log)])] : replaces',
    put: 'const all = [...new Set([...replaces, ...headsOf(log)])]',
  },
  async round(kit, random) {
    const person = await kit.person()
    const tabs = [await person.newTab(), await person.newTab()] as const
    await tabs[0].call('firstText', ENTRY, 'As it was')
    const titles = [`First ${random.below(1_000)}`, `Second ${random.below(1_000)}`] as const
    for (const [place, tab] of tabs.entries()) {
      await tab.call('showForm', ENTRY)
      await tab.page.locator('#field-title').fill(titles[place] ?? '')
    }
    // Now one after the other, now in the same moment.
    const apart = random.percent(50) ? random.below(300) : 0
    await Promise.all([
      save(tabs[0]),
      new Promise((resolve) => setTimeout(resolve, apart)).then(() => save(tabs[1])),
    ])
    const wrong: string[] = []
    for (const [place, tab] of tabs.entries()) await saveAgain(tab, titles[place] ?? '')
    const { facts } = await tabs[0].call('look')
    const saved = facts.map((fact) => JSON.stringify(fact))
    const lost = titles.filter((title) => !saved.some((text) => text.includes(title))).length
    await tabs[0].page.reload()
    const shown = await tabs[0].call('textsOf', ENTRY)
    const isShown = titles.every((title) => shown.includes(title))
    if (!isShown) wrong.push(`The two texts do not stand beside each other: ${shown.slice(0, 200)}`)
    return outcome({ acknowledged: 2, lost, detected: isShown ? 1 : 0, undetected: isShown ? 0 : 1, wrong })
  },
}

const ENTRY = 'entryentra'

async function save({ page }: Tab): Promise<void> {
  await page.getByRole('button', { name: form.leave }).click({ timeout: 10_000 })
}

/** Who was told that there is another text by now saves all the same: theirs stands beside it then. */
async function saveAgain(tab: Tab, title: string): Promise<void> {
  for (let press = 0; press < 3; press++) {
    const saved = (await tab.call('facts')).some((fact) => JSON.stringify(fact).includes(title))
    if (saved) return
    await tab.page.waitForTimeout(300)
    await save(tab).catch(() => undefined)
    await tab.page.waitForTimeout(500)
  }
}
