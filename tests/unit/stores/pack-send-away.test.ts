import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { leave, openAddress, start } from '#stores/pack/open.ts'
import { $opened } from '#stores/pack/opened.ts'
import { openSending, type Sending } from '#stores/pack/send.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'

/** What writes receipts is a part of the site of its own, which may come late or not at all. */
const PART = '#formats/receipt.ts'

let device: FakeDevice
let sending: Sending

beforeEach(async () => {
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
  await openAddress(await packFragment())
  await start()
  await device.journal.append([itemAnswered(CHOICE, ['fix'], mark(CHOICE, ['fix']))])
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`The page shows ${view.kind}`)
  const { $view } = view.doing
  await expect.poll(() => $view.get().answers).toHaveLength(1)
  sending = openSending(view.doing, 'https://learn.example')
})
afterEach(() => {
  vi.doUnmock(PART)
  sending.leave()
  leave()
})

const view = () => sending.$view.get()
const submitted = async () => (await device.journal.facts()).filter(({ kind }) => kind === 'pack.submitted')

test('a press before the receipt can be written waits for it, says so, and sends it once', async () => {
  let arrive = () => {}
  const isThere = new Promise<void>((resolve) => {
    arrive = resolve
  })
  vi.doMock(PART, async (original) => {
    await isThere
    return original()
  })
  sending.typeName('Sam Reid')
  const presses = [sending.send('link'), sending.send('link')]
  await expect.poll(() => view().outcome).toEqual({ kind: 'preparing' })
  expect(device.passedOn).toEqual([])
  arrive()
  await Promise.all(presses)
  expect(device.passedOn).toHaveLength(1)
  expect(view()).toMatchObject({ stage: 'sent', outcome: { kind: 'left', way: 'link' } })
  expect(await submitted()).toHaveLength(1)
})

test.each(['link', 'file', 'share', 'mail'] as const)(
  'a press on %s where the receipt cannot be written says so, and the next one sends it',
  async (way) => {
    vi.doMock(PART, () => Promise.reject(new Error('offline')))
    sending.typeName('Sam Reid')
    await sending.send(way)
    expect(view()).toMatchObject({ stage: 'look', outcome: { kind: 'not-ready' } })
    expect(await submitted()).toEqual([])
    vi.doUnmock(PART)
    await sending.send(way)
    expect(view()).toMatchObject({ stage: 'sent', outcome: { kind: 'left', way } })
  },
)

test('a name typed on while the receipt is prepared sends nothing under half of it', async () => {
  let arrive = () => {}
  const isThere = new Promise<void>((resolve) => {
    arrive = resolve
  })
  vi.doMock(PART, async (original) => {
    await isThere
    return original()
  })
  sending.typeName('Sam')
  const press = sending.send('link')
  sending.typeName('Sam Reid')
  arrive()
  await press
  expect(device.passedOn).toEqual([])
  expect(view().outcome).toBeUndefined()
  await expect.poll(() => view().letter).toBeDefined()
})
