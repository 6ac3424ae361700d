import { afterEach, expect, test, vi } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { beginReview, goOn, leaveReview, prepareReview } from '#stores/review/actions.ts'
import { $review } from '#stores/review/state.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { knownOf, shownCards } from './shown.ts'

afterEach(() => {
  leaveReview()
  vi.restoreAllMocks()
})

test('a sitting that cannot be read says so each time it is tried, and begins once it can be', async () => {
  const cards = shownCards(24)
  const device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
  const gone = new DOMException('The connection was lost', 'UnknownError')
  for (const name of ['due', 'recent', 'row', 'rows', 'subjects'] as const)
    vi.spyOn(device.journal, name).mockRejectedValue(gone)
  prepareReview(knownOf(cards), undefined, true)
  await expect(beginReview()).rejects.toBe(gone)
  expect($review.get().kind).toBe('unreachable')
  for (let tries = 0; tries < 2; tries++) {
    const seen: string[] = []
    const stop = $review.listen(({ kind }) => void seen.push(kind))
    goOn()
    await expect.poll(() => [seen.includes('loading'), seen.at(-1)]).toEqual([true, 'unreachable'])
    stop()
  }
  vi.restoreAllMocks()
  goOn()
  await expect.poll(() => $review.get()).toMatchObject({ kind: 'front', card: { id: 'card-1' } })
})
