import { beforeEach, expect, it } from 'vitest'
import { DAY_MILLIS } from '#domain/time.ts'
import { grade, reveal, startReview, undo } from '#stores/review/review.ts'
import { begin, cards, choose, device, did, given, known, seen } from './plan-scene.ts'

beforeEach(begin)

/** Due days of the grades that the buttons of the card showing name. */
async function dueDays(): Promise<readonly number[] | undefined> {
  await expect.poll(() => seen('back').previews).toBeDefined()
  return seen('back').previews?.map(({ dueDay }) => dueDay)
}

it('counts no card on a day that an undo took it off again, whatever was chosen meanwhile', async () => {
  await did(...cards.map(({ id }) => given(id, 12)))
  device.pass(20 * DAY_MILLIS)
  await choose('newPerDay', 0)
  await startReview(known)
  for (let count = 0; count < 12; count++) {
    reveal(true)
    const said = await dueDays()
    for (let again = 0; again < 3; again++) {
      await grade(3)
      await undo()
    }
    expect(await dueDays()).toEqual(said)
    await grade(3)
  }
})
