import { expect, test } from 'vitest'
import type { PackItem } from '#domain/pack/pack.ts'
import { setDevice } from '#stores/device.ts'
import { openMake } from '#stores/pack/make.ts'
import { $draft } from '#stores/pack/make-state.ts'
import { MISTAKEN, PACK, receiptOf, SHIPPED, tutorsDevice } from '#tests/support/pack-class.ts'

const fresh: readonly PackItem[] = [
  { id: 'q-again', code: '00000a', kind: 'question', title: 'What first?', points: [] },
  { id: 'heat-again', code: '00000b', kind: 'card', title: 'Why hear first?', points: ['x.fix-first'] },
]
const shipped = {
  ...SHIPPED,
  items: { ...SHIPPED.items, items: [...SHIPPED.items.items, ...fresh], packs: [] },
  credit: { version: 'samples', points: [] },
  misconceptions: {
    version: 'samples',
    misconceptions: [
      {
        id: 'x.fix-first',
        belief: 'The fix comes first.',
        truth: 'People take in a fix once they are heard.',
        taught: { title: 'Hear first', address: '/concepts/heat/#hear' },
        cards: ['heat-again'],
        items: [{ id: 'q-again', sheet: 'quizzes/unit' }],
      },
    ],
  },
}
const receipts = [receiptOf('Amira Hussain'), receiptOf('Ben Whitlock', { answers: MISTAKEN })]

test('a follow-up holds what the pack did not, for those who hold the misconception, and tells nobody who they are', async () => {
  const device = await tutorsDevice(receipts, { shipped })
  setDevice(device)
  const id = await openMake(`follow=${PACK}&about=x.fix-first`)
  expect($draft.get()).toMatchObject({
    title: 'Another look: Hear first',
    from: 'Ruth',
    names: 'Ben Whitlock',
    items: ['q-again', 'heat-again'],
    due: '',
  })
  // It is kept at once, so that a reload finds it.
  await expect.poll(() => device.drafts.read(`pack:${id}`)).toBeDefined()
})

test.each([
  ['another tutor’s pack', `follow=${'x'.repeat(22)}&about=x.fix-first`],
  ['what is no misconception', `follow=${PACK}&about=x.unknown`],
  ['a cut address', `follow=${PACK}`],
  ['markup', `follow=${PACK}&about=<img>`],
])('%s begins an empty pack', async (_, fragment) => {
  setDevice(await tutorsDevice(receipts, { shipped }))
  await openMake(fragment)
  expect($draft.get()).toMatchObject({ title: '', names: '', items: [] })
})
