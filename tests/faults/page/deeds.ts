import { createWebDevice } from '#device/web.ts'
import type { Fact, Happening, StoredFact } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import { timed } from './timed.ts'

/** The device as every page of the site makes it. */
const device = createWebDevice(rowRules, () => '')
const { journal } = device

/** What a page said was kept. */
export interface Ack {
  /** Number of the write. */
  readonly write: number
  readonly facts: readonly StoredFact[]
}

/** What is found when a page looks at everything. */
export interface Found {
  readonly keeping: string
  readonly facts: readonly StoredFact[]
  /** Rows that did not say what the facts do. */
  readonly mended: number
}

/** What a page of the faults can be asked to do. Everything goes by the same ways as on a page of the site. */
export const deeds = {
  ...timed,
  /** Opens the journal. */
  open: async () => (await journal.keeping()).kind,

  /** Writes pair after pair for ever, and says of each that it is kept once the site would say so. */
  async write(first: number): Promise<never> {
    for (let number = first; ; number++) {
      const facts = await writePair(number)
      if (facts) await acknowledge({ write: number, facts })
    }
  },

  /** Writes so many pairs; gives how many were said to be kept. */
  async writeSome(first: number, count: number): Promise<number> {
    let kept = 0
    for (let number = first; number < first + count; number++) {
      const facts = await writePair(number)
      if (!facts) continue
      kept += 1
      await acknowledge({ write: number, facts })
    }
    return kept
  },

  /** Everything that is there, and how many rows were not as the facts say. */
  async look(): Promise<Found> {
    const keeping = await journal.keeping()
    const facts = await journal.facts()
    const rebuilt = await journal.rebuild()
    return {
      keeping: keeping.kind === 'memory' ? keeping.problem.kind : keeping.kind,
      facts,
      mended: rebuilt.ok ? rebuilt.value.mended + rebuilt.value.unread + rebuilt.value.unsound : -1,
    }
  },

  /** Every row as this page would show it. */
  rowsHere: async () => JSON.stringify(await journal.rows('')),
}

/** What a page of the faults can be asked to do. */
export type Deeds = typeof deeds

async function writePair(number: number): Promise<readonly Fact[] | undefined> {
  const written = await journal.append(pairOf(number))
  return written.ok ? written.value : undefined
}

/** Two things that happen together: of a write that is torn only one is there. */
function pairOf(number: number): readonly Happening[] {
  const card = `card-${number % 40}`
  return [
    {
      kind: 'card.graded',
      card,
      edition: 1,
      grade: 3,
      intervalDays: number % 90,
      first: number < 40,
      tookMillis: number,
    },
    { kind: 'card.noted', card, hook: `Note ${number}` },
  ]
}

/** Leaves the browser before anything can happen to it. */
async function acknowledge(ack: Ack): Promise<void> {
  await fetch('/ack', { method: 'POST', body: JSON.stringify(ack) })
}
