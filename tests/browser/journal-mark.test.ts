import { expect, test } from 'vitest'
import { askAway, sendAway } from '#device/away.ts'
import { markClass } from '#domain/pack/marked-class.ts'
import { packOf } from '#domain/pack/pack-state.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { BODY, MISTAKEN, NAMES, PACK, receiptOf } from '#tests/support/pack-class.ts'
import { CALL, CHOICE, HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'
import { closeTabsAfterEach, freshName, NOW, tab } from '#tests/support/web-journals.ts'

closeTabsAfterEach()

const sheets = {
  questions: new Map([CHOICE, MULTIPLE, HEAT].map((question) => [question.id, question])),
  scenarios: new Map([[CALL.id, CALL]]),
}

test('a class is marked in the worker as the page would, from what is on the disk, without anybody’s answers', async () => {
  const name = freshName()
  const journal = tab(name)
  const receipts = Array.from({ length: 120 }, (_, at) => {
    const attempt = `${[...String(at).padStart(10, '0')].map((figure) => 'abcdefghij'[Number(figure)]).join('')}-00000007`
    return receiptOf(`Learner ${at}`, { attempt, ...(at % 3 === 0 ? { answers: MISTAKEN } : {}) })
  })
  appended(
    await journal.append([
      { kind: 'pack.saved', pack: PACK, body: BODY, names: NAMES },
      ...receipts.map((receipt) => ({ kind: 'receipt.taken', pack: PACK, receipt }) as const),
    ]),
  )
  const job = { kind: 'mark', pack: PACK, sheets, now: NOW } as const
  const marked = await sendAway<'mark'>({ ...job, name }, () => undefined).done
  const state = packOf((await journal.row(`pack:${PACK}`))?.state)
  if (!state) throw new Error('The pack is not here')
  expect(marked).toEqual(markClass(state, sheets, NOW))
  expect(marked?.table.learners.filter(({ receipt }) => receipt)).toHaveLength(120)
  expect(JSON.stringify(marked)).not.toContain('"response"')
  // Nothing of a pack that is not there: the page then says what became of it.
  const other = { ...job, pack: 'Another-pack-012345678' }
  expect(await askAway(name, other, () => undefined)).toBeUndefined()
})
