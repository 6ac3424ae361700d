import { beforeEach, describe, expect, test } from 'vitest'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import { writeLink } from '#formats/link.ts'
import { setDevice } from '#stores/device.ts'
import {
  $packs,
  $takenAway,
  followPacks,
  putBackLast,
  readPacks,
  takeOff,
  throwAway,
} from '#stores/pack/list.ts'
import { whereLinkLeads } from '#stores/pack/list-open.ts'
import { EMPTY_DRAFT, writeDraft } from '#stores/pack/make-draft.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const ID: PackId = 'AAAAAAAAAAAAAAAAAAAAAA'
const BODY: PackBody = {
  title: 'First week',
  instructions: '',
  from: 'Dana',
  due: '2026-12-04',
  items: ['q-one', 'c-law'],
  madeMinute: 29_000_000,
}

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $packs.set(undefined)
  $takenAway.set(undefined)
})

const make = (names: readonly string[] = [], pack = ID, body = BODY) =>
  device.journal.append([{ kind: 'pack.saved', pack, body, names }])

async function receiptOf(learner: string, seq: number): Promise<void> {
  const attempt = `aaaaaaaaaa-0000000${seq}`
  const receipt = { pack: ID, attempt, learner, startedAt: 1, endedAt: 2, offsetMin: 0, answers: [] }
  await device.journal.append([{ kind: 'receipt.taken', pack: ID, receipt }])
}

describe('packs given', () => {
  test('say how far they are and when they were sent, and count no answer from before', async () => {
    const answer = { edition: 1, response: ['a'], right: true, shown: [], misconceptions: [] }
    await device.journal.append([{ kind: 'item.answered', item: 'q-one', ...answer }])
    const begun = await device.journal.append([{ kind: 'pack.started', pack: ID, body: BODY }])
    await readPacks()
    expect($packs.get()).toMatchObject({
      given: [
        { id: ID, title: 'First week', from: 'Dana', due: '2026-12-04', items: 2, done: 0, isPast: false },
      ],
      made: [],
    })
    await device.journal.append([{ kind: 'item.answered', item: 'q-one', ...answer }])
    const attempt = begun.ok ? (begun.value[0]?.id ?? '') : ''
    await device.journal.append([
      { kind: 'pack.submitted', pack: ID, attempt, learner: 'Amira', way: 'link' },
    ])
    await readPacks()
    expect($packs.get()?.given).toMatchObject([{ done: 1, sentOn: '2026-11-22' }])
  })

  test('count what an attempt is given of pools', async () => {
    const items = ['q-one', 'q-two', 'q-three', 's-sofa']
    const rules = { pools: [{ take: 1, of: ['q-one', 'q-two', 'q-three'] }] }
    await device.journal.append([{ kind: 'pack.started', pack: ID, body: { ...BODY, items, rules } }])
    await readPacks()
    expect($packs.get()?.given).toMatchObject([{ items: 2, done: 0 }])
  })

  test('are past their day once it is over, not on it', async () => {
    await device.journal.append([{ kind: 'pack.started', pack: ID, body: { ...BODY, due: '2026-11-22' } }])
    await readPacks()
    expect($packs.get()?.given[0]?.isPast).toBe(false)
    device.pass(24 * 3_600_000)
    await readPacks()
    expect($packs.get()?.given[0]?.isPast).toBe(true)
  })
})

describe('packs made', () => {
  test('count names with a receipt, however they are spelled, and the others apart', async () => {
    await make(['Zoë Ali', 'Ben', 'Callum'])
    await receiptOf('zoe ali', 1)
    await receiptOf('ZOE ALI', 2)
    await receiptOf('Somebody', 3)
    await readPacks()
    expect($packs.get()?.made).toMatchObject([{ id: ID, names: 3, answered: 1, others: 1 }])
  })

  test('stand newest first', async () => {
    await make()
    device.pass(60_000)
    await make([], 'BBBBBBBBBBBBBBBBBBBBBB', { ...BODY, title: 'Second week' })
    await readPacks()
    expect($packs.get()?.made.map(({ title }) => title)).toEqual(['Second week', 'First week'])
  })

  test('can be taken off the list and put back, with names and receipts', async () => {
    await make(['Amira'])
    await receiptOf('Amira', 1)
    await takeOff(ID)
    await readPacks()
    expect($packs.get()?.made).toEqual([])
    expect($takenAway.get()).toEqual({ id: ID, title: 'First week', from: 'made' })
    await putBackLast()
    expect($packs.get()?.made).toMatchObject([{ id: ID, names: 1, answered: 1 }])
    expect($takenAway.get()).toBeUndefined()
    await putBackLast()
    expect((await device.journal.facts()).length).toBe(4)
  })

  test('can be put back later where that is refused', async () => {
    await make()
    await takeOff(ID)
    device.refuseWrites({ kind: 'full' })
    expect(await putBackLast()).toBe(false)
    expect($takenAway.get()).toBeDefined()
    device.refuseWrites()
    expect(await putBackLast()).toBe(true)
    expect($packs.get()?.made.length).toBe(1)
  })

  test('stay where taking off is refused', async () => {
    await make()
    device.refuseWrites({ kind: 'full' })
    await takeOff(ID)
    await readPacks()
    expect($packs.get()?.made.length).toBe(1)
    expect($takenAway.get()).toBeUndefined()
  })

  test('come and go as another tab makes and removes them', async () => {
    const stop = followPacks()
    await make()
    await expect.poll(() => $packs.get()?.made.length).toBe(1)
    await device.journal.append([{ kind: 'pack.saved', pack: ID, body: BODY, names: [], removed: true }])
    await expect.poll(() => $packs.get()?.made.length).toBe(0)
    stop()
  })
})

describe('packs not finished', () => {
  test('are listed once something is filled in, thrown away and put back', async () => {
    const text = writeDraft({ ...EMPTY_DRAFT, title: 'Half', items: ['q-one'] })
    await device.drafts.write('pack:aaaaaaaaaa', text)
    await device.drafts.write('pack:bbbbbbbbbb', writeDraft(EMPTY_DRAFT))
    await device.drafts.write('pack:cccccccccc', 'nonsense')
    await device.drafts.write('entry:dddddddddd', text)
    await readPacks()
    const [half] = $packs.get()?.unfinished ?? []
    expect($packs.get()?.unfinished).toEqual([{ id: 'aaaaaaaaaa', title: 'Half', items: 1 }])
    if (half) await throwAway(half)
    expect($packs.get()?.unfinished).toEqual([])
    await putBackLast()
    expect($packs.get()?.unfinished).toEqual([half])
    expect((await device.drafts.read('pack:aaaaaaaaaa'))?.text).toBe(text)
  })
})

describe('a pasted link', () => {
  test.each([
    ['p1.3.abc.xyz', { kind: 'pack', fragment: '#p1.3.abc.xyz' }],
    ['Cut: #p1.9.abc.xyz and Thanks', { kind: 'pack', fragment: '#p1.9.abc.xyz' }],
    ['https://x.example/packs/gradebook/#r1.3.abc.xyz', { kind: 'receipt', fragment: '#r1.3.abc.xyz' }],
    ['p99.3.abc.xyz', { kind: 'pack', fragment: '#p99.3.abc.xyz' }],
    ['  \n', { kind: 'empty' }],
    ['see you on Friday', { kind: 'foreign' }],
    ['https://x.example/ap1.com', { kind: 'foreign' }],
  ])('%s', async (text, led) => expect(await whereLinkLeads(text)).toEqual(led))

  test('is found in whole messages, whatever programs made of them, and passed on bare', async () => {
    const fragment = await writeLink('p', 1, new TextEncoder().encode('A pack about complaints. '.repeat(9)))
    const receipt = await writeLink('r', 1, new TextEncoder().encode('x'))
    const link = `https://x.example/packs/open/${fragment}`
    const wrapped = (between: string) => link.replace(/.{60}/g, `$&${between}`)
    for (const message of [
      link,
      fragment.slice(1),
      `Dear Amy, please do this by Friday:\n${link}\nThanks, Sam`,
      `See p1. 3 items, or p2.1: ${link}. Thanks`,
      `See p1. Thanks ${link}`,
      `> Dear Amy,\r\n> ${wrapped('\r\n> ')}\r\n> Thanks, Sam`,
      `${wrapped('\n')}\nThanks`,
      link.replace('#', '%23'),
      `https://eur01.safelinks.example/?url=${encodeURIComponent(link)}&data=05%7C01&reserved=0`,
      `${link}\n${link}`,
      `${link}${link}`,
      `${link}${receipt}`,
      `Mine was ${receipt} for ${link}`,
      `${link.slice(0, -9)}\n\n${link}`,
      wrapped('%20'),
    ]) {
      expect(await whereLinkLeads(message), message).toEqual({ kind: 'pack', fragment })
    }
  })

  test('of a megabyte is not carried into an address whole', async () => {
    const led = await whereLinkLeads(`#p1.9.abc.${'x'.repeat(1_000_000)}`)
    expect(led.kind === 'pack' && led.fragment.length).toBeLessThanOrEqual(16_010)
    const many = await whereLinkLeads('#p1.9.abcdefgh.aaaaaaaaa '.repeat(10_000))
    expect(many).toEqual({ kind: 'pack', fragment: '#p1.9.abcdefgh.aaaaaaaaa' })
  })
})
