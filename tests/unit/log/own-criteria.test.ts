import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CRITERIA_MAX, CRITERION_LENGTH, readCriteriaList } from '#domain/log/criteria-list.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import { codeKey, criteriaInUse, criteriaOf, isOwnCriterion } from '#domain/log/own-criteria.ts'

const own = (code: string, text = '', more: Partial<OwnCriterion> = {}): OwnCriterion => ({
  id: `own.${[...code.padEnd(10, 'a')].map((sign) => (/[a-z2-7]/.test(sign) ? sign : 'b')).join('')}`,
  code,
  text,
  isRemoved: false,
  ...more,
})

describe('a pasted list', () => {
  test('is read line by line: number, then a tab or the first space, then what it asks', () => {
    const list = '1.1 Explain what feedback is\nAC 2.3\tDescribe a method\r\n\n  2.10   Use   it  \n3'
    expect(readCriteriaList(list, [])).toEqual({
      added: [
        { code: '1.1', text: 'Explain what feedback is' },
        { code: 'AC 2.3', text: 'Describe a method' },
        { code: '2.10', text: 'Use it' },
        { code: '3', text: '' },
      ],
      changed: [],
      same: 0,
      problems: [],
    })
  })

  test('says which lines repeat a number, which change one, and which are as they are', () => {
    const known = [own('1.1', 'Old'), own('1.2', 'Same'), own('1.3', 'Off', { isRemoved: true })]
    expect(readCriteriaList('1.1 New\n1.2 Same\n1.3 Off\n1.1. Again', known)).toEqual({
      added: [],
      changed: [
        { id: known[0]?.id, code: '1.1', text: 'New', was: 'Old' },
        { id: known[2]?.id, code: '1.3', text: 'Off', was: 'Off' },
      ],
      same: 1,
      problems: [{ kind: 'twice', line: 4, code: '1.1.', first: 1 }],
    })
  })

  test('leaves out lines that are too long, and says so', () => {
    const list = `${'9'.repeat(41)} x\n1 ${'x'.repeat(401)}\n2 fine`
    expect(readCriteriaList(list, [])).toMatchObject({
      added: [{ code: '2' }],
      problems: [
        { kind: 'code-long', line: 1, has: 41, most: 40 },
        { kind: 'text-long', line: 2, has: 401, most: 400 },
      ],
    })
  })

  test.each([
    ['a megabyte', 'x'.repeat(1_000_000), 'huge'],
    ['too many lines', Array.from({ length: CRITERIA_MAX + 1 }, (_, at) => `${at} x`).join('\n'), 'too-many'],
  ])('that is %s is refused whole', (_, text, kind) => {
    expect(readCriteriaList(text, [])).toMatchObject({ added: [], changed: [], problems: [{ kind }] })
  })

  test('is read whatever it holds, within the lengths that are kept, and without marks that hide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { code, text: asks } of readCriteriaList(text, []).added) {
          expect(code.length).toBeGreaterThan(0)
          expect(code.length).toBeLessThanOrEqual(CRITERION_LENGTH.code)
          expect(asks.length).toBeLessThanOrEqual(CRITERION_LENGTH.text)
          expect(`${code}${asks}`.isWellFormed()).toBe(true)
          expect(`${code}${asks}`).not.toMatch(/[\u202e\u200b\t\n]/)
        }
      }),
    )
  })

  test('taken in once more changes nothing', () => {
    const lines = fc.array(fc.stringMatching(/^[1-9]\.[1-9] [a-z]{1,9}$/), { maxLength: 20 })
    fc.assert(
      fc.property(lines, (list) => {
        const { added } = readCriteriaList(list.join('\n'), [])
        const again = readCriteriaList(
          list.join('\n'),
          added.map(({ code, text }) => own(code, text)),
        )
        expect([...again.added, ...again.changed]).toEqual([])
        expect(again.same).toBe(added.length)
      }),
    )
  })
})

test('criteria stand in the order of their numbers, as people count', () => {
  const rows = ['2.10', '10.1', '2.3'].map((code) => ({ subject: `criterion:${code}`, state: own(code) }))
  expect(criteriaOf(rows).map(({ code }) => code)).toEqual(['2.3', '2.10', '10.1'])
})

test('one that was taken off stays readable where an entry is linked to it', () => {
  const [kept, off] = [own('1'), own('2', '', { isRemoved: true })]
  expect(criteriaInUse([kept, off], new Set())).toEqual([kept])
  expect(criteriaInUse([kept, off], new Set([off.id]))).toEqual([kept, off])
})

test.each([
  ['own.abcdefghij', true],
  ['own.abcdefghi1', false],
  ['self-study.mp.1', false],
])('%s is a criterion of one’s own: %o', (id, is) => expect(isOwnCriterion(id)).toBe(is))

test('numbers are the same whatever stands behind them', () => {
  expect(['2.3', '2.3.', '2.3)', ' 2.3:'].map(codeKey)).toEqual(['2.3', '2.3', '2.3', '2.3'])
})
