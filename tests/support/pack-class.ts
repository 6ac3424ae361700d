import type { PackAnswer, PackBody, PackId, PackItem, ReceiptBody } from '#domain/pack/pack.ts'
import { type FakeDevice, type FakeDeviceOptions, fakeDevice } from './device.ts'
import { CALL, CHOICE, HEAT, MULTIPLE, SHIPPED_SAMPLES } from './quiz-samples.ts'

/** The pack of a class that does not exist, due the day before the tests’ own. */
export const PACK: PackId = 'First-week-0123456789A'

/** Another pack of the same tutor. */
export const OTHER_PACK: PackId = 'Second-week-0123456789'

const CARD = 'heat-why'

/** Two questions, an order, a scenario and a flashcard. */
export const BODY: PackBody = {
  title: 'First week: complaints',
  instructions: '',
  from: 'Ruth',
  due: '2026-11-21',
  items: [CHOICE.id, MULTIPLE.id, HEAT.id, CALL.id, CARD],
  madeMinute: Date.UTC(2026, 10, 9, 9) / 60_000,
}

/** Who should answer. */
export const NAMES = ['Amira Hussain', 'Ben Whitlock', 'Ewa Nowak'] as const

const RIGHT: readonly PackAnswer[] = [
  { kind: 'question', item: CHOICE.id, edition: 1, response: ['listen'] },
  { kind: 'question', item: MULTIPLE.id, edition: 1, response: ['guide', 'podcast'] },
  { kind: 'question', item: HEAT.id, edition: 1, response: ['hear', 'empathise', 'apologise', 'act'] },
  {
    kind: 'scenario',
    item: CALL.id,
    edition: 1,
    path: [
      { turn: 'opening', choice: 'hear' },
      { turn: 'date', choice: 'four' },
    ],
  },
  { kind: 'card', item: CARD, edition: 1, grade: 3 },
]

/** The belief that the fix comes first, twice; half of a question; a card forgotten; the call left out. */
export const MISTAKEN: readonly PackAnswer[] = [
  { kind: 'question', item: CHOICE.id, edition: 1, response: ['fix'] },
  { kind: 'question', item: MULTIPLE.id, edition: 1, response: ['guide'] },
  { kind: 'question', item: HEAT.id, edition: 1, response: ['act', 'apologise', 'empathise', 'hear'] },
  { kind: 'card', item: CARD, edition: 1, grade: 1 },
]

/** A receipt of the pack: all right and in time, but for what is given. */
export function receiptOf(learner: string, given: Partial<ReceiptBody> = {}): ReceiptBody {
  const letters = [...learner.toLowerCase().replace(/[^a-z]/g, ''), ...'aaaaaaaaaa'].slice(0, 10).join('')
  const endedAt = Date.UTC(2026, 10, 18, 9)
  return {
    pack: PACK,
    attempt: `${letters}-00000007`,
    learner,
    startedAt: endedAt - 20 * 60_000,
    endedAt,
    offsetMin: 0,
    answers: RIGHT,
    ...given,
  }
}

const ASKED: readonly Pick<PackItem, 'kind' | 'id' | 'title'>[] = [
  ...[CHOICE, MULTIPLE, HEAT].map(({ id, stem }) => ({ kind: 'question' as const, id, title: stem })),
  { kind: 'scenario', id: CALL.id, title: CALL.title },
  { kind: 'card', id: CARD, title: 'Why is a customer heard first?' },
]

/** What the site ships for these items. */
export const SHIPPED = {
  ...SHIPPED_SAMPLES,
  items: {
    version: 'samples',
    items: ASKED.map((item, at): PackItem => ({ ...item, code: `00000${at}`, unit: 'unit', points: [] })),
  },
}

/** A tutor’s device with both packs, and receipts taken in. */
export async function tutorsDevice(
  receipts: readonly ReceiptBody[] = [],
  options: FakeDeviceOptions = {},
): Promise<FakeDevice> {
  const device = fakeDevice({ shipped: SHIPPED, ...options })
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body: BODY, names: NAMES },
    { kind: 'pack.saved', pack: OTHER_PACK, body: { ...BODY, title: 'Second week' }, names: [] },
    ...receipts.map((receipt) => ({ kind: 'receipt.taken', pack: receipt.pack, receipt }) as const),
  ])
  return device
}
