import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { logUnits } from '#domain/log/log-unit.ts'
import { criteriaLine } from '#messages/criteria.ts'
import { smallContent } from './small-content.ts'

const FILE = 'content/criteria.yaml'

/** The small content with a centre’s own numbers in it. */
function mapped(text: string) {
  return readCatalogue([...smallContent(), { path: FILE, bytes: new TextEncoder().encode(text) }])
}

test('a centre’s numbers stand with the marking point they ask for, in the order in which they are written', () => {
  const { catalogue, problems } = mapped(`
- { point: self-study.mp.1, ref: "1.3", text: Use three sources. }
- { point: self-study.mp.2, ref: "2.1" }
- { point: self-study.mp.1, ref: "1.2" }
`)
  expect(problems).toEqual([])
  const criteria = [{ ref: '1.3', text: 'Use three sources.' }, { ref: '1.2' }]
  expect(catalogue.points.find(({ id }) => id === 'self-study.mp.1')).toMatchObject({ criteria })
  const [unit] = logUnits(catalogue)
  expect(unit?.points.map((point) => point.criteria?.map(({ ref }) => ref))).toEqual([
    ['1.3', '1.2'],
    ['2.1'],
    undefined,
  ])
  expect(criteriaLine(criteria)).toBe('Your centre’s 1.3 and 1.2')
})

test('where no centre has mapped its own, nothing of it is there', () => {
  const { catalogue } = mapped('# Nothing yet.')
  expect(catalogue.points.filter((point) => 'criteria' in point)).toEqual([])
})

test('a number for what is no marking point is refused with its place', () => {
  const { problems } = mapped(
    '- { point: self-study.kc.1, ref: "1.2" }\n- { point: self-study.mp.9, ref: 4 }',
  )
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    `${FILE}:1:12 criterion 1.2 names marking point self-study.kc.1, which does not exist; did you mean self-study.mp.1?`,
    `${FILE}:2:12 criterion unsaid names marking point self-study.mp.9, which does not exist; self-study has mp.1 to mp.3`,
    `${FILE}:2:34 ref of criterion must be text; it is 4, which is a number: put it in quotes`,
  ])
})

test('a number that stands twice, says nothing or took curly marks along is refused', () => {
  const { problems } = mapped(`
- { point: self-study.mp.1, ref: "1.2" }
- { point: self-study.mp.2, ref: "1.2" }
- { point: self-study.mp.1, ref: "1.2", text: Again. }
- { point: self-study.mp.1, ref: " " }
- { point: self-study.mp.1, ref: “1.3” }
`)
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    `${FILE}:4:12 criterion 1.2 asks for self-study.mp.1 twice; keep one`,
    `${FILE}:5:34 ref of criterion is empty; write it or take the line out`,
    `${FILE}:6:34 ref of criterion “1.3” must be in straight quotation marks; it is in curly ones`,
  ])
})
