import { describe, expect, test } from 'vitest'
import {
  asksElse,
  fieldsOf,
  NO_FIELDS,
  OWN_LIMITS,
  parseOwn,
  tagsOf,
} from '#domain/review/cards/own-fields.ts'
import { problemWords } from '#messages/cards-form.ts'

const GOOD = { ...NO_FIELDS, front: 'Which button parks a call?', back: 'The grey one' }

const problems = (part: Partial<typeof GOOD>) => {
  const parsed = parseOwn({ ...GOOD, ...part })
  return parsed.ok ? [] : parsed.problem.map(problemWords)
}

describe('the form of an own card', () => {
  test('needs what is asked and the answer, and says both at once', () => {
    expect(problems({ front: '  \n ', back: '' })).toEqual([
      'Say what the card asks.',
      'Say what the answer is.',
    ])
  })

  test('says how long a text is and how long it may be', () => {
    expect(problems({ front: 'x'.repeat(OWN_LIMITS.front + 1) })).toEqual([
      'What is asked has 501 characters. At most 500 fit: make two cards of it.',
    ])
    expect(problems({ front: 'x'.repeat(OWN_LIMITS.front) })).toEqual([])
    expect(problems({ more: 'x'.repeat(OWN_LIMITS.more + 1) })[0]).toContain('At most 2,000 fit: shorten it.')
  })

  test('refuses too many tags and too long ones', () => {
    expect(problems({ tags: Array.from({ length: 21 }, (_, at) => `t${at}`).join(',') })).toEqual([
      'That is 21 tags. A card can have 20.',
    ])
    expect(problems({ tags: 'y'.repeat(41) })).toEqual([
      'The tag “yyyyyyyyyyyyyyyyyyyy…” is too long: at most 40 characters.',
    ])
  })

  test('keeps texts as they were typed, but for ends, foreign line ends and signs nobody sees', () => {
    const parsed = parseOwn({
      ...GOOD,
      front: ' <b>One</b>\r\ntwo\u0000\ud800 ',
      tags: ' #phone, week  3;phone,',
    })
    expect(parsed).toEqual({
      ok: true,
      value: { front: '<b>One</b>\ntwo\ufffd', back: 'The grey one', tags: ['phone', 'week 3'] },
    })
  })

  test('takes signs that nobody sees for nothing, and a tag for one whatever its capitals', () => {
    expect(problems({ front: '\u200b\u200d', back: '\u202e \u2060\u3164' })).toHaveLength(2)
    expect(problems({ front: '🙂', back: 'ب\u200d' })).toEqual([])
    expect(tagsOf('Phone, phone,\u200b, PHONE, till')).toEqual(['Phone', 'till'])
  })

  test('leaves out a unit and a section that are no ids', () => {
    const parsed = parseOwn({ ...GOOD, unit: 'Self Study', section: 'kolb.stages' })
    expect(parsed.ok && parsed.value).toMatchObject({ section: 'kolb.stages' })
    expect(parsed.ok && 'unit' in parsed.value).toBe(false)
  })

  test('reads back what it has written', () => {
    const full = {
      ...GOOD,
      more: 'By the screen',
      tags: 'a, b',
      unit: 'self-study',
      section: 'self-study.log',
    }
    const parsed = parseOwn(full)
    expect(parsed.ok && fieldsOf(parsed.value)).toEqual(full)
    expect(tagsOf('')).toEqual([])
  })

  test('knows when a card asks for something else', () => {
    expect(asksElse(GOOD, { ...GOOD, back: 'The red one' })).toBe(true)
    expect(asksElse(GOOD, { ...GOOD })).toBe(false)
  })
})
