import { type Fault, outcome } from './fault.ts'
import { lostIn } from './kit/lost.ts'
import type { Ack } from './page/deeds/writing.ts'

const WRITES = 10

/** Something else at this address, or an extension, writes into our database. */
export const junkRecords: Fault = {
  id: 'F28',
  title: 'Another hand writes records of its own into the database',
  rounds: { long: 10, short: 1 },
  planted: {
    bug: 'Records that lie among the facts are taken for facts',
    file: 'device/disk/sealed.ts',
    find: '(one && isSound(one.fact) ? [one.fact] : [])',
    put: '(one ? [one.fact] : [])',
  },
  async round(kit, random) {
    const person = await kit.person()
    const tab = await person.newTab()
    await tab.call('writeSome', 1_000, WRITES)
    const written = await tab.call('writeJunk', random.below(6), 1 + random.below(6))
    await tab.call('writeSome', 2_000, WRITES)
    const next = await person.newTab()
    const beside = await next.call('checkNow')
    if (typeof beside === 'string') return outcome({ undetected: written, wrong: [beside] })
    const facts = await next.call('allFacts')
    // A file is made all the same, and holds what is ours and nothing else.
    const other = await (await kit.person()).newTab()
    const opened = await other.call('takeFile', await next.call('makeFile'))
    const acks = kit.site.acks.all as readonly Ack[]
    const isTold = beside.unsound === written
    return outcome({
      acknowledged: acks.length,
      lost: Math.max(lostIn(acks, { facts }), lostIn(acks, { facts: await other.call('allFacts') })),
      detected: isTold ? written : 0,
      undetected: isTold ? 0 : written,
      restored: opened.added ?? 0,
      wrong: [
        ...(isTold ? [] : [`${beside.unsound} records of ${written} are said to be none of ours`]),
        ...(facts.length === acks.length * 2 ? [] : [`There are ${facts.length} facts`]),
        ...(opened.added === acks.length * 2 ? [] : [`The file brings ${opened.added} facts`]),
        ...(next.errors.length === 0 ? [] : [`The page broke: ${next.errors[0]}`]),
      ],
    })
  },
}
