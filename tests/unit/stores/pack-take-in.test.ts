import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import { writeReceiptFile, writeReceiptLink } from '#formats/receipt.ts'
import { setDevice } from '#stores/device.ts'
import {
  putAsideAway,
  stopTaking,
  takeIn,
  takeInAllTheSame,
  takeInLink,
  tryAgain,
} from '#stores/pack/take-in.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import type { FakeDevice } from '#tests/support/device.ts'
import { OTHER_PACK, PACK, receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'

let device: FakeDevice

beforeEach(async () => {
  device = await tutorsDevice()
  setDevice(device)
  $takingIn.set(NOTHING_TAKEN)
})

const linkOf = async (receipt: ReceiptBody) =>
  `https://learn.example.ac.uk/packs/gradebook/${await writeReceiptLink(receipt)}`
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => ({
  name,
  blob: new Blob([bytes]),
  isChosen: true,
})
const kept = async () =>
  (await device.journal.facts()).flatMap((fact) => (fact.kind === 'receipt.taken' ? [fact] : []))
const counts = () => {
  const { end } = $takingIn.get()
  if (end.kind !== 'done') return end.kind
  const taken = end.receipts.filter(({ isNew }) => isNew).length
  return { taken, known: end.receipts.length - taken, aside: end.aside }
}

describe('receipts', () => {
  test('are taken in from the mess of several mails, and from files, all with one append', async () => {
    const text = `From: Amira\n> ${await linkOf(receiptOf('Amira Hussain'))}\n--\nHi Ruth, ${await linkOf(receiptOf('Ben Whitlock'))}. Ben`
    const file = await writeReceiptFile(receiptOf('Ewa Nowak'))
    let appends = 0
    const stop = device.journal.watch(() => appends++)
    await takeIn(text, [fileOf('ewa.json', file)])
    stop()
    expect(counts()).toEqual({ taken: 3, known: 0, aside: 0 })
    expect(appends).toBe(1)
    expect(await kept()).toHaveLength(3)
  })

  test('are never counted twice: not in one text, not on another day, not by another way', async () => {
    const link = await linkOf(receiptOf('Amira Hussain'))
    await takeIn(`${link}\n> ${link}`, [])
    expect(counts()).toEqual({ taken: 1, known: 0, aside: 0 })
    await takeIn('', [fileOf('amira.json', await writeReceiptFile(receiptOf('Amira Hussain')))])
    expect(counts()).toEqual({ taken: 0, known: 1, aside: 0 })
    expect(await takeInLink(link)).toBe(PACK)
    expect($takingIn.get().end).toMatchObject({ receipts: [{ learner: 'Amira Hussain', isNew: false }] })
    expect(await kept()).toHaveLength(1)
  })

  test('of another pack of this tutor go to that one', async () => {
    await takeIn(await linkOf(receiptOf('Amira Hussain', { pack: OTHER_PACK })), [])
    expect($takingIn.get().end).toMatchObject({ receipts: [{ pack: OTHER_PACK, title: 'Second week' }] })
    expect(await kept()).toMatchObject([{ pack: OTHER_PACK }])
  })

  test('in a mail that was saved, or pasted from their file, are found too', async () => {
    const mail = fileOf('mail.eml', `Subject: done\n\n${await linkOf(receiptOf('Amira Hussain'))}\n`)
    const pasted = new TextDecoder().decode(await writeReceiptFile(receiptOf('Ben Whitlock')))
    await takeIn(pasted, [mail])
    expect(counts()).toEqual({ taken: 2, known: 0, aside: 0 })
  })
})

describe('what is wrong with one', () => {
  test('keeps it aside with its reason, and never stops the good ones', async () => {
    const whole = await linkOf(receiptOf('Chloe Adeyemi'))
    const stranger = receiptOf('Pat', { pack: 'x'.repeat(22) })
    const text = [
      await linkOf(receiptOf('Amira Hussain')),
      whole.slice(0, -40),
      whole.replace(/#r1/, '#r9'),
      `${whole.slice(0, -1)}${whole.endsWith('A') ? 'B' : 'A'}`,
      await linkOf(stranger),
    ].join('\n\n')
    const good = new TextDecoder().decode(await writeReceiptFile(receiptOf('Dafydd Pugh')))
    const files = [
      fileOf('good.json', good),
      fileOf('altered.json', good.replace('Dafydd', 'Daffyd')),
      fileOf('photo.jpg', '\u0000\u0001ÿØ'),
      fileOf('newer.json', '{"format":"due-credit-receipt","version":99,"body":{}}'),
      fileOf(
        'proto.json',
        '{"format":"due-credit-receipt","version":1,"body":{"__proto__":{"learner":"x"}}}',
      ),
      fileOf('empty.json', ''),
    ]
    await takeIn(text, files)
    expect(counts()).toEqual({ taken: 2, known: 0, aside: 9 })
    const told = $takingIn
      .get()
      .aside.map(({ source, learner, reason }) => [
        source.file ?? source.link,
        typeof reason === 'string' ? `${reason} ${learner}` : 'refusal' in reason && reason.refusal.kind,
      ])
    expect(told).toEqual([
      [2, 'cut'],
      [3, 'newer'],
      [4, 'altered'],
      [5, 'unknown-pack Pat'],
      ['altered.json', 'altered'],
      ['photo.jpg', 'foreign'],
      ['newer.json', 'newer'],
      ['proto.json', 'altered'],
      ['empty.json', 'empty'],
    ])
    expect((await kept()).length).toBe(2)
  })

  test('stays told of until it is dismissed, also through the next taking in', async () => {
    await takeIn('', [fileOf('photo.jpg', 'no')])
    await takeIn(await linkOf(receiptOf('Amira Hussain')), [])
    expect($takingIn.get().aside).toHaveLength(1)
    putAsideAway()
    expect($takingIn.get().aside).toEqual([])
  })

  test.each(['x'.repeat(61), ' \u202e ', ''])(
    'a name that no form lets through is refused: “%s”',
    async (learner) => {
      await takeIn(await linkOf(receiptOf('Long', { learner })), [])
      expect(counts()).toEqual({ taken: 0, known: 0, aside: 1 })
    },
  )

  test('a hostile name is a name', async () => {
    await takeIn(await linkOf(receiptOf('<img src=x onerror=alert(1)>')), [])
    expect($takingIn.get().end).toMatchObject({ receipts: [{ learner: '<img src=x onerror=alert(1)>' }] })
  })

  test('a file that the browser cannot read, or far too large, is told of by its name', async () => {
    const moved = () => Promise.reject(new Error('moved'))
    const gone = { size: 9, slice: () => new Blob(['{']), arrayBuffer: moved }
    const huge = { size: 1e9, slice: () => new Blob(['{']), arrayBuffer: moved }
    await takeIn('', [
      { name: 'gone.json', blob: gone, isChosen: true },
      { name: 'huge.json', blob: huge, isChosen: true },
    ])
    const reasons = $takingIn
      .get()
      .aside.map(({ source, reason }) => [
        source.file,
        typeof reason === 'object' && 'refusal' in reason && reason.refusal.kind,
      ])
    expect(reasons).toEqual([
      ['gone.json', 'unreadable'],
      ['huge.json', 'huge'],
    ])
  })

  test('thousands of links are read up to a bound, which is said', async () => {
    const good = await linkOf(receiptOf('Amira Hussain'))
    await takeIn(`${good}\n${'#r1. '.repeat(20_000)}`, [])
    expect(counts()).toEqual({ taken: 1, known: 0, aside: 2_000 })
    expect($takingIn.get().aside[0]).toMatchObject({ source: {}, reason: { by: 'count', most: 2_000 } })
  })

  test('nothing at all, and a text without a receipt, change nothing', async () => {
    await takeIn('  ', [])
    expect(counts()).toBe('nothing')
    await takeIn('Dear Ruth, I have done it. Amira', [])
    expect(counts()).toBe('no-receipt')
    expect(await kept()).toEqual([])
  })
})

describe('what cannot be as it says', () => {
  const DREAMT = receiptOf('Dafydd Pugh', { endedAt: Date.UTC(2031, 0, 1) })

  test('is kept aside, and taken in all the same when the tutor says so', async () => {
    await takeIn(`${await linkOf(receiptOf('Amira Hussain'))}\n\n${await linkOf(DREAMT)}`, [])
    expect(counts()).toEqual({ taken: 1, known: 0, aside: 1 })
    const [aside] = $takingIn.get().aside
    expect(aside).toMatchObject({ learner: 'Dafydd Pugh', reason: { kind: 'future' }, receipt: DREAMT })
    await takeInAllTheSame([aside?.key ?? -1])
    expect(counts()).toEqual({ taken: 1, known: 0, aside: 0 })
    expect($takingIn.get().aside).toEqual([])
    expect(await kept()).toMatchObject([
      { receipt: { learner: 'Amira Hussain' } },
      { receipt: { learner: 'Dafydd Pugh' } },
    ])
    // Handed over once more, it is there already, and nobody is asked again.
    await takeIn(await linkOf(DREAMT), [])
    expect(counts()).toEqual({ taken: 0, known: 1, aside: 0 })
  })

  test('is told of once, however often it stands in what was handed over', async () => {
    const link = await linkOf(DREAMT)
    await takeIn(`${link}\n> ${link}`, [])
    expect(counts()).toEqual({ taken: 0, known: 0, aside: 1 })
  })

  test('is a text newer than here, and nothing else where items are out of reach', async () => {
    const [first, ...others] = receiptOf('Ewa Nowak').answers
    if (!first) throw new Error('The sample has answers')
    const newer = receiptOf('Ewa Nowak', { answers: [{ ...first, edition: 9 }, ...others] })
    await takeIn(await linkOf(newer), [])
    expect($takingIn.get().aside).toMatchObject([{ reason: { kind: 'newer-edition', numbers: [1] } }])
    expect(await kept()).toEqual([])
  })

  test('of one attempt under two names both are kept: the table says so', async () => {
    const one = receiptOf('Amira Hussain')
    await takeIn(`${await linkOf(one)}\n${await linkOf({ ...one, learner: 'Ben Whitlock' })}`, [])
    expect(counts()).toEqual({ taken: 2, known: 0, aside: 0 })
  })
})

test('stopped while it reads, it changes nothing, and the next goes on as ever', async () => {
  const never = {
    size: 9,
    slice: () => new Blob(['{']),
    arrayBuffer: () => new Promise<never>(() => undefined),
  }
  const taking = takeIn(await linkOf(receiptOf('Amira Hussain')), [
    { name: 'slow.json', blob: never, isChosen: true },
  ])
  await vi.waitFor(() => expect($takingIn.get().share).toBe(0.5))
  stopTaking()
  expect(await taking).toEqual({ kind: 'stopped' })
  expect($takingIn.get()).toEqual({ ...NOTHING_TAKEN, share: undefined, end: { kind: 'stopped' } })
  expect(await kept()).toEqual([])
  await takeIn(await linkOf(receiptOf('Amira Hussain')), [])
  expect(counts()).toEqual({ taken: 1, known: 0, aside: 0 })
})

test('how far it is, is said by quarters, and no sooner than anyone could have heard the last', async () => {
  const [first, second, last] = [held(), held(), held()]
  const said = () => $takingIn.get().said
  const taking = takeIn('', [
    { name: 'a.json', blob: first.blob, isChosen: true },
    { name: 'b.json', blob: second.blob, isChosen: true },
    { name: 'c.json', blob: last.blob, isChosen: true },
    fileOf('ewa.json', await writeReceiptFile(receiptOf('Ewa Nowak'))),
  ])
  await vi.waitFor(() => expect($takingIn.get().share).toBe(0.25))
  expect(said()).toBeUndefined()
  device.pass(2_000)
  first.letGo()
  await vi.waitFor(() => expect($takingIn.get().share).toBe(0.5))
  expect(said()).toBe(2)
  second.letGo()
  await vi.waitFor(() => expect($takingIn.get().share).toBe(0.75))
  expect(said()).toBe(2)
  last.letGo()
  await taking
  expect(said()).toBeUndefined()
  expect(counts()).toEqual({ taken: 1, known: 0, aside: 3 })
})

/** A file that a slow disk holds back; there is nothing in it. */
function held() {
  const { promise, resolve } = Promise.withResolvers<ArrayBuffer>()
  const blob = { size: 9, slice: () => new Blob(['{']), arrayBuffer: () => promise }
  return { blob, letGo: () => resolve(new ArrayBuffer(9)) }
}

describe('where nothing can be kept', () => {
  test('nothing changes, and the receipts wait to be tried again', async () => {
    device.refuseWrites({ kind: 'full' })
    await takeIn(await linkOf(receiptOf('Amira Hussain')), [])
    expect(counts()).toBe('not-kept')
    await takeIn(await linkOf(receiptOf('Ben Whitlock')), [])
    expect($takingIn.get().waiting.map(({ learner }) => learner)).toEqual(['Amira Hussain', 'Ben Whitlock'])
    expect(await kept()).toEqual([])
    device.refuseWrites()
    await tryAgain()
    expect(counts()).toEqual({ taken: 2, known: 0, aside: 0 })
    expect($takingIn.get().waiting).toEqual([])
    expect(await kept()).toHaveLength(2)
  })

  test('a link still leads to its pack’s table', async () => {
    device.refuseWrites({ kind: 'full' })
    expect(await takeInLink(await linkOf(receiptOf('Amira Hussain')))).toBe(PACK)
  })
})

test('a receipt’s link of no pack here leads nowhere, and says from whom it is', async () => {
  expect(await takeInLink(await linkOf(receiptOf('Pat', { pack: 'x'.repeat(22) })))).toBeUndefined()
  expect($takingIn.get().aside).toMatchObject([{ learner: 'Pat', reason: 'unknown-pack' }])
})
