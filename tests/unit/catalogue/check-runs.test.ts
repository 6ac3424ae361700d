import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { type Change, smallContent } from './small-content.ts'

const file = 'content/scenarios/late.yaml'

function sentences(...changes: readonly Omit<Change, 'file'>[]): readonly string[] {
  return readCatalogue(smallContent(changes.map((change) => ({ file, ...change })))).problems.map(
    ({ level, sentence }) => `${level} ${sentence.replace('content/scenarios/late.yaml:', '')}`,
  )
}

const DATE = '      - id: date\n'
const WAIT = '        add: { trust: -10 }\n'
const MEND = '        to: mend\n'
const SORRY = '        to: good\n        note: A day'

test('a sound scenario has nothing said of it', () => {
  expect(sentences()).toEqual([])
})

describe('a scenario is played in every way it can be', () => {
  test('a turn that no route leads to is never reached', () => {
    expect(sentences({ from: MEND, to: '        to: poor\n' })).toEqual([
      'error 52:5 turn mend of scenario late is never reached; lead a route to it or take it out',
    ])
  })

  test('a good ending that needs what cannot be had is told, with what else then never comes up', () => {
    const never = { from: '{ flag: heard } }', to: '{ meter: trust, atLeast: 90 } }' }
    const nor = { from: SORRY, to: '        to: poor\n        note: A day' }
    expect(sentences(never, nor)).toEqual([
      'warning 43:13 route 1 of choice date of turn offer of scenario late can never come up; loosen its condition or take it out',
      'error 67:3 scenario late can never end well; lead a route to a good ending',
      'error 67:5 ending good of scenario late is never reached; lead a route to it or take it out',
    ])
  })

  test('a turn whose choices all have conditions that can fail leaves a learner stuck', () => {
    const barred = { from: DATE, to: `${DATE}        when: { flag: heard }\n` }
    const too = { from: '      - id: wait\n', to: '      - id: wait\n        when: { flag: heard }\n' }
    expect(sentences(barred, too)).toContain(
      'error 35:5 turn offer of scenario late can be reached with no choice left to offer (trust 40, no flags); offer one without when',
    )
  })

  test('a turn that only leads round has no way out', () => {
    const round = { from: SORRY, to: '        to: mend\n        note: A day' }
    const on = {
      from: '        to: poor\n        note: She knew',
      to: '        to: mend\n        note: She knew',
    }
    expect(sentences(round, on)).toContain(
      'error 52:5 turn mend of scenario late leads to no ending; give it a route that does',
    )
  })

  test('an ending may not take the id of a turn, nor a choice that of its neighbour', () => {
    const ending = { from: '{ id: poor,', to: '{ id: offer,' }
    const choice = { from: 'id: policy', to: 'id: listen' }
    expect(sentences(ending, choice)).toEqual([
      'error 28:13 choice listen of turn opens of scenario late takes the id listen, which content/scenarios/late.yaml:18:13 already has; choose another',
      'error 44:19 choice date of turn offer of scenario late names turn or ending poor, which does not exist; there are opens, offer, mend, good',
      'error 64:13 choice shrug of turn mend of scenario late names turn or ending poor, which does not exist; there are opens, offer, mend, good',
      'error 68:11 ending offer of scenario late takes the id offer, which content/scenarios/late.yaml:35:9 already has; choose another',
    ])
  })

  test('a choice that nobody can be offered is listed', () => {
    const never = {
      from: '      - id: wait\n',
      to: '      - id: wait\n        when: { meter: trust, atLeast: 90 }\n',
    }
    expect(sentences(never)).toContain(
      'warning 46:9 choice wait of turn offer of scenario late can never come up; loosen its condition or take it out',
    )
  })
})

describe('a scenario marks fairly', () => {
  test('a way round that adds marks is refused; one that a flag ends, or that costs something, is not', () => {
    const round = (line: string) => ({ from: `${WAIT}        reply`, to: `${line}        reply` })
    const back = {
      from: MEND,
      to: '        routes: [{ to: opens, when: { meter: trust, below: 95 } }, { to: mend }]\n',
    }
    expect(sentences(round('        add: { trust: 10 }\n'), back)).toContain(
      'error 13:5 turn opens of scenario late can be gone round for marks, from 40 to 50, by policy, wait; let going round cost something or set a flag that ends it',
    )
    const free = (found: readonly string[]) => found.filter((one) => one.includes('gone round'))
    const ended =
      '        when: { not: { flag: waited } }\n        add: { trust: 10 }\n        set: [waited]\n'
    expect(free(sentences(round(ended), back))).toEqual([])
    const cost = { from: 'add: { trust: 20 }\n        set', to: 'add: { trust: 0 }\n        set' }
    expect(free(sentences(round('        add: { trust: -10 }\n'), back, cost))).toEqual([])
  })

  test('a run that goes wrong may not have full marks', () => {
    const policy = {
      from: '        misconception: x.heat.1\n',
      to: '        misconception: x.heat.1\n        add: { trust: 20 }\n        set: [heard]\n',
    }
    expect(sentences(policy)).toContain(
      'error 69:5 ending good of scenario late gives the best score there is, 60, to a run that goes wrong: policy, date; let what is wrong there cost something',
    )
  })

  test('nor may a longer one, nor a choice that goes wrong lead to more than what is right there', () => {
    const sorry = {
      from: '        text: Say so and give the date\n',
      to: '        text: Say so and give the date\n        misconception: x.heat.1\n        add: { trust: 50 }\n',
    }
    expect(sentences(sorry)).toEqual([
      'error 56:9 choice sorry of turn mend of scenario late shows a misconception, and nothing else there leads to as much (trust 50, heard); let it cost more, or offer something right that leads to more',
      'error 69:5 ending good of scenario late gives the best score there is, 100, to a run that goes wrong: listen, wait, sorry; let what is wrong there cost something',
    ])
  })

  test('where all that can be chosen goes wrong, nothing right is left to advise', () => {
    const shrug = {
      from: '        text: Say that it happens\n',
      to: '        text: Say that it happens\n        misconception: x.heat.1\n',
    }
    const sorry = {
      from: '        text: Say so and give the date\n',
      to: '        text: Say so and give the date\n        misconception: x.heat.2\n',
    }
    expect(sentences(shrug, sorry).filter((one) => one.includes('nothing else'))).toHaveLength(1)
  })

  test('a poor ending may not have full marks', () => {
    const shrug = {
      from: '        text: Say that it happens\n',
      to: '        text: Say that it happens\n        add: { trust: 90 }\n',
    }
    expect(sentences(shrug)).toContain(
      'error 69:5 ending poor of scenario late is a poor one, and can be reached with the best score there is, 100; let what leads there cost something',
    )
  })

  test('a weak choice must have a way back, by a turn of its own', () => {
    expect(sentences({ from: WAIT, to: '' })).toContain(
      'error 13:3 scenario late has no way back; give it a turn that only weaker choices lead to and that can still end well',
    )
  })

  test('a scenario that can end well in one way only is listed', () => {
    expect(sentences({ from: SORRY, to: '        to: poor\n        note: A day' })).toContain(
      'warning 13:3 scenario late can end well in one way only; let another do as well',
    )
  })

  test('a stage that no good run goes through is listed', () => {
    const act = { from: 'stages: [', to: 'stages: [{ id: act, label: Act }, ' }
    expect(sentences(act)).toEqual([
      'warning 10:10 no run that ends well goes through stage act of scenario late; give a choice there that stage, or take it out',
    ])
  })
})

describe('meters, flags and lines', () => {
  const meter = (id: string) => `{ id: ${id}, label: ${id}, start: 40, words: [{ from: 0, word: low }] }`

  test('there are one to three meters', () => {
    const more = ['a', 'b', 'c'].map((id) => `  - ${meter(id)}\n`).join('')
    expect(sentences({ from: 'meters:\n', to: `meters:\n${more}` })).toEqual([
      'error 9:3 scenario late has 4 meters; give it 1 to 3',
    ])
  })

  test('there are at most eight flags', () => {
    const many = { from: 'set: [heard]', to: 'set: [heard, a, b, c, d, e, f, g, h]' }
    expect(sentences(many)).toEqual(['error 13:3 scenario late has 9 flags; give it 0 to 8'])
  })

  test('a choice clears what some choice sets, and not what it sets itself', () => {
    const clear = (flag: string) => ({ from: WAIT, to: `${WAIT}        clear: [${flag}]\n` })
    expect(sentences(clear('heard'))).toEqual([])
    expect(sentences(clear('herd'))).toEqual([
      'error 49:17 choice wait of turn offer of scenario late names flag herd, which does not exist; did you mean heard?',
    ])
    expect(sentences({ from: 'set: [heard]', to: 'set: [heard]\n        clear: [heard]' })).toEqual([
      'error 23:17 choice listen of turn opens of scenario late both sets and clears flag heard; keep one of the two',
    ])
  })

  test('of lines in a row the first that holds is said; one without a line to follow is refused', () => {
    const lines = (first: string) => ({
      from: 'lines: [{ who: story, text: A pause. }]',
      to: `lines: [${first}, { who: story, text: A rant., when: { meter: trust, below: 30 }, otherwise: true }, { who: story, text: A pause., otherwise: true }]`,
    })
    const heard = '{ who: story, text: A sigh., when: { flag: heard } }'
    const { catalogue, problems } = readCatalogue(smallContent([{ file, ...lines(heard) }]))
    expect(problems).toEqual([])
    const offer = catalogue.scenarios[0]?.turns.find(({ id }) => id === 'offer')
    expect(offer?.lines.map(({ when }) => when)).toEqual([
      { flag: 'heard' },
      { all: [{ not: { flag: 'heard' } }, { meter: 'trust', below: 30 }] },
      { all: [{ not: { flag: 'heard' } }, { not: { meter: 'trust', below: 30 } }] },
    ])
    expect(sentences(lines('{ who: story, text: A sigh. }'))).toEqual([
      'error 36:44 line 2 of turn offer of scenario late is said otherwise, but the line above it has no condition; give that one a when, or take otherwise out',
      'error 36:127 line 3 of turn offer of scenario late is said otherwise, but the line above it has no condition; give that one a when, or take otherwise out',
    ])
  })
})
