import type { Browser } from 'playwright'
import { BUDGETS, type Budget } from '#tests/support/budgets.ts'
import { bytesOf, firstVisit } from '#tests/support/first-visit.ts'
import { builtPages } from '#tests/support/pages.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { makeCertificate } from './certificate.ts'
import { median, type Row, row } from './row.ts'
import { type Probe, type Timing, visitSlowly } from './slow-phone.ts'
import { buildStarlight, type Peer } from './starlight.ts'

/** Until a card or a question at the top of its page answers, where no peer is there to say what is soon. */
const INTERACTIVE_AIM_MILLIS = 1600

/** A card or a question answers no later than the peer's search opens. */
const TAP_RATIO = 1

/** First paint and largest paint, of the peer's. */
const PAINT_RATIO = 0.65

/** Reading waits for no script; what comes by script are the learner's own marks. */
const READING: Probe = {
  tap: '',
  hasEffect: `document.querySelector('.section_read button, .section_read a')`,
}

const PROBES: Readonly<Record<Budget['kind'], Probe>> = {
  lesson: READING,
  concept: READING,
  flashcards: {
    tap: `document.querySelector('.answer-bar .button:not(:disabled)')?.click()`,
    hasEffect: `[...document.querySelectorAll('.answer-bar .button')].some((button) => /Got it/.test(button.textContent))`,
  },
  // A submit event of our own: a click before the script is there would be kept and done later.
  quiz: {
    tap: `document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))`,
    hasEffect: `document.querySelector('.field_problem')?.textContent || (document.querySelector('h1') && !document.querySelector('form'))`,
  },
  scenario: {
    tap: `window.offered ??= document.querySelector('.choices')?.textContent; document.querySelector('.choices .choice')?.click()`,
    hasEffect: `window.offered !== undefined && document.querySelector('.choices')?.textContent !== window.offered`,
  },
}

/** A site twice: once to weigh, without HTTP/2 whose framing the browser counts in, and once to time. */
interface Served {
  readonly scales: Site
  readonly timed: Site
  stop(): Promise<void>
}

/** What was measured of a page. */
interface Measured {
  readonly allKb: number
  readonly scriptKb: number
  readonly requests: number
  readonly laterKb: number
  readonly timing: Timing
}

/** What pages weigh and how soon they answer, held against the peer's lesson in the same run. */
export async function measurePages(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  const kinds = BUDGETS.filter(({ kind }) => only === undefined || only === 'pages' || only === kind)
  if (kinds.length === 0) return []
  const peer = buildStarlight(builds[0].folder)
  const ours = await serveTwice((options) => serveSite(builds[0], options))
  const theirs = peer && (await serveTwice((options) => peer.serve(options)))
  try {
    const found = kinds.flatMap((budget) => {
      const path = builtPages(builds[0].folder).find((page) => budget.pages.test(page.path))?.path
      return path === undefined ? [] : [{ budget, path }]
    })
    const visits = found.map(({ budget, path }) => ({ site: ours, path, probe: PROBES[budget.kind] }))
    const all = peer && theirs ? [...visits, { site: theirs, ...pageOf(peer, found[0]?.path) }] : visits
    const measured = await measureInTurns(browser, all, runs)
    const held = peer && measured.at(-1) ? { name: peer.name, measured: measured.at(-1) } : undefined
    return found.flatMap(({ budget }, index) => {
      const one = measured[index]
      return one ? rowsOf(budget, one, held) : []
    })
  } finally {
    await ours.stop()
    await theirs?.stop()
  }
}

function pageOf(peer: Peer, ours: string | undefined): { readonly path: string; readonly probe: Probe } {
  const unit = /^units\/([^/]+)\//.exec(ours ?? '')?.[1] ?? 'self-study'
  return { path: peer.lesson(unit), probe: peer.search }
}

/** Visits by turns, so that a busy moment of the machine falls on all alike. */
async function measureInTurns(
  browser: Browser,
  visits: readonly { readonly site: Served; readonly path: string; readonly probe: Probe }[],
  runs: number,
): Promise<readonly Measured[]> {
  const timings = visits.map((): Timing[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [index, { site, path, probe }] of visits.entries()) {
      timings[index]?.push(await visitSlowly(browser, site.timed, path, probe))
    }
  }
  const weighed: Measured[] = []
  for (const [index, { site, path }] of visits.entries()) {
    const { atOnce, later } = await firstVisit(browser, site.scales, path)
    const kb = (bytes: number) => bytes / 1000
    weighed.push({
      allKb: kb(bytesOf(atOnce)),
      scriptKb: kb(bytesOf(atOnce, 'scripts')),
      requests: atOnce.length,
      laterKb: kb(bytesOf(later)),
      timing: middleOf(timings[index] ?? []),
    })
  }
  return weighed
}

function rowsOf(
  { kind, allKb, scriptKb, requests }: Budget,
  ours: Measured,
  peer: { readonly name: string; readonly measured: Measured | undefined } | undefined,
): readonly Row[] {
  const than = (pick: (one: Measured) => number) =>
    peer?.measured ? { what: peer.name, value: pick(peer.measured) } : undefined
  const line = (what: string, unit: Row['unit'], pick: (one: Measured) => number, aims = {}) =>
    row(`${kind}: ${what}`, pick(ours), unit, { against: than(pick), ...aims })
  const tap = (one: Measured) => one.timing.interactiveMillis
  return [
    line('loaded at once', 'kB', (one) => one.allKb, { aim: allKb }),
    line('JavaScript of it', 'kB', (one) => one.scriptKb, { aim: scriptKb }),
    line('requests of it', 'requests', (one) => one.requests, { aim: requests }),
    line('loaded later', 'kB', (one) => one.laterKb),
    line('first paint, slow phone', 'ms', (one) => one.timing.firstPaintMillis, { ratioAim: PAINT_RATIO }),
    line('largest paint, slow phone', 'ms', (one) => one.timing.largestPaintMillis, {
      ratioAim: PAINT_RATIO,
    }),
    kind === 'lesson' || kind === 'concept'
      ? // The peer has no marks: its search, which opens sooner, is another thing.
        row(`${kind}: the learner’s marks are there, slow phone`, tap(ours), 'ms')
      : line(
          'a tap has its effect, slow phone',
          'ms',
          tap,
          peer ? { ratioAim: TAP_RATIO } : { aim: INTERACTIVE_AIM_MILLIS },
        ),
    line('blocked, slow phone', 'ms', (one) => one.timing.blockedMillis, { aim: 0 }),
    line('layout shift', 'shift', (one) => one.timing.layoutShift, { aim: 0 }),
  ]
}

function middleOf(timings: readonly Timing[]): Timing {
  const middle = (key: keyof Timing) => median(timings.map((timing) => timing[key]))
  return {
    firstPaintMillis: middle('firstPaintMillis'),
    largestPaintMillis: middle('largestPaintMillis'),
    interactiveMillis: middle('interactiveMillis'),
    blockedMillis: middle('blockedMillis'),
    layoutShift: middle('layoutShift'),
  }
}

async function serveTwice(serve: (options: Parameters<Peer['serve']>[0]) => Promise<Site>): Promise<Served> {
  const certificate = makeCertificate()
  if (!certificate)
    console.error('Served by HTTP/1.1, for want of openssl: times are longer than on most hosts.')
  const scales = await serve({ isBrotli: true })
  const timed = certificate ? await serve({ isBrotli: true, certificate }) : scales
  return {
    scales,
    timed,
    async stop() {
      await timed.stop()
      if (timed !== scales) await scales.stop()
    },
  }
}
