import { atom } from 'nanostores'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { readReceiptFile, readReceiptLink } from '#formats/receipt.ts'
import { setDevice } from '#stores/device.ts'
import {
  $textsGate,
  type FoundInText,
  goOnFromTexts,
  keepInTexts,
  leaveTexts,
  replaceInTexts,
} from '#stores/guard/texts.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { openSending, type Sending } from '#stores/pack/send.ts'
import type { Way } from '#stores/pack/send-view.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED } from '#tests/support/learner-pack.ts'

const PACK = 'AAAAAAAAAAAAAAAAAAAAAA'
const SAID = 'I told Mrs Whitlock that I would ring her'
let attempts = 0
let device: FakeDevice
let sending: Sending

beforeEach(() => {
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
})
afterEach(() => {
  leaveTexts()
  sending.leave()
})

/** Answers about to be sent by somebody with a name; every attempt is another, as what was decided holds for one. */
async function toSend(texts: readonly string[], picked = 'bin'): Promise<void> {
  attempts += 1
  const response = [...texts.map((text, at) => `part-${at}=${text}`), `other=${picked}`]
  const answers: readonly PackAnswer[] = [{ kind: 'question', item: 'q-typed', edition: 1, response }]
  const { at, offsetMin } = SUNDAY_MORNING
  const attempt = { attempt: `aaaaaaaaaa-${String(attempts).padStart(8, '0')}`, at, offsetMin, sent: [] }
  const $view = atom({ attempt, items: [], answers, ended: { at: at + 1, offsetMin } })
  const doing = { begun: { id: PACK, body: LEARNER_PACK }, $view } as unknown as Doing
  sending = openSending(doing, 'https://learn.example.ac.uk')
  sending.typeName('Sam Reid')
  await settled()
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 100))
const open = () => {
  const view = $textsGate.get()
  if (view.kind !== 'open') throw new Error('The gate is shut')
  return view
}
const first = (): FoundInText => open().found[0] ?? expect.fail('Nothing is found')

test.each<Way>(['mail', 'share', 'link', 'file'])(
  'nothing typed leaves by %s before it is settled',
  async (way) => {
    await toSend([SAID])
    expect(sending.$view.get().letter).toBeUndefined()
    await sending.send(way)
    expect(sending.$view.get()).toMatchObject({ stage: 'look', isStopped: true })
    expect(sending.$view.get().letter).toBeUndefined()
    expect([...device.offered, ...device.passedOn, ...(await device.journal.facts())]).toEqual([])
    expect(open().found.map(({ finding, standIn }) => [finding.text, standIn])).toEqual([
      ['Mrs Whitlock', '[customer A]'],
    ])
  },
)

test('what was put there leaves in its place by the way that was asked for, wherever the same thing stands', async () => {
  await toSend([SAID, 'mrs whitlock was glad, and so was Mr Khan'])
  await sending.send('file')
  await replaceInTexts(first())
  expect(open().found.map(({ finding, standIn }) => [finding.text, standIn])).toEqual([
    ['Mr Khan', '[customer B]'],
  ])
  await replaceInTexts(first())
  goOnFromTexts()
  await expect.poll(() => sending.$view.get().stage).toBe('sent')
  const read = await readReceiptFile(device.offered[0]?.[2] ?? new Uint8Array())
  const sent = read.ok && read.value.answers[0]?.kind === 'question' ? read.value.answers[0].response : []
  expect(sent).toEqual([
    'part-0=I told [customer A] that I would ring her',
    'part-1=[customer A] was glad, and so was [customer B]',
    'other=bin',
  ])
})

test('what may leave leaves as it was typed, and is not asked for again by another way', async () => {
  await toSend(['Call me on 07700 900123'])
  await sending.send('link')
  await keepInTexts(first())
  goOnFromTexts()
  await expect.poll(() => sending.$view.get().stage).toBe('sent')
  const read = await readReceiptLink(sending.$view.get().letter?.link ?? '')
  expect(JSON.stringify(read)).toContain('Call me on 07700 900123')
  await sending.send('file')
  expect($textsGate.get().kind).toBe('closed')
  expect(device.offered).toHaveLength(1)
})

test('what was picked, and words that are nobody’s, leave at once', async () => {
  await device.journal.append([{ kind: 'name.listed', name: 'bin' }])
  await toSend(['Say that you see how the customer feels'])
  await expect.poll(() => sending.$view.get().letter).toBeDefined()
  await sending.send('file')
  expect($textsGate.get().kind).toBe('closed')
  expect(sending.$view.get().stage).toBe('sent')
})
