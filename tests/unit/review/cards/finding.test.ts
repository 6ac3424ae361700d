import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchedAs, withdrawnLine } from '#domain/review/cards/card-line.ts'
import { chunksOf } from '#domain/review/cards/chunks.ts'
import { decksOf, isDueOn, REVIEW_MOST, reviewOf } from '#domain/review/cards/deck.ts'
import {
  type CardFinding,
  FIND_ALL_CARDS,
  findCards,
  type Order,
  type Show,
} from '#domain/review/cards/finding.ts'
import { standingOf } from '#domain/review/cards/standing.ts'
import { standingWords } from '#messages/cards.ts'
import { onlyTheseAddress } from '#messages/cards-address.ts'
import { fragmentOf, whereIn } from '#stores/review/cards/where.ts'
import { anyText, builtIn, own, stateWith, TODAY, UNITS } from '#tests/support/card-lines.ts'

const LINES = [
  builtIn('fresh', 'self-study.log'),
  builtIn('late', 'self-study.log', stateWith({ dueDay: TODAY - 3 })),
  builtIn('due', 'kolb.stages', stateWith()),
  builtIn('well', 'kolb.stages', stateWith({ dueDay: TODAY + 5 })),
  builtIn('hard', 'kolb.stages', stateWith({ dueDay: TODAY + 2, lapses: 4 })),
  builtIn('away', 'self-study.log', stateWith({ suspended: true })),
  builtIn('buried', 'self-study.log', stateWith({ buriedUntil: TODAY + 1 })),
  builtIn('missed', 'self-study.log', stateWith({ intervalDays: 0 })),
  own('mine', { tags: ['phone'], unit: 'self-study' }),
  own('gone', { removed: true }, stateWith({ own: 'removed' })),
  withdrawnLine('old-card', stateWith()),
]

const ids = (finding: Partial<CardFinding>) =>
  findCards(LINES, { ...FIND_ALL_CARDS, ...finding }, TODAY).map(({ id }) => id)

describe('what is shown', () => {
  test.each<[Show, readonly string[]]>([
    ['new', ['fresh', 'own.mine']],
    ['due', ['late', 'due', 'missed']],
    ['well', ['hard', 'well']],
    ['hard', ['hard']],
    ['away', ['away', 'buried']],
    ['own', ['own.mine']],
    ['removed', ['own.gone']],
    ['withdrawn', ['old-card']],
  ])('%s', (show, found) => expect(ids({ show })).toEqual(found))

  test('all there are, without what was taken off the list and what is built in no more', () => {
    expect(ids({})).toHaveLength(LINES.length - 2)
  })

  test('a unit’s cards are those of its sections and of the concepts it uses', () => {
    expect(ids({ unit: 'self-and-others' })).toEqual(['due', 'well', 'hard'])
    expect(ids({ unit: 'self-study', tag: 'phone' })).toEqual(['own.mine'])
  })

  test.each<[Order, readonly string[]]>([
    ['due', ['late', 'due', 'away']],
    ['lapses', ['hard', 'late', 'due']],
    ['newest', ['own.mine', 'fresh', 'late']],
    ['words', ['own.mine', 'away', 'buried']],
  ])('in the order chosen: %s', (order, first) => {
    const sorted = ids({ order })
    expect(sorted.slice(0, 3)).toEqual(first)
    expect(sorted.toSorted()).toEqual(ids({}).toSorted())
  })

  test('those most at risk first, and those never answered last', () => {
    const lines = [2, 30, 9].map((ago) =>
      builtIn(`ago-${ago}`, 'kolb.stages', stateWith({ lastDay: TODAY - ago })),
    )
    const found = findCards(
      [builtIn('fresh', 'kolb.stages'), ...lines],
      { ...FIND_ALL_CARDS, order: 'recall' },
      TODAY,
    )
    expect(found.map(({ id }) => id)).toEqual(['ago-30', 'ago-9', 'ago-2', 'fresh'])
  })

  test('words are found by how they begin, whatever their capitals, accents and signs', () => {
    expect(ids({ text: '  WHAT   dué?' })).toEqual(['due'])
    expect(ids({ text: 'ue' })).toEqual([])
    expect(ids({ text: 'section kolb' })).toEqual(['due', 'well', 'hard'])
    expect(ids({ text: '?!' })).toHaveLength(LINES.length - 2)
  })

  test('any text is searched without a throw, and a card is found by its own words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = own('x', { front: text })
        const found = findCards([line], { ...FIND_ALL_CARDS, text }, TODAY)
        expect(searchedAs([text]).startsWith(' ') || searchedAs([text]) === '').toBe(true)
        expect(found).toEqual([line])
      }),
      { numRuns: 100 },
    )
  })
})

describe('an address', () => {
  test('says what narrows the list, and reads as it was written', () => {
    const narrowed = { text: 'calm & kind', unit: 'self-study', tag: 'week #3', show: 'due' } as const
    const finding = { ...narrowed, order: 'recall' } as const
    expect(whereIn(fragmentOf(finding))).toEqual({ kind: 'list', finding })
    expect(fragmentOf(FIND_ALL_CARDS)).toBe('')
  })

  test('leads to one card, its hook, a form, or the list where it says nothing that can be', () => {
    expect(whereIn('card=heat-why')).toEqual({ kind: 'card', id: 'heat-why', hook: false })
    expect(whereIn('hook=heat-why')).toEqual({ kind: 'card', id: 'heat-why', hook: true })
    expect(whereIn('edit=own.abcdefghij')).toEqual({ kind: 'edit', id: 'own.abcdefghij' })
    expect(whereIn('new')).toEqual({ kind: 'new', section: '', text: '' })
    expect(whereIn('new=kolb.stages&text=A+cycle')).toEqual({
      kind: 'new',
      section: 'kolb.stages',
      text: 'A cycle',
    })
    expect(whereIn('card=<b>&show=everything&unit=A B')).toEqual({ kind: 'list', finding: FIND_ALL_CARDS })
  })
})

describe('decks', () => {
  test('count each unit and each tag, and what is due of them', () => {
    expect(decksOf(LINES, UNITS, TODAY)).toEqual([
      { of: 'unit', name: 'self-study', title: 'Learning by yourself', cards: 6, due: 2 },
      { of: 'unit', name: 'self-and-others', title: 'Coaching others', cards: 3, due: 1 },
      { of: 'tag', name: 'phone', title: 'phone', cards: 1, due: 0 },
    ])
  })

  test('begin a sitting with what is due, then what is new, then what comes soonest; no more than one takes', () => {
    const first = ['late', 'due', 'missed', 'fresh', 'own.mine', 'hard', 'well']
    expect(reviewOf(LINES, TODAY)).toEqual({ first, count: 7 })
    const many = Array.from({ length: 99 }, (_, at) => builtIn(`c${at}`, 'kolb.stages'))
    expect(reviewOf(many, TODAY)).toMatchObject({ first: { length: REVIEW_MOST }, count: 99 })
  })
})

describe('what is due of a deck', () => {
  test('is what can be asked now, and no card that is new, put away or gone', () => {
    expect(LINES.filter((line) => isDueOn(line, TODAY)).map(({ id }) => id)).toEqual([
      'late',
      'due',
      'missed',
    ])
  })

  test('is had alone, by an address that says how many', () => {
    expect(onlyTheseAddress(['late', 'due'])).toBe('/flashcards/?cards=2#first=late,due')
  })
})

describe('where a card stands', () => {
  const said = (part: Parameters<typeof stateWith>[0]) =>
    standingWords(standingOf(stateWith(part), TODAY), TODAY)

  test('is said in words', () => {
    expect(standingWords(standingOf(undefined, TODAY), TODAY)).toBe('new')
    expect(said({ dueDay: TODAY + 1, lastDay: TODAY })).toBe('due tomorrow, recall 100%')
    expect(said({ dueDay: TODAY - 1 })).toBe('due since yesterday, recall 90%')
    expect(said({ dueDay: TODAY + 12 })).toBe('due in 12 days, recall 90%')
    expect(said({ suspended: true })).toBe('put away')
    expect(said({ buriedUntil: TODAY + 1 })).toBe('not before tomorrow')
    expect(said({ buriedUntil: TODAY })).toBe('due today, recall 90%')
    expect(said({ intervalDays: 0 })).toBe('missed, comes again')
    expect(said({ because: { item: 'q', chose: 'Wait', onDay: TODAY } })).toBe('comes first, after a mistake')
  })
})

describe('a long list', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }).map((end) => `own:${end}`)

  test('is read in parts that together are all of it, none longer than it may be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (names, most) => {
        const sorted = names.toSorted()
        const parts = chunksOf(sorted, 'own:', most)
        const read = parts.flatMap(({ prefix, isOne, count }) => {
          const part = sorted.filter((one) => (isOne ? one === prefix : one.startsWith(prefix)))
          expect(part).toHaveLength(count)
          expect(count).toBeLessThanOrEqual(most)
          return part
        })
        expect(read.toSorted()).toEqual(sorted)
      }),
      { numRuns: 100 },
    )
  })
})
