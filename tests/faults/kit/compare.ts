import type { StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { type Outcome, outcome, sum } from '#tests/faults/fault.ts'
import type { Ack, Found } from '#tests/faults/page/deeds/writing.ts'

/**
 * Holds what was said to be kept against what is there: each write whole and word for word, no write halfway, every row
 * as the facts say, no fact under two names.
 */
export function compare(acks: readonly unknown[], found: Found): Outcome {
  const said = writesIn(acks)
  const there = new Map(found.facts.map((fact) => [fact.id, fact]))
  const isThere = (fact: StoredFact) => sameJson(there.get(fact.id), fact)
  const gone = said.filter(({ facts }) => !facts.every(isThere))
  const lost = gone.length
  const doubled = found.facts.length - there.size + doublesIn(found.facts)
  const [first, last] = [gone[0], gone.at(-1)]
  const wrong = [
    ...(first && last
      ? [
          `Of ${said.length} writes ${lost} are gone, ${first.write} to ${last.write}; there are ${found.facts.length} facts`,
        ]
      : []),
    ...(doubled > 0 ? [`${doubled} writes are there twice`] : []),
    ...(found.keeping !== 'disk' ? [`Facts are not kept on the disk afterwards: ${found.keeping}`] : []),
  ]
  const torn = halvesIn(found.facts) + partsOfImports(said, found.facts) + found.mended
  return outcome({ acknowledged: said.length, lost, torn, wrong })
}

/** The acknowledgements that are about facts. */
export function writesIn(acks: readonly unknown[]): readonly Ack[] {
  return (acks as readonly Partial<Ack>[]).filter((ack): ack is Ack => ack.facts !== undefined)
}

/** What looks one after another at the same place come to: what one found lost is lost to the next as well. */
export function chained(looks: readonly Outcome[]): Outcome {
  const most = (count: (look: Outcome) => number) => Math.max(0, ...looks.map(count))
  return {
    ...sum(looks),
    acknowledged: most(({ acknowledged }) => acknowledged),
    lost: most(({ lost }) => lost),
  }
}

/** Writes come as pairs, a grade and a note of the same number. */
function halvesIn(facts: readonly StoredFact[]): number {
  const halves = new Map<number, number>()
  for (const fact of facts) {
    const number = numberOf(fact)
    if (number !== undefined) halves.set(number, (halves.get(number) ?? 0) + 1)
  }
  return [...halves.values()].filter((count) => count % 2 === 1).length
}

/** All of an import is of one device, and every import is as long as the first. */
function partsOfImports(said: readonly Ack[], facts: readonly StoredFact[]): number {
  const isImported = ({ device }: StoredFact) => device.startsWith('imported')
  const [first] = said.filter(({ facts: [one] }) => one && isImported(one))
  const whole = first?.facts.length
  const imports = Map.groupBy(facts.filter(isImported), ({ device }) => device)
  return [...imports.values()].filter(({ length }) => whole !== undefined && length !== whole).length
}

function doublesIn(facts: readonly StoredFact[]): number {
  const numbers = facts.filter(({ kind }) => kind === 'card.noted').map(numberOf)
  return numbers.length - new Set(numbers).size
}

function numberOf(fact: StoredFact): number | undefined {
  const { kind, tookMillis, hook } = fact as { kind: string; tookMillis?: number; hook?: string }
  if (kind === 'card.graded') return tookMillis
  return kind === 'card.noted' ? Number(hook?.replace('Note ', '')) : undefined
}

/** What is gone, what is said of it, and what a copy or a file brought back. */
export interface Losses {
  /** How many records that were kept are not there. */
  readonly gone: number
  /** How many the page says are missing. */
  readonly told: number
}

/** Each record that is gone must be told of, and none that is there. */
export function toldOf({ gone, told }: Losses): Pick<Outcome, 'detected' | 'undetected'> {
  return { detected: Math.min(gone, told), undetected: Math.abs(gone - told) }
}

/** How many of the facts that were said to be kept are not there. */
export function goneOf(acks: readonly unknown[], facts: readonly StoredFact[]): number {
  const there = new Set(facts.map(({ id }) => id))
  return writesIn(acks)
    .flatMap((ack) => ack.facts)
    .filter(({ id }) => !there.has(id)).length
}
