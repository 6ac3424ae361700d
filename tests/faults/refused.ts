import { storageTrouble } from '#messages/storage.ts'
import { type Fault, type NotRun, outcome } from './fault.ts'
import type { Kit } from './kit/kit.ts'
import { lostIn } from './kit/lost.ts'
import type { Ack } from './page/deeds/writing.ts'

/** So many writes, each of two facts. */
const WRITES = 20

/** A browser that keeps nothing for this address, as one that blocks cookies: every kind of storage throws. */
export const storageBlocked: Fault = {
  id: 'F15',
  part: 'blocked',
  title: 'The browser refuses all storage, and a file brings what was done into one that does not',
  rounds: { long: 5, short: 1 },
  planted: {
    bug: 'What a browser says that refuses storage is taken for a broken disk',
    file: 'device/disk/problem.ts',
    find: "if (error.name === 'SecurityError' || storageIsBlocked()) return { kind: 'refused' }",
    put: '',
  },
  async round(kit) {
    const blocked = await kit.person()
    // A page in a box of its own has no address that anything could be kept for.
    await blocked.context.route('**/*', async (route) => {
      const response = await route.fetch()
      const headers = {
        ...response.headers(),
        'content-security-policy': 'sandbox allow-scripts',
        'access-control-allow-origin': '*',
      }
      await route.fulfill({ response, headers })
    })
    const tab = await blocked.newTab()
    const keeping = await tab.call('open')
    const written = await tab.call('writeHere', 1_000, WRITES)
    const said = await tab.call('writeSome', 2_000, 1)
    const told = await tab.call('banner')
    const isTold = told.includes(storageTrouble.refused.title)
    const file = await tab.call('makeFile')
    const back = await bringBack(kit, file, [{ write: 0, facts: written }])
    return outcome({
      lost: back.lost,
      detected: isTold ? 1 : 0,
      undetected: isTold ? 0 : 1,
      restored: back.added,
      wrong: [
        ...(keeping === 'refused' ? [] : [`Facts are said to go to ${keeping}`]),
        ...(written.length === WRITES * 2 ? [] : [`Only ${written.length} facts could be written at all`]),
        ...(said === 0 ? [] : ['What only this page has is said to be kept']),
        ...(isTold ? [] : [`The page says “${told}”`]),
        ...back.wrong,
      ],
    })
  },
}

/** A window that forgets everything when it is closed: nothing tells the next one, and a file alone helps. */
export const forgottenAtClosing: Fault = {
  id: 'F15',
  part: 'forgotten',
  title: 'A private window is closed: the next begins clean, and a file brings everything into it',
  rounds: { long: 5, short: 0 },
  planted: {
    bug: 'A merge notes in the rows what came, and leaves the last fact of it out',
    file: 'device/disk/take-in.ts',
    find: 'const outside = await putMany(transaction, rules, added, sealing, tell)',
    put: 'const outside = await putMany(transaction, rules, added.slice(1), sealing, tell)',
  },
  async round(kit) {
    const before = await kit.person()
    const tab = await before.newTab()
    const kept = await tab.call('writeSome', 1_000, WRITES)
    const file = await tab.call('makeFile')
    await before.context.close()
    const back = await bringBack(kit, file, kit.site.acks.all as readonly Ack[])
    return outcome({ acknowledged: kept, lost: back.lost, restored: back.added, wrong: back.wrong })
  },
}

/** What the browser of the tests has not. */
export const refusedNotRun: readonly NotRun[] = [
  {
    id: 'F15',
    part: 'the settings “block all cookies” and “clear on closing”',
    why: 'The packaged headless_shell has no settings of a person. A page without an address of its own, which is refused all storage, and a private window that is closed stand for them. Tried by hand in a whole browser (Chromium 156.0.8078.79 of Debian in a window, 23 November 2026): with “block” the banner stands on the page and what is done is in memory alone; with “delete on closing” nothing at all is there after a restart, so nothing can be told then, and Your data says before that a page cannot see it; a private window that was closed and opened again began like a first visit, without a word of what went, and Your data had said before what a private window forgets and what to do.',
  },
]

/** Someone new takes the file in; what of all that was said to be kept is not there then. */
async function bringBack(kit: Kit, file: string, acks: readonly Ack[]) {
  const person = await kit.person()
  const tab = await person.newTab()
  const empty = await tab.call('look')
  const opened = await tab.call('takeFile', file)
  const found = await tab.call('look')
  const wrong = [
    ...(empty.keeping === 'disk' && empty.facts.length === 0 ? [] : ['A new window does not begin clean']),
    ...(opened.kind === 'taken' ? [] : [`The file is ${opened.kind}: ${opened.why ?? ''}`]),
    ...(found.mended === 0 ? [] : ['Rows do not say what the facts do']),
  ]
  return { lost: lostIn(acks, found), added: opened.added ?? 0, wrong }
}
