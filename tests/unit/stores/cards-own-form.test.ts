import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CardWritten } from '#domain/journal/fact.ts'
import { setDevice } from '#stores/device.ts'
import { $begun, lookForBegun, takeUpAgain, throwAwayBegun } from '#stores/review/cards/begun.ts'
import { moveOn } from '#stores/review/cards/deeds.ts'
import { createFindDouble } from '#stores/review/cards/doubles.ts'
import { $one, followOne } from '#stores/review/cards/one.ts'
import { goBackToMine, takeOther } from '#stores/review/cards/own-clash.ts'
import { fillOwn, leaveOut } from '#stores/review/cards/own-fill.ts'
import { closeOwnForm, openOwnForm } from '#stores/review/cards/own-form.ts'
import { flushOwn } from '#stores/review/cards/own-keeping.ts'
import { saveOwn } from '#stores/review/cards/own-save.ts'
import { $ownForm, type Writing } from '#stores/review/cards/own-view.ts'
import { UNITS } from '#tests/support/card-lines.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const UNIT_IDS = UNITS.map(({ id }) => id)
const NEW = { kind: 'new', section: '', text: '' } as const
const HOSTILE = '<img src=x onerror=alert(1)>\u202e"\'&{{x}}'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({
    shipped: {
      cards: {
        version: 'v',
        cards: [
          {
            id: 'log-least',
            edition: 1,
            front: 'How many sources at least?',
            back: 'Three',
            section: 'self-study.log',
            taught: { title: 'The log', address: '/log' },
            points: [],
          },
        ],
      },
    },
  })
  setDevice(device)
})
afterEach(() => {
  closeOwnForm()
  moveOn()
})

function writing(): Writing {
  const view = $ownForm.get()
  if (view.kind !== 'writing') throw new Error(`The form is ${view.kind}`)
  return view
}

async function written(front: string, back = 'Mine'): Promise<string> {
  await openOwnForm(NEW, UNIT_IDS)
  fillOwn({ front, back })
  const { id } = writing()
  await saveOwn()
  expect($ownForm.get().kind).toBe('saved')
  return id
}

const rowOf = async (id: string) => (await device.journal.row(`own:${id}`))?.state

describe('a new card', () => {
  test('begins with its sentence as the answer, in the unit of its section, and says where that stands', async () => {
    await openOwnForm({ kind: 'new', section: 'self-study.log', text: 'Keep three sources.' }, UNIT_IDS)
    expect(writing().fields).toMatchObject({ front: '', back: 'Keep three sources.', unit: 'self-study' })
    await vi.waitFor(() => expect(writing().taught).toEqual({ title: 'The log', address: '/log' }))
    leaveOut(2, 2)
    expect(writing().fields).toMatchObject({ front: 'Keep […] sources.', back: 'three' })
  })

  test('is kept as one fact, and its draft goes', async () => {
    const id = await written('Which button parks a call?')
    expect(await rowOf(id)).toMatchObject({ front: 'Which button parks a call?', back: 'Mine', edition: 1 })
    expect(await device.drafts.list('')).toEqual([])
  })

  test('says what is missing, and keeps what is typed', async () => {
    await openOwnForm(NEW, UNIT_IDS)
    fillOwn({ front: 'Why?' })
    await saveOwn()
    expect(writing()).toMatchObject({
      problems: [{ field: 'back', kind: 'empty' }],
      fields: { front: 'Why?' },
    })
    expect(await device.journal.subjects('own:')).toEqual([])
  })

  test('stays in the form where it cannot be kept', async () => {
    await openOwnForm(NEW, UNIT_IDS)
    fillOwn({ front: 'Why?', back: 'Because' })
    device.refuseWrites({ kind: 'full' })
    await saveOwn()
    expect(writing()).toMatchObject({ isNotKept: true, isSaving: false, fields: { back: 'Because' } })
    device.refuseWrites()
    await saveOwn()
    expect($ownForm.get().kind).toBe('saved')
  })

  test('keeps hostile text as text in every field', async () => {
    await openOwnForm({ kind: 'new', section: '', text: HOSTILE }, UNIT_IDS)
    fillOwn({ front: HOSTILE, more: HOSTILE, tags: HOSTILE, unit: HOSTILE, section: HOSTILE })
    const { id } = writing()
    await saveOwn()
    const row = await rowOf(id)
    expect(row).toMatchObject({ front: HOSTILE, back: HOSTILE, more: HOSTILE })
    expect(row).not.toHaveProperty('unit')
    expect(row).not.toHaveProperty('section')
  })
})

describe('a draft', () => {
  test('is found again by its card’s address, as it was typed', async () => {
    await openOwnForm({ kind: 'new', section: 'self-study.log', text: 'Keep three sources.' }, UNIT_IDS)
    fillOwn({ front: 'How many?', tags: 'a, b' })
    const { id } = writing()
    await flushOwn()
    expect(writing().keeping).toBe('kept')
    closeOwnForm()
    await openOwnForm({ kind: 'edit', id }, UNIT_IDS)
    expect(writing()).toMatchObject({
      isLeft: true,
      sentence: 'Keep three sources.',
      fields: { front: 'How many?', tags: 'a, b', section: 'self-study.log' },
    })
  })

  test('is listed, thrown away and taken up again', async () => {
    await openOwnForm(NEW, UNIT_IDS)
    fillOwn({ front: 'Half a' })
    await flushOwn()
    await lookForBegun()
    const [begun] = $begun.get().cards
    expect(begun?.stored.fields.front).toBe('Half a')
    if (!begun) return
    await throwAwayBegun(begun)
    expect($begun.get().cards).toEqual([])
    await takeUpAgain()
    expect($begun.get().cards).toHaveLength(1)
  })

  test('of another program is left alone', async () => {
    await device.drafts.write('own-card:own.abcdefghij', '{"fields":[1]}')
    await device.drafts.write('own-card:own.bcdefghijk', '{"fields":{"front":7,"back":"x"},"asksElse":"yes"}')
    await lookForBegun()
    expect($begun.get().cards.map(({ stored }) => stored)).toEqual([
      {
        fields: { front: '', back: 'x', more: '', tags: '', unit: '', section: '' },
        sentence: '',
        asksElse: false,
      },
    ])
  })
})

describe('a card that is changed', () => {
  test('keeps its edition where only a word was mended, and raises it where it asks for something else', async () => {
    const id = await written('Which buton parks a call?')
    const change = async (front: string, isElse: boolean) => {
      await openOwnForm({ kind: 'edit', id }, UNIT_IDS)
      fillOwn({ front })
      if (isElse) fillOwn({ asksElse: true })
      await saveOwn()
    }
    await change('Which button parks a call?', false)
    expect(await rowOf(id)).toMatchObject({ edition: 1, front: 'Which button parks a call?' })
    await change('Which button ends a call?', true)
    expect(await rowOf(id)).toMatchObject({ edition: 2, front: 'Which button ends a call?' })
    await openOwnForm({ kind: 'edit', id }, UNIT_IDS)
    fillOwn({ asksElse: true })
    await saveOwn()
    expect(await rowOf(id)).toMatchObject({ edition: 2 })
  })

  test('is never a built-in one, nor one that is not there', async () => {
    await openOwnForm({ kind: 'edit', id: 'log-least' }, UNIT_IDS)
    expect($ownForm.get().kind).toBe('unknown')
    await openOwnForm({ kind: 'edit', id: 'own.zzzzzzzzzz' }, UNIT_IDS)
    expect($ownForm.get().kind).toBe('unknown')
  })
})

describe('another card that asks the same', () => {
  test('is found among built-in and own ones, and never the card itself', async () => {
    const id = await written('Which button parks a call?')
    const find = createFindDouble()
    expect((await find('which BUTTON parks a call', 'own.new'))?.id).toBe(id)
    expect(await find('Which button parks a call?', id)).toBeUndefined()
    expect((await find('How many sources at least', id))?.id).toBe('log-least')
    expect(await find('How many?', id)).toBeUndefined()
    expect(await find('  ', id)).toBeUndefined()
  })
})

describe('one card', () => {
  test('has its history with what was undone, its hook’s among it, and follows what is written', async () => {
    const id = await written('Which button parks a call?')
    const stop = followOne(id, UNITS)
    const events = () => {
      const one = $one.get()
      return one.kind === 'open' ? one.events.map(({ what, isTakenBack }) => [what.kind, isTakenBack]) : []
    }
    await vi.waitFor(() => expect(events()).toEqual([['written', false]]))
    const hidden = await device.journal.append([{ kind: 'card.hidden', card: id, as: 'suspended' }])
    if (!hidden.ok) throw new Error(hidden.problem.kind)
    const [fact] = hidden.value
    await device.journal.append([
      { kind: 'undone', target: fact?.id ?? '', about: [`card:${id}`] },
      { kind: 'card.noted', card: id, hook: HOSTILE },
    ])
    await vi.waitFor(() =>
      expect(events()).toEqual([
        ['hook', false],
        ['away', true],
        ['written', false],
      ]),
    )
    stop()
  })

  test('says in its history what it said before, and what of it is no change of words', async () => {
    const id = await written('Which button parks a call?')
    const words = { edition: 1, front: 'Which one?', back: 'Mine', tags: [] }
    const next = (part: Partial<CardWritten>) =>
      device.journal.append([{ kind: 'card.written', card: id, ...words, ...part }])
    await next({})
    await next({ tags: ['phone'] })
    await next({ removed: true })
    await next({})
    const stop = followOne(id, UNITS)
    await vi.waitFor(() => expect($one.get().kind).toBe('open'))
    const one = $one.get()
    expect(one.kind === 'open' && one.events.map(({ what }) => what)).toEqual([
      { kind: 'restored' },
      { kind: 'removed' },
      { kind: 'sorted' },
      { kind: 'changed', words: { front: 'Which one?', back: 'Mine' } },
      { kind: 'written', words: { front: 'Which button parks a call?', back: 'Mine' } },
    ])
    stop()
  })

  test('that is not there is said to be so; where words are out of reach, that is', async () => {
    const stop = followOne('no-such-card', UNITS)
    await vi.waitFor(() => expect($one.get().kind).toBe('unknown'))
    stop()
    setDevice(fakeDevice())
    const end = followOne('log-least', UNITS)
    await vi.waitFor(() => expect($one.get().kind).toBe('unreachable'))
    end()
  })
})

describe('one card in two tabs', () => {
  /** What another tab saves of it. */
  const saveElsewhere = async (card: string, part: Partial<CardWritten>) => {
    const words = { edition: 1, front: 'Which button parks a call?', back: 'Mine', tags: [] }
    await device.journal.append([{ kind: 'card.written', card, ...words, ...part }])
  }
  const begin = async (id: string) => openOwnForm({ kind: 'edit', id }, UNIT_IDS)

  test('is not saved over before both texts were shown; saving once more is a choice', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    fillOwn({ back: 'From here' })
    await saveElsewhere(id, { back: 'From there' })
    await vi.waitFor(() =>
      expect(writing().clash).toMatchObject({ other: { back: 'From there' }, isRemoved: false }),
    )
    expect(writing().fields.back).toBe('From here')
    expect(await rowOf(id)).toMatchObject({ back: 'From there' })
    await saveOwn()
    expect($ownForm.get().kind).toBe('saved')
    expect(await rowOf(id)).toMatchObject({ back: 'From here' })
  })

  test('stops at saving where the news had not come yet', async () => {
    const id = await written('Which button parks a call?')
    setDevice({ ...device, journal: { ...device.journal, watch: () => () => undefined } })
    await begin(id)
    fillOwn({ back: 'From here' })
    await saveElsewhere(id, { back: 'From there' })
    await saveOwn()
    expect(writing()).toMatchObject({ isSaving: false, clash: { other: { back: 'From there' } } })
    expect(await rowOf(id)).toMatchObject({ back: 'From there' })
    await saveOwn()
    expect(await rowOf(id)).toMatchObject({ back: 'From here' })
  })

  test('lets the other words into the form and back out of it, whichever is saved', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    fillOwn({ back: 'From here' })
    await saveElsewhere(id, { back: 'From there' })
    await vi.waitFor(() => expect(writing().clash).toBeDefined())
    takeOther()
    expect(writing().fields.back).toBe('From there')
    goBackToMine()
    expect(writing().fields.back).toBe('From here')
    takeOther()
    await saveOwn()
    expect(await rowOf(id)).toMatchObject({ back: 'From there' })
  })

  test('tells again of a third text', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    fillOwn({ back: 'From here' })
    await saveElsewhere(id, { back: 'From there' })
    await vi.waitFor(() => expect(writing().clash).toBeDefined())
    await saveElsewhere(id, { back: 'Once more' })
    await vi.waitFor(() => expect(writing().clash?.other.back).toBe('Once more'))
  })

  test('follows the other tab as long as nothing is typed here', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    await saveElsewhere(id, { back: 'From there' })
    await vi.waitFor(() =>
      expect(writing()).toMatchObject({ isFollowed: true, fields: { back: 'From there' } }),
    )
    expect(writing().clash).toBeUndefined()
    fillOwn({ back: 'And on' })
    await saveOwn()
    expect($ownForm.get().kind).toBe('saved')
  })

  test('that was taken off the list there is back on it once it was told and saved', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    fillOwn({ back: 'From here' })
    await saveElsewhere(id, { removed: true })
    await vi.waitFor(() => expect(writing().clash?.isRemoved).toBe(true))
    await saveOwn()
    const row = await rowOf(id)
    expect(row).toMatchObject({ back: 'From here' })
    expect(row).not.toHaveProperty('removed')
  })

  test('has a draft that remembers what it was begun from, however long it lay', async () => {
    const id = await written('Which button parks a call?')
    await begin(id)
    fillOwn({ back: 'From here' })
    await flushOwn()
    closeOwnForm()
    await saveElsewhere(id, { back: 'From there' })
    await begin(id)
    expect(writing()).toMatchObject({
      isLeft: true,
      fields: { back: 'From here' },
      clash: { other: { back: 'From there' } },
    })
  })
})
