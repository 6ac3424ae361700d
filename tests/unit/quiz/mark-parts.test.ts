import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumericQuestion, PartsQuestion } from '#domain/catalogue/question.ts'
import { mark, misconceptionsOf } from '#domain/quiz/mark.ts'
import { outcomeOf } from '#domain/quiz/outcome.ts'
import { partsOf } from '#domain/quiz/parts.ts'
import { TYPED_MAX_LENGTH, withGiven } from '#domain/quiz/response.ts'
import { CLASSIFY, CLOZE, MATCH, NUMERIC as PLAIN, SHORT } from '#tests/support/parts-samples.ts'

const NUMERIC: NumericQuestion = { ...PLAIN, measure: '%' }

const SAMPLES: readonly PartsQuestion[] = [MATCH, CLASSIFY, CLOZE, SHORT, NUMERIC]

const share = (question: PartsQuestion, ...response: readonly string[]) => {
  const marked = mark(question, response)
  const right = partsSaid(question, ...response).filter((part) => part.right).length
  return [outcomeOf(marked), marked.fraction, right]
}
const partsSaid = (question: PartsQuestion, ...response: readonly string[]) => {
  const { feedback } = mark(question, response)
  return feedback.kind === 'parts' ? feedback.parts : []
}

describe('right, half right and wrong are told apart', () => {
  test('in a match', () => {
    expect(share(MATCH, 'back=hear', 'loss=empathise', 'date=act')).toEqual(['right', 1, 3])
    expect(share(MATCH, 'back=hear', 'loss=act', 'date=act')).toEqual(['partly', 2 / 3, 2])
    expect(share(MATCH, 'back=act', 'loss=hear', 'date=hear')).toEqual(['wrong', 0, 0])
  })

  test('in a sorting', () => {
    expect(share(CLASSIFY, 'guide=self', 'course=training', 'podcast=self')).toEqual(['right', 1, 3])
    expect(share(CLASSIFY, 'guide=self', 'course=self')).toEqual(['partly', 1 / 3, 1])
    expect(share(CLASSIFY, 'course=self')).toEqual(['wrong', 0, 0])
  })

  test('in a text with gaps', () => {
    expect(share(CLOZE, 'first=hear', 'lost=Lost', 'act=take action')).toEqual(['right', 1, 3])
    expect(share(CLOZE, 'first=hear', 'lost=felt', 'act=ring')).toEqual(['partly', 0.5, 1])
    expect(share(CLOZE, 'first=talk', 'lost=bought', 'act=')).toEqual(['wrong', 0, 0])
  })

  test('in a short answer', () => {
    expect(share(SHORT, 'answer=Empathize')).toEqual(['right', 1, 1])
    expect(share(SHORT, 'answer=show understanding')).toEqual(['partly', 0.5, 0])
    expect(share(SHORT, 'answer=agree')).toEqual(['wrong', 0, 0])
  })

  test('in a number, which is right or wrong', () => {
    expect(share(NUMERIC, 'answer=75 %')).toEqual(['right', 1, 1])
    expect(share(NUMERIC, 'answer=75,5')).toEqual(['right', 1, 1])
    expect(share(NUMERIC, 'answer=76')).toEqual(['wrong', 0, 0])
  })
})

describe('what is said of a part', () => {
  test('names what was given, what is right and why', () => {
    expect(partsSaid(MATCH, 'loss=act')).toEqual([
      {
        part: 'back',
        label: '“You have waited since the third.”',
        answer: 'Hear',
        right: false,
        fraction: 0,
        why: 'Read back, it shows you heard.',
      },
      {
        part: 'loss',
        label: '“Two days’ pay, and still no sofa.”',
        given: 'Take action',
        answer: 'Empathise',
        right: false,
        fraction: 0,
        why: 'Nothing is put right yet; she is still being heard.',
        misconception: 'x.fix-first',
      },
      expect.objectContaining({ part: 'date', right: false }),
    ])
  })

  test('spells an answer that was right but for its spelling, and no other', () => {
    expect(partsSaid(SHORT, 'answer=empathyse')[0]).toMatchObject({ right: true, spelling: 'empathise' })
    expect(partsSaid(SHORT, 'answer=EMPATHISE')[0]).not.toHaveProperty('spelling')
    expect(partsSaid(SHORT, 'answer=agre')[0]).not.toHaveProperty('spelling')
  })

  test('tells what is no number from a wrong number', () => {
    expect(partsSaid(NUMERIC, 'answer=three quarters')[0]).toMatchObject({ right: false, isNoNumber: true })
    expect(partsSaid(NUMERIC, 'answer=12')[0]).not.toHaveProperty('isNoNumber')
    expect(partsSaid(NUMERIC)[0]).not.toHaveProperty('isNoNumber')
    expect(partsSaid(NUMERIC, 'answer=133.3')[0]).toMatchObject({
      answer: '75 %',
      misconception: 'x.doing-is-learning',
      why: 'That is 40 of 30: upside down.',
    })
  })
})

test('a wrong part gives its belief away in the words that did', () => {
  expect(mark(MATCH, ['back=hear', 'loss=act', 'date=act']).revealed).toEqual([
    { misconception: 'x.fix-first', chose: '“Two days’ pay, and still no sofa.”: Take action' },
  ])
  expect(mark(SHORT, ['answer=Agree!']).revealed).toEqual([{ misconception: 'x.agree', chose: 'Agree!' }])
  expect(misconceptionsOf(CLOZE)).toEqual(['x.fix-first'])
})

test('anything typed is cut to what may be typed, and an empty text takes a part out', () => {
  expect(withGiven([], 'answer', 'x'.repeat(100_000))).toEqual([`answer=${'x'.repeat(TYPED_MAX_LENGTH)}`])
  expect(withGiven(['a=1', 'b=2'], 'a', '')).toEqual(['b=2'])
  expect(withGiven(['a=1', 'b=2'], 'a', 'x=y')).toEqual(['b=2', 'a=x=y'])
})

test('any response to any question of parts gets a mark, whose share is the mean of its parts', () => {
  const entry = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...SAMPLES.flatMap((question) => partsOf(question).map(({ id }) => id)), 'x'),
        fc.oneof(
          fc.constantFrom('hear', 'act', 'self', 'lost', 'felt', '75', 'empathise', '__proto__'),
          fc.string({ maxLength: 12 }),
        ),
      )
      .map(([part, value]) => `${part}=${value}`),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.array(entry, { maxLength: 8 }), (question, response) => {
      const { right, fraction, feedback, revealed, shown } = mark(question, response)
      if (feedback.kind !== 'parts') throw new Error(feedback.kind)
      const sum = feedback.parts.reduce((all, part) => all + part.fraction, 0)
      expect(fraction).toBeCloseTo(sum / feedback.parts.length, 9)
      expect(right).toBe(fraction === 1)
      if (right) expect(revealed).toEqual([])
      expect(new Set(shown.map((one) => one.right))).toEqual(new Set([right]))
      expect(feedback.parts.map(({ part }) => part)).toEqual(partsOf(question).map(({ id }) => id))
    }),
  )
})
