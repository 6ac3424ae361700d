import { describe, expect, test } from 'vitest'
import { begin, choose, pathOf, type Run } from '#domain/quiz/play.ts'
import { compared, playOnFrom, readSecondRun, secondRunText } from '#domain/quiz/second-run.ts'
import { CALL } from '#tests/support/quiz-samples.ts'

function run(...choices: readonly string[]): Run {
  return choices.reduce((before, id) => choose(CALL, before, id), begin(CALL))
}

describe('playing on from a turn', () => {
  test('stands where the first run stood there, with what came before as it was', () => {
    const first = run('rush', 'soon')
    expect(playOnFrom(first, 0)).toEqual({ from: 0, run: begin(CALL) })
    const second = playOnFrom(first, 1)
    expect(second.run.state).toEqual({ at: 'date', meters: { trust: 10 }, flags: [] })
    expect(pathOf(choose(CALL, second.run, 'four'))).toEqual([
      { turn: 'opening', choice: 'rush' },
      { turn: 'date', choice: 'four' },
    ])
  })

  test('leaves the first run as it is', () => {
    const first = run('rush', 'soon')
    const before = structuredClone(pathOf(first))
    choose(CALL, playOnFrom(first, 1).run, 'four')
    expect(pathOf(first)).toEqual(before)
  })
})

describe('two runs side by side', () => {
  test('share what is the same from the start, and part from there', () => {
    const { shared, apart } = compared(run('rush', 'soon'), run('rush', 'four'))
    expect(shared).toBe(1)
    expect(apart.map(({ first, second }) => [first?.choice.id, second?.choice.id])).toEqual([
      ['soon', 'four'],
    ])
  })

  test('have no turn where one of them had ended or has not come yet', () => {
    const { shared, apart } = compared(run('insult'), run('hear', 'four'))
    expect(shared).toBe(0)
    expect(apart.map(({ first, second }) => [first?.choice.id, second?.choice.id])).toEqual([
      ['insult', 'hear'],
      [undefined, 'four'],
    ])
    expect(compared(run('hear', 'four'), run('hear')).apart.map(({ second }) => second)).toEqual([undefined])
  })

  test('never part where they are the same', () => {
    expect(compared(run('hear', 'four'), run('hear', 'four'))).toEqual({ shared: 2, apart: [] })
  })
})

describe('a second run that was written down', () => {
  const first = run('rush', 'soon')
  const second = { from: 1, run: run('rush', 'four') }
  const text = secondRunText(CALL, first, second)

  test('is there again beside its first run', () => {
    expect(readSecondRun(text, CALL, first)).toEqual(second)
  })

  test('is nothing beside another run, or once the scenario has changed', () => {
    expect(readSecondRun(text, CALL, run('rush', 'four'))).toBeUndefined()
    expect(readSecondRun(text, { ...CALL, edition: 2 }, first)).toBeUndefined()
    expect(readSecondRun(text.replace('"choice":"four"', '"choice":"gone"'), CALL, first)).toBeUndefined()
  })

  test.each([
    undefined,
    '',
    'null',
    '[]',
    '{"edition":1}',
    text.replace('"from":1', '"from":9'),
    text.replace('"from":1', '"from":-1'),
    text.replace('"from":1', '"from":"1"'),
    text.replace('"turn":"date","choice":"four"', '"turn":3'),
  ])('is nothing where the text makes no sense: %s', (damaged) => {
    expect(readSecondRun(damaged, CALL, first)).toBeUndefined()
  })
})
