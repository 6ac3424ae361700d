import { beforeEach, describe, expect, test } from 'vitest'
import { createMemoryDrafts } from '#device/drafts.ts'
import { entriesOf } from '#domain/log/entries.ts'
import { writeShare } from '#formats/share.ts'
import { setDevice } from '#stores/device.ts'
import { keepAllTheSame, keepPage, keepText, undoCapture } from '#stores/log/capture.ts'
import { takeBrought } from '#stores/log/capture-brought.ts'
import { $capture, type Kept } from '#stores/log/capture-view.ts'
import { takeShares } from '#stores/log/shares.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $capture.set({ kind: 'idle' })
})

const log = async () => entriesOf(await device.journal.rows('entry:')).filter(({ isDeleted }) => !isDeleted)
const titles = async () => (await log()).map(({ record }) => record.title).sort()
const kept = (): Kept => {
  const view = $capture.get()
  if (view.kind !== 'kept') throw new Error(`Nothing was kept: ${view.kind}`)
  return view
}

describe('what is pasted', () => {
  test('is a line of the inbox by one write, numbered after the log', async () => {
    await device.journal.append([revised(4, resource('A guide'))])
    expect(await keepText('HEAT in practice https://example.org/heat')).toBe(true)
    expect(kept().entries).toMatchObject([{ number: 5, title: 'HEAT in practice' }])
    const [line] = (await log()).filter(({ number }) => number === 5)
    expect(line?.record).toMatchObject({ type: 'resource', stage: 'inbox' })
    expect(await device.journal.facts()).toHaveLength(2)
  })

  test('comes out again, and the text is given back', async () => {
    await keepText('A thought')
    expect(await undoCapture()).toBe('A thought')
    expect(await log()).toEqual([])
    expect(await undoCapture()).toBeUndefined()
  })

  test('is not kept again where the log has it, unless one says so', async () => {
    await keepText('https://example.org/heat')
    expect(await keepText('Again: https://www.example.org/heat/?utm_source=mail')).toBe(false)
    expect($capture.get()).toMatchObject({ kind: 'known', known: [{ number: 1 }] })
    expect(await log()).toHaveLength(1)
    expect(await keepAllTheSame()).toBe(true)
    expect(await log()).toHaveLength(2)
    expect(await keepAllTheSame()).toBe(false)
  })

  test('is kept as far as it is new, and the rest is named', async () => {
    await keepText('https://example.org/1')
    expect(await keepText('https://example.org/1\nhttps://example.org/2')).toBe(true)
    expect(kept()).toMatchObject({ entries: [{ number: 2 }], known: [{ number: 1 }] })
  })

  test('is read as references where it is some', async () => {
    await keepText('TY  - BOOK\nTI  - Coaching for shops\nAU  - Smith, Jane\nPY  - 2021\nER  - \n')
    const [line] = await log()
    expect(line?.record).toMatchObject({
      title: 'Coaching for shops',
      fields: { kind: 'book', author: 'Smith, Jane', year: '2021' },
    })
  })

  test('is text where it only looks like references', async () => {
    expect(await keepText('{"type": of customer I met today')).toBe(true)
    expect((await log())[0]?.record).toMatchObject({ type: 'note' })
  })

  test('stays in the box where the log does not take it, or it is too much', async () => {
    device.refuseWrites({ kind: 'full' })
    expect(await keepText('A thought')).toBe(false)
    expect($capture.get()).toEqual({ kind: 'refused', why: { kind: 'not-kept' } })
    device.refuseWrites()
    expect(await keepText('x'.repeat(1_000_000))).toBe(false)
    expect($capture.get()).toMatchObject({ why: { kind: 'too-long' } })
    expect(await log()).toEqual([])
  })

  test('is kept once, however fast one presses', async () => {
    await Promise.all([keepText('A thought'), keepText('A thought')])
    expect(await log()).toHaveLength(1)
  })
})

test('a page that runs something instead of being one is kept as text', async () => {
  await keepPage({ url: 'javascript:alert(1)', title: 'Press me' })
  expect((await log())[0]?.record).toMatchObject({ type: 'note', title: /^Press me/ })
  expect(JSON.stringify(kept().warnings)).toContain('refused-address')
})

describe('what other apps shared', () => {
  const share = (id: string, text: string, more = {}) =>
    device.drafts.write(
      `share:${id}`,
      writeShare({ title: '', text, url: '', files: 0, isCut: false, ...more }),
    )
  const left = async () => (await device.drafts.list('share:')).length

  test('is in the inbox at the next visit, each once, and cleared away', async () => {
    await share('aaaaaaaaaa', 'https://example.org/1')
    await share('bbbbbbbbbb', 'A thought', { files: 2 })
    const [one, two] = await Promise.all([takeShares(), takeShares()])
    expect(one.kept.length + two.kept.length).toBe(2)
    expect(one.files + two.files).toBe(2)
    expect(await titles()).toEqual(['A thought', 'example.org/1'])
    expect(await left()).toBe(0)
  })

  test('is one line though the browser was killed before it was cleared away', async () => {
    await share('aaaaaaaaaa', 'https://example.org/1\nhttps://example.org/2')
    const { drafts } = device
    const killed = { ...device, drafts: { ...drafts, remove: async () => undefined } }
    setDevice(killed)
    await takeShares()
    expect(await left()).toBe(1)
    setDevice(device)
    const taken = await takeShares()
    expect(taken.kept).toEqual([])
    expect(await titles()).toEqual(['example.org/1', 'example.org/2'])
    expect(await left()).toBe(0)
  })

  test('does not come back once it was taken back, though it was not cleared away', async () => {
    await share('aaaaaaaaaa', 'A thought')
    const { drafts } = device
    setDevice({ ...device, drafts: { ...drafts, remove: async () => undefined } })
    await takeBrought()
    await undoCapture()
    setDevice(device)
    expect((await takeShares()).kept).toEqual([])
    expect(await titles()).toEqual([])
    expect(await left()).toBe(0)
  })

  test('waits on the disk while the log takes nothing', async () => {
    await share('aaaaaaaaaa', 'A thought')
    device.refuseWrites({ kind: 'full' })
    expect(await takeShares()).toMatchObject({ kept: [], waiting: 1 })
    expect(await left()).toBe(1)
    device.refuseWrites()
    expect(await takeShares()).toMatchObject({ waiting: 0 })
    expect(await titles()).toEqual(['A thought'])
  })

  test('waits on the disk while the page keeps things in its memory alone', async () => {
    const drafts = createMemoryDrafts(() => 0)
    const inMemory = fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'refused' } } })
    setDevice({ ...inMemory, drafts })
    await drafts.write(
      'share:aaaaaaaaaa',
      writeShare({ title: '', text: 'x', url: '', files: 0, isCut: false }),
    )
    expect(await takeShares()).toMatchObject({ waiting: 1 })
    expect(await drafts.list('share:')).toHaveLength(1)
  })

  test('is kept whole in parts where it is longer than a note', async () => {
    const words = 'long words '.repeat(10_000).trim()
    await share('aaaaaaaaaa', words)
    await takeShares()
    const texts = (await log())
      .sort((a, b) => a.number - b.number)
      .map(({ record }) => String(record.fields.text))
    expect(texts).toHaveLength(6)
    expect(texts.join('')).toBe(words)
    expect(new Set((await log()).map(({ id }) => id)).size).toBe(6)
  })

  test('is thrown away where it holds nothing, and junk with it', async () => {
    await share('aaaaaaaaaa', ' \u200b ', { files: 1 })
    await device.drafts.write('share:bbbbbbbbbb', 'no share')
    expect(await takeShares()).toMatchObject({ kept: [], empty: 1, files: 1 })
    expect(await left()).toBe(0)
  })
})
