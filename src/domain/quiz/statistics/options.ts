import type { Id } from '#domain/id.ts'
import { mean } from './moments.ts'

/** What one attempt picked of an item, and what it scored in all. */
export interface Picked {
  readonly options: readonly Id[]
  readonly total: number
}

/** How one option did. */
export interface OptionStatistics {
  readonly option: Id
  readonly count: number
  /** Of all attempts that answered, in per cent. */
  readonly percent: number
  /** The mean total of those who picked it; absent where nobody did. A wrong option that the strong pick misleads. */
  readonly meanTotal?: number
  /** Hardly anyone picks it: under 5 % of at least 20 attempts (a rule of thumb). A wrong one then tells nothing. */
  readonly isIdle: boolean
}

/** The option table of an item: how many picked each, and how strong they were. */
export function optionTable(
  options: readonly Id[],
  attempts: readonly Picked[],
): readonly OptionStatistics[] {
  return options.map((option): OptionStatistics => {
    const pickers = attempts.filter((attempt) => attempt.options.includes(option))
    const count = pickers.length
    const percent = attempts.length === 0 ? 0 : (100 * count) / attempts.length
    return {
      option,
      count,
      percent,
      ...(count === 0 ? {} : { meanTotal: mean(pickers.map(({ total }) => total)) }),
      isIdle: attempts.length >= IDLE_ATTEMPTS && percent < IDLE_PERCENT,
    }
  })
}

const IDLE_ATTEMPTS = 20
const IDLE_PERCENT = 5
