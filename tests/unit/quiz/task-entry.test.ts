import { expect, test } from 'vitest'
import { entryShapeOf, needsOf } from '#domain/quiz/task/entry.ts'
import { ACCOUNT, TALK } from '#tests/support/task-samples.ts'

test('parts named after the stages of a model make a reflection by it', () => {
  expect(entryShapeOf(ACCOUNT)).toMatchObject({
    type: 'reflection',
    model: 'kolb',
    fields: { experience: 'experience', observation: 'observation', idea: 'concept', trial: 'experiment' },
  })
})

test('a task says itself which entry it becomes, and which field each part goes to', () => {
  const [what, answer] = TALK.parts
  if (!what || !answer) throw new Error('The talk has two parts')
  const used = {
    ...TALK,
    entry: 'application',
    parts: [
      { ...what, field: 'insightUsed' },
      { ...answer, field: 'result' },
    ],
  } as const
  expect(entryShapeOf(used)).toEqual({
    type: 'application',
    fields: { what: 'insightUsed', answer: 'result' },
    rest: 'situation',
    met: 'result',
    open: 'result',
  })
  const told = { ...TALK, parts: [{ ...what, field: 'analysis' }, answer] }
  expect(entryShapeOf(told)).toMatchObject({
    type: 'reflection',
    model: 'gibbs',
    fields: { what: 'analysis' },
    rest: 'description',
    met: 'because',
    open: 'nextAction',
  })
})

test('a talk about a point says what the log needs for it, where its own entry cannot count', () => {
  const about = (points: readonly string[], entry?: 'application') =>
    needsOf({ ...TALK, points, ...(entry ? { entry } : {}) })
  expect(about(['self-study.mp.1'])).toEqual({ counts: 'resource', need: 3 })
  expect(about(['self-study.mp.2'])).toEqual({ counts: 'application', need: 1 })
  expect(about(['self-study.mp.2'], 'application')).toBeUndefined()
  expect(about(['self-study.mp.3'])).toBeUndefined()
  expect(about(['own-development.mp.1'])).toEqual({ counts: 'self-assessment', need: 1 })
  expect(about(['another-unit.mp.1'])).toBeUndefined()
})
