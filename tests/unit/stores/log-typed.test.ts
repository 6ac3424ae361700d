import { beforeEach, expect, test } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { stampOf } from '#stores/drafts/stamp.ts'
import { $thrown, takeUpAgain, throwAway } from '#stores/log/draft-throw.ts'
import { readTyped } from '#stores/log/list-typed.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $thrown.set(undefined)
})

const ENTRY = 'abcdefghi2'
const text = (title: string, follows?: string) =>
  JSON.stringify({ type: 'resource', values: { title }, links: [], replaces: [], follows })
const titles = async () => (await readTyped(device, [])).map(({ title }) => title)

async function keepTwo(): Promise<void> {
  await device.drafts.write(`entry:${ENTRY}`, text('One'))
  device.pass(1000)
  await device.drafts.write(`beside:${ENTRY}:x`, text('Two'))
}

test('every draft of an entry is listed, newest first', async () => {
  await keepTwo()
  expect(await titles()).toEqual(['Two', 'One'])
  expect((await readTyped(device, [])).map(({ entry }) => entry)).toEqual([ENTRY, ENTRY])
})

test('a draft that another goes on from is listed with it, until it is written again', async () => {
  await device.drafts.write(`entry:${ENTRY}`, text('One'))
  await device.drafts.write(`beside:${ENTRY}:x`, text('One and more', stampOf(text('One'))))
  expect(await titles()).toEqual(['One and more'])
  await device.drafts.write(`entry:${ENTRY}`, text('One, elsewhere'))
  expect((await titles()).toSorted()).toEqual(['One and more', 'One, elsewhere'])
})

test('a draft is thrown away alone, and taken up again', async () => {
  await keepTwo()
  const [two] = await readTyped(device, [])
  if (!two) throw new Error('Nothing is listed')
  await throwAway(two)
  expect(await titles()).toEqual(['One'])
  await takeUpAgain()
  expect(await titles()).toEqual(['Two', 'One'])
  expect($thrown.get()?.kind).toBe('back')
})

test('what another tab typed on since is not thrown away', async () => {
  await keepTwo()
  const [two] = await readTyped(device, [])
  if (!two) throw new Error('Nothing is listed')
  await device.drafts.write(`beside:${ENTRY}:x`, text('Two, longer'))
  await throwAway(two)
  expect(await titles()).toEqual(['Two, longer', 'One'])
})
