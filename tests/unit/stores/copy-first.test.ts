import { expect, test } from 'vitest'
import type { Copies } from '#device/copies.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { bringIn } from '#stores/review/anki/bring.ts'
import { fakeDevice } from '#tests/support/device.ts'

const NOTE = { v: 1 } as unknown as Parameters<typeof bringIn>[2]

test('a copy of how it is now is there before what came from Anki is', async () => {
  const done: string[] = []
  const device = fakeDevice()
  const copies = async () => ({ take: async () => done.push('copied') > 0 }) as unknown as Copies
  const journal: typeof device.journal = {
    ...device.journal,
    weigh: async () => ({ added: 1, known: 0, clashes: 0, erased: 0, erasing: 0, erasingPacks: 0 }),
    async merge() {
      done.push('merged')
      return { ok: true, value: await journal.weigh([]) }
    },
  }
  const telling = { breathe: async () => undefined, say: () => undefined }
  const brought = await bringIn({ ...device, journal, copies }, [], NOTE, telling)
  expect(brought.ok).toBe(true)
  expect(done).toEqual(['copied', 'merged'])
})

test('none is written where nothing is on the disk, and none that cannot be is in the way', async () => {
  let taken = 0
  const take = async () => {
    taken += 1
    return true
  }
  const copies = async () => ({ take }) as unknown as Copies
  await copyFirst({ ...fakeDevice({ keeping: { kind: 'tab' } }), copies })
  expect(taken).toBe(0)
  await copyFirst({ ...fakeDevice(), copies })
  expect(taken).toBe(1)
  await copyFirst({ ...fakeDevice(), copies: () => Promise.reject(new Error('gone')) })
  await copyFirst(fakeDevice())
})
