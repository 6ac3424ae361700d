import { describe, expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { fits } from '#domain/quiz/fits.ts'
import { inWords, partsInWords } from '#domain/quiz/in-words.ts'
import { CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'

describe('an old response', () => {
  test.each<[Question, readonly string[], boolean]>([
    [CHOICE, ['fix'], true],
    [CHOICE, ['shout'], false],
    [CHOICE, [], true],
    [MULTIPLE, ['guide', 'course'], true],
    [MULTIPLE, ['guide', 'gone'], false],
    [HEAT, ['act', 'hear'], true],
    [HEAT, ['act', 'listen'], false],
    [MATCH, ['loss=act'], true],
    [MATCH, ['loss=smile'], false],
    [MATCH, ['gone=act'], false],
    [MATCH, ['loss'], false],
    [CHOICE, ['answer=fix'], false],
    [CLOZE, ['first=hear', 'lost=whatever was typed = kept'], true],
    [CLOZE, ['first=whatever was typed'], false],
    [SHORT, ['answer='], true],
    [NUMERIC, ['answer=no number'], true],
    [NUMERIC, ['other=75'], false],
  ])('%# to a question as it is now', (question, response, isFit) => {
    expect(fits(question, response)).toBe(isFit)
  })
})

describe('a response in words', () => {
  test('says what was picked, in the order picked', () => {
    expect(inWords(CHOICE, ['fix'])).toEqual(['Offer the fix'])
    expect(inWords(MULTIPLE, ['podcast', 'guide'])).toEqual(['A podcast on the bus', 'A guide you looked up'])
  })

  test('says an order as it was given', () => {
    expect(inWords(HEAT, ['act', 'hear', 'apologise', 'empathise'])).toEqual([
      'Take action',
      'Hear',
      'Apologise',
      'Empathise',
    ])
  })

  test('says of each part what stands beside it, in the question’s order', () => {
    expect(inWords(MATCH, ['date=act', 'back=hear'])).toEqual([
      '“You have waited since the third.”: Hear',
      '“A van comes on Thursday, and I’ll ring you at noon.”: Take action',
    ])
    expect(inWords(CLOZE, ['act=ring = her', 'first=hear'])).toEqual(['hear', 'ring = her'])
    expect(partsInWords(CLOZE, ['act=ring'])).toEqual([
      { label: '' },
      { label: '' },
      { label: '', said: 'ring' },
    ])
  })

  test('leaves out what is not there any more', () => {
    expect(inWords(CHOICE, ['shout'])).toEqual([])
    expect(inWords(MATCH, ['loss=smile', 'gone=act'])).toEqual([])
  })
})
