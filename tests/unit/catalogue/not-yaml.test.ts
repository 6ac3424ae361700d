import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { smallContent } from './small-content.ts'

const FILE = 'content/criteria.yaml'

const told = (text: string) =>
  readCatalogue([...smallContent([]), { path: FILE, bytes: new TextEncoder().encode(text) }]).problems.map(
    ({ sentence }) => sentence.replace(`${FILE}:`, ''),
  )

const LINE_UP = 'this line begins in another column than its neighbours; line them up'
const FOLLOWS =
  'words follow where a text had ended, after a closing quotation mark or bracket or further left; put the whole text in quotation marks, and line its lines up'
const SIGN = 'a text begins with a sign that YAML keeps for itself; put the whole text in quotation marks'

test.each([
  ['a tab', '- point: self-study.mp.1\n\tref: "1"\n', '2:2', 'a tab indents this line; use spaces'],
  ['a tab after spaces', '- point: a\n  \tref: "1"\n', '2:3', 'a tab indents this line; use spaces'],
  ['a line too far left', '- point: a\n ref: "1"\n', '2:1', LINE_UP],
  ['a line too far right', '- point: a\n   ref: "1"\n', '1:10', LINE_UP],
  ['words after a quotation', '- point: a\n  ref: "1" or so\n', '2:12', FOLLOWS],
  [
    'words that begin in bold',
    '- point: a\n  text: *bold* word\n',
    '1:1',
    'a text begins with *; put the whole text in quotation marks',
  ],
  ['words that begin with %', '- point: a\n  text: %5\n', '2:9', SIGN],
])('%s is told in plain words', (_, text, place, advice) => {
  expect(told(text)[0]).toBe(`${place} this is not YAML: ${advice}`)
})
