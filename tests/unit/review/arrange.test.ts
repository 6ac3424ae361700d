import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APART, arrange, type CardAbout, kinOf, topicOf, twinOf } from '#domain/review/arrange.ts'

interface Made {
  readonly id: string
  readonly section?: string
  readonly points?: readonly string[]
  readonly confusedWith?: readonly string[]
  readonly address?: string
}

function made({
  id,
  section,
  points = [],
  confusedWith,
  address = '/units/self-study/lesson/',
}: Made): CardAbout {
  return {
    id,
    ...(section === undefined ? {} : { section }),
    ...(confusedWith ? { confusedWith } : {}),
    taught: { title: 'Where', address },
    points: points.map((point) => ({
      id: point,
      kind: point.includes('.mis.') ? ('misconception' as const) : ('key-concept' as const),
      cards: [],
      text: point,
    })),
  }
}

const byId = (cards: readonly CardAbout[]) => new Map(cards.map((card) => [card.id, card]))
const idsOf = (cards: readonly CardAbout[]) => cards.map(({ id }) => id)

/** So many cards, each of one of so many sections, each section a page of its own. */
const inGroups = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 })
  .map((groups) => groups.map((group, at) => made({ id: `c${at}`, section: `topic-${group}.s` })))

describe('cards of a sitting', () => {
  it('are the same cards, the first one first', () => {
    fc.assert(
      fc.property(inGroups, (cards) => {
        const arranged = arrange(idsOf(cards), byId(cards))
        expect([...arranged].sort()).toEqual(idsOf(cards).sort())
        expect(arranged[0]).toBe(cards[0]?.id)
        expect(arrange(idsOf(cards), byId(cards))).toEqual(arranged)
      }),
      { numRuns: 60 },
    )
  })

  it('stand apart where each has one sibling at most and there are enough of them', () => {
    const pairs = fc.integer({ min: 8, max: 15 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: 2 * count }, (_, at) => made({ id: `c${at}`, section: `t${at >> 1}.s` })),
        { minLength: 2 * count, maxLength: 2 * count },
      ),
    )
    fc.assert(
      fc.property(pairs, (cards) => {
        const arranged = arrange(idsOf(cards), byId(cards))
        for (const [at, id] of arranged.entries()) {
          const near = arranged.slice(at + 1, at + 1 + APART)
          const kin = near.filter((other) => byId(cards).get(other)?.section === byId(cards).get(id)?.section)
          expect(kin, `${arranged}`).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('take turns by topic where no topic has more than a third of them', () => {
    fc.assert(
      fc.property(inGroups, (cards) => {
        const topics = idsOf(cards).map((id) => topicOf(byId(cards).get(id) ?? made({ id })))
        const most = Math.max(0, ...topics.map((topic) => topics.filter((other) => other === topic).length))
        fc.pre(most * 3 <= cards.length)
        const arranged = arrange(idsOf(cards), byId(cards)).map((id) => byId(cards).get(id)?.section)
        const side = arranged.filter((section, at) => at > 0 && section === arranged[at - 1])
        expect(side).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('stay as they are where nothing tells them apart, or all are of one section', () => {
    const same = Array.from({ length: 12 }, (_, at) => made({ id: `c${at}`, section: 'kolb.stages' }))
    expect(arrange(idsOf(same), byId(same))).toEqual(idsOf(same))
    expect(arrange(['x', 'y', 'z'], new Map())).toEqual(['x', 'y', 'z'])
  })

  it('keep away from those asked just before', () => {
    const cards = ['a', 'b', 'a', 'b', 'c'].map((topic, at) => made({ id: `c${at}`, section: `${topic}.s` }))
    expect(arrange(['c2', 'c3', 'c4'], byId(cards), ['c0', 'c1'])).toEqual(['c4', 'c2', 'c3'])
  })

  it('are arranged in stretches, however many are asked for', () => {
    const many = Array.from({ length: 300 }, (_, at) => made({ id: `c${at}`, section: `t${at % 7}.s` }))
    const arranged = arrange(idsOf(many), byId(many))
    expect(new Set(arranged).size).toBe(300)
  })
})

describe('kin', () => {
  const kolb = made({ id: 'kolb', section: 'kolb.stages', points: ['u.kc.1'], confusedWith: ['gibbs'] })
  const gibbs = made({ id: 'gibbs', section: 'gibbs.stages', points: ['u.kc.2'] })

  it('are cards of one section or on one point, of easily confused concepts, of one topic', () => {
    expect(kinOf(kolb, made({ id: 'x', section: 'kolb.stages' }))).toBe('sibling')
    expect(kinOf(kolb, made({ id: 'x', points: ['u.kc.1'] }))).toBe('sibling')
    expect(kinOf(kolb, gibbs)).toBe('twin')
    expect(kinOf(gibbs, kolb)).toBe('twin')
    expect(kinOf(kolb, made({ id: 'x', section: 'kolb.slips' }))).toBe('topic')
    expect(kinOf(kolb, made({ id: 'x', address: '/concepts/kolb/#kolb.slips' }))).toBe('topic')
    expect(kinOf(kolb, made({ id: 'x', section: 'heat.moves' }))).toBe('none')
  })

  it('have a twin: a belief what is right, what is right the belief, else the concept it is taken for', () => {
    const belief = made({ id: 'mis', section: 'kolb.slips', points: ['u.mis.1', 'u.kc.1'] })
    const other = made({ id: 'other', section: 'kolb.stages', points: ['u.kc.9'] })
    const all = [other, gibbs, belief, kolb]
    expect(twinOf(belief, all)?.id).toBe('kolb')
    expect(twinOf(kolb, all)?.id).toBe('mis')
    expect(twinOf(kolb, [kolb, other, gibbs])?.id).toBe('gibbs')
    const sameBelief = made({ id: 'same', section: 'else.where', points: ['u.mis.1'] })
    expect(twinOf(belief, [...all, sameBelief])?.id).toBe('same')
    expect(twinOf(other, [other, gibbs, kolb])?.id).toBe('kolb')
    expect(twinOf(other, [other, gibbs])).toBeUndefined()
    expect(twinOf(kolb, [kolb])).toBeUndefined()
  })
})
