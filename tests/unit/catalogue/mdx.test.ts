import { describe, expect, test } from 'vitest'
import { cutPage, tagsOf } from '#catalogue/mdx.ts'
import { plainWords } from '#catalogue/words.ts'
import { proseOf } from '#domain/catalogue/texts.ts'

const tags = (text: string) =>
  tagsOf('a.mdx', { text, offset: 100 }).map(({ name, spot, attributes }) => ({
    name,
    offset: 'offset' in spot ? spot.offset : undefined,
    ...Object.fromEntries([...attributes].map(([key, { value }]) => [key, value])),
  }))

describe('the components of a page', () => {
  test('are found in their order, with their attributes, also over several lines', () => {
    const page = 'Hi.\n<Section\n  id="a.b"\n  title="More > less"\n>\n<Mis id="x.heat.1" />\n</Section>'
    expect(tags(page)).toEqual([
      { name: 'Section', offset: 100 + page.indexOf('<Section'), id: 'a.b', title: 'More > less' },
      { name: 'Mis', offset: 100 + page.indexOf('<Mis'), id: 'x.heat.1' },
    ])
  })

  test('are not looked for in code or in comments', () => {
    expect(tags('`<Mis id="x">` and {/* <Term id="y"> */}\n```\n<Heat />\n```\n')).toEqual([])
  })

  test('have no attribute where an expression stands for its words', () => {
    expect(tags('<Section id={\'a\'} title="B">')).toEqual([{ name: 'Section', offset: 100, title: 'B' }])
  })
})

test('what a reader sees of a tag ends with the tag, not with a > in its words', () => {
  const page = 'See <Prompt id="a.b" ask="Is 5 > 3?">Yes.</Prompt>'
  expect(proseOf(page)).toHaveLength(page.length)
  expect(proseOf(page).match(/\S+/g)).toEqual(['See', 'Is', '5', '>', '3?', 'Yes.'])
})

describe('a page is cut after its front matter', () => {
  test('wherever that ends', () => {
    expect(cutPage('---\ntitle: A\n---\n\nWords.')?.body).toEqual({ text: '\nWords.', offset: 17 })
    expect(cutPage('---\n---\nWords.')?.front).toEqual({ text: '', offset: 4 })
    expect(cutPage('---\ntitle: A\n---')?.body.text).toBe('')
  })

  test('and not at all where there is none', () => {
    expect(cutPage('Words.\n---\ntitle: A\n---\n')).toBeUndefined()
    expect(cutPage('---\ntitle: A\n')).toBeUndefined()
  })
})

test('the words of a page are those that are read aloud', () => {
  const page =
    '## Choose\n\nPick **what** fits; see [the law](https://a.example/).\n\n- one\n- <Term id="t">two</Term>\n\n<Prompt id="p" ask="Which one?">The old.</Prompt>{/* later */}'
  expect(plainWords(page)).toBe('Choose Pick what fits; see the law. one two Which one? The old.')
})
