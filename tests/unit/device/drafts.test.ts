import { expect, test } from 'vitest'
import { createMemoryDrafts } from '#device/drafts.ts'
import { createLateDrafts } from '#device/late-drafts.ts'
import { describeDrafts } from '#tests/support/drafts-contract.ts'

describeDrafts('drafts in memory', (now) => {
  const drafts = createMemoryDrafts(now)
  return { drafts, another: () => drafts, close: async () => undefined }
})

describeDrafts('drafts whose keeper is fetched', (now) => {
  const kept = createMemoryDrafts(now)
  const late = () => createLateDrafts(async () => kept)
  return { drafts: late(), another: late, close: async () => undefined }
})

test('a keeper that could not be fetched has kept nothing, and is asked for again', async () => {
  let isOnline = false
  const kept = createMemoryDrafts(() => 0)
  const drafts = createLateDrafts(async () => {
    if (!isOnline) throw new TypeError('No network')
    return kept
  })
  expect(await drafts.write('entry:a', 'typed on a train')).toBe(false)
  isOnline = true
  expect(await drafts.write('entry:a', 'typed on a train')).toBe(true)
})
