import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Seat, sitDown } from '#device/seat.ts'

let name: string
let seats: Seat[]
let stops: AbortController

beforeEach(() => {
  name = `seat-${crypto.randomUUID()}`
  seats = []
  stops = new AbortController()
})
afterEach(() => {
  for (const seat of seats) seat.leave()
  stops.abort()
})

/** A tab of its own: locks and channels know nothing of pages. */
function tab(handOver: () => Promise<void> = async () => undefined) {
  const heard: string[] = []
  const seat = sitDown(name, {
    onHeld: () => heard.push('held'),
    onElsewhere: (isMoved) => heard.push(isMoved ? 'moved' : 'elsewhere'),
    async handOver() {
      heard.push('hands over')
      await handOver()
    },
  })
  seats.push(seat)
  return { ...seat, heard, last: () => heard.at(-1) }
}

describe('a seat', () => {
  test('is the first tab’s; another hears so, and has it once the first is gone', async () => {
    const one = tab()
    await expect.poll(one.last).toBe('held')
    const two = tab()
    await expect.poll(two.last).toBe('elsewhere')
    one.leave()
    await expect.poll(two.last).toBe('held')
    expect(one.heard).toEqual(['held'])
    expect(two.heard).toEqual(['elsewhere', 'held'])
  })

  test('goes over once the tab that has it handed over, past one that waited longer, and comes back', async () => {
    let isHandedOver = false
    const one = tab(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      isHandedOver = true
    })
    await expect.poll(one.last).toBe('held')
    const waiting = tab()
    await expect.poll(waiting.last).toBe('elsewhere')
    const two = tab()
    await expect.poll(two.last).toBe('elsewhere')
    two.take()
    await expect.poll(two.last).toBe('held')
    expect(isHandedOver).toBe(true)
    await expect.poll(one.last).toBe('moved')
    expect(waiting.heard).toEqual(['elsewhere'])
    one.take()
    await expect.poll(one.last).toBe('held')
    await expect.poll(two.last).toBe('moved')
    expect(two.heard).toEqual(['elsewhere', 'held', 'hands over', 'moved'])
    expect(waiting.heard).toEqual(['elsewhere'])
  })

  test('is taken from a tab that answers nothing', async () => {
    const release = new Promise<void>((resolve) => stops.signal.addEventListener('abort', () => resolve()))
    const asleep = navigator.locks.request(name, () => release).catch((error: Error) => error.name)
    const two = tab()
    await expect.poll(two.last).toBe('elsewhere')
    two.take()
    await expect.poll(two.last, { timeout: 20_000 }).toBe('held')
    expect(await asleep).toBe('AbortError')
  })

  test('stays where it was when the tab that wanted it is gone before it came', async () => {
    const one = tab()
    await expect.poll(one.last).toBe('held')
    const gone = new BroadcastChannel(name)
    gone.postMessage({ wants: 'nobody' })
    await expect.poll(one.last).toBe('hands over')
    await expect.poll(one.last, { timeout: 20_000 }).toBe('held')
    gone.close()
  })

  test('that is left before it was had is never heard of', async () => {
    const one = tab()
    one.leave()
    const two = tab()
    await expect.poll(two.last).toBe('held')
    expect(one.heard).toEqual([])
  })
})
