import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startBrowser } from '#tests/support/person.ts'
import { closingLine } from '#tests/support/tally.ts'
import { faults, notRun } from './all.ts'
import type { Fault } from './fault.ts'
import { createPages } from './kit/build-page.ts'
import { asJson, asLine, asPage, chosen } from './report.ts'
import { isPassed, type Result, runFault, runPlanted, type Stage } from './runner.ts'

/** As many faults at a time as the smallest machine has cores. */
const LANES = 2

const { values } = parseArgs({
  options: {
    /** All rounds, and every bug planted. */
    long: { type: 'boolean', default: false },
    /** Plants the bug of each fault, which must then be seen. */
    planted: { type: 'boolean', default: false },
    /** Ids or names, with commas between them. */
    only: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Writes docs/faults.md. */
    write: { type: 'boolean', default: false },
  },
})

await main()

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
  if (!Number.isSafeInteger(seed)) throw new Error(`A seed is a whole number, not ${values.seed}`)
  mkdirSync('tests/.out', { recursive: true })
  const folder = mkdtempSync(join('tests/.out', 'faults-'))
  const browser = await startBrowser()
  const stage: Stage = { browser, pages: createPages(folder), seed }
  const say = (line: string) => (values.json ? console.error(line) : console.log(line))
  say(`Seed ${seed}; --seed ${seed} draws the same again.`)
  try {
    const left = [...chosen(faults, values.only)]
    const results: Result[] = []
    const lane = async () => {
      for (let fault = left.shift(); fault; fault = left.shift()) {
        const result = await runOne(fault, stage)
        results.push(result)
        say(asLine(result))
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    results.sort((a, b) => faults.indexOf(a.fault) - faults.indexOf(b.fault))
    for (const { id, part, why } of notRun)
      if (values.only === undefined) say(`not run: ${id} ${part}: ${why}`)
    const report = {
      at: new Date().toISOString().slice(0, 16).replace('T', ' '),
      seed,
      browser: `Chromium ${browser.version()}`,
      isLong: values.long,
      results,
      notRun: values.only === undefined ? notRun : [],
    }
    if (values.write) writeFileSync('docs/faults.md', asPage(report))
    if (values.json) console.log(asJson(report))
    const passed = results.filter(isPassed).length
    say(closingLine({ passed, failed: results.length - passed, skipped: 0 }))
    process.exitCode = passed === results.length ? 0 : 1
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runOne(fault: Fault, stage: Stage): Promise<Result> {
  const from = performance.now()
  const rounds = values.long ? fault.rounds.long : Math.max(1, fault.rounds.short)
  const ran = await runFault(fault, rounds, stage)
  const planted = values.long || values.planted ? await runPlanted(fault, stage) : undefined
  const seconds = (performance.now() - from) / 1000
  return { fault, ...ran, seconds, ...(planted ? { planted } : {}) }
}
