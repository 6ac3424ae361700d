import { beforeEach, describe, expect, test } from 'vitest'
import type { PackState } from '#domain/pack/pack-state.ts'
import { setDevice } from '#stores/device.ts'
import { erasePacks } from '#stores/pack/erase.ts'
import { choose, chooseAll, move, openMake, openShelf, want, write } from '#stores/pack/make.ts'
import { makePack, previewOf, tryDraft } from '#stores/pack/make-finish.ts'
import { ANYTHING, findItems, layOut, pointsIn, SHARED, type Wanted } from '#stores/pack/make-items.ts'
import { $revealing } from '#stores/pack/make-revealing.ts'
import { $draft, $making, $problems, $shelf, $wanted } from '#stores/pack/make-state.ts'
import { $lastProblem } from '#stores/storage.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS, SHELF_POINTS } from '#tests/support/pack-shelf.ts'

let device: FakeDevice

beforeEach(async () => {
  device = fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS } })
  setDevice(device)
  $shelf.set(undefined)
  await openShelf()
})

async function fillIn(): Promise<string> {
  const id = await openMake('')
  write({ title: 'First week', names: 'Amira\nBen' })
  choose('q-two', true)
  choose('s-sofa', true)
  return id
}

const kept = async (id: string) => JSON.parse((await device.drafts.read(`pack:${id}`))?.text ?? 'null')
const packs = async () => (await device.journal.rows('pack:')).map(({ state }) => state as PackState)

describe('what can be chosen', () => {
  const shelf = layOut(SHELF_ITEMS.items, SHELF_POINTS.points)
  const found = (wanted: Partial<Wanted>) => findItems(shelf, { ...ANYTHING, ...wanted }).map(({ id }) => id)

  test.each<[Partial<Wanted>, readonly string[]]>([
    [{}, ['q-one', 'q-two', 's-sofa', 'c-law', 'c-plan']],
    [{ unit: 'calm' }, ['q-one', 'q-two', 's-sofa']],
    [{ unit: SHARED }, ['c-law']],
    [{ kind: 'card' }, ['c-law', 'c-plan']],
    [{ point: 'calm.mp.1' }, ['q-one', 's-sofa']],
    [{ unit: 'calm', kind: 'card' }, []],
    [{ words: 'APOLOGY wrong' }, ['q-two']],
    [{ words: 'cafe' }, ['c-law']],
    [{ words: 'own it' }, ['q-two']],
    [{ words: 'nowhere' }, []],
    [{ kind: 'question', asks: 'choice' }, ['q-one']],
    [{ kind: 'question', asks: 'order' }, ['q-two']],
    [{ kind: 'question', asks: 'drill' }, ['q-one']],
    [{ kind: 'card', use: 'application' }, ['c-plan']],
    [{ difficulty: 'hardest' }, ['q-one', 's-sofa']],
    [{ kind: 'card', difficulty: 'middling' }, ['c-law']],
    [{ kind: 'card', difficulty: 'easier' }, []],
  ])('%o finds %o', (wanted, ids) => expect(found(wanted)).toEqual(ids))

  test('names only points that something asks for', () => {
    expect(pointsIn(shelf, '').map(({ id }) => id)).not.toContain('plan.tip.1')
    expect(pointsIn(shelf, 'plan').map(({ id }) => id)).toEqual(['plan.kc.1'])
    expect(pointsIn(shelf, SHARED).map(({ id }) => id)).toEqual(['x.law.1'])
  })
})

test('a misconception finds what can give it away, and is forgotten with the next point', async () => {
  device = fakeDevice({
    shipped: {
      items: SHELF_ITEMS,
      credit: SHELF_POINTS,
      misconceptions: { version: 'test', misconceptions: [{ id: 'calm.mis.1', items: [{ id: 'q-one' }] }] },
    },
  })
  setDevice(device)
  want({ point: 'calm.mis.1' })
  await expect.poll(() => [...$revealing.get()]).toEqual(['q-one'])
  const shelf = layOut(SHELF_ITEMS.items, SHELF_POINTS.points)
  expect(findItems(shelf, $wanted.get(), $revealing.get()).map(({ id }) => id)).toEqual(['q-one', 'q-two'])
  want(ANYTHING)
  expect($revealing.get().size).toBe(0)
})

describe('a pack being made', () => {
  test('is on the disk with every change, and opens again by its name', async () => {
    const id = await fillIn()
    await expect.poll(() => kept(id)).toMatchObject({ title: 'First week', items: ['q-two', 's-sofa'] })
    $draft.set(undefined)
    expect(await openMake(id)).toBe(id)
    expect($draft.get()).toMatchObject({
      title: 'First week',
      names: 'Amira\nBen',
      items: ['q-two', 's-sofa'],
    })
  })

  test('has a name of its own, so that two tabs stay apart', async () => {
    const first = await fillIn()
    const second = await openMake('')
    write({ title: 'Another' })
    await expect.poll(() => kept(second)).toMatchObject({ title: 'Another' })
    expect(second).not.toBe(first)
    expect(await kept(first)).toMatchObject({ title: 'First week' })
  })

  test('moves what was chosen by one place, and not beyond the ends', async () => {
    await fillIn()
    expect(move('s-sofa', -1)).toBe(true)
    expect($draft.get()?.items).toEqual(['s-sofa', 'q-two'])
    expect(move('s-sofa', -1)).toBe(false)
    expect(move('q-two', 1)).toBe(false)
    choose('s-sofa', false)
    expect($draft.get()?.items).toEqual(['q-two'])
  })

  test('takes all that is found behind what is chosen, or nothing where that is too much', async () => {
    await fillIn()
    expect(chooseAll(['q-one', 'q-two'])).toBe(true)
    expect($draft.get()?.items).toEqual(['q-two', 's-sofa', 'q-one'])
    expect(chooseAll(Array.from({ length: 58 }, (_, at) => `more-${at}`))).toBe(false)
    expect($draft.get()?.items.length).toBe(3)
  })

  test('says what stands in the way, and no more of it once it is put right', async () => {
    await openMake('')
    tryDraft()
    expect($problems.get().map(({ field }) => field)).toEqual(['items', 'title'])
    write({ title: 'First week' })
    expect($problems.get().map(({ field }) => field)).toEqual(['items'])
    choose('q-one', true)
    expect($problems.get()).toEqual([])
  })

  test('can be looked at before it is made, which keeps nothing', async () => {
    await openMake('')
    expect(await previewOf($draft.get() ?? Object.assign({}))).toBeUndefined()
    await fillIn()
    const draft = $draft.get()
    expect(draft && (await previewOf(draft))).toContain('"format":"due-credit-pack","version":1')
    expect(await device.journal.facts()).toEqual([])
  })

  test('is kept as a fact, and its draft is gone', async () => {
    const id = await fillIn()
    const pack = await makePack()
    expect(pack).toMatch(/^[\w-]{22}$/)
    expect(await packs()).toMatchObject([
      {
        id: pack,
        body: { title: 'First week', items: ['q-two', 's-sofa'] },
        saved: { names: ['Amira', 'Ben'] },
      },
    ])
    expect(await device.drafts.read(`pack:${id}`)).toBeUndefined()
  })

  test('is made once, however often the button is pressed', async () => {
    await fillIn()
    const pressed = await Promise.all([makePack(), makePack(), makePack()])
    expect(pressed.filter((pack) => pack !== undefined).length).toBe(1)
    expect((await device.journal.facts()).length).toBe(1)
  })

  test('made again within the minute of one erased for good is kept as made a minute later', async () => {
    const made: (string | undefined)[] = []
    for (let time = 0; time < 3; time += 1) {
      const id = await fillIn()
      const pack = await makePack()
      made.push(pack)
      const minute = Math.floor(device.now().at / 60_000) + time
      const body = { title: 'First week', madeMinute: minute }
      expect((await packs()).find(({ id: one }) => one === pack)).toMatchObject({ body })
      expect(await device.drafts.read(`pack:${id}`)).toBeUndefined()
      if (time < 2) await erasePacks([pack ?? ''])
    }
    expect(new Set(made).size).toBe(3)
  })

  test('stays as typed where the disk refuses it', async () => {
    const id = await fillIn()
    device.refuseWrites({ kind: 'full' })
    expect(await makePack()).toBeUndefined()
    expect($making.get()).toBe('not-kept')
    expect(await kept(id)).toMatchObject({ title: 'First week' })
    device.refuseWrites()
    expect(await makePack()).toBeDefined()
  })

  test('is not made where only this page would keep it, and its form stays', async () => {
    const blocked = { kind: 'memory', problem: { kind: 'refused' } } as const
    device = fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS }, keeping: blocked })
    setDevice(device)
    const id = await fillIn()
    expect(await makePack()).toBeUndefined()
    expect($making.get()).toBe('not-kept')
    expect($lastProblem.get()).toEqual({ kind: 'refused' })
    await expect.poll(() => kept(id)).toMatchObject({ title: 'First week', items: ['q-two', 's-sofa'] })
    expect(await packs()).toEqual([])
  })

  test('is made on a shared computer, where its tab keeps it', async () => {
    const shared = { kind: 'tab' } as const
    setDevice(fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS }, keeping: shared }))
    await fillIn()
    expect(await makePack()).toBeDefined()
  })

  test('leaves out what was taken off the site since it was chosen', async () => {
    await fillIn()
    write({ items: ['gone', 'q-one'] })
    await makePack()
    expect((await packs())[0]?.body.items).toEqual(['q-one'])
  })

  test('may begin as a copy of one that was sent, or with a point', async () => {
    await fillIn()
    const first = await makePack()
    const second = await openMake(`from=${first}`)
    expect($draft.get()).toMatchObject({
      title: 'First week',
      copyOf: 'First week',
      items: ['q-two', 's-sofa'],
    })
    await expect.poll(() => kept(second)).toMatchObject({ copyOf: 'First week' })
    device.pass(60_000)
    expect(await makePack()).not.toBe(first)
    await openMake('about=calm.mp.1')
    expect($wanted.get().point).toBe('calm.mp.1')
  })

  test('may begin with a ready one, which is then like any other', async () => {
    $shelf.set(undefined)
    const id = await openMake('ready=calm-week')
    expect($draft.get()).toMatchObject({
      title: 'A calm week',
      instructions: 'One a day.',
      items: ['q-two', 's-sofa'],
      copyOf: '',
    })
    await expect.poll(() => kept(id)).toMatchObject({ title: 'A calm week' })
    expect(await makePack()).toBeDefined()
    expect((await packs())[0]?.body).toMatchObject({ title: 'A calm week', items: ['q-two', 's-sofa'] })
  })

  test('opens empty where a ready one is out of reach', async () => {
    const away = fakeDevice()
    setDevice(away)
    $shelf.set(undefined)
    await openMake('ready=calm-week')
    expect($draft.get()).toMatchObject({ title: '', items: [] })
  })

  test('opens empty from an address that names nothing', async () => {
    for (const fragment of ['from=nobody', 'ready=nobody', 'main', '%00', 'a'.repeat(500)]) {
      expect(await openMake(fragment)).toMatch(/^[a-z2-7]{10}$/)
      expect($draft.get()).toMatchObject({ title: '', items: [] })
    }
  })
})
