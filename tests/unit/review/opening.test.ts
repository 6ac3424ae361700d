import { afterEach, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import { setDevice } from '#stores/device.ts'
import { beginReview, grade, leaveReview, prepareReview, reveal } from '#stores/review/actions.ts'
import { OPENING_NONCE } from '#stores/review/opening.ts'
import { $review } from '#stores/review/state.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { knownOf, shownCards } from './shown.ts'

const cards = shownCards(24)
const reading = new Set<PropertyKey>(['due', 'recent', 'row', 'rows', 'subjects'])

afterEach(leaveReview)

test("the page's own card keeps its answer, whenever it is looked at while the sitting is put together", async () => {
  const reads = await beginPressingAt(undefined)
  expect(reads).toBeGreaterThan(4)
  for (let read = 1; read <= reads; read++) {
    await beginPressingAt(read)
    expect($review.get(), `pressed at read ${read}`).toMatchObject({
      kind: 'back',
      sure: true,
      card: { id: 'card-1' },
      place: { position: 1, total: 10 },
    })
    grade(3, OPENING_NONCE)
    await expect.poll(() => $review.get()).toMatchObject({ kind: 'front', card: { id: 'card-2' } })
  }
})

/** Begins a review while its answer is looked at as that read of the journal ends; tells how many reads there were. */
async function beginPressingAt(read: number | undefined): Promise<number> {
  let count = 0
  const device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  const journal = new Proxy<Journal>(device.journal, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function' || !reading.has(name)) return member
      const call = member.bind(target)
      return async (...given: readonly unknown[]) => {
        const answer: unknown = await call(...given)
        if (++count === read) reveal(true, OPENING_NONCE)
        return answer
      }
    },
  })
  leaveReview()
  setDevice({ ...device, journal })
  prepareReview(knownOf(cards), undefined, false)
  await beginReview()
  return count
}
