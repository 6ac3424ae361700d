import type { Deed } from '#domain/review/deed.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { shownCards } from './shown.ts'

const DEEDS: readonly (Pick<ShownCard, 'front' | 'back'> & { readonly id: string; readonly deed: Deed })[] = [
  {
    id: 'cloze',
    front: 'It is due … after it came in.',
    back: 'one month',
    deed: { kind: 'cloze', around: ['It is due ', ' after it came in.'] },
  },
  {
    id: 'parts',
    front: 'What stands beside each title?',
    back: 'who made it; why',
    deed: {
      kind: 'marking-point',
      parts: [
        { text: 'who made it', essential: true },
        { text: 'why', essential: false },
      ],
    },
  },
  {
    id: 'order',
    front: 'In which order do the moves come?',
    back: 'Hear, Empathise, Apologise, Take action',
    deed: { kind: 'order', cyclic: false, steps: ['Hear', 'Empathise', 'Apologise', 'Take action'] },
  },
  {
    id: 'sum',
    front: '… fives, … fours, … in all: what is CSAT?',
    back: 'Fours and fives, divided by all, times 100.',
    deed: {
      kind: 'sum',
      measure: 'csat',
      asks: '{{fives}} fives, {{fours}} fours, {{all}} in all: what is CSAT?',
    },
  },
]

/** One card of each kind of its own, as it ships; the plain one comes behind it. */
export function shownKind(kind: 'cloze' | 'parts' | 'order' | 'sum'): readonly ShownCard[] {
  const [plain, ...others] = shownCards(3)
  const made = DEEDS.find(({ id }) => id === kind)
  if (!plain || !made) throw new Error('a card of each kind')
  return [{ ...plain, ...made, more: 'More.' }, ...others]
}
