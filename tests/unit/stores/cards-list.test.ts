import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CardGraded, CardWritten, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import type { CardChange } from '#domain/review/cards/change.ts'
import { rowRules } from '#domain/rows.ts'
import { studyDayOf } from '#domain/time.ts'
import { deedWords, outcomeWords, taggedWords } from '#messages/cards.ts'
import { setDevice } from '#stores/device.ts'
import { $chosen, chooseNone, tick, tickAll, turnRange } from '#stores/review/cards/chosen.ts'
import { $done, changeCards, followDeeds, lookBack, moveOn, takeBack } from '#stores/review/cards/deeds.ts'
import { $cards, followCards, lineOf, stopCards } from '#stores/review/cards/list.ts'
import { UNITS } from '#tests/support/card-lines.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const SHIPPED = {
  cards: {
    version: 'v',
    cards: ['a', 'b', 'c'].map((id) => ({
      id,
      edition: 1,
      front: `What is ${id}?`,
      back: `It is ${id}`,
      section: 'self-study.log',
      taught: { title: 'The log', address: '/log' },
      points: [],
    })),
  },
}

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED })
  setDevice(device)
})
afterEach(() => {
  stopCards()
  chooseNone()
  moveOn()
})

const today = () => studyDayOf(device.now())
const ids = (lines: readonly CardLine[] | undefined) => lines?.map(({ id }) => id)
const written = (letters: string, part: Partial<CardWritten> = {}): CardWritten => ({
  kind: 'card.written',
  card: `own.${letters}`,
  edition: 1,
  front: `Own ${letters}`,
  back: 'Mine',
  tags: [],
  ...part,
})

async function opened(): Promise<void> {
  followCards(UNITS)
  await vi.waitFor(() => expect($cards.get()).toBeDefined())
  await vi.waitFor(() => expect($cards.get()?.reading).toBeUndefined())
}

async function change(what: CardChange, ...names: readonly string[]): Promise<readonly string[]> {
  device.pass(5)
  return changeCards(
    names.flatMap((id) => lineOf(id) ?? []),
    what,
    today(),
  )
}

describe('the list', () => {
  test('has built-in cards in their order, and one’s own with the newest first', async () => {
    await device.journal.append([written('aaaaaaaaaa')])
    device.pass(1_000)
    await device.journal.append([written('bbbbbbbbbb'), written('cccccccccc', { removed: true })])
    await opened()
    expect(ids($cards.get()?.builtIn)).toEqual(['a', 'b', 'c'])
    expect(ids($cards.get()?.own)).toEqual(['own.bbbbbbbbbb', 'own.cccccccccc', 'own.aaaaaaaaaa'])
  })

  test('reads thousands of one’s own in parts, and has each once', async () => {
    const letters = (at: number) =>
      at
        .toString(32)
        .replace(/[01890]/g, 'z')
        .padStart(10, 'a')
    const many = Array.from({ length: 3_000 }, (_, at) =>
      written(`${letters(at)}${at % 7 > 2 ? 'a' : ''}`, { front: `${at}` }),
    )
    await device.journal.append(many)
    const seen: number[] = []
    const stop = $cards.listen((list) => list?.reading && seen.push(list.reading.done))
    await opened()
    stop()
    expect(new Set(many.map(({ card }) => card)).size).toBe($cards.get()?.own.length)
    expect(seen[0]).toBe(0)
    expect(seen.length).toBeGreaterThan(1)
  })

  test('has those that are due before all the others are read', async () => {
    const last = 'own.zzzzzzzzzz'
    const letters = 'abcdefghij'
    const many = Array.from({ length: 1_200 }, (_, at) =>
      written([...String(at).padStart(10, '0')].map((figure) => letters[Number(figure)]).join('')),
    )
    const missed = { ...GRADED, card: last, grade: 1, intervalDays: 0 } as const
    await device.journal.append([...many, written('zzzzzzzzzz'), missed])
    const first: string[] = []
    const stop = $cards.listen((list) => {
      if (list?.reading?.done === 0) first.push(...(ids(list.own) ?? []))
    })
    await opened()
    stop()
    expect(first).toEqual([last])
    expect($cards.get()?.own).toHaveLength(1_201)
  })

  test('follows what is written in another tab', async () => {
    await opened()
    await device.journal.append([written('aaaaaaaaaa'), { kind: 'card.hidden', card: 'b', as: 'suspended' }])
    await vi.waitFor(() => expect($cards.get()?.own).toHaveLength(1))
    expect(lineOf('b')?.state?.suspended).toBe(true)
    await device.journal.erase()
    await vi.waitFor(() => expect($cards.get()?.own).toHaveLength(0))
    expect(lineOf('b')?.state).toBeUndefined()
  })

  test('names what was learned and is built in no more, and asks for its words no more', async () => {
    await device.journal.append([{ kind: 'card.hidden', card: 'long-gone', as: 'suspended' }])
    await opened()
    expect($cards.get()?.builtIn.at(-1)).toMatchObject({ id: 'long-gone', isWithdrawn: true })
  })

  test('has one’s own where the built-in cards are out of reach', async () => {
    device = fakeDevice()
    setDevice(device)
    await device.journal.append([written('aaaaaaaaaa')])
    await opened()
    expect($cards.get()).toMatchObject({ isAway: true, builtIn: [], own: [{ id: 'own.aaaaaaaaaa' }] })
  })
})

describe('a change of many cards', () => {
  beforeEach(async () => {
    await device.journal.append([written('aaaaaaaaaa', { tags: ['phone'] })])
    await opened()
  })

  test('is one append, is said with its figure, and is taken back and done again', async () => {
    expect(await change({ kind: 'away' }, 'a', 'b', 'own.aaaaaaaaaa')).toEqual(['a', 'b', 'own.aaaaaaaaaa'])
    const done = $done.get()
    expect(done?.kind === 'done' && deedWords(done.deed, today())).toBe('3 cards put away.')
    await vi.waitFor(() => expect(lineOf('b')?.state?.suspended).toBe(true))
    await takeBack()
    expect($done.get()?.kind).toBe('taken-back')
    await vi.waitFor(() => expect(lineOf('b')?.state).toBeUndefined())
    await takeBack()
    expect($done.get()?.kind).toBe('done-again')
    await vi.waitFor(() => expect(lineOf('b')?.state?.suspended).toBe(true))
  })

  test('can be taken back after a reload, other facts between', async () => {
    await change({ kind: 'bury' }, 'a', 'b')
    device.pass(5)
    await device.journal.append([{ kind: 'card.noted', card: 'a', hook: 'Mine' }, GRADED])
    moveOn()
    await lookBack()
    const before = $done.get()
    expect(before?.kind === 'before' && deedWords(before.deed, today())).toBe('2 cards not before tomorrow.')
    await takeBack()
    expect((await device.journal.row('card:b'))?.state).toBeUndefined()
    moveOn()
    await lookBack()
    expect($done.get()).toBeUndefined()
  })

  test('that another tab took back is done again once, and for good', async () => {
    const unfollow = followDeeds()
    await change({ kind: 'away' }, 'a', 'b')
    const done = $done.get()
    const facts = done && 'facts' in done ? done.facts : []
    await device.journal.append(facts.map((fact) => undoOf(rowRules, fact)))
    await vi.waitFor(() => expect($done.get()?.kind).toBe('taken-back'))
    await takeBack()
    expect($done.get()?.kind).toBe('done-again')
    expect((await device.journal.row('card:b'))?.state).toMatchObject({ suspended: true })
    unfollow()
  })

  test('is past once the same was done to all its cards since', async () => {
    const own = 'own.aaaaaaaaaa'
    await change({ kind: 'bury' }, 'a')
    device.pass(5)
    await change({ kind: 'remove' }, own)
    device.pass(5)
    await device.journal.append([written('aaaaaaaaaa')])
    moveOn()
    await lookBack()
    const before = $done.get()
    expect(before?.kind === 'before' && before.deed.kind).toBe('bury')
    device.pass(5)
    await device.journal.append([{ kind: 'card.hidden', card: 'a', as: 'shown' }])
    moveOn()
    await lookBack()
    const shown = $done.get()
    expect(shown?.kind === 'before' && shown.deed.kind).toBe('show')
  })

  test('is found whole behind hundreds of its facts, and not after a day', async () => {
    const many = Array.from(
      { length: 700 },
      (_, at): Happening => ({ kind: 'card.hidden', card: `c-${at}`, as: 'suspended' }),
    )
    device.pass(5)
    await device.journal.append(many)
    await lookBack()
    const found = $done.get()
    expect(found?.kind === 'before' && found.deed.facts.length).toBe(700)
    moveOn()
    device.pass(25 * 3_600_000)
    await lookBack()
    expect($done.get()).toBeUndefined()
  })

  test('leaves out cards that stand so already, and says where none is left', async () => {
    await change({ kind: 'away' }, 'a')
    await vi.waitFor(() => expect(lineOf('a')?.state?.suspended).toBe(true))
    expect(await change({ kind: 'away' }, 'a', 'b')).toEqual(['b'])
    expect(await change({ kind: 'forget' }, 'c')).toEqual([])
    expect($done.get()).toEqual({ kind: 'nothing', change: 'forget' })
    expect(await change({ kind: 'remove' }, 'a', 'c')).toEqual([])
  })

  test('changes nothing where it cannot be kept, and can be tried again', async () => {
    device.refuseWrites({ kind: 'full' })
    expect(await change({ kind: 'away' }, 'a')).toEqual([])
    expect($done.get()).toEqual({ kind: 'not-kept' })
    device.refuseWrites()
    expect(await change({ kind: 'away' }, 'a')).toEqual(['a'])
    device.refuseWrites({ kind: 'full' })
    await takeBack()
    expect($done.get()).toMatchObject({ kind: 'not-kept', still: { kind: 'done' } })
    device.refuseWrites()
    await takeBack()
    expect($done.get()?.kind).toBe('taken-back')
  })

  test('of thousands is one deed: all changed, told of on the way, and taken back as one', async () => {
    const names = Array.from({ length: 6_000 }, (_, at) => `own.b${`${at}`.padStart(9, '0')}`)
    await device.journal.append(names.map((card) => ({ ...written('x'), card })))
    await vi.waitFor(() => expect($cards.get()?.own.length).toBe(names.length + 1))
    const append = device.journal.append
    const shares: unknown[] = []
    vi.spyOn(device.journal, 'append').mockImplementation((happenings, tell) => {
      for (const share of [0.09, 0.1, 0.11, 0.55]) {
        tell?.(share)
        const done = $done.get()
        shares.push(done?.kind === 'doing' && [done.count, done.share])
      }
      return append(happenings, tell)
    })
    const changing = change({ kind: 'away' }, ...names)
    // A second press while the first is on its way comes to nothing.
    expect(await change({ kind: 'bury' }, 'a')).toEqual([])
    expect(await changing).toEqual(names)
    expect(shares).toEqual([
      [6_000, undefined],
      [6_000, 0.1],
      [6_000, 0.1],
      [6_000, 0.5],
    ])
    expect(outcomeWords.doing(6_000, 0.5)).toBe('Changing 6,000 cards: 50%')
    const away = async () =>
      (await device.journal.rows('card:own.b')).filter((row) => cardStateOf(row)?.suspended).length
    expect(await away()).toBe(6_000)
    await takeBack()
    expect($done.get()).toMatchObject({ kind: 'taken-back' })
    expect(await away()).toBe(0)
  })

  test('sets a day, forgets, tags, takes off the list and puts back on it', async () => {
    const own = 'own.aaaaaaaaaa'
    await change({ kind: 'day', day: today() + 9 }, 'a', own)
    await vi.waitFor(() => expect(lineOf('a')?.state?.dueDay).toBe(today() + 9))
    await device.journal.append([{ ...GRADED, card: own }])
    await vi.waitFor(() => expect(lineOf(own)?.state?.reps).toBe(1))
    await change({ kind: 'forget' }, own)
    await vi.waitFor(() => expect(lineOf(own)?.state?.reps).toBe(0))
    await change({ kind: 'tag', tag: 'week 3' }, own, 'a')
    await vi.waitFor(() => expect(lineOf(own)?.tags).toEqual(['phone', 'week 3']))
    expect($done.get()).toMatchObject({ tagged: { kind: 'tag', tag: 'week 3', left: 1 } })
    await change({ kind: 'untag', tag: 'phone' }, own)
    await vi.waitFor(() => expect(lineOf(own)?.tags).toEqual(['week 3']))
    await change({ kind: 'remove' }, own)
    await vi.waitFor(() => expect(lineOf(own)?.own?.removed).toBe(true))
    expect(await change({ kind: 'away' }, own)).toEqual([])
    await change({ kind: 'restore' }, own)
    await vi.waitFor(() => expect(lineOf(own)?.own?.removed).toBeUndefined())
    expect(lineOf(own)).toMatchObject({ tags: ['week 3'], state: { own: 'kept' } })
  })
})

describe('what is chosen', () => {
  const order = ['a', 'b', 'c', 'd', 'e']
  const chosen = () => [...$chosen.get().ids].sort().join('')

  test('is ticked one by one, or a stretch with Shift or with the button for it', () => {
    tick('b', true, order)
    tick('d', true, order, true)
    expect(chosen()).toBe('bcd')
    tick('c', false, order)
    expect(chosen()).toBe('bd')
    turnRange()
    tick('a', true, order)
    expect(chosen()).toBe('abcd')
    tick('e', true, order)
    expect(chosen()).toBe('abcde')
    chooseNone()
    tickAll(order.slice(3))
    expect(chosen()).toBe('de')
  })
})

const GRADED: CardGraded = {
  kind: 'card.graded',
  card: 'c',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 4_000,
}

test.each([
  [1, { kind: 'tag', left: 0 }, '1 card of yours tagged “phone”.'],
  [2, { kind: 'tag', left: 1 }, /^2 cards of yours tagged “phone”. The other one stays as it is: a built-in/],
  [
    2,
    { kind: 'untag', left: 3 },
    /^2 cards of yours without the tag “phone”. The other 3 stay as they are: /,
  ],
] as const)(
  'what is said of %s cards and a tag names the tag and who was left out',
  (changed, done, said) => {
    expect(taggedWords(changed, { ...done, tag: 'phone' })).toMatch(said)
  },
)
