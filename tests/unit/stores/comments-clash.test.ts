import { expect, test } from 'vitest'
import type { Fact } from '#domain/journal/fact.ts'
import { NO_REMARKS, sendingOf, withRemark } from '#domain/portfolio/comments.ts'
import { writeCommentsFile } from '#formats/comments-file.ts'
import { $taking, takeInComments, weighCommentsText } from '#stores/assess/take-in.ts'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'
import { MADE_AT, sampleShared } from '#tests/support/shared-portfolio.ts'

test('comments under a name whose number is taken by others are refused, whatever their clock', async () => {
  const [entry] = sampleShared().entries
  if (!entry) throw new Error('The sample has an entry')
  const { number, record } = entry
  const begun = factOf('b', 1, MADE_AT.at, {
    kind: 'entry.revised',
    entry: entry.id,
    replaces: [],
    number,
    record,
  })
  const device = fakeDevice({ moment: MADE_AT, facts: [begun] })
  setDevice(device)
  const remarks = withRemark(
    { ...NO_REMARKS, name: 'J. Price', role: 'assessor' },
    entry,
    undefined,
    { text: 'Good.' },
    () => 'aaaaaaaaab',
  )
  const { facts } = sendingOf(remarks, 'zzzzzzzzzz', MADE_AT)
  await weighCommentsText(await textOf(facts))
  await takeInComments()
  expect($taking.get().kind).toBe('taken')
  const before = await device.journal.facts()
  const altered = facts.map((fact) => ({ ...fact, clock: { ...fact.clock, wall: fact.clock.wall - 5 } }))
  await weighCommentsText(await textOf(altered))
  expect($taking.get()).toEqual({ kind: 'refused', refusal: { by: 'content', problem: 'clash' } })
  expect(await device.journal.facts()).toEqual(before)
})

async function textOf(facts: readonly Fact[]): Promise<string> {
  const sent = { madeAt: MADE_AT, portfolio: 'a'.repeat(64), facts }
  return new TextDecoder().decode(await writeCommentsFile(sent, 'J. Price, assessor'))
}
