import { expect, test } from 'vitest'
import type { Copies } from '#device/copies.ts'
import type { Device } from '#device/device.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { setDevice } from '#stores/device.ts'
import { beginText } from '#stores/log/import/begin.ts'
import { $pastImports, lookForImports, takeImportBack } from '#stores/log/import/past.ts'
import { bringIn as bringEntries } from '#stores/log/import/work.ts'
import { bringIn } from '#stores/review/anki/bring.ts'
import {
  $ankiImports,
  $doubles,
  countOnce,
  lookForDoubles,
  showImports,
  takeBack,
} from '#stores/review/anki/imports.ts'
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

/** A device that takes down which kinds of facts stood in the journal whenever a copy of it was written. */
function copyingDevice() {
  const device = fakeDevice()
  const copied: string[][] = []
  const take = async () => copied.push((await device.journal.facts()).map(({ kind }) => kind)) > 0
  const copies = async () => ({ take }) as unknown as Copies
  const copying: Device = { ...device, copies }
  setDevice(copying)
  return { device: copying, copied }
}

test('a copy of how it is now is there before a list comes into the log, and before it is taken back', async () => {
  const { device, copied } = copyingDevice()
  await beginText('list.ris', 'TY  - BOOK\nTI  - Calm\nER  - \n')
  expect(copied).toEqual([])
  await bringEntries()
  expect(copied).toEqual([[]])
  await lookForImports()
  const [past] = $pastImports.get()
  // Pressed twice, it is taken back once.
  if (past) await Promise.all([takeImportBack(past), takeImportBack(past)])
  expect(copied).toEqual([[], ['entry.revised']])
  expect((await device.journal.facts()).map(({ kind }) => kind)).toEqual(['entry.revised', 'undone'])
})

test('and before what came from Anki is taken back, or counts once that came by two ways', async () => {
  const { device, copied } = copyingDevice()
  const telling = { breathe: async () => undefined, say: () => undefined }
  const { at } = device.now()
  const review = {
    kind: 'card.graded',
    card: 'heat-why',
    edition: 1,
    grade: 3,
    intervalDays: 4,
    first: false,
    tookMillis: 0,
  } as const
  for (const name of ['Till', 'Counter']) {
    await bringIn(device, [{ at, happening: review }], { name, cards: 1, reviews: 1 }, telling)
  }
  copied.length = 0
  await showImports()
  $doubles.set({ kind: 'none' })
  await lookForDoubles()
  await countOnce()
  expect($doubles.get()).toEqual({ kind: 'settled', reviews: 1 })
  const both = ['card.graded', 'card.graded', 'setting.chosen', 'setting.chosen']
  expect(copied.map((kinds) => kinds.sort())).toEqual([both])
  const [past] = $ankiImports.get() ?? []
  if (past) await takeBack(past)
  expect(copied.map((kinds) => kinds.sort())).toEqual([both, [...both, 'undone']])
  expect((await device.journal.facts()).filter(({ kind }) => kind === 'undone').length).toBeGreaterThan(1)
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
