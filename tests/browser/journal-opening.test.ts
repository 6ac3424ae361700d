import { expect, test, vi } from 'vitest'
import { closeTabsAfterEach, freshName, READ, tab } from '#tests/support/web-journals.ts'

closeTabsAfterEach()

test('a journal that could not be opened is opened anew when it is asked again', async () => {
  // As of a part of the page that is out of reach: no error of the disk, for which there is another place.
  const finishErasing = vi.fn(async () => false)
  finishErasing.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
  const journal = tab(freshName(), { finishErasing })
  await expect(journal.rows('section:')).rejects.toThrow('Failed to fetch')
  expect(await journal.rows('section:')).toEqual([])
  expect((await journal.append([READ])).ok).toBe(true)
  expect(await journal.keeping()).toEqual({ kind: 'disk' })
  expect(await journal.rows('section:')).toHaveLength(1)
})
