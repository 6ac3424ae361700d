import { idOfOwn } from '#domain/pack/own.ts'
import type { FeedbackBody, PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import { OWN_ITEMS } from './own-items.ts'

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

/** What the fixtures `pack-v2` say: the first with rules and with items of its tutor's own. */
export const FULL_PACK: PackBody = {
  ...FIRST_PACK,
  items: ['heat-item-3', 'heat-item-1', 'pk.aaaaaaaaaa', 'heat-item-2', 'pk.gggggggggg', 'own.aaaaaaaaaa'],
  rules: {
    opens: '2026-11-30',
    attempts: 2,
    minutes: 20,
    isShuffled: true,
    feedback: 'end',
    asksCertainty: true,
    pools: [{ take: 2, of: ['heat-item-3', 'heat-item-1', 'heat-item-2'] }],
  },
  own: OWN_ITEMS.filter((own) => ['pk.aaaaaaaaaa', 'pk.gggggggggg', 'own.aaaaaaaaaa'].includes(idOfOwn(own))),
}

/** The name it has had since. */
export const FULL_PACK_ID = 'Seb9CHA0bf4ogBCAqgcQA4'

/** What the fixtures `receipt-v3` say: certainty, time, writing, time on top. */
export const FULL_RECEIPT: ReceiptBody = {
  ...FIRST_RECEIPT,
  pack: FULL_PACK_ID,
  attempt: 'aaaaaaaaaa-00000047',
  answers: [
    {
      kind: 'question',
      item: 'pk.aaaaaaaaaa',
      edition: 1,
      response: ['x7'],
      certainty: 3,
      tookMillis: 12_345,
    },
    {
      kind: 'writing',
      item: 'pk.iiiiiiiiii',
      edition: 1,
      text: 'I’m sorry.\n\nI’ll ring you at five: “promised”.',
    },
  ],
  extraPercent: 25,
  isOver: true,
}

/** What the fixtures `feedback-v1` say: marks by hand, comments, the key. */
export const FIRST_FEEDBACK: FeedbackBody = {
  pack: FULL_PACK_ID,
  attempt: 'aaaaaaaaaa-00000047',
  learner: 'Chloe O’Adeyemi',
  awards: [
    {
      item: 'pk.iiiiiiiiii',
      fraction: 0.75,
      found: ['sorry'],
      comment: 'You say “sorry” first, Siân & 明.\n\nSay what you will do, too.',
    },
    { item: 'heat-item-3', fraction: 1, found: [], comment: '' },
  ],
  comment: 'Good work.',
  keys: OWN_ITEMS.filter((own) =>
    ['pk.aaaaaaaaaa', 'pk.gggggggggg', 'own.aaaaaaaaaa'].includes(idOfOwn(own)),
  ),
}
