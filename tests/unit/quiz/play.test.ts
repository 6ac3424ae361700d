import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import {
  begin,
  choose,
  endingOf,
  meterWord,
  offered,
  pathOf,
  type Run,
  turnAt,
} from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'
import { scriptOf } from '#domain/quiz/scenario/script.ts'
import { turnsLeft } from '#domain/quiz/scenario/turns-left.ts'
import { CALL } from '#tests/support/quiz-samples.ts'
import { anyScenario } from './any-scenario.ts'

function play(...choices: readonly string[]): Run {
  return choices.reduce((run, id) => choose(CALL, run, id), begin(CALL))
}

describe('playing', () => {
  test('a choice adds to the meter, sets its flags and leads on', () => {
    expect(play('hear').state).toEqual({ at: 'date', meters: { trust: 60 }, flags: ['heard'] })
  })

  test('a meter stops at its ends', () => {
    expect(play('insult').state.meters).toEqual({ trust: 0 })
  })

  test('the first route whose condition holds is taken, after the effects', () => {
    expect(endingOf(CALL, play('insult').state)?.id).toBe('left')
    expect(play('rush').state.at).toBe('date')
  })

  test('a choice is offered only while its condition holds', () => {
    const offeredAfter = (choice: string) => {
      const { state } = play(choice)
      const turn = turnAt(CALL, state)
      return turn ? offered(turn, state).map(({ id }) => id) : []
    }
    expect(offeredAfter('hear')).toContain('favour')
    expect(offeredAfter('rush')).not.toContain('favour')
    expect(() => play('rush', 'favour')).toThrow('favour')
  })

  test('reads as a script: the opening, then each choice, its reply and what comes next', () => {
    expect(scriptOf(CALL, play('hear'))).toEqual([
      { lines: [{ who: 'Mr Reid', text: 'Where is my parcel?' }] },
      {
        chose: 'You have waited a week.',
        lines: [
          { who: 'Mr Reid', text: 'Yes, that is it.' },
          { who: 'Mr Reid', text: 'So when?', when: { flag: 'heard' } },
        ],
      },
    ])
    expect(
      scriptOf(CALL, play('rush'))
        .at(-1)
        ?.lines.map(({ text }) => text),
    ).toEqual(['You are not listening.', 'I said: when?'])
  })

  test('counts the turns to the nearest good ending', () => {
    expect(turnsLeft(CALL, begin(CALL).state)).toBe(2)
    expect(turnsLeft(CALL, play('hear').state)).toBe(1)
    expect(turnsLeft(CALL, play('insult').state)).toBe(0)
  })

  test('a meter’s word is that of its band', () => {
    const [trust] = CALL.meters
    expect([0, 19, 20, 79, 80, 100].map((value) => trust && meterWord(trust, value))).toEqual([
      'gone',
      'gone',
      'wary',
      'warming',
      'trusting',
      'trusting',
    ])
  })
})

describe('a stored path', () => {
  test('plays again to the same state', () => {
    const run = play('rush', 'four')
    expect(replay(CALL, pathOf(run))).toEqual(run)
  })

  test('that does not fit the scenario any more gives nothing', () => {
    expect(replay(CALL, [{ turn: 'opening', choice: 'gone' }])).toBeUndefined()
    expect(replay(CALL, [{ turn: 'date', choice: 'four' }])).toBeUndefined()
    expect(replay(CALL, [...pathOf(play('insult')), { turn: 'date', choice: 'four' }])).toBeUndefined()
  })
})

test('no meter ever leaves 0 to 100, whatever is chosen', () => {
  fc.assert(
    fc.property(anyScenario, fc.array(fc.nat(), { maxLength: 12 }), (scenario, picks) => {
      for (const { meters } of statesAlong(scenario, picks)) {
        for (const value of Object.values(meters)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100)
        }
      }
    }),
  )
})

function statesAlong(scenario: Scenario, picks: readonly number[]) {
  let run = begin(scenario)
  const states = [run.state]
  for (const pick of picks) {
    const turn = turnAt(scenario, run.state)
    const choices = turn ? offered(turn, run.state) : []
    const choice = choices[pick % Math.max(1, choices.length)]
    if (!choice) break
    run = choose(scenario, run, choice.id)
    states.push(run.state)
  }
  return states
}
