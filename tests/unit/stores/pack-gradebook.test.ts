import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $gradebook, followGradebook, openGradebook } from '#stores/pack/gradebook.ts'
import {
  $changing,
  $naming,
  $saving,
  forgetSaid,
  keepNames,
  putBack,
  saveTable,
  takeOffList,
} from '#stores/pack/gradebook-keep.ts'
import type { FakeDevice } from '#tests/support/device.ts'
import {
  BODY,
  MISTAKEN,
  NAMES,
  OTHER_PACK,
  PACK,
  receiptOf,
  SHIPPED,
  tutorsDevice,
} from '#tests/support/pack-class.ts'

let device: FakeDevice

beforeEach(async () => {
  await begin(
    await tutorsDevice([
      receiptOf('amira hussain'),
      receiptOf('Ben Whitlock', { answers: MISTAKEN, endedAt: Date.UTC(2026, 10, 22, 8) }),
    ]),
  )
})

async function begin(next: FakeDevice): Promise<void> {
  device = next
  setDevice(device)
  forgetSaid()
  await openGradebook({ kind: 'choice' })
}

async function open() {
  await openGradebook({ kind: 'pack', pack: PACK })
  const state = $gradebook.get()
  if (state.kind !== 'open') throw new Error(`The table is ${state.kind}`)
  return state.view
}

describe('the table of a pack', () => {
  test('marks every receipt anew, says who is late, and who is missing', async () => {
    const { table, sent, madeOn, due } = await open()
    expect({ sent, madeOn, due }).toEqual({ sent: 2, madeOn: '2026-11-09', due: '2026-11-21' })
    expect(table.missing).toEqual(['Ewa Nowak'])
    expect(
      table.learners.map(({ name, lateDays, right, partly, cells }) => [
        name,
        lateDays,
        right,
        partly,
        cells.map(({ kind }) => kind),
      ]),
    ).toEqual([
      ['Amira Hussain', 0, 4, 0, ['right', 'right', 'right', 'right', 'got']],
      ['Ben Whitlock', 1, 0, 1, ['wrong', 'partly', 'wrong', 'none', 'forgot']],
      ['Ewa Nowak', 0, 0, 0, ['none', 'none', 'none', 'none', 'none']],
    ])
  })

  test('names what the class believes, with the items that brought it out', async () => {
    const { beliefs } = await open()
    expect(beliefs).toMatchObject([
      {
        id: 'x.fix-first',
        belief: 'The fix comes first.',
        truth: 'People take in a fix once they are heard.',
        learners: 1,
        of: 2,
        items: [1, 3],
      },
    ])
  })

  test('says of each item what it asks and how many gave which answer', async () => {
    const { items } = await open()
    expect(
      items.map(({ number, title, isLow, answers }) => [
        number,
        title,
        isLow,
        answers.map(({ count }) => count),
      ]),
    ).toEqual([
      [1, 'A customer rings for the third time. What do you say first?', false, [1, 1, 0, 0]],
      [2, 'Which of these are self-study?', false, [2, 1, 0, 0]],
      [3, 'Put the four moves in order.', false, []],
      [4, 'A short call', false, [1, 0, 0]],
      [5, 'Why is a customer heard first?', false, []],
    ])
  })

  test('shows an item that the site no longer has, and marks the rest', async () => {
    const items = SHIPPED.items.items.filter(({ kind }) => kind !== 'scenario')
    await begin(
      await tutorsDevice([receiptOf('Amira Hussain')], {
        shipped: { ...SHIPPED, items: { version: 'x', items } },
      }),
    )
    const { table, items: shown } = await open()
    expect(shown[3]).not.toHaveProperty('kind')
    expect(table.learners[0]?.cells.map(({ kind }) => kind)).toEqual([
      'right',
      'right',
      'right',
      'changed',
      'got',
    ])
  })

  test('says that it cannot mark where the questions are out of reach', async () => {
    await begin(await tutorsDevice([], { shipped: {} }))
    await openGradebook({ kind: 'pack', pack: PACK })
    expect($gradebook.get().kind).toBe('unreachable')
  })

  test('is not there for a pack that this person only works as a learner, or of another browser', async () => {
    const learners = 'L'.repeat(22)
    await device.journal.append([{ kind: 'pack.started', pack: learners, body: BODY }])
    for (const pack of [learners, 'U'.repeat(22)]) {
      await openGradebook({ kind: 'pack', pack })
      expect($gradebook.get().kind).toBe('not-here')
    }
  })

  test('follows what another tab takes in', async () => {
    await open()
    const stop = followGradebook()
    const receipt = receiptOf('Ewa Nowak')
    await device.journal.append([{ kind: 'receipt.taken', pack: PACK, receipt }])
    await vi.waitFor(() => expect($gradebook.get()).toMatchObject({ view: { sent: 3 } }))
    stop()
  })
})

test('without a pack, the tutor’s packs are there to choose, the newest first, and no others', async () => {
  const newest = 'N'.repeat(22)
  await device.journal.append([
    {
      kind: 'pack.saved',
      pack: newest,
      body: { ...BODY, title: 'Third', madeMinute: BODY.madeMinute + 9 },
      names: [],
    },
    {
      kind: 'pack.saved',
      pack: OTHER_PACK,
      body: { ...BODY, title: 'Second week' },
      names: [],
      removed: true,
    },
    { kind: 'pack.started', pack: 'L'.repeat(22), body: BODY },
  ])
  await openGradebook({ kind: 'choice' })
  const state = $gradebook.get()
  expect(state.kind === 'choosing' && state.packs.map(({ title, receipts }) => [title, receipts])).toEqual([
    ['Third', 0],
    ['First week: complaints', 2],
  ])
})

describe('who should answer', () => {
  test('is kept with the same pack, however it was typed or pasted', async () => {
    await open()
    expect(await keepNames('Amira Hussain\nTom Ashby\tNadia Karim; amira hussain\n\n')).toBe(true)
    expect($naming.get()).toEqual({ kind: 'kept', count: 3 })
    const { names, table } = await open()
    expect(names).toEqual(['Amira Hussain', 'Tom Ashby', 'Nadia Karim'])
    expect(table.missing).toEqual(['Tom Ashby', 'Nadia Karim'])
    expect(await device.journal.row(`pack:${PACK}`)).toMatchObject({ state: { body: BODY } })
  })

  test('is not kept with a name too long, or where storage refuses', async () => {
    await open()
    expect(await keepNames('x'.repeat(61))).toBe(false)
    expect($naming.get()).toMatchObject({ kind: 'wrong', wrong: { reason: { kind: 'long-name' } } })
    device.refuseWrites({ kind: 'full' })
    expect(await keepNames('Tom Ashby')).toBe(false)
    expect($naming.get()).toMatchObject({ kind: 'not-kept', problem: { kind: 'full' } })
    expect((await open()).names).toEqual(NAMES)
  })
})

describe('a pack taken off the list', () => {
  test('keeps its receipts and names, and can be put back', async () => {
    await open()
    await takeOffList()
    expect((await open()).isRemoved).toBe(true)
    await putBack()
    expect(await open()).toMatchObject({ isRemoved: false, sent: 2, names: NAMES })
  })

  test('stays where it is when storage refuses', async () => {
    await open()
    device.refuseWrites({ kind: 'full' })
    await takeOffList()
    expect($changing.get().kind).toBe('not-kept')
    expect((await open()).isRemoved).toBe(false)
  })
})

describe('the table as a file', () => {
  test('is named after the pack and the day, and nothing in it runs', async () => {
    const name = '=HYPERLINK("https://evil.example","Amira")'
    await begin(await tutorsDevice([receiptOf(name)]))
    await open()
    await saveTable()
    expect($saving.get()).toEqual({ kind: 'saved', name: 'first-week-complaints-2026-11-22.csv' })
    const [[file, type, bytes] = []] = device.offered
    expect([file, type]).toEqual(['first-week-complaints-2026-11-22.csv', 'text/csv;charset=utf-8'])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"",""Amira"")"`)
    expect(text).toContain('"1. A customer rings for the third time. What do you say first?"')
  })

  test('may be declined', async () => {
    await open()
    device.declineNextFile()
    await saveTable()
    expect($saving.get().kind).toBe('declined')
  })
})

describe('a class of more than a hundred', () => {
  const many = Array.from({ length: 101 }, (_, at) => {
    const letters = [...String(at).padStart(10, '0')].map((figure) => 'abcdefghij'[Number(figure)]).join('')
    return receiptOf(`Learner ${at}`, { attempt: `${letters}-00000007` })
  })
  const shown = () => {
    const view = $gradebook.get()
    return view.kind === 'open' ? view.view.sent : view.kind
  }

  test('is marked away from the page, and here where that comes to nothing', async () => {
    device = await tutorsDevice(many)
    const jobs: unknown[] = []
    setDevice({
      ...device,
      async askAway(job) {
        jobs.push(job)
        return undefined
      },
    })
    await openGradebook({ kind: 'choice' })
    await openGradebook({ kind: 'pack', pack: PACK })
    expect(jobs).toMatchObject([{ kind: 'mark', pack: PACK, sheets: { questions: expect.any(Map) } }])
    expect(shown()).toBe(101)
  })

  test('is marked here where its receipts lie in this page’s memory, and so is a smaller one anywhere', async () => {
    const askAway = () => {
      throw new Error('It was asked for elsewhere')
    }
    const keeping = { kind: 'memory', problem: { kind: 'refused' } } as const
    setDevice({ ...(await tutorsDevice(many, { keeping })), askAway })
    await openGradebook({ kind: 'choice' })
    await openGradebook({ kind: 'pack', pack: PACK })
    expect(shown()).toBe(101)
    setDevice({ ...(await tutorsDevice(many.slice(1))), askAway })
    await openGradebook({ kind: 'choice' })
    await openGradebook({ kind: 'pack', pack: PACK })
    expect(shown()).toBe(100)
  })
})
