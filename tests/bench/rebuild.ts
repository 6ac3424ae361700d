import type { Browser } from 'playwright'
import { type Card, createEmptyCard, fsrs } from 'ts-fsrs'
import { createGathered } from '#device/disk/gather.ts'
import { SEALING } from '#device/disk/sealing.ts'
import { HELD } from '#device/held-marks.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { foldAll, foldGroups } from '#domain/journal/fold.ts'
import { seal } from '#domain/journal/seal.ts'
import { isWhole, type Segment } from '#domain/journal/segment.ts'
import { rowRules } from '#domain/rows.ts'
import { builds, serveSite } from '#tests/support/site.ts'
import { fillJournal } from './full-journal.ts'
import { reviewsOf } from './generated.ts'
import { measureReplayPeer } from './replay-peer.ts'
import { median, type Row, row } from './row.ts'

const MANY = 200_000

const MOST = 1_000_000

/** Reading 200,000 facts from the disk, folding them and comparing every row. */
const REBUILD_AIM_MILLIS = 400

/** Folding takes at most a fifth of replaying the same grades through the scheduler of ts-fsrs. */
const REPLAY_RATIO = 0.2

/** A person reads what the page says before they press anything on it. */
const AT_REST_MILLIS = 1_500

/** What ten times the work may cost: ten times, and some room for memory. */
const TENFOLD_RATIO = 13

/** “Check now” on Your data with years of answers, in the worker; and folding alone against a replay by ts-fsrs. */
export async function measureRebuild(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'rebuild') return []
  const site = await serveSite(builds[0])
  try {
    const timed = async (count: number) => {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.addInitScript(timeJobs)
      await page.goto(site.url('robots.txt'))
      await fillJournal(page, answersOf(count))
      await page.goto(site.url('your-data/'))
      // A page that was open for a while knows how much is here, and so counts it in the worker from then on.
      await page.evaluate(untilCounted, `${STORAGE_NAME}:${HELD}`)
      const painted: number[] = []
      const jobs: number[] = []
      for (let run = 0; run < runs; run++) {
        await page.reload()
        // Counting what is kept reads the same disk: the check begins after it, when the page has come to rest.
        await page.locator('.register li').first().waitFor()
        await page.waitForTimeout(AT_REST_MILLIS)
        painted.push(await page.evaluate(untilChecked))
        jobs.push(await page.evaluate(jobMillis))
      }
      await context.close()
      return { painted: median(painted), job: median(jobs) }
    }
    const few = await timed(MOST / 10)
    const many = await timed(MANY)
    const most = await timed(MOST)
    const peer = await measureReplayPeer(browser, { facts: answersOf(MANY), runs })
    return [
      row('rebuild: 200,000 answers read and folded, from press to paint', many.painted, 'ms', {
        aim: REBUILD_AIM_MILLIS,
      }),
      row('rebuild: the same, from asking the worker to its answer', many.job, 'ms', {
        against: {
          what: 'the same check of a record a fact, through next() of ts-fsrs',
          value: peer.likeForLike,
        },
        ratioAim: REPLAY_RATIO,
      }),
      row('rebuild: the same', many.job, 'ms', {
        against: {
          what: 'the least that next() needs of each answer, compared with nothing',
          value: peer.least,
        },
        ratioAim: REPLAY_RATIO,
      }),
      row('rebuild: 1,000,000 answers, from press to paint', most.painted, 'ms', {
        against: { what: `${MOST / 10} answers`, value: few.painted },
        ratioAim: TENFOLD_RATIO,
      }),
      ...(await measureReplay(runs)),
    ]
  } finally {
    await site.stop()
  }
}

async function measureReplay(runs: number): Promise<readonly Row[]> {
  const facts = answersOf(MANY)
  await rowRules.prepare?.(['card:'])
  const segments = segmentsOf(facts)
  const rebuilt: number[] = []
  const folded: number[] = []
  const replayed: number[] = []
  for (let run = 0; run < runs; run++) {
    rebuilt.push(timed(() => rebuild(segments)))
    folded.push(timed(() => void foldAll(rowRules, facts)))
    replayed.push(timed(() => replay(facts)))
  }
  const against = { what: 'ts-fsrs next(), cards alone', value: median(replayed) }
  return [
    row('fold: 200,000 answers in segments checked and made rows', median(rebuilt), 'ms', {
      against,
      ratioAim: REPLAY_RATIO,
    }),
    row('fold: 200,000 answers to all their rows', median(folded), 'ms', { against, ratioAim: REPLAY_RATIO }),
  ]
}

/** Facts as years of use leave them. */
function segmentsOf(facts: readonly Fact[]): readonly Segment[] {
  const kept = facts.map((fact) => ({ fact, subjects: rowRules.subjectsOf(fact) }))
  const parts = Array.from({ length: Math.ceil(kept.length / SEALING.length) }, (_, part) =>
    kept.slice(part * SEALING.length, (part + 1) * SEALING.length),
  )
  return parts.flatMap((part) => seal(part, rowRules.version).segment ?? [])
}

/** What a rebuild does once the disk has answered: the sums of the segments, and the rows of all they are about. */
function rebuild(segments: readonly Segment[]): void {
  const gathered = createGathered()
  for (const segment of segments) {
    if (!isWhole(segment)) throw new Error('A segment is not as it was sealed.')
    gathered.addAll(segment)
  }
  foldGroups(rowRules, gathered)
}

/** What a page would do that has no more than the library: each card's grades in order. */
function replay(facts: readonly Fact[]): void {
  const scheduler = fsrs()
  const cards = new Map<string, Card>()
  for (const fact of facts) {
    if (fact.kind !== 'card.graded') continue
    const at = new Date(fact.at)
    cards.set(fact.card, scheduler.next(cards.get(fact.card) ?? createEmptyCard(at), at, fact.grade).card)
  }
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Ten answers to each card. */
function answersOf(count: number): readonly Fact[] {
  return reviewsOf(
    count,
    Array.from({ length: count / 10 }, (_, index) => `card-${index}`),
  )
}

/** Runs in the page: waits for the mark that says how much is here. */
async function untilCounted(mark: string): Promise<void> {
  while (localStorage.getItem(mark) === null) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Runs before the page’s own scripts: notes how long a worker had each job, as a peer’s worker is timed. */
function timeJobs(): void {
  const times: number[] = []
  Object.assign(window, { jobTimes: times })
  window.Worker = class extends Worker {
    #from = 0

    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'done') times.push(performance.now() - this.#from)
      })
    }

    override postMessage(message: unknown, rest?: StructuredSerializeOptions | Transferable[]): void {
      this.#from = performance.now()
      super.postMessage(message, rest as StructuredSerializeOptions)
    }
  }
}

/** Runs in the page: how long the last job took a worker. */
function jobMillis(): number {
  const last = (window as unknown as { jobTimes: readonly number[] }).jobTimes.at(-1)
  if (last === undefined) throw new Error('No worker had a job.')
  return last
}

/** Runs in the page: presses the button and waits until what was found is about to be painted. */
async function untilChecked(): Promise<number> {
  const check = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Check now',
  )
  if (!check) throw new Error('There is nothing to check with here.')
  const status = check.parentElement?.querySelector('[role=status]')
  const from = performance.now()
  check.click()
  while (status?.textContent?.startsWith('Checked') && performance.now() - from < 50) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  while (!status?.textContent?.startsWith('Checked')) {
    if (performance.now() - from > 120_000) throw new Error('The check did not end.')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - from
}
