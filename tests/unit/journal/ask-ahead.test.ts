import { expect, test, vi } from 'vitest'
import { askAhead } from '#device/disk/ask-ahead.ts'

/** Asks that are answered by hand, by their keys. */
function disk() {
  const asked = new Map<number, PromiseWithResolvers<string>>()
  const ask = (key: number) => {
    const answer = Promise.withResolvers<string>()
    asked.set(key, answer)
    return answer.promise
  }
  return { asked, ask }
}

test('asks for a few before anybody looks, then for one more whenever one has come, and keeps the order', async () => {
  const { asked, ask } = disk()
  const taken: string[] = []
  const ahead = askAhead({ keys: [1, 2, 3, 4], ask, ahead: 2 })
  expect([...asked.keys()]).toEqual([1, 2])
  const all = ahead.each((one) => taken.push(`${one}, asked for ${asked.size}`))
  asked.get(2)?.resolve('second')
  await Promise.resolve()
  expect(taken).toEqual([])
  asked.get(1)?.resolve('first')
  await vi.waitFor(() => expect([...asked.keys()]).toEqual([1, 2, 3, 4]))
  asked.get(4)?.resolve('fourth')
  asked.get(3)?.resolve('third')
  await all
  expect(taken).toEqual([
    'first, asked for 3',
    'second, asked for 4',
    'third, asked for 4',
    'fourth, asked for 4',
  ])
})

test.each([0, 1, 2, 3, 5])('tells once that all of %i are asked for, and only who looks', async (count) => {
  const onAllAsked = vi.fn()
  const keys = Array.from({ length: count }, (_, key) => key)
  const ahead = askAhead({ keys, ask: async (key) => key, ahead: 2, onAllAsked })
  expect(onAllAsked).not.toHaveBeenCalled()
  const taken: [key: number, told: number][] = []
  await ahead.each((key) => taken.push([key, onAllAsked.mock.calls.length]))
  expect(onAllAsked).toHaveBeenCalledTimes(1)
  // The last two are under way when the one before them is looked at.
  expect(taken).toEqual(keys.map((key) => [key, key >= count - 3 ? 1 : 0]))
})

test('fails with what failed, and takes nothing after it', async () => {
  const taken: number[] = []
  const ask = async (key: number) => {
    if (key === 2) throw new Error('The disk is gone')
    return key
  }
  const looking = askAhead({ keys: [1, 2, 3], ask, ahead: 3 }).each((key) => taken.push(key))
  await expect(looking).rejects.toThrow('The disk is gone')
  expect(taken).toEqual([1])
})
