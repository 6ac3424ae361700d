import { expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { keyParts, WHOLE_KEY, withKeyPart } from '#domain/pack/key-parts.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import { mark } from '#domain/quiz/mark.ts'
import { OWN_ITEMS } from './own-items.ts'

const questions = OWN_ITEMS.flatMap((own) => (own.kind === 'question' ? [own.question] : []))
const of = (kind: Question['kind']): Question => {
  const found = questions.find((question) => question.kind === kind)
  if (!found) throw new Error(`no ${kind} among the samples`)
  return found
}
const isRight = (question: Question, ...response: readonly string[]) => mark(question, response).right

test('every question has parts that can be put right, and keeps its key through them', () => {
  for (const question of questions) {
    const parts = keyParts(question)
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) expect(keyParts(withKeyPart(question, part.id, part.value))).toEqual(parts)
  }
})

test('another option is right then, and gives no misconception away', () => {
  const put = withKeyPart(of('choice'), WHOLE_KEY, ['b2'])
  expect([isRight(put, 'b2'), isRight(put, 'x7')]).toEqual([true, false])
  expect(mark(put, ['b2']).revealed).toEqual([])
})

test.each<[Question['kind'], string, readonly string[] | string, readonly string[]]>([
  ['multiple', WHOLE_KEY, ['x7'], ['x7']],
  ['match', 'l1', ['r1'], ['l1=r1', 'l2=r1']],
  ['classify', 't1', ['b2'], ['t1=b2']],
  ['cloze', 'one', ['c'], ['one=c', 'two=KEY-act']],
  ['cloze', 'two', 'act\n do something ', ['one=x', 'two=do something']],
  ['order', WHOLE_KEY, ['d', 'k', 'z'], ['d', 'k', 'z']],
  ['short', WHOLE_KEY, 'compassion\ncare', ['answer=care']],
  ['numeric', WHOLE_KEY, '28 days', ['answer=28']],
])('%s by another key', (kind, part, value, response) => {
  const put = withKeyPart(of(kind), part, value)
  expect(isRight(put, ...response)).toBe(true)
  expect(hasKey({ kind: 'question', question: put })).toBe(true)
})

test('what makes no key changes nothing', () => {
  for (const [kind, value] of [
    ['short', ' \n'],
    ['numeric', 'many'],
    ['choice', []],
    ['order', ['k', 'd']],
    ['order', ['k', 'd', 'd']],
    ['order', ['k', 'd', 'x9']],
  ] as const)
    expect(withKeyPart(of(kind), WHOLE_KEY, value)).toBe(of(kind))
})

test('an order that is right now gives no misconception away, and its other wrong orders still do', () => {
  const moved = withKeyPart(of('order'), WHOLE_KEY, ['z', 'd', 'k'])
  expect(mark(moved, ['z', 'k', 'd']).revealed).toEqual([])
  const kept = withKeyPart(of('order'), WHOLE_KEY, ['d', 'k', 'z'])
  expect(mark(kept, ['z', 'd', 'k']).revealed).toHaveLength(1)
})
