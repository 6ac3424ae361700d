import { expect, test } from 'vitest'
import { askAway, sendAway } from '#device/away.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { tallyFacts, tallyOf } from '#domain/journal/tally.ts'
import { rowRules } from '#domain/rows.ts'
import { compact, layoutOf } from '#tests/support/compacted.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'
import { gradeOf } from '#tests/support/weights-contract.ts'

closeTabsAfterEach()

test('what is on the disk is counted in the worker as the page would, singly and in segments', async () => {
  const name = freshName()
  const journal = tab(name)
  const cards = Array.from({ length: 30 }, (_, at) => gradeOf(`card-${at}`))
  const [first] = appended(await journal.append([...cards, GRADE, READ]))
  await compact(name)
  const [last] = appended(await journal.append([READ, GRADE]))
  if (first) appended(await journal.append([undoOf(rowRules, first)]))
  const { single, segments } = await layoutOf(name)
  expect([single > 1, segments > 3]).toEqual([true, true])
  const facts = await journal.facts()
  for (const after of [undefined, last?.clock, { wall: NOW.at, count: 12 }]) {
    const job = { kind: 'tally', name, ...(after ? { after } : {}) } as const
    const tallied = await sendAway<'tally'>(job, () => undefined).done
    expect(tallied).toEqual(tallyFacts(facts, after))
  }
  const { all } = await sendAway<'tally'>({ kind: 'tally', name }, () => undefined).done
  expect([all.facts, tallyOf(all)]).toMatchObject([35, { cards: 30, sections: 1, entries: 0 }])
  expect(await askAway(name, { kind: 'tally' }, () => undefined)).toMatchObject({ all: { facts: 35 } })
})
