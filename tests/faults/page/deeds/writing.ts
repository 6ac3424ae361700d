import type { Fact, Happening, StoredFact } from '#domain/journal/fact.ts'
import { acknowledge, device } from './device.ts'

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
  /** Rows that did not say what the facts do, and records that are of no use. */
  readonly mended: number
}

/** Writing and looking, by the ways of the site. */
export const writing = {
  /** Opens the journal; says where facts go. */
  async open(): Promise<string> {
    const keeping = await device().journal.keeping()
    return keeping.kind === 'memory' ? keeping.problem.kind : keeping.kind
  },

  /** What the browser said when it closed its storage; nothing where it is known for what it is. */
  async brokenBy(): Promise<string> {
    const keeping = await device().journal.keeping()
    return keeping.kind === 'memory' && keeping.problem.kind === 'broken' ? keeping.problem.detail : ''
  },

  /** Writes pair after pair for ever, and says of each that it is kept once the site would say so. */
  async write(first: number): Promise<never> {
    for (let number = first; ; number++) await writePair(number)
  },

  /** Writes so many pairs; gives how many were said to be kept. */
  async writeSome(first: number, count: number): Promise<number> {
    let kept = 0
    for (let number = first; number < first + count; number++) if (await writePair(number)) kept += 1
    return kept
  },

  /** All facts, and nothing is mended. */
  facts: () => device().journal.facts(),

  /** Everything that is there, and how many rows were not as the facts say. */
  async look(): Promise<Found> {
    const { journal } = device()
    const keeping = await writing.open()
    const facts = await journal.facts()
    const rebuilt = await journal.rebuild()
    const mended = rebuilt.ok ? rebuilt.value.mended + rebuilt.value.unread + rebuilt.value.unsound : 0
    return { keeping, facts, mended }
  },

  /** Every row as this page would show it. */
  rowsHere: async () => JSON.stringify(await device().journal.rows('')),
}

/** Two things that happen together: of a write that is torn only one is there. */
export function pairOf(number: number): readonly Happening[] {
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

async function writePair(number: number): Promise<readonly Fact[] | undefined> {
  const written = await device().journal.append(pairOf(number))
  if (!written.ok) return undefined
  if (await isInMemory()) {
    await acknowledge({ onPage: number })
    return undefined
  }
  await acknowledge({ write: number, facts: written.value } satisfies Ack)
  return written.value
}

/** What only this page has is not said to be kept: the banner says so instead. */
async function isInMemory(): Promise<boolean> {
  return (await device().journal.keeping()).kind !== 'disk'
}
