import type { CreditPart, ItemsPart } from '#domain/catalogue/shipped.ts'

/** A small site to choose packs from: two questions, a scenario and two cards. */
export const SHELF_ITEMS: ItemsPart = {
  packs: [
    {
      id: 'calm-week',
      title: 'A calm week',
      about: 'For the first week on the phone.',
      instructions: 'One a day.',
      items: ['q-two', 's-sofa'],
    },
  ],
  version: 'test',
  items: [
    {
      id: 'q-one',
      code: '000001',
      kind: 'question',
      unit: 'calm',
      title: 'What comes first?',
      points: ['calm.mp.1'],
      drill: true,
      difficulty: 'hardest',
    },
    {
      id: 'q-two',
      code: '000002',
      kind: 'question',
      unit: 'calm',
      title: 'Which apology owns it?',
      points: ['calm.kc.1', 'calm.mis.1'],
      asks: 'order',
      difficulty: 'easier',
    },
    {
      id: 's-sofa',
      code: '000003',
      kind: 'scenario',
      unit: 'calm',
      title: 'The sofa',
      points: ['calm.mp.1'],
      difficulty: 'hardest',
    },
    {
      id: 'c-law',
      code: '000004',
      kind: 'card',
      title: 'Who decides, the café?',
      points: ['x.law.1'],
      use: 'definition',
      difficulty: 'middling',
    },
    {
      id: 'c-plan',
      code: '000005',
      kind: 'card',
      unit: 'plan',
      title: 'What is a plan?',
      points: ['plan.kc.1'],
      use: 'application',
      difficulty: 'harder',
    },
  ],
}

/** The points those items move. */
export const SHELF_POINTS: CreditPart = {
  version: 'test',
  points: [
    {
      id: 'calm.mp.1',
      kind: 'marking-point',
      unit: 'calm',
      text: 'Stays calm with real customers.',
      cards: [],
    },
    {
      id: 'calm.kc.1',
      kind: 'key-concept',
      unit: 'calm',
      text: 'An apology names what went wrong.',
      cards: [],
    },
    {
      id: 'calm.mis.1',
      kind: 'misconception',
      unit: 'calm',
      text: '“Sorry you feel that way” will do.',
      truth: 'Own it.',
      cards: [],
    },
    { id: 'plan.kc.1', kind: 'key-concept', unit: 'plan', text: 'A plan has a day.', cards: [] },
    {
      id: 'x.law.1',
      kind: 'misconception',
      text: 'The law is for managers.',
      truth: 'It binds all.',
      cards: [],
    },
    { id: 'plan.tip.1', kind: 'tip', unit: 'plan', text: 'Nothing asks for this.', cards: [] },
  ],
}
