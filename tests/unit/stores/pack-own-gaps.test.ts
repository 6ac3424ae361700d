import { describe, expect, test } from 'vitest'
import type { ClozeQuestion, PickGap } from '#domain/catalogue/question.ts'
import { addGap, dropGap, gapAs } from '#stores/pack/make-own-gaps.ts'

const EMPTY: ClozeQuestion = {
  kind: 'cloze',
  id: 'pk.aaaaaaaaaa',
  code: '000000',
  edition: 1,
  concept: 'pk',
  stem: 'Fill the gaps.',
  points: [],
  text: 'First listen, then act.',
  gaps: [],
}

let next = 0
const newId = () => {
  next += 1
  return `part-${next}`
}
const at = (words: string, text = EMPTY.text) =>
  [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('a gap put into a text', () => {
  test('takes the words chosen for its right answer, without the space beside them', () => {
    const { question } = addGap(EMPTY, at(' listen'), newId)
    expect(question.text).toBe('First {{gap-1}}, then act.')
    expect(question.gaps[0]).toMatchObject({
      way: 'pick',
      options: [{ text: 'listen', right: true }, { right: false }],
    })
  })

  test('stands between two words where none was chosen', () => {
    const { question } = addGap(EMPTY, [6, 6], newId)
    expect(question.text).toBe('First {{gap-1}}listen, then act.')
    expect(question.gaps[0]).toMatchObject({ options: [{ text: '', right: true }, { text: '' }] })
  })

  test('stands among the others as in the text, under a name that nothing there has', () => {
    const later = addGap(EMPTY, at('act'), newId).question
    const both = addGap(later, at('listen', later.text), newId)
    expect(both.at).toBe(0)
    expect(both.question.gaps.map(({ id }) => id)).toEqual(['gap-2', 'gap-1'])
  })

  test('never swallows another one', () => {
    const one = addGap(EMPTY, at('listen'), newId).question
    const { question } = addGap(one, [0, one.text.length], newId)
    expect(question.text).toBe('{{gap-2}}First {{gap-1}}, then act.')
  })

  test('gives its right answer back to the text when it is taken away', () => {
    const { question } = addGap(EMPTY, at('listen'), newId)
    expect(dropGap(question, 0)).toEqual(EMPTY)
    expect(dropGap(question, 7)).toBe(question)
  })

  test('keeps what is right and what is wrong when it is filled in another way', () => {
    const pick: PickGap = {
      way: 'pick',
      id: 'gap-1',
      options: [
        { id: 'a', text: 'talk', right: false, why: 'Nobody hears it.', misconception: 'x.mis.1' },
        { id: 'b', text: 'listen', right: true, why: 'It calms.' },
        { id: 'c', text: ' ', right: false, why: '' },
      ],
    }
    const typed = gapAs(pick, 'type', newId)
    expect(typed).toEqual({
      way: 'type',
      id: 'gap-1',
      accept: [{ text: 'listen' }],
      reject: [{ text: 'talk', why: 'Nobody hears it.', misconception: 'x.mis.1' }],
      typos: 1,
      why: 'It calms.',
    })
    expect(gapAs(typed, 'pick', newId)).toMatchObject({
      way: 'pick',
      options: [
        { text: 'listen', right: true, why: 'It calms.' },
        { text: 'talk', right: false, misconception: 'x.mis.1' },
      ],
    })
    expect(gapAs(pick, 'pick', newId)).toBe(pick)
  })
})
