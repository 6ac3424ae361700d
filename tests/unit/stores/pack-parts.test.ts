import { expect, test } from 'vitest'
import type { PackAnswer, PackItem } from '#domain/pack/pack.ts'
import { setDevice } from '#stores/device.ts'
import { $gradebook, openGradebook } from '#stores/pack/gradebook.ts'
import { answersInWords } from '#stores/pack/send-words.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { BODY, receiptOf } from '#tests/support/pack-class.ts'
import { CLOZE, MATCH, PARTS_QUIZ, SHORT } from '#tests/support/parts-samples.ts'

const ASKED = [MATCH, CLOZE, SHORT]
const PACK = 'Parts-alone-0123456789'
const items = ASKED.map(
  ({ id, stem }, at): PackItem => ({
    id,
    code: `00000${at}`,
    kind: 'question',
    unit: 'unit',
    title: stem,
    points: [],
  }),
)
const shipped = { 'quizzes/unit': PARTS_QUIZ, items: { version: 'samples', items } }

const answer = (item: string, ...response: readonly string[]): PackAnswer => ({
  kind: 'question',
  item,
  edition: 1,
  response,
})
const said = async (...answers: readonly PackAnswer[]) => {
  const listed = items.map((item) => ({ id: item.id, item, isAnswered: true }))
  return (await answersInWords(fakeDevice({ shipped }), listed, answers)).map((one) => one.said)
}

test('a learner sees each part as their tutor will, those left open too', async () => {
  expect(
    await said(
      answer(MATCH.id, 'date=act', 'back=hear'),
      answer(CLOZE.id, 'act=ring', 'first=hear'),
      answer(SHORT.id, 'answer=empathy'),
      answer(SHORT.id, 'gone=empathy'),
    ),
  ).toEqual([
    {
      kind: 'filled',
      texts: [
        '“You have waited since the third.”: Hear',
        '“Two days’ pay, and still no sofa.”: …',
        '“A van comes on Thursday, and I’ll ring you at noon.”: Take action',
      ],
    },
    { kind: 'filled', texts: ['hear', '…', 'ring'] },
    { kind: 'chosen', texts: ['empathy'] },
    { kind: 'changed' },
  ])
})

test('a tutor sees of each part what the class gave', async () => {
  const device = fakeDevice({ shipped })
  setDevice(device)
  const body = { ...BODY, items: ASKED.map(({ id }) => id) }
  const answers = [
    ['empathise', 'back=hear'],
    ['Empathise.', 'back=act'],
    ['agree', 'back=hear'],
  ].map(([typed, back = '']) => [answer(SHORT.id, `answer=${typed}`), answer(MATCH.id, back)])
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body, names: [] },
    ...answers.map((given, at) => {
      const receipt = { ...receiptOf(`Learner ${'abc'[at]}`, { answers: given }), pack: PACK }
      return { kind: 'receipt.taken', pack: PACK, receipt } as const
    }),
  ])
  await openGradebook({ kind: 'pack', pack: PACK })
  const state = $gradebook.get()
  if (state.kind !== 'open') throw new Error(`The table is ${state.kind}`)
  const [match, cloze, short] = state.view.items
  expect(match?.parts.map(({ rows }) => rows.map(({ count }) => count))).toEqual([
    [2, 0, 0, 1],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])
  expect(match?.answers).toEqual([])
  expect(cloze?.tally.count.none).toBe(3)
  expect(short?.parts).toEqual([
    {
      part: 'answer',
      number: 1,
      label: '',
      rows: [
        { text: 'Empathise.', count: 2, fraction: 1 },
        { text: 'agree', count: 1, fraction: 0, misconception: 'x.agree' },
      ],
      others: 0,
    },
  ])
  expect(short?.tally.facility).toBeCloseTo(2 / 3, 9)
  expect(state.view.beliefs.map(({ id, learners, of }) => [id, learners, of])).toEqual([['x.agree', 1, 3]])
})
