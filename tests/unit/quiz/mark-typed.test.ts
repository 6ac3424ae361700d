import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Typed } from '#domain/catalogue/question.ts'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { plainWords } from '#domain/quiz/typed/plain-words.ts'
import { markTyped, typosAllowed } from '#domain/quiz/typed/typed.ts'
import { mistakesBetween } from '#domain/quiz/typed/typo.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', 'A', ' ', '-', '’', "'", '.', '&', 'é', '\u0301', 'İ', 'ﬃ', 'Σ'),
  }),
)

describe('what nobody is asked for', () => {
  test.each([
    ['  Self-Study  ', 'self study'],
    ['self – study.', 'self study'],
    ['the customer’s view', "The customer's view!"],
    ['“Empathy”', 'empathy'],
    ['customer´s', 'customers'],
    ['Résumé', 'resume'],
    ['hear, empathise, apologise; act', 'hear empathize apologize act'],
    ['terms & conditions', 'terms and conditions'],
    ['ﬁnd\u00a0out', 'find out'],
    ['ＳＭＡＲＴ', 'smart'],
    ['analyse the colour of counselling', 'analyze the color of counseling'],
    ['behavioural programme', 'behavioral program'],
    ['ein Straße', 'ein straße'],
  ])('“%s” is “%s”', (one, other) => {
    expect(plainWords(one)).toBe(plainWords(other))
  })

  test.each([
    ['form', 'forum'],
    ['four', 'for'],
    ['prize', 'prise'],
    ['filled', 'filed'],
    ['hour', 'hor'],
    ['size', 'sise'],
    ['policy', 'police'],
    ['कमल', 'कमला'],
    ['1.5', '15'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(plainWords(one)).not.toBe(plainWords(other))
  })

  test('is left out once and for all, of any text, and what is left is never longer than may be typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainWords(text)
        expect(plainWords(plain)).toBe(plain)
        expect(plain.length).toBeLessThanOrEqual(TYPED_MAX_LENGTH)
        expect(plain).not.toMatch(/^\s|\s$|\s\s/u)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('mistakes between two texts', () => {
  test.each([
    ['reflect', 'reflect', 0],
    ['reflect', 'relfect', 1],
    ['reflect', 'refflect', 1],
    ['reflect', 'refect', 1],
    ['reflect', 'reflekt', 1],
    ['reflect', 'relfekt', 2],
    ['ca', 'abc', 3],
    ['reflect', 'deflexion', 3],
    ['👩‍🏫a', '👩‍🏫b', 1],
    ['', 'ab', 2],
    ['', '', 0],
  ])('from “%s” to “%s” there are %d, or more than two', (one, other, mistakes) => {
    expect(mistakesBetween(one, other, 2)).toBe(mistakes)
  })

  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '😀'), maxLength: 7 })

  test('are as many one way as the other, none in the same text alone, and never more than one beyond the cap', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: 0, max: 2 }), (one, other, most) => {
        const mistakes = mistakesBetween(one, other, most)
        expect(mistakesBetween(other, one, most)).toBe(mistakes)
        expect(mistakes === 0).toBe(one === other)
        expect(mistakes).toBeLessThanOrEqual(most + 1)
      }),
    )
  })

  test('are those that the whole table gives', () => {
    fc.assert(
      fc.property(few, few, (one, other) => {
        expect(mistakesBetween(one, other, 2)).toBe(Math.min(3, wholeTable([...one], [...other])))
      }),
    )
  })
})

const EMPATHY: Typed = {
  accept: [
    { text: 'empathy', why: 'You name how it is for them.' },
    { text: 'understanding', fraction: 0.5, why: 'Part of it.' },
  ],
  reject: [
    { text: 'sympathy', misconception: 'x.agree', why: 'That is feeling sorry.' },
    { text: 'apathy', why: 'That is not caring.' },
  ],
  typos: 2,
  why: 'It begins with e.',
}

describe('a typed answer', () => {
  test.each([
    ['empathy', { fraction: 1, why: 'You name how it is for them.' }],
    [' EMPATHY. ', { fraction: 1, why: 'You name how it is for them.' }],
    ['emapthy', { fraction: 1, why: 'You name how it is for them.', spelling: 'empathy' }],
    ['understandin', { fraction: 0.5, why: 'Part of it.', spelling: 'understanding' }],
    ['sympathy', { fraction: 0, why: 'That is feeling sorry.', misconception: 'x.agree' }],
    ['symphaty', { fraction: 0, why: 'That is feeling sorry.', misconception: 'x.agree' }],
    ['apathy', { fraction: 0, why: 'That is not caring.' }],
    ['mpathy', { fraction: 0, why: 'It begins with e.' }],
    ['empathie s', { fraction: 0, why: 'It begins with e.' }],
    ['a voucher', { fraction: 0, why: 'It begins with e.' }],
    ['', { fraction: 0, why: 'It begins with e.' }],
    [' “…” ', { fraction: 0, why: 'It begins with e.' }],
  ])('“%s”', (given, expected) => {
    expect(markTyped(EMPATHY, given)).toEqual(expected)
  })

  const near = (accept: string, reject: string): Typed => ({
    accept: [{ text: accept }],
    reject: [{ text: reject, why: 'Wrong.' }],
    typos: 2,
    why: 'Right.',
  })

  test.each([
    ['the empathy', { fraction: 1, why: 'You name how it is for them.' }],
    ['An understanding', { fraction: 0.5, why: 'Part of it.' }],
    ['a emapthy', { fraction: 1, why: 'You name how it is for them.', spelling: 'empathy' }],
    ['the sympathy', { fraction: 0, why: 'That is feeling sorry.', misconception: 'x.agree' }],
    ['the the empathy', { fraction: 0, why: 'It begins with e.' }],
    ['the', { fraction: 0, why: 'It begins with e.' }],
  ])('“%s” may have one article before it', (given, expected) => {
    expect(markTyped(EMPATHY, given)).toEqual(expected)
  })

  test('need not have the article that the expected one has', () => {
    expect(markTyped(near('the root cause', 'a symptom'), 'root cause')).toEqual({
      fraction: 1,
      why: 'Right.',
    })
    expect(markTyped(near('the root cause', 'a symptom'), 'symptom').why).toBe('Wrong.')
    expect(markTyped(near('a', 'the'), 'the').fraction).toBe(0)
  })

  test('that is rejected word for word stays wrong however near the right one lies', () => {
    expect(markTyped(near('complaint', 'compliant'), 'compliant').fraction).toBe(0)
    expect(markTyped(near('complaint', 'compliant'), 'complaint')).toEqual({ fraction: 1, why: 'Right.' })
    expect(markTyped(near('complaint', 'compliant'), 'complaimt').fraction).toBe(1)
    expect(markTyped(near('complaint', 'compliant'), 'compliannt').fraction).toBe(0)
  })

  test('that lies as near to a wrong one as to the right one is wrong', () => {
    expect(markTyped(near('principal', 'principle'), 'principl').fraction).toBe(0)
  })

  test('may have a space too many or too few, which is one typo', () => {
    expect(markTyped(near('self study', 'training'), 'selfstudy')).toMatchObject({ spelling: 'self study' })
    expect(markTyped({ ...near('self study', 'training'), typos: 0 }, 'selfstudy').fraction).toBe(0)
  })

  test('may have typos in one word or in two, and no more in all than the question allows', () => {
    const goal = { ...near('specific measurable goals', 'x'), typos: 1 } as const
    expect(markTyped(goal, 'specific mesurable goals').fraction).toBe(1)
    expect(markTyped(goal, 'spesific mesurable goals').fraction).toBe(0)
    expect(markTyped({ ...goal, typos: 2 }, 'spesific mesurable goals').fraction).toBe(1)
    expect(markTyped({ ...goal, typos: 0 }, 'specific mesurable goals').fraction).toBe(0)
  })

  test('may have none in a short word, none in a number, and never in the first letter', () => {
    expect(['act', 'heat', 'trust', 'reflect', 'feedback', 'iso 9001', 'year2010'].map(typosAllowed)).toEqual(
      [0, 0, 1, 1, 2, 0, 0],
    )
    expect(markTyped(near('act', 'x'), 'ask').fraction).toBe(0)
    expect(markTyped(near('effect', 'x'), 'affect').fraction).toBe(0)
    expect(markTyped(near('within 14 days', 'x'), 'within 15 days').fraction).toBe(0)
  })

  test('is marked whatever it is, and right as it is spelt whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(0, 1, 2), (given, accepted, typos) => {
        const typed = { ...EMPATHY, accept: [{ text: accepted }], typos: typos as Typed['typos'] }
        const { fraction } = markTyped(typed, given)
        expect(fraction === 0 || fraction === 1).toBe(true)
        const isSaid = plainWords(accepted) !== ''
        expect(markTyped(typed, accepted).fraction).toBe(isSaid ? 1 : 0)
      }),
    )
  })

  test('of half a million letters is cut before anything is made of it', () => {
    const flood = 'empathy '.repeat(60_000)
    expect(plainWords(flood).length).toBeLessThanOrEqual(TYPED_MAX_LENGTH)
    expect(markTyped(EMPATHY, flood).fraction).toBe(0)
    expect(markTyped(EMPATHY, '\u0301'.repeat(500_000)).fraction).toBe(0)
  })
})

/** The same by the whole table, without a band or a cap. */
function wholeTable(a: readonly string[], b: readonly string[]): number {
  const cells = new Map<string, number>()
  const at = (i: number, j: number): number => cells.get(`${i} ${j}`) ?? 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const ways = [i === 0 ? j : j === 0 ? i : Number.POSITIVE_INFINITY]
      if (i > 0 && j > 0) {
        ways.push(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1)
      }
      cells.set(`${i} ${j}`, Math.min(...ways))
    }
  }
  return at(a.length, b.length)
}

test('an answer that reads as a pattern matches itself alone', () => {
  const typed = (text: string): Typed => ({ accept: [{ text }], reject: [], typos: 0, why: '' })
  for (const pattern of ['.*', '^.+$', '(a+)+$', '[a-z]+', 'refund|apology']) {
    expect(markTyped(typed(pattern), pattern).fraction, pattern).toBe(1)
    for (const given of ['refund', 'aaaa', 'anything at all', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'])
      expect(markTyped(typed(pattern), given).fraction, `${pattern}: ${given}`).toBe(0)
  }
})
