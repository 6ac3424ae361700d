import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** How many checks went which way. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The one line a whole run closes with, made to be read by machines too. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/**
 * Counts what Vitest ran. A file that could not be loaded and an error outside any test count as one failure
 * each. Prints the closing line, or leaves the count in the file `TALLY_FILE` for a run that has more to count.
 */
export const tallyReporter: Reporter = {
  onTestRunEnd(modules, strayErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules.filter((module) => module.errors().length > 0)
    const suites = modules.flatMap((module) => [...module.children.allSuites()])
    const brokenSuites = suites.filter((suite) => suite.errors().length > 0)
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const tally: Tally = {
      passed: count('passed'),
      failed: count('failed') + broken.length + brokenSuites.length + strayErrors.length,
      skipped: count('skipped') + count('pending'),
    }
    const file = process.env.TALLY_FILE
    if (file) writeFileSync(file, JSON.stringify(tally))
    else console.log(closingLine(tally))
  },
}
