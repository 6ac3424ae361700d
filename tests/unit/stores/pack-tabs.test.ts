import { beforeEach, expect, test, vi } from 'vitest'
import type { OwnItem } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_CODES, PACK_SHIPPED } from '#tests/support/learner-pack.ts'

const MINUTE = 60_000
const WRITING: OwnItem = {
  kind: 'writing',
  writing: {
    id: 'pk.bbbbbbbbbb',
    edition: 1,
    prompt: 'Write what you would say to her.',
    looksFor: [],
    points: [],
  },
}
const BODY: PackBody = {
  ...LEARNER_PACK,
  items: ['pk.bbbbbbbbbb'],
  own: [WRITING],
  rules: { feedback: 'end' },
}

const there = vi.hoisted(() => ({ device: undefined as unknown }))
// Some stores ask for the device each time anew, which would be another tab's by then.
vi.mock('#stores/device.ts', () => ({ getDevice: () => there.device }))

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: PACK_SHIPPED })
  there.device = device
})

/** A tab of its own over the one device: its stores know nothing of another's. */
async function newTab() {
  vi.resetModules()
  const [{ setMarks }, open, { $opened }, { writePackLink }] = await Promise.all([
    import('#stores/marks.ts'),
    import('#stores/pack/open.ts'),
    import('#stores/pack/opened.ts'),
    import('#formats/pack.ts'),
  ])
  setMarks(device.marks)
  // What is fetched late is fetched now: later it would be another tab's.
  await Promise.all([
    import('#stores/pack/do.ts'),
    import('#stores/pack/do-own.ts'),
    import('#stores/pack/do-tabs.ts'),
    import('#stores/pack/do-time.ts'),
    import('#stores/pack/do-writing.ts'),
  ])
  const doing = () => {
    const view = $opened.get()
    if (view.kind !== 'doing') throw new Error(`It is ${view.kind}`)
    return view.doing
  }
  const work = async () => {
    await expect
      .poll(() => {
        const view = $opened.get()
        const screen = view.kind === 'doing' ? view.doing.$view.get().screen : undefined
        return screen?.kind === 'item' && screen.work.kind
      })
      .toBe('writing')
    const { screen } = doing().$view.get()
    if (screen.kind !== 'item' || screen.work.kind !== 'writing') throw new Error('No writing is open')
    return screen.work.play
  }
  const elsewhere = async (isMoved: boolean) => {
    await expect.poll(() => $opened.get()).toMatchObject({ kind: 'elsewhere', isMoved })
    const view = $opened.get()
    if (view.kind !== 'elsewhere') throw new Error(`It is ${view.kind}`)
    return view
  }
  return {
    ...open,
    doing,
    work,
    elsewhere,
    kind: () => $opened.get().kind,
    async begin(body = BODY) {
      await open.openAddress(await writePackLink(body, PACK_CODES))
      await open.start()
      return doing().begun.id
    },
  }
}

const countOf = async (kind: string) =>
  (await device.journal.facts()).filter((fact) => fact.kind === kind).length

test('a second tab says that it is open in another, and goes on with what was typed there once it is taken', async () => {
  const one = await newTab()
  const pack = await one.begin()
  const two = await newTab()
  await two.openAddress(`#${pack}`)
  const waiting = await two.elsewhere(false)
  const play = await one.work()
  play.type('I am so sorry, Mrs K.')
  waiting.take()
  expect((await two.work()).$view.get().text).toBe('I am so sorry, Mrs K.')
  const left = await one.elsewhere(true)
  ;(await two.work()).type('I am so sorry, Mrs K. Let me look.')
  left.take()
  const back = await one.work()
  expect(back.$view.get().text).toBe('I am so sorry, Mrs K. Let me look.')
  await two.elsewhere(true)
  await back.keep()
  await expect.poll(() => countOf('pack.answered')).toBe(1)
})

test('a second tab goes on by itself once the first is gone, and the first that comes back waits', async () => {
  const one = await newTab()
  const pack = await one.begin()
  const two = await newTab()
  await two.openAddress(`#${pack}`)
  await two.elsewhere(false)
  one.leave()
  await expect.poll(two.kind).toBe('doing')
  await one.openAddress(`#${pack}`)
  await one.elsewhere(false)
})

test('an end in one tab shows in the other, which may look at it as well', async () => {
  const one = await newTab()
  const pack = await one.begin()
  const two = await newTab()
  await two.openAddress(`#${pack}`)
  await two.elsewhere(false)
  await one.doing().finish()
  await expect.poll(two.kind).toBe('doing')
  expect(two.doing().$view.get().attempt.ended).toBeDefined()
  expect(one.doing().$view.get().attempt.ended).toBeDefined()
  expect(await countOf('pack.ended')).toBe(1)
})

test('time that was up while a tab waited ends the attempt once, with what was typed in the tab that is gone', async () => {
  const one = await newTab()
  const pack = await one.begin({ ...BODY, rules: { feedback: 'end', minutes: 5 } })
  const two = await newTab()
  await two.openAddress(`#${pack}`)
  await two.elsewhere(false)
  ;(await one.work()).type('Half a sentence')
  await (await one.work()).leave()
  device.pass(6 * MINUTE)
  // As a browser that is killed: nothing of the first tab runs any more.
  one.leave()
  await expect.poll(two.kind).toBe('doing')
  expect(two.doing().$view.get().attempt.ended).toMatchObject({ isOver: true })
  expect(await countOf('pack.ended')).toBe(1)
  expect(two.doing().$view.get().answers).toMatchObject([{ kind: 'writing', text: 'Half a sentence' }])
})

test('beginning it anew in another tab takes it there at once', async () => {
  const one = await newTab()
  const pack = await one.begin()
  const two = await newTab()
  await two.lookAgain(pack)
  await two.start()
  await expect.poll(two.kind).toBe('doing')
  await one.elsewhere(false)
  expect(await countOf('pack.started')).toBe(2)
})
