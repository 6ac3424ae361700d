import type { Fault } from './fault.ts'
import { compare } from './kit/compare.ts'

/** Each of two tabs writes so often. */
const WRITES = 200

/** Two tabs that write as fast as they can. */
export const twoTabs: Fault = {
  id: 'F9',
  title: 'Two tabs write 200 times each at once',
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
