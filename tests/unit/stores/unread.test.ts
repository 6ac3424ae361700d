import { afterEach, expect, test, vi } from 'vitest'
import { $unread, createReading } from '#stores/unread.ts'

const GONE = new DOMException('The connection was lost', 'UnknownError')

let shown: string[] = []
afterEach(() => {
  shown = []
  $unread.set(new Map())
})

function readUnread(): void {
  for (const again of $unread.get().keys()) again()
}

/** A reading whose every answer is given by hand, in any order. */
function byHand(awaited?: 'awaited') {
  const asked: PromiseWithResolvers<string>[] = []
  const reading = createReading(async (isPast) => {
    const answer = Promise.withResolvers<string>()
    asked.push(answer)
    const found = await answer.promise
    if (!isPast()) shown.push(found)
  }, awaited)
  return { ...reading, asked }
}

test('the last reading counts, in whatever order they come', async () => {
  const { again, asked } = byHand('awaited')
  const both = [again(), again()]
  asked[1]?.resolve('second')
  asked[0]?.resolve('first')
  await Promise.all(both)
  expect(shown).toEqual(['second'])
  expect($unread.get().size).toBe(0)
})

test('what a page waits for and cannot be read is said, and tried again until it is read', async () => {
  const { again, asked } = byHand('awaited')
  const first = again()
  asked[0]?.reject(GONE)
  await first
  expect([...$unread.get().values()]).toEqual([1])
  readUnread()
  asked[1]?.reject(GONE)
  await vi.waitFor(() => expect([...$unread.get().values()]).toEqual([2]))
  readUnread()
  asked[2]?.resolve('third')
  await vi.waitFor(() => expect($unread.get().size).toBe(0))
  expect(shown).toEqual(['third'])
})

test('a failure that was overtaken is nobody’s concern, nor is one of what nobody waits for', async () => {
  const page = byHand('awaited')
  const both = [page.again(), page.again()]
  page.asked[0]?.reject(GONE)
  page.asked[1]?.resolve('second')
  await Promise.all(both)
  const widget = byHand()
  const small = widget.again()
  widget.asked[0]?.reject(GONE)
  await small
  expect($unread.get().size).toBe(0)
  expect(shown).toEqual(['second'])
})

test('a page that is left shows nothing and asks for nothing', async () => {
  const { again, stop, asked } = byHand('awaited')
  const first = again()
  asked[0]?.reject(GONE)
  await first
  const second = again()
  stop()
  asked[1]?.resolve('late')
  await second
  expect(shown).toEqual([])
  expect($unread.get().size).toBe(0)
})

test('a bug is said like any failure, and not kept quiet', async () => {
  const { again, asked } = byHand('awaited')
  const first = again()
  asked[0]?.reject(new TypeError('bug'))
  await expect(first).rejects.toThrow('bug')
  expect($unread.get().size).toBe(1)
})
