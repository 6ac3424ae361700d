import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { type Change, smallContent } from './small-content.ts'

const file = 'content/scenarios/late.yaml'

function sentences(changes: readonly Omit<Change, 'file'>[]): readonly string[] {
  return readCatalogue(smallContent(changes.map((change) => ({ file, ...change })))).problems.map(
    ({ level, sentence }) => `${level} ${sentence}`,
  )
}

describe('a scenario is played in every way it can be', () => {
  test('a turn that no route leads to is never reached', () => {
    const to = { from: '        to: offer\n        note: Heard', to: '        to: good\n        note: Heard' }
    const also = { from: '        to: offer\n        note: A', to: '        to: poor\n        note: A' }
    expect(sentences([to, also])).toEqual([
      'error content/scenarios/late.yaml:35:5 turn offer of scenario late is never reached; lead a route to it or take it out',
    ])
  })

  test('a good ending that needs what cannot be had is told, with what else then never comes up', () => {
    const never = { from: '{ flag: heard } }', to: '{ meter: trust, atLeast: 90 } }' }
    expect(sentences([never])).toEqual([
      'warning content/scenarios/late.yaml:43:13 route 1 of choice date of turn offer of scenario late can never come up; loosen its condition or take it out',
      'error content/scenarios/late.yaml:47:3 scenario late can never end well; lead a route to a good ending',
      'error content/scenarios/late.yaml:47:5 ending good of scenario late is never reached; lead a route to it or take it out',
    ])
  })

  test('a turn whose choices all have conditions that can fail leaves a learner stuck', () => {
    const barred = { from: '      - id: date\n', to: '      - id: date\n        when: { flag: heard }\n' }
    expect(sentences([barred])).toEqual([
      'error content/scenarios/late.yaml:35:5 turn offer of scenario late can be reached with no choice left to offer (trust 40, no flags); offer one without when',
      'warning content/scenarios/late.yaml:45:13 route 2 of choice date of turn offer of scenario late can never come up; loosen its condition or take it out',
      'error content/scenarios/late.yaml:49:5 ending poor of scenario late is never reached; lead a route to it or take it out',
    ])
  })

  test('a turn that only leads round has no way out', () => {
    const round = { from: '{ to: poor }', to: '{ to: offer }' }
    expect(sentences([round])).toContain(
      'error content/scenarios/late.yaml:35:5 turn offer of scenario late leads to no ending; give it a route that does',
    )
  })

  test('an ending may not take the id of a turn, nor a choice that of its neighbour', () => {
    const ending = { from: '{ id: poor,', to: '{ id: offer,' }
    const choice = { from: 'id: policy', to: 'id: listen' }
    expect(sentences([ending, choice])).toEqual([
      'error content/scenarios/late.yaml:28:13 choice listen of turn opens of scenario late takes the id listen, which content/scenarios/late.yaml:18:13 already has; choose another',
      'error content/scenarios/late.yaml:44:19 choice date of turn offer of scenario late names turn or ending poor, which does not exist; there are opens, offer, good',
      'error content/scenarios/late.yaml:48:11 ending offer of scenario late takes the id offer, which content/scenarios/late.yaml:35:9 already has; choose another',
    ])
  })
})
