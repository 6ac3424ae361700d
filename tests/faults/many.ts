import { fillJournal } from '#tests/bench/full-journal.ts'
import { reviewsOf } from '#tests/bench/generated.ts'
import { type Fault, outcome } from './fault.ts'
import { lostIn } from './kit/lost.ts'
import type { Ack } from './page/deeds/writing.ts'

/** Years of work: 40 flashcards a day for three and a half years. */
const MANY = 50_000
const CARDS = Array.from({ length: 400 }, (_, index) => `card-${index}`)
const WRITES = 100

/** A journal of years opens, takes what comes, is put into segments, and has lost nothing of what it was filled with. */
export const manyRecords: Fault = {
  id: 'F25',
  title: 'A journal of 50,000 records opens, takes more, and gives a backup that another browser takes in',
  rounds: { long: 2, short: 0 },
  planted: {
    bug: 'The first segment is passed over when all facts are read',
    file: 'device/disk/sealed.ts',
    find: 'segments.flatMap((one) => (one ? factsOf(one) : []))) facts.push(fact)',
    put: 'segments.slice(1).flatMap((one) => (one ? factsOf(one) : []))) facts.push(fact)',
  },
  async round(kit) {
    const person = await kit.person()
    const tab = await person.newTab()
    const filled = reviewsOf(MANY, CARDS)
    await fillJournal(tab.page, filled)
    await tab.page.reload()
    const counted = await tab.call('countHeld')
    const kept = await tab.call('writeSome', 1_000, WRITES)
    const found = await tab.call('look')
    const acks: readonly Ack[] = [{ write: 0, facts: filled }, ...(kit.site.acks.all as readonly Ack[])]
    const other = await (await kit.person()).newTab()
    const opened = await other.call('takeFile', await tab.call('makeFile'))
    return outcome({
      acknowledged: MANY + kept,
      lost: lostIn(acks, found),
      torn: Math.abs(found.mended),
      restored: opened.added ?? 0,
      wrong: [
        ...(counted === MANY ? [] : [`${counted} of ${MANY} records are counted`]),
        ...(opened.added === MANY + WRITES * 2 ? [] : [`The backup brings ${opened.added} records`]),
      ],
    })
  },
}
