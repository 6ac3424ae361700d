import type { LogUnit } from '#domain/log/log-unit.ts'
import { NO_WHO } from '#domain/portfolio/choice.ts'
import { type Portfolio, portfolioOf } from '#domain/portfolio/portfolio.ts'
import { type SharedPortfolio, sharedOf } from '#domain/portfolio/shared.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'
import { applied, LOG_UNITS, resource } from '#tests/support/log.ts'

/** When these portfolios are made. */
export const MADE_AT = { at: Date.UTC(2026, 10, 22, 10), offsetMin: 0 }

/** A log of four entries of which the first unit’s portfolio takes three; the one left names none of them. */
export function samplePortfolio(units: readonly LogUnit[] = LOG_UNITS): Portfolio {
  return portfolioOf({
    entries: [
      entryOf(1, resource('A guide to access requests')),
      entryOf(2, resource('Heated calls')),
      entryOf(3, applied(1, { fields: { resources: [entryIdOf(1), entryIdOf(4)] } })),
      entryOf(4, resource('Nobody’s business', { links: [] })),
      entryOf(5, resource('Unfinished', { stage: 'draft' })),
    ],
    units,
    comments: new Map(),
    criteria: [{ id: 'own.abcdefghij', code: '2.3', text: 'Follows our call standard.', isRemoved: false }],
    choice: {
      units: ['self-study'],
      without: new Set(),
      who: { ...NO_WHO, learner: 'Sam Hill', assessor: 'J. Price' },
      budget: 500,
    },
    statement: 'I answer the phones of a parcel firm.',
    today: '2026-11-22',
  })
}

/** The same as it is shared. */
export function sampleShared(): SharedPortfolio {
  return sharedOf(samplePortfolio(), MADE_AT)
}
