import { createMemoryJournal } from '#device/memory-journal.ts'
import { rowRules } from '#domain/rows.ts'
import { fakeDeviceId, seededChance } from '#tests/support/device.ts'
import { describeErasure } from '#tests/support/erasure-contract.ts'
import { describeJournal } from '#tests/support/journal-contract.ts'

for (const describe of [describeJournal, describeErasure]) {
  describe('the journal in memory', (now) => {
    const chance = seededChance(7)
    const journal = createMemoryJournal({
      rules: rowRules,
      now,
      newDevice: () => fakeDeviceId(chance),
      keeping: { kind: 'disk' },
    })
    return { journal, another: () => journal, reopen: async () => journal, close: async () => undefined }
  })
}
