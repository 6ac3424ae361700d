import type { Browser } from 'playwright'
import { BUDGETS, type Budget } from '#tests/support/budgets.ts'
import { bytesOf, firstVisit } from '#tests/support/first-visit.ts'
import { builtPages } from '#tests/support/pages.ts'
import { startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { makeCertificate } from './certificate.ts'
import { type Probe, type Timing, visitSlowly } from './slow-phone.ts'

/** One figure of the table: what we measured, what a peer needs for the same, and what we aim for. */
interface Row {
  readonly name: string
  readonly value: number
  readonly unit: 'kB' | 'requests' | 'ms' | 'shift'
  /** The peer measured in the same run; null where none is installed. */
  readonly against: { readonly peer: string; readonly value: number } | null
  readonly ratio: number | null
  readonly aim: number | null
  readonly met: boolean | null
}

/** Until a card or a question at the top of its page answers. */
const INTERACTIVE_AIM_MILLIS = 1600

const PROBES: Readonly<Record<Budget['kind'], Probe>> = {
  // Reading waits for no script; what comes by script are the learner's own marks.
  lesson: { tap: '', hasEffect: `document.querySelector('.section_read button, .section_read a')` },
  flashcards: {
    tap: `document.querySelector('.answer-bar .button:not(:disabled)')?.click()`,
    hasEffect: `[...document.querySelectorAll('.answer-bar .button')].some((button) => /Got it/.test(button.textContent))`,
  },
  // A submit event of our own: a click before the script is there would leave the page.
  quiz: {
    tap: `document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))`,
    hasEffect: `document.querySelector('.field_problem')?.textContent || (document.querySelector('h1') && !document.querySelector('form'))`,
  },
  scenario: {
    tap: `window.offered ??= document.querySelector('.choices')?.textContent; document.querySelector('.choices .choice')?.click()`,
    hasEffect: `window.offered !== undefined && document.querySelector('.choices')?.textContent !== window.offered`,
  },
}

await main()

async function main(): Promise<void> {
  const { only, isJson, runs } = readArguments(process.argv.slice(2))
  const kinds = BUDGETS.filter(({ kind }) => only === undefined || only === 'pages' || only === kind)
  if (kinds.length === 0) throw new Error(`Nothing to measure is called ${only}.`)
  const browser = await startBrowser()
  const certificate = makeCertificate()
  if (!certificate)
    console.error('Served by HTTP/1.1, for want of openssl: times are longer than on most hosts.')
  // Bytes are weighed without HTTP/2, whose framing the browser counts in.
  const scales = await serveSite(builds[0], { isBrotli: true })
  const site = certificate ? await serveSite(builds[0], { isBrotli: true, certificate }) : scales
  try {
    const rows: Row[] = []
    for (const budget of kinds) rows.push(...(await measure(browser, { scales, site }, budget, runs)))
    console.log(isJson ? JSON.stringify({ rows }, null, 2) : asTable(rows))
  } finally {
    await browser.close()
    await site.stop()
    await scales.stop()
  }
}

function readArguments(words: readonly string[]): {
  only: string | undefined
  isJson: boolean
  runs: number
} {
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
  return { only: after('--only'), isJson: words.includes('--json'), runs: Number(after('--runs') ?? 5) }
}

async function measure(
  browser: Browser,
  { scales, site }: { readonly scales: Site; readonly site: Site },
  budget: Budget,
  runs: number,
): Promise<readonly Row[]> {
  const path = builtPages(builds[0].folder).find((page) => budget.pages.test(page.path))?.path
  if (path === undefined) return []
  const { atOnce, later } = await firstVisit(browser, scales, path)
  const timings: Timing[] = []
  for (let run = 0; run < runs; run++) {
    timings.push(await visitSlowly(browser, site, path, PROBES[budget.kind]))
  }
  const name = (what: string) => `${budget.kind}: ${what}`
  const time = (key: keyof Timing) => Math.round(median(timings.map((timing) => timing[key])))
  return [
    row(name('loaded at once'), round(bytesOf(atOnce) / 1000), 'kB', budget.allKb),
    row(name('JavaScript of it'), round(bytesOf(atOnce, 'scripts') / 1000), 'kB', budget.scriptKb),
    row(name('requests of it'), atOnce.length, 'requests', budget.requests ?? null),
    row(name('loaded later'), round(bytesOf(later) / 1000), 'kB', null),
    row(name('first paint, slow phone'), time('firstPaintMillis'), 'ms', null),
    row(name('largest paint, slow phone'), time('largestPaintMillis'), 'ms', null),
    budget.kind === 'lesson'
      ? row(name('the learner’s marks are there, slow phone'), time('interactiveMillis'), 'ms', null)
      : row(
          name('a tap has its effect, slow phone'),
          time('interactiveMillis'),
          'ms',
          INTERACTIVE_AIM_MILLIS,
        ),
    row(name('blocked, slow phone'), time('blockedMillis'), 'ms', 0),
    row(name('layout shift'), round(median(timings.map(({ layoutShift }) => layoutShift))), 'shift', 0),
  ]
}

function row(name: string, value: number, unit: Row['unit'], aim: number | null): Row {
  return { name, value, unit, against: null, ratio: null, aim, met: aim === null ? null : value <= aim }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function asTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(({ name, value, unit, aim, met }) => {
      const wish = aim === null ? 'no aim in this run' : `aim ${aim} ${met ? 'met' : 'NOT MET'}`
      return `${name.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(8)}  ${wish}`
    })
    .join('\n')
}
