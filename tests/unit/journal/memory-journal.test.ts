import { createMemoryJournal } from '#device/memory-journal.ts'
import { rowRules } from '#domain/rows.ts'
import { fakeDeviceId, seededChance } from '#tests/support/device.ts'
import { describeJournal } from '#tests/support/journal-contract.ts'

describeJournal('the journal in memory', (now) => {
  const chance = seededChance(7)
  const journal = createMemoryJournal({
    rules: rowRules,
    now,
    newDevice: () => fakeDeviceId(chance),
    keeping: { kind: 'disk' },
  })
  return { journal, another: () => journal, reopen: async () => journal, close: async () => undefined }
})
