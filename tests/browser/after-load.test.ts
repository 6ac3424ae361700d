import { expect, test } from 'vitest'
import { afterLoad, holdLate } from '#islands/ui/after-load.ts'

test('what a page can wait with begins once what it is for is there', async () => {
  const order: string[] = []
  afterLoad(() => order.push('before the hold'))
  const first = Promise.withResolvers<void>()
  holdLate(first.promise)
  afterLoad(() => order.push('late'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(order).toEqual(['before the hold'])
  first.resolve()
  await expect.poll(() => order).toEqual(['before the hold', 'late'])
})
