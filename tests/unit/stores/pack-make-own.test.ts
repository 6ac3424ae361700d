import { beforeEach, describe, expect, test } from 'vitest'
import { givenItems } from '#domain/pack/given.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { openKey } from '#formats/seal.ts'
import { setDevice } from '#stores/device.ts'
import { choose, openMake, openShelf, write } from '#stores/pack/make.ts'
import { NO_RULES } from '#stores/pack/make-draft.ts'
import { makePack } from '#stores/pack/make-finish.ts'
import { addOwn, asideOwn, beginOwn, changeOwn } from '#stores/pack/make-own.ts'
import { $draft, $isApart, $place, $problems, $shelf } from '#stores/pack/make-state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS, SHELF_POINTS } from '#tests/support/pack-shelf.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'

let device: FakeDevice

beforeEach(async () => {
  device = fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS } })
  setDevice(device)
  $shelf.set(undefined)
  await openShelf()
  await openMake('')
})

describe('own items in a pack being made', () => {
  test('stand behind what is chosen', () => {
    write({ items: ['q-two'] })
    expect(addOwn(OWN_ITEMS)).toBe(true)
    expect($draft.get()?.items).toEqual(['q-two', ...OWN_ITEMS.map(idOfOwn)])
    expect($draft.get()?.own).toEqual(OWN_ITEMS)
  })

  test('put in twice are other items the second time', () => {
    addOwn(OWN_ITEMS)
    addOwn(OWN_ITEMS)
    const items = $draft.get()?.items ?? []
    expect(new Set(items).size).toBe(OWN_ITEMS.length * 2)
    expect($draft.get()?.own.map(idOfOwn)).toEqual(items)
  })

  test('are not put in where a pack would hold too many', () => {
    const many = Array.from({ length: 7 }, () => OWN_ITEMS).flat()
    expect(addOwn(many)).toBe(false)
    expect($draft.get()).toMatchObject({ items: [], own: [] })
  })
})

const CHOICE = OWN_ITEMS[0] as OwnItem
const CARD = OWN_ITEMS[9] as OwnItem

const made = async (id: string | undefined) =>
  (await device.journal.row(`pack:${id}`))?.state as PackState | undefined

describe('two tabs in one draft', () => {
  test('keep both: who writes second goes on in a place of their own', async () => {
    const id = await openMake('')
    write({ title: 'Mine' })
    await expect.poll(async () => (await device.drafts.read(`pack:${id}`))?.text).toContain('Mine')
    const mine = (await device.drafts.read(`pack:${id}`))?.text ?? ''
    await device.drafts.write(`pack:${id}`, mine.replace('Mine', 'Theirs'))
    write({ title: 'Mine still' })
    await expect.poll(() => $isApart.get()).toBe(true)
    write({ title: 'Mine in the end' })
    expect($place.get()).not.toBe(id)
    await expect
      .poll(async () => (await device.drafts.read(`pack:${$place.get()}`))?.text)
      .toContain('Mine in the end')
    expect((await device.drafts.read(`pack:${id}`))?.text).toContain('Theirs')
    expect(await device.drafts.list('pack:')).toHaveLength(2)
  })
})

describe('a pack with own items', () => {
  test('without rules or own items is what it always was', async () => {
    write({ title: 'Plain', items: ['q-two'] })
    const pack = await made(await makePack())
    expect(pack?.body).not.toHaveProperty('own')
    expect(pack?.body).not.toHaveProperty('rules')
  })

  test('has them whole where the key is in it', async () => {
    write({ title: 'Open' })
    addOwn([CHOICE])
    const pack = await made(await makePack())
    expect(pack?.body.own).toEqual([CHOICE])
    expect(pack?.body.key).toBeUndefined()
    expect(pack?.saved?.keys).toBeUndefined()
  })

  test('sealed, has nothing of the key in any byte of it, and the tutor has it', async () => {
    write({ title: 'Sealed', rules: { ...NO_RULES, key: 'tutor' } })
    addOwn(OWN_ITEMS.filter((_, at) => at !== 3 && at !== 4))
    const pack = await made(await makePack())
    expect(pack?.body.key).toEqual({ kind: 'tutor' })
    expect(JSON.stringify(pack?.body)).not.toContain('KEY-')
    expect(JSON.stringify(pack?.saved?.keys)).toContain('KEY-listen')
  })

  test('under a code, opens with the code that is kept for the tutor', async () => {
    write({ title: 'Coded', rules: { ...NO_RULES, key: 'code', feedback: 'code' } })
    addOwn([CHOICE, CARD])
    const pack = await made(await makePack())
    const key = pack?.body.key
    if (key?.kind !== 'code') throw new Error('no code')
    expect(JSON.stringify(pack?.body)).not.toContain('KEY-')
    expect(pack?.body.rules).toEqual({ feedback: 'code' })
    expect(await openKey(key.sealed, pack?.saved?.code ?? '')).toEqual({ ok: true, value: [CHOICE, CARD] })
  })

  test('that has only cards has no key to seal', async () => {
    write({ title: 'Cards', rules: { ...NO_RULES, key: 'code' } })
    addOwn([CARD])
    const pack = await made(await makePack())
    expect(pack?.body.key).toBeUndefined()
    expect(pack?.saved?.code).toBeUndefined()
  })

  test('is not made while one of them cannot be marked; advice stops nothing', async () => {
    write({ title: 'Unfinished' })
    beginOwn('choice')
    expect(await makePack()).toBeUndefined()
    expect($problems.get()).toMatchObject([
      { field: 'own', reason: { said: 'Put right what you wrote: “Not written yet”, four things' } },
    ])
    choose(idOfOwn($draft.get()?.own[0] ?? CHOICE), false)
    expect($draft.get()?.own).toHaveLength(1)
    expect(asideOwn($draft.get() ?? { own: [], items: [] })).toHaveLength(1)
  })

  test('draws from its groups what it says, and nothing that is no number', async () => {
    const items = ['q-one', 'q-two', 's-sofa']
    const pools = [{ take: '1', of: ['q-one', 'q-two'] }]
    write({
      title: 'Groups',
      items,
      rules: { ...NO_RULES, pools: [{ take: 'two', of: ['q-one', 'q-two'] }] },
    })
    expect(await makePack()).toBeUndefined()
    expect($problems.get()[0]?.reason).toMatchObject({
      at: 'pool-0-take',
      said: 'Group 1: of two items a group can draw one. Type 1',
    })
    write({ rules: { ...NO_RULES, pools } })
    expect($problems.get()).toEqual([])
    const pack = await made(await makePack())
    expect(pack?.body.rules).toEqual({ pools: [{ take: 1, of: ['q-one', 'q-two'] }] })
    if (pack) expect(givenItems(pack.body, 'abcdefghij-00000001')).toHaveLength(2)
  })

  test.each([
    ['opens', 'tomorrow', 'There is no day “tomorrow” to open on'],
    ['opens', '1 1 2031', 'It opens after it is due'],
    ['attempts', '0', 'Say how often it may be begun as a number from 1 to 20'],
    ['minutes', '601', 'Give the minutes as a whole number from 1 to 600'],
    ['feedback', 'code', 'A code opens only what you wrote yourself'],
  ])('refuses %s “%s” with a sentence', async (rule, typed, said) => {
    write({ title: 'Rules', items: ['q-two'], due: '31 12 2030', rules: { ...NO_RULES, [rule]: typed } })
    expect(await makePack()).toBeUndefined()
    expect($problems.get().map(({ reason }) => ('said' in reason ? reason.said : ''))).toEqual([
      expect.stringContaining(said),
    ])
  })

  test('is copied with other ids, so that what is changed is another item', async () => {
    const pools = [{ take: '1', of: ['q-two', idOfOwn(CHOICE)] }]
    write({ title: 'First', items: ['q-two'], rules: { ...NO_RULES, key: 'tutor', minutes: '20', pools } })
    addOwn([CHOICE])
    const pack = await makePack()
    await openMake(`from=${pack}`)
    const copy = $draft.get()
    const id = copy?.items[1] ?? ''
    expect(id).not.toBe(idOfOwn(CHOICE))
    expect(copy?.own).toEqual([{ ...CHOICE, question: { ...('question' in CHOICE && CHOICE.question), id } }])
    expect(copy?.rules).toMatchObject({
      key: 'tutor',
      minutes: '20',
      pools: [{ take: '1', of: ['q-two', id] }],
    })
  })

  test('put right and sent again, raises the edition of what was changed, once', async () => {
    write({ title: 'First' })
    addOwn([CHOICE, CARD])
    const pack = await makePack()
    await openMake(`again=${pack}`)
    changeOwn({
      kind: 'card',
      card: { ...('card' in CARD ? CARD.card : Object.assign({})), back: 'Hear first' },
    })
    const [same, changed] = $draft.get()?.own ?? []
    if (changed?.kind !== 'card') throw new Error('no card')
    changeOwn({ kind: 'card', card: { ...changed.card, back: 'Hear them first' } })
    expect(same).toEqual(CHOICE)
    expect($draft.get()?.own[1]).toMatchObject({
      card: { id: 'own.aaaaaaaaaa', edition: 2, back: 'Hear them first' },
    })
  })

  test('opens from its draft again, without what another hand made of it', async () => {
    const id = await openMake('')
    addOwn([CHOICE])
    await expect.poll(async () => (await device.drafts.read(`pack:${id}`))?.text).toContain('KEY-listen')
    const text = (await device.drafts.read(`pack:${id}`))?.text ?? ''
    const { own, ...rest } = JSON.parse(text)
    await device.drafts.write(
      `pack:${id}`,
      JSON.stringify({ ...rest, own: [...own, { kind: 'spell' }, null], rules: { minutes: 7 } }),
    )
    await openMake(id)
    expect($draft.get()?.own).toEqual([CHOICE])
    expect($draft.get()?.rules).toEqual(NO_RULES)
  })

  test('opens from the draft of an earlier release', async () => {
    const older = {
      title: 'Old',
      instructions: '',
      from: '',
      due: '',
      reply: '',
      names: '',
      items: ['q-two'],
      copyOf: '',
    }
    await device.drafts.write('pack:aaaaaaaaaa', JSON.stringify(older))
    await openMake('aaaaaaaaaa')
    expect($draft.get()).toEqual({ ...older, own: [], typed: {}, sent: {}, rules: NO_RULES })
  })
})
