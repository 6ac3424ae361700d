import { expect, test } from 'vitest'
import { howItIsDone } from '#messages/packs-made.ts'

test.each([
  [{ own: 0 }, ''],
  [{ own: 1 }, 'One of your own.'],
  [
    { own: 3, key: 'tutor', rules: { feedback: 'never', attempts: 1 } },
    'Three of your own, their answers stay with you. One attempt, what was right never shows.',
  ],
  [
    { own: 12, key: 'code', rules: { feedback: 'code', minutes: 20, isShuffled: true } },
    '12 of your own, their answers under a reveal code. 20 minutes, shuffled, what was right shows by code.',
  ],
  [
    {
      own: 0,
      rules: {
        opens: '2026-12-01',
        pools: [{ take: 2, of: ['a', 'b', 'c'] }],
        isOneByOne: true,
        isByNumber: true,
      },
    },
    'Opens 1 December 2026, two of three drawn, one by one, by number.',
  ],
] as const)('says of %o: %s', (pack, said) => expect(howItIsDone(pack)).toBe(said))
