import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { openingOf, stagesTold } from '#components/mdx/models.ts'
import { LINES } from '#components/model/lines.ts'
import { DRAWINGS, type Drawing, isModelId, type ModelId } from '#domain/catalogue/model.ts'
import { wholeContent } from './whole-content.ts'

const IDS = Object.keys(DRAWINGS).filter(isModelId)

describe('a drawing', () => {
  const drawings: readonly (readonly [ModelId, Drawing])[] = IDS.map((id) => [id, DRAWINGS[id]])

  test.each(drawings)('has a place for each note: %s', (id, { notes, isSentence = false }) => {
    const places = isSentence ? (LINES[id].knot === undefined ? 0 : 1) : (LINES[id].notes ?? []).length
    expect(places).toBe(notes)
  })

  test.each(drawings)(
    'has something beside each part of its sentence: %s',
    (id, { stages, isSentence = false }) => {
      expect(LINES[id].rows?.length).toBe(isSentence ? stages : undefined)
    },
  )
})

describe('a stage leads to the paragraph about it', () => {
  const told = (body: string) => {
    const lesson = 'content/units/self-study/lesson.mdx'
    const { catalogue, pages } = readCatalogue(
      wholeContent([{ file: lesson, from: '<Lead>', to: `${body}\n\n<Lead>` }]),
    )
    return stagesTold(
      pages.find(({ file }) => file === lesson),
      catalogue.models,
    )
  }

  test('where one opens with its name in bold, on a page that draws its model', () => {
    const anchors = told('<Model of="heat" />\n\n**Take action.** Ring her.\n\n**Hear** her.')
    expect([...anchors]).toEqual([
      ['hear', 'heat-hear'],
      ['take action', 'heat-act'],
    ])
  })

  test('not where the model is not drawn, nor where two open alike', () => {
    expect(told('**Take action.** Ring her.').size).toBe(0)
    expect(told('<Model of="heat" />\n\n**Hear.** Once.\n\n**Hear.** Twice.').size).toBe(0)
  })

  test.each([
    ['<strong>Take action.</strong> Ring her.', 'take action'],
    ['\n<strong>Hear</strong> her.', 'hear'],
    ['You <strong>hear</strong> her.', undefined],
    ['Nothing is bold.', undefined],
  ])('%s opens with %s', (html, opening) => expect(openingOf(html)).toBe(opening))
})
