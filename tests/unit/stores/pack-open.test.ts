import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { writePackFile, writePackLink } from '#formats/pack.ts'
import { writeReceiptLink } from '#formats/receipt.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { goOn, leave, openAddress, openFile, start, tryAgain } from '#stores/pack/open.ts'
import type { Summary } from '#stores/pack/open-view.ts'
import { $opened } from '#stores/pack/opened.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_CODES, PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'

let device: FakeDevice

beforeEach(() => use(fakeDevice({ shipped: PACK_SHIPPED })))
afterEach(leave)

function use(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}

function summary(): Summary {
  const view = $opened.get()
  if (view.kind !== 'summary') throw new Error(`The page shows ${view.kind}`)
  return view
}

function refusal(): unknown {
  const view = $opened.get()
  return view.kind === 'refused' ? view.problem : view.kind
}

const kinds = async () => (await device.journal.facts()).map(({ kind }) => kind)

describe('a pack’s link', () => {
  test('is looked at, and nothing begins or is kept', async () => {
    await openAddress(await packFragment())
    expect(summary()).toMatchObject({ body: LEARNER_PACK, unknown: 0, isPast: false, isStarting: false })
    expect(summary().items.map(({ kind }) => kind)).toEqual(['question', 'scenario', 'card', 'question'])
    expect(summary().before).toBeUndefined()
    expect(await kinds()).toEqual([])
  })

  test('says when its day has passed where the learner is', async () => {
    device.setMoment({ at: Date.UTC(2026, 11, 4, 23, 30), offsetMin: 0 })
    await openAddress(await packFragment())
    expect(summary().isPast).toBe(false)
    device.setMoment({ at: Date.UTC(2026, 11, 4, 23, 30), offsetMin: 60 })
    await openAddress(await packFragment())
    expect(summary().isPast).toBe(true)
  })

  test('opens with what this site has, and counts what it has not', async () => {
    const newer = itemCodes([
      { id: 'q-first-words', code: '000001', kind: 'question', title: '', points: [] },
      { id: 'q-of-tomorrow', code: 'ffffff', kind: 'question', title: '', points: [] },
    ])
    const body = { ...LEARNER_PACK, items: ['q-of-tomorrow', 'q-first-words'] }
    await openAddress(await writePackLink(body, newer))
    expect(summary()).toMatchObject({ unknown: 1, items: [{ id: 'q-first-words' }] })
  })

  test('that was cut says how much there is of how much', async () => {
    const fragment = await packFragment()
    await openAddress(fragment.slice(0, -10))
    const of = Number(fragment.split('.')[1])
    expect(refusal()).toEqual({ from: 'link', problem: { kind: 'cut', has: of - 10, of } })
  })

  test('that was altered, doubled, of a receipt, newer or no link at all opens nothing', async () => {
    const fragment = await packFragment()
    const receipt = await writeReceiptLink({
      pack: 'a'.repeat(22),
      attempt: 'abcdefghij-00000001',
      learner: 'Sam',
      startedAt: 0,
      endedAt: 1,
      offsetMin: 0,
      answers: [],
    })
    const last = fragment.endsWith('A') ? 'B' : 'A'
    const cases = [
      [`${fragment.slice(0, -1)}${last}`, 'altered'],
      [`${fragment}${fragment}`, 'doubled'],
      [receipt, 'other-kind'],
      [fragment.replace('#p1', '#p9'), 'newer'],
      ['#constructor', 'foreign'],
      [`#${'x'.repeat(20_000)}`, 'huge'],
    ] as const
    for (const [text, kind] of cases) {
      await openAddress(text)
      expect(refusal(), kind).toMatchObject({ problem: { kind } })
    }
    expect(await kinds()).toEqual([])
  })

  test('waits for what this site can ask for, and opens once that is there', async () => {
    use(fakeDevice())
    await openAddress(await packFragment())
    expect($opened.get().kind).toBe('unreachable')
    use(fakeDevice({ shipped: PACK_SHIPPED }))
    await tryAgain()
    expect(summary().body.title).toBe(LEARNER_PACK.title)
  })

  test('that is followed by another shows the other one, whichever was read first', async () => {
    const [first, second] = [await packFragment(), await packFragment({ ...LEARNER_PACK, title: 'Another' })]
    await Promise.all([openAddress(first), openAddress(second)])
    expect(summary().body.title).toBe('Another')
  })
})

describe('a pack’s file', () => {
  const asFile = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => ({
    size,
    arrayBuffer: async () => bytes.buffer,
  })

  test('is looked at as a link is', async () => {
    await openFile(asFile(await writePackFile(LEARNER_PACK, PACK_CODES)))
    const { id } = summary()
    await openAddress(await packFragment())
    expect(summary().id).toBe(id)
  })

  test('that is too large is refused unread', async () => {
    let wasRead = false
    await openFile({
      size: 3e9,
      arrayBuffer: async () => {
        wasRead = true
        return new ArrayBuffer(0)
      },
    })
    expect(refusal()).toMatchObject({ from: 'file', problem: { kind: 'huge' } })
    expect(wasRead).toBe(false)
  })

  test('that the browser cannot read, or that is none, is refused', async () => {
    await openFile({ size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) })
    expect(refusal()).toMatchObject({ problem: { kind: 'unreadable' } })
    await openFile(asFile(new TextEncoder().encode('{"format":"due-credit-backup","version":1,"body":{}}')))
    expect(refusal()).toMatchObject({ problem: { kind: 'other-kind' } })
  })
})

describe('starting', () => {
  test('keeps the pack, once, however often it is pressed', async () => {
    await openAddress(await packFragment())
    await Promise.all([start(), start()])
    expect($opened.get().kind).toBe('doing')
    expect(await kinds()).toEqual(['pack.started'])
  })

  test('that cannot be kept begins nothing and says why', async () => {
    await openAddress(await packFragment())
    device.refuseWrites({ kind: 'full' })
    await start()
    expect(summary()).toMatchObject({ trouble: 'full', isStarting: false })
    device.refuseWrites()
    await start()
    expect($opened.get().kind).toBe('doing')
  })

  test('is not done by opening the link again: it says what was done before, and goes on', async () => {
    await openAddress(await packFragment())
    await start()
    await openAddress(await packFragment())
    expect(summary().before).toMatchObject({ done: 0, of: 4 })
    await goOn()
    expect($opened.get().kind).toBe('doing')
    expect(await kinds()).toEqual(['pack.started'])
  })

  test('once more makes another attempt', async () => {
    await openAddress(await packFragment())
    await start()
    await openAddress(await packFragment())
    await start()
    expect(await kinds()).toEqual(['pack.started', 'pack.started'])
  })
})

describe('the same pack in two tabs', () => {
  /** The other tab begins it. */
  async function beginElsewhere(): Promise<string | undefined> {
    device.pass(1000)
    const kept = await device.journal.append([
      { kind: 'pack.started', pack: summary().id, body: LEARNER_PACK },
    ])
    return kept.ok ? kept.value[0]?.id : undefined
  }
  const attempt = () => {
    const view = $opened.get()
    return view.kind === 'doing' ? view.doing.begun.attempt.attempt : view.kind
  }

  test('is one attempt, though both had it open before it was begun', async () => {
    await openAddress(await packFragment())
    const begun = await beginElsewhere()
    await start()
    expect(attempt()).toBe(begun)
    expect(await kinds()).toEqual(['pack.started'])
  })

  test.each([
    ['beginning again', start],
    ['going on', goOn],
  ])('is gone on with where the other tab began it again meanwhile, by %s', async (_name, press) => {
    await openAddress(await packFragment())
    await start()
    await openAddress(await packFragment())
    const begun = await beginElsewhere()
    await press()
    expect(attempt()).toBe(begun)
    expect(await kinds()).toEqual(['pack.started', 'pack.started'])
  })

  test('goes over to what the other tab began again, so that what is answered here still counts', async () => {
    await openAddress(await packFragment())
    const { id } = summary()
    await start()
    device.pass(1000)
    await device.journal.append([{ kind: 'pack.started', pack: id, body: LEARNER_PACK }])
    const [, again] = await device.journal.facts()
    await expect.poll(attempt).toBe(again?.id)
    expect($opened.get()).toMatchObject({ kind: 'doing' })
  })
})

describe('an address', () => {
  test('that names nothing offers to choose a file', async () => {
    await openAddress('')
    expect($opened.get()).toEqual({ kind: 'choose' })
  })

  test('that names a pack begun here goes on with it at once', async () => {
    await openAddress(await packFragment())
    const { id } = summary()
    await start()
    leave()
    await openAddress(`#${id}`)
    expect($opened.get().kind).toBe('doing')
  })

  test('that names a pack of another browser says so', async () => {
    await openAddress(`#${'a'.repeat(22)}`)
    expect($opened.get()).toEqual({ kind: 'not-here' })
  })

  test('gives way once everything was erased', async () => {
    await openAddress(await packFragment())
    await start()
    await device.journal.erase()
    await expect.poll(() => $opened.get().kind).toBe('not-here')
  })
})

describe('a browser that lets nobody read', () => {
  const refuse = () => {
    const gone = () => Promise.reject(new DOMException('The connection was lost', 'UnknownError'))
    for (const name of ['row', 'rows', 'recent', 'facts', 'factsAbout'] as const)
      vi.spyOn(device.journal, name).mockImplementation(gone)
  }
  afterEach(() => vi.restoreAllMocks())

  test('is told from a host that is out of reach, and a link opens once it can be read', async () => {
    refuse()
    await openAddress(await packFragment())
    expect($opened.get()).toEqual({ kind: 'unreachable', isOfDisk: true })
    vi.restoreAllMocks()
    await tryAgain()
    expect(summary().body).toEqual(LEARNER_PACK)
  })

  test('begins no pack, which can be begun later', async () => {
    await openAddress(await packFragment())
    refuse()
    await start()
    expect(summary()).toMatchObject({ trouble: 'broken' })
    expect(summary().isStarting).not.toBe(true)
    vi.restoreAllMocks()
    expect(await kinds()).toEqual([])
    await start()
    expect($opened.get().kind).toBe('doing')
  })

  test('goes on with none, and does when it is tried again', async () => {
    await openAddress(await packFragment())
    await start()
    const view = $opened.get()
    if (view.kind !== 'doing') throw new Error(`The page shows ${view.kind}`)
    const name = `#${view.doing.begun.id}`
    leave()
    refuse()
    await openAddress(name)
    expect($opened.get()).toEqual({ kind: 'unreachable', isOfDisk: true })
    vi.restoreAllMocks()
    await tryAgain()
    expect($opened.get().kind).toBe('doing')
  })
})
