import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explainCredit } from '#stores/credit.ts'
import { setDevice } from '#stores/device.ts'
import { $log, followLog, lookForTyped, type OpenLog } from '#stores/log/list.ts'
import {
  $done,
  bringBack,
  deleteEntry,
  goBackTo,
  isStillSo,
  moveOn,
  signEntry,
  takeBack,
} from '#stores/log/list-actions.ts'
import { findEntries } from '#stores/log/list-find.ts'
import { FIND_ALL } from '#stores/log/list-finding.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { application, resource, revised } from '#tests/support/log.ts'

let device: FakeDevice
let stop = () => {}

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
  moveOn()
})
afterEach(() => stop())

const open = (): OpenLog => {
  const list = $log.get()
  if (list.kind !== 'open') throw new Error('The log is not read yet')
  return list
}
const numbers = () => open().entries.map(({ number }) => number)
const entry = (number: number) => {
  const found = open().all.find((one) => one.number === number)
  if (!found) throw new Error(`There is no entry ${number}`)
  return found
}

async function begin(...happenings: Parameters<FakeDevice['journal']['append']>[0]): Promise<void> {
  await device.journal.append(happenings)
  stop = followLog()
  await expect.poll(() => $log.get().kind).toBe('open')
}

const guide = revised(1, resource('A guide'))
const webinar = revised(2, resource('A webinar', { occurredOn: '2026-11-16' }))
const used = revised(3, application(1, { stage: 'draft' }))

describe('the list', () => {
  test('stands newest first and follows what is written', async () => {
    await begin(guide, webinar)
    expect(numbers()).toEqual([2, 1])
    await device.journal.append([used])
    await expect.poll(numbers).toEqual([3, 2, 1])
    expect(open().standing.points.get('self-study.mp.1')?.status).toBe('nearly')
  })

  test('stays as it is when something else is written', async () => {
    await begin(guide)
    const before = $log.get()
    await device.journal.append([{ kind: 'section.read', section: 'hear' }])
    await Promise.resolve()
    expect($log.get()).toBe(before)
  })

  test('says which resources are the same source, by the first one’s number', async () => {
    const address = { fields: { address: 'https://www.example.org/guide?utm_source=mail' } }
    const again = { fields: { address: 'https://example.org/guide/' } }
    await begin(
      revised(4, resource('A guide', address)),
      revised(9, resource('Another title', again)),
      webinar,
    )
    expect([...open().doubles]).toEqual([[entryIdOf(9), 4]])
  })

  test('says so as readiness counts them: two that a third joins are one source', async () => {
    const doi = { doi: '10.1000/182' }
    const address = { address: 'https://example.org/guide' }
    await begin(
      revised(1, resource('One', { fields: doi })),
      revised(2, resource('Two', { fields: address })),
      revised(3, resource('Three', { fields: { ...doi, ...address } })),
    )
    expect([...open().doubles].sort()).toEqual(
      [
        [entryIdOf(2), 1],
        [entryIdOf(3), 1],
      ].sort(),
    )
  })

  test('finds words, types, marking points, drafts, and what is linked to nothing', async () => {
    await begin(guide, webinar, used, revised(4, resource('Loose', { links: [] })))
    const found = (part: Partial<typeof FIND_ALL>) =>
      findEntries(open().entries, { ...FIND_ALL, ...part }, open().signed).map(({ number }) => number)
    expect(found({})).toEqual([3, 2, 4, 1])
    expect(found({ text: 'webin' })).toEqual([2])
    expect(found({ type: 'application' })).toEqual([3])
    expect(found({ show: 'draft' })).toEqual([3])
    expect(found({ show: 'not-linked' })).toEqual([4])
    expect(found({ show: 'point:self-study.mp.1', text: 'guide' })).toEqual([1])
    expect(found({ show: 'conflict' })).toEqual([])
  })

  test('finds entries by stage: what a comment signs is signed, what waits in the inbox only waits', async () => {
    const note = { type: 'note', stage: 'inbox', title: 'Ask Sam', links: [], fields: { text: 'Ask Sam' } }
    await begin(guide, webinar, used, revised(4, note))
    const [head] = open().entries.flatMap((entry) => (entry.number === 2 ? [entry.head] : []))
    await device.journal.append([
      {
        kind: 'entry.commented',
        entry: entryIdOf(2),
        revision: head?.fact ?? '',
        comment: 'bbbbbbbbbb',
        by: 'A. Shah',
        text: '',
        signs: true,
      },
    ])
    await expect.poll(() => open().signed.size).toBe(1)
    const found = (show: 'inbox' | 'draft' | 'ready' | 'signed' | 'not-linked') =>
      findEntries(open().entries, { ...FIND_ALL, show }, open().signed).map(({ number }) => number)
    expect(found('inbox')).toEqual([4])
    expect(found('draft')).toEqual([3])
    expect(found('ready')).toEqual([1])
    expect(found('signed')).toEqual([2])
    expect(found('not-linked')).toEqual([])
  })
})

describe('signing', () => {
  const signing = { by: 'A. Shah', on: '2026-11-21' }
  const entryOne = () => {
    const entry = open().entries.find(({ number }) => number === 1)
    if (!entry) throw new Error('It is on the list')
    return entry
  }
  test('keeps who signed and when, and undo takes that back alone', async () => {
    await begin(guide)
    const { record } = entryOne()
    await signEntry(entryOne(), signing)
    await expect.poll(() => open().signed.get(entryIdOf(1))).toEqual([signing])
    expect(entryOne().record).toMatchObject({ stage: 'signed', fields: { signedBy: 'A. Shah' } })
    await takeBack()
    await expect.poll(() => entryOne().record).toEqual(record)
    expect(open().signed.size).toBe(0)
  })

  test('is not on a text that one goes back to', async () => {
    await begin(guide)
    await signEntry(entryOne(), signing)
    await expect.poll(() => open().signed.size).toBe(1)
    await goBackTo(entryOne(), entryOne().record)
    await expect.poll(() => open().signed.size).toBe(0)
    expect(entryOne().record.stage).toBe('ready')
    expect(entryOne().record.fields).not.toHaveProperty('signedBy')
  })

  test('on one device and a change on another stand side by side, signed by nobody till one is chosen', async () => {
    await begin(guide)
    const entry = entryOne()
    await signEntry(entry, signing)
    await device.journal.append([revised(1, resource('Changed'), { replaces: [entry.head.fact] })])
    await expect.poll(() => entryOne().conflicts.length).toBe(1)
    const texts = [entryOne().head, ...entryOne().conflicts].map(({ record: { stage } }) => stage)
    expect(texts.sort()).toEqual(['ready', 'signed'])
    expect(open().signed.size).toBe(0)
  })
})

describe('deleting', () => {
  test('takes an entry off the list, and undo puts it back as it was', async () => {
    await begin(guide, webinar)
    await deleteEntry(entry(1))
    await expect.poll(numbers).toEqual([2])
    expect(open().deleted.map(({ number }) => number)).toEqual([1])
    expect($done.get()).toMatchObject({ kind: 'deleted', number: 1 })
    await takeBack()
    await expect.poll(numbers).toEqual([2, 1])
    expect(entry(1).record).toEqual(resource('A guide'))
    expect($done.get()).toMatchObject({ kind: 'brought-back', number: 1 })
  })

  test('can be undone after a reload too', async () => {
    await begin(guide)
    await deleteEntry(entry(1))
    await expect.poll(numbers).toEqual([])
    moveOn()
    await takeBack()
    expect(numbers()).toEqual([])
    await bringBack(entry(1))
    await expect.poll(numbers).toEqual([1])
  })

  test('of an entry that was changed elsewhere replaces both texts, and brings both back', async () => {
    await begin(guide, revised(1, resource('A guide, changed elsewhere')))
    expect(entry(1).conflicts).toHaveLength(1)
    await deleteEntry(entry(1))
    await expect.poll(numbers).toEqual([])
    await takeBack()
    await expect.poll(numbers).toEqual([1])
    expect(entry(1).conflicts).toHaveLength(1)
  })

  test('that another tab took back and did again is undone for good, not only in words', async () => {
    await begin(guide)
    await deleteEntry(entry(1))
    await expect.poll(numbers).toEqual([])
    const { fact } = entry(1).head
    const about = [`entry:${entryIdOf(1)}`]
    const [mine] = await device.journal.factsAbout(about[0] ?? '')
    await device.journal.append([{ kind: 'undone', target: fact, about }])
    await device.journal.append([
      revised(1, resource('A guide'), { replaces: [mine?.id ?? ''], deleted: true }),
    ])
    await expect.poll(() => entry(1).head.fact).not.toBe(fact)
    const done = $done.get()
    expect(done && isStillSo(done, entry(1))).toBe(false)
    await takeBack()
    await expect.poll(numbers).toEqual([1])
    expect($done.get()).toMatchObject({ kind: 'brought-back', number: 1 })
  })

  test('on top of another deletion is undone with it', async () => {
    await begin(guide)
    await deleteEntry(entry(1))
    await expect.poll(numbers).toEqual([])
    await deleteEntry(entry(1))
    await takeBack()
    await expect.poll(numbers).toEqual([1])
  })

  test('that cannot be kept says so and changes nothing', async () => {
    await begin(guide)
    device.refuseWrites({ kind: 'full' })
    await deleteEntry(entry(1))
    expect($done.get()).toMatchObject({ kind: 'not-kept', number: 1 })
    expect(numbers()).toEqual([1])
  })
})

test('going back to an older text is a revision of its own, and can be undone', async () => {
  await begin(guide)
  const { fact } = entry(1).head
  await device.journal.append([revised(1, resource('A better title'), { replaces: [fact] })])
  await expect.poll(() => entry(1).record.title).toBe('A better title')
  await goBackTo(entry(1), resource('A guide'))
  await expect.poll(() => entry(1).record.title).toBe('A guide')
  expect(entry(1).revisions).toBe(3)
  await takeBack()
  await expect.poll(() => entry(1).record.title).toBe('A better title')
})

test('going back is not said to be undone where another text came on top meanwhile', async () => {
  await begin(guide)
  await goBackTo(entry(1), resource('A guide'))
  await expect.poll(() => entry(1).revisions).toBe(2)
  const { fact } = entry(1).head
  await device.journal.append([revised(1, resource('Newer'), { replaces: [fact] })])
  await expect.poll(() => entry(1).record.title).toBe('Newer')
  await takeBack()
  expect($done.get()).toMatchObject({ kind: 'overtaken', number: 1 })
  expect(entry(1).record.title).toBe('Newer')
})

describe('what is typed and not saved', () => {
  const write = (number: number, values: Readonly<Record<string, string>>) =>
    device.drafts.write(
      `entry:${entryIdOf(number)}`,
      JSON.stringify({ type: 'resource', values, links: [], replaces: [] }),
    )

  test('is listed, of new entries and old ones', async () => {
    await write(7, { title: ' A podcast ' })
    await write(1, { title: 'A guide, second thoughts' })
    await begin(guide)
    expect(open().typed).toMatchObject([
      { title: 'A guide, second thoughts', number: 1 },
      { entry: entryIdOf(7), type: 'resource', title: 'A podcast' },
    ])
  })

  test('is left out where it says nothing, or cannot be read', async () => {
    await write(7, { title: '' })
    await device.drafts.write(`entry:${entryIdOf(8)}`, 'not ours')
    await begin()
    expect(open().typed).toEqual([])
  })

  test('is looked for again when one comes back to the page', async () => {
    await begin()
    await write(7, { title: 'A podcast' })
    await lookForTyped()
    expect(open().typed).toHaveLength(1)
  })
})

test('where its points stand is taken from the list as it is, and the log is not read again for their ticks', async () => {
  await begin(guide)
  const { points } = open().standing
  let reads = 0
  const counted = {
    ...device,
    journal: {
      ...device.journal,
      rows: (prefix: string) => {
        reads += 1
        return device.journal.rows(prefix)
      },
    },
  }
  const marking = [{ id: 'self-study.mp.1', kind: 'marking-point', cards: [] }] as const
  const credit = await explainCredit(counted, marking, points)
  expect([credit.get('self-study.mp.1')?.credit.evidence, reads]).toEqual(['half', 0])
  await explainCredit(counted, marking)
  expect(reads).toBe(1)
})
