import { afterEach, expect, test } from 'vitest'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { PASTED_COMMENTS } from '#stores/assess/pasted.ts'
import { getDevice } from '#stores/device.ts'
import { reasonForKindDraft } from '#stores/guard/reasons-typed.ts'
import { PASTED_RECEIPTS } from '#stores/pack/half-way.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, READ, tab } from '#tests/support/web-journals.ts'

closeTabsAfterEach()

const { journal, drafts } = getDevice()

afterEach(async () => {
  await journal.erase()
  await drafts.clear()
})

const ENTRY = 'eeeeeeeeee'

const written: Happening = {
  kind: 'entry.revised',
  entry: ENTRY,
  replaces: [],
  number: 4,
  record: { type: 'note', stage: 'inbox', title: 'Mrs Canary', fields: {}, links: [] },
}

/** What is typed and pasted here, and says of no entry or pack that it is of it. */
const UNNAMED = [PASTED_RECEIPTS, PASTED_COMMENTS, reasonForKindDraft('name')]

/** Another device with an entry that is here too. */
async function other() {
  const there = tab()
  const facts: readonly Fact[] = appended(await there.append([written, READ]))
  await journal.merge(facts)
  for (const name of UNNAMED) await drafts.write(name, 'Canary')
  return there
}

const left = async () => (await drafts.list('')).map(({ name }) => name)

test('what may be of an entry goes when it is erased on another device, and what is of packs stays', async () => {
  const there = await other()
  await there.purge([{ entry: ENTRY, number: 4 }])
  expect(await journal.merge(await there.facts())).toMatchObject({ value: { erasing: 1 } })
  expect(await left()).toEqual([PASTED_RECEIPTS])
})

test('nothing goes where another device brings anything else, or the same erasing once more', async () => {
  const there = await other()
  await there.append([READ])
  expect(await journal.merge(await there.facts())).toMatchObject({ value: { added: 1 } })
  expect(await left()).toHaveLength(3)
  await there.purge([{ entry: ENTRY, number: 4 }])
  await journal.merge(await there.facts())
  await drafts.write(PASTED_COMMENTS, 'Others')
  expect(await journal.merge(await there.facts())).toMatchObject({ value: { erasing: 0 } })
  expect(await left()).toContain(PASTED_COMMENTS)
})
