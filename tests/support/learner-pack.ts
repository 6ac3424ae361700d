import type { CardsPart, ItemsPart } from '#domain/catalogue/shipped.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody, PackItem } from '#domain/pack/pack.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { writePackLink } from '#formats/pack.ts'
import { CALL, CHOICE, HEAT, SHIPPED_SAMPLES } from './quiz-samples.ts'

/** A flashcard of the samples. */
export const CARD: ShownCard = {
  id: 'heat-hear',
  edition: 1,
  front: 'What comes before the fix?',
  back: 'Hearing the customer out.',
  taught: { title: 'HEAT', address: '/concepts/heat/' },
  points: [{ id: 'unit.kc.1', kind: 'key-concept', text: 'Hear before you act.', cards: ['heat-hear'] }],
}

const ITEMS: readonly PackItem[] = [
  { id: CHOICE.id, code: '000001', kind: 'question', unit: 'unit', title: CHOICE.stem, points: [] },
  { id: HEAT.id, code: '000002', kind: 'question', unit: 'unit', title: HEAT.stem, points: [] },
  { id: CALL.id, code: '000003', kind: 'scenario', unit: 'unit', title: CALL.title, points: [] },
  { id: CARD.id, code: '000004', kind: 'card', unit: 'unit', title: CARD.front, points: [] },
]

/** What a site of the samples ships for packs. */
export const PACK_SHIPPED = {
  ...SHIPPED_SAMPLES,
  items: { version: 'v', packs: [], items: ITEMS } satisfies ItemsPart,
  cards: { version: 'v', cards: [CARD] } satisfies CardsPart,
} as const

/** The codes of that site. */
export const PACK_CODES = itemCodes(ITEMS)

/** A pack of a question, a scenario, a card and another question. */
export const LEARNER_PACK: PackBody = {
  title: 'Hear before you fix',
  instructions: 'Read HEAT first.\n\nThen do these.',
  from: 'Mrs Okafor',
  due: '2026-12-04',
  reply: 'okafor@college.example',
  items: [CHOICE.id, CALL.id, CARD.id, HEAT.id],
  madeMinute: 29_000_000,
}

/** The link of a pack of the samples, as its fragment. */
export function packFragment(body: PackBody = LEARNER_PACK): Promise<string> {
  return writePackLink(body, PACK_CODES)
}
