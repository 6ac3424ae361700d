import { beforeEach, expect, test, vi } from 'vitest'
import type { Copies, LookedCopy } from '#device/copies.ts'
import type { LastCopy } from '#domain/journal/copies.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { writeBackup } from '#formats/backup.ts'
import { copiesCheckedText, copyWords, secondCopyText } from '#messages/copies.ts'
import { takeInBackup, weighBackup } from '#stores/backup-open.ts'
import { $copyCheck, $secondCopy, checkCopies, followCopies } from '#stores/copies.ts'
import { $copiesOffered } from '#stores/copies-offered.ts'
import { setDevice } from '#stores/device.ts'
import { $missing } from '#stores/missing.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const AT = SUNDAY_MORNING.at
const LAST: LastCopy = { madeAt: AT, records: 1204, ever: 1204, checkedAt: AT }
const FACTS = [1, 2, 3].map((seq) =>
  factOf('b', seq, AT - 10 + seq, { kind: 'section.read', section: 'self-study.choose' }),
)
const WHOLE: LookedCopy = { id: 'whole', madeAt: AT - 5, isSound: true, records: 3, bringsBack: 3 }
const PART: LookedCopy = { id: 'part', madeAt: AT - 1, isSound: true, records: 9, bringsBack: 1 }
const DAMAGED: LookedCopy = { id: 'damaged', madeAt: AT - 2, isSound: false, records: 0, bringsBack: 0 }
const NEW: LookedCopy = { id: 'new', madeAt: AT, isSound: true, records: 1, bringsBack: 0 }

beforeEach(() => {
  $missing.set({ kind: 'none' })
  $copiesOffered.set([])
  $copyCheck.set({ kind: 'idle' })
  $secondCopy.set(undefined)
})

test('the page says which copy there is, that there is none, or that there can be none', async () => {
  for (const [copies, kind] of [
    [fakeCopies(), 'kept'],
    [fakeCopies({ last: async () => undefined }), 'none'],
    [undefined, 'impossible'],
  ] as const) {
    setDevice({ ...fakeDevice(), copies: async () => copies })
    const stop = followCopies()
    await vi.waitFor(() => expect($secondCopy.get()?.kind).toBe(kind))
    stop()
    $secondCopy.set(undefined)
  }
})

test('checking says which copies are damaged, or that none could be read', async () => {
  setDevice({ ...fakeDevice(), copies: async () => fakeCopies() })
  await checkCopies()
  expect($copyCheck.get()).toMatchObject({ kind: 'checked', copies: [NEW, PART, DAMAGED, WHOLE] })
  setDevice({ ...fakeDevice(), copies: async () => fakeCopies({ look: async () => undefined }) })
  await checkCopies()
  expect($copyCheck.get()).toEqual({ kind: 'failed' })
})

test('where records are missing, copies that bring some back are offered, the best first, and one is added by merge', async () => {
  const device = fakeDevice()
  const taken: number[] = []
  const copies = fakeCopies({
    take: async (now) => {
      taken.push(now)
      return true
    },
  })
  setDevice({ ...device, copies: async () => copies })
  const stop = followCopies()
  sayMissing(3)
  await vi.waitFor(() => expect($copiesOffered.get().map(({ id }) => id)).toEqual(['whole', 'part']))
  // The damaged one is named.
  expect($copyCheck.get()).toMatchObject({ kind: 'checked' })
  await $copiesOffered.get()[0]?.take()
  expect(taken).toEqual([AT])
  expect(await device.journal.facts()).toEqual(FACTS)
  $missing.set({ kind: 'none' })
  expect($copiesOffered.get()).toEqual([])
  stop()
})

test('a copy that cannot be read any more adds nothing, and the page says so', async () => {
  const device = fakeDevice()
  setDevice({ ...device, copies: async () => fakeCopies({ read: async () => undefined }) })
  const stop = followCopies()
  sayMissing(3)
  await vi.waitFor(() => expect($copiesOffered.get()).toHaveLength(2))
  await $copiesOffered.get()[0]?.take()
  expect($copyCheck.get()).toEqual({ kind: 'not-taken' })
  expect(await device.journal.facts()).toEqual([])
  stop()
})

test('before a backup file is taken in, a copy is written of how it was', async () => {
  const device = fakeDevice()
  const before: number[] = []
  const take = async () => {
    before.push((await device.journal.facts()).length)
    return false
  }
  setDevice({ ...device, copies: async () => fakeCopies({ take }) })
  await device.journal.append([{ kind: 'section.read', section: 'self-study.choose' }])
  await weighBackup(new File([await writeBackup(FACTS, AT)], 'backup.jsonl.gz'))
  expect(before).toEqual([])
  await takeInBackup()
  expect(before).toEqual([1])
  expect(await device.journal.facts()).toHaveLength(4)
})

test('the words name numbers, days and what is damaged', () => {
  expect(secondCopyText(LAST, 0)).toContain('second copy of 22 November 2026 at 10:00 holds 1,204 records')
  expect(copiesCheckedText(0, [], 0)).toBe(copyWords.none)
  expect(copiesCheckedText(1, [], 0)).toBe('The one copy was read to its end and is whole.')
  expect(copiesCheckedText(4, [], 0)).toBe('All 4 copies were read to their ends and are whole.')
  expect(copiesCheckedText(2, [AT], 0)).toContain(
    'The copy of 22 November 2026 at 10:00 is damaged and is used for nothing. 2 more are whole.',
  )
  expect(copiesCheckedText(0, [AT, AT], 0)).toContain(
    'are damaged and are used for nothing. No other is kept.',
  )
})

function fakeCopies(more: Partial<Copies> = {}): Copies {
  return {
    marks: fakeDevice().marks,
    last: async () => LAST,
    take: async () => true,
    clean: async () => true,
    look: async () => [NEW, PART, DAMAGED, WHOLE],
    read: async () => FACTS.filter((fact) => parseFact(fact).ok),
    clear: async (then) => then().then(() => true),
    ...more,
  }
}

function sayMissing(records: number): void {
  const missing = { noticedAt: AT, until: AT, of: records, own: [], devices: {}, given: [] }
  $missing.set({ kind: 'missing', missing, offsetMin: 0, records, own: 0, here: 0 })
}
