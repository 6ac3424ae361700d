import type { PackBody, ReceiptBody } from '#domain/pack/pack.ts'

/** What the fixtures `pack-v1` say. */
export const FIRST_PACK: PackBody = {
  title: 'First week: complaints',
  instructions: 'Do these before Friday.\nTake your time, and read what is said after each one: Siân & 明.',
  from: 'Ruth Okafor',
  due: '2026-12-04',
  reply: 'ruth.okafor@example.ac.uk',
  items: ['heat-item-3', 'heat-item-1', 'heat-item-2'],
  madeMinute: 29_922_365,
}

/** The name it has had since. */
export const FIRST_PACK_ID = 'vlynPcGQRXroMWG3wAheNM'

/** What the fixtures `receipt-v1` say. */
export const FIRST_RECEIPT: ReceiptBody = {
  pack: 'vlynPcGQRXroMWG3wAheNM',
  attempt: 'aaaaaaaaaa-00000012',
  learner: 'Chloe O’Adeyemi',
  startedAt: 1_796_400_000_000,
  endedAt: 1_796_400_900_000,
  offsetMin: 60,
  answers: [
    { kind: 'question', item: 'heat-item-3', edition: 1, response: ['listen', 'fix-first'] },
    {
      kind: 'scenario',
      item: 'heat-item-1',
      edition: 2,
      path: [
        { turn: 'opening', choice: 'hear' },
        { turn: 'date', choice: 'four' },
      ],
    },
    { kind: 'card', item: 'heat-item-2', edition: 1, grade: 3 },
  ],
}

/** What the fixtures `receipt-v2` say: the first whose answers fill parts. */
export const FIRST_FILLED_RECEIPT: ReceiptBody = {
  ...FIRST_RECEIPT,
  attempt: 'aaaaaaaaaa-00000031',
  answers: [
    {
      kind: 'question',
      item: 'heat-item-4',
      edition: 1,
      response: ['hear=finish', 'act=offer', 'third=I’d say “sorry” = empathy & 明'],
    },
    { kind: 'question', item: 'heat-item-5', edition: 2, response: ['answer=£12.50'] },
    { kind: 'question', item: 'heat-item-3', edition: 1, response: ['listen'] },
  ],
}
