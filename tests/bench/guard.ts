import { findPersonal, hitsOf, PATTERNS } from '#domain/guard/find-personal.ts'
import { foldText } from '#domain/guard/folded.ts'
import { PROBES } from '#tests/unit/guard/probes.ts'
import { median, type Row, row } from './row.ts'

const MEGABYTE = 1_000_000
const PROBE = 200_000
const RUNS = 5

/** A log as people write it, with a name and a number here and there. */
const PROSE =
  'The customer rang at 10:30 about an order that came late, so I listened and said sorry. Ms Khan gave 07700 900123. I read section 4.2 for 40 minutes and wrote down what I would do. '

/** The personal-data guard over a megabyte, and its slowest pattern on the shapes made to slow it down. */
export function measureGuard(only: string | undefined): readonly Row[] {
  if (only !== undefined && only !== 'folds' && only !== 'log' && only !== 'guard') return []
  const prose = filled(PROSE, MEGABYTE)
  const names = { names: ['Siân Gwynne', 'Jo Bloggs'] }
  findPersonal(prose, names)
  const worst = Object.entries(PROBES).flatMap(([probe, part]) => {
    const { plain } = foldText(filled(part, PROBE))
    return PATTERNS.map((pattern) => ({
      probe,
      kind: pattern.kind,
      value: timed(() => hitsOf(pattern, plain), 2),
    }))
  })
  const [slowest] = worst.toSorted((a, b) => b.value - a.value)
  return [
    row(
      'guard: 1 MB of a log',
      timed(() => findPersonal(prose, names), RUNS),
      'ms',
      { aim: 100 },
    ),
    row(
      `guard: slowest pattern on 200 kB of hostile shapes (${slowest?.kind}, ${slowest?.probe})`,
      slowest?.value ?? 0,
      'ms',
      { aim: 50 },
    ),
  ]
}

function timed(work: () => unknown, runs: number): number {
  return median(
    Array.from({ length: runs }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}
