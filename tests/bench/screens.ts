import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { fullPage, openMillis, slowPage } from './full-page.ts'
import { logOf, reviewsOf } from './generated.ts'
import { fillCards } from './many-cards.ts'
import { median, quantile, type Row, row } from './row.ts'

/** Flashcards turned and graded in one measurement; a sitting has at least so many. */
const CARDS = 12

/** Design: turning and grading take at most this at a quarter of the speed, and the same whatever lies in the journal. */
const ANSWER_AIM_MILLIS = 60
const FLAT_RATIO = 1.5

/** What a person waits for on a phone a quarter as fast, with little in the journal and with years of use in it. */
export async function measureScreens(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  const site = await serveSite(builds[0])
  try {
    return [
      ...(only === undefined || only === 'review' ? await measureReview(browser, site, runs) : []),
      ...(only === undefined || only === 'cards' ? await measureCards(browser, site, runs) : []),
      ...(only === undefined || only === 'log' ? await measureLog(browser, site, runs) : []),
    ]
  } finally {
    await site.stop()
  }
}

/** Opening the flashcards takes at most this with a hundred thousand cards, and is flat over the sizes. */
const OPEN_AIM_MILLIS = 400
const CARD_COUNTS = [2_000, 20_000, 100_000] as const

async function measureCards(browser: Browser, site: Site, runs: number): Promise<readonly Row[]> {
  const pages: Page[] = []
  for (const count of CARD_COUNTS) {
    pages.push(await slowPage(browser, site, (page) => fillCards(page, count)))
  }
  const sittings = await sitDown(pages, site, runs)
  const [few] = sittings
  return sittings.flatMap((sitting, index) => {
    const count = new Intl.NumberFormat('en-GB').format(CARD_COUNTS[index] ?? 0)
    const line = (what: string, pick: (one: Sitting) => number, aim: number) => {
      const held = few && index > 0 ? { against: { what: '2,000 cards', value: pick(few) } } : {}
      return [
        row(`cards, ${count} reviewed ten times each: ${what}`, pick(sitting), 'ms', { aim }),
        ...(index > 0
          ? [row(`cards, ${count}: ${what}, flat`, pick(sitting), 'ms', { ...held, ratioAim: FLAT_RATIO })]
          : []),
      ]
    }
    return [
      ...line('from opening the page to the card', (one) => one.openMillis, OPEN_AIM_MILLIS),
      ...line('an answer is turned, 95th of 100', (one) => one.turnMillis, ANSWER_AIM_MILLIS),
      ...line(
        'a grade is kept and the next card is there, 95th of 100',
        (one) => one.gradeMillis,
        ANSWER_AIM_MILLIS,
      ),
    ]
  })
}

async function measureReview(browser: Browser, site: Site, runs: number): Promise<readonly Row[]> {
  const cards = await shippedCards()
  const [few, many] = await sitDown(
    [
      await fullPage(browser, site, reviewsOf(cards.length, cards)),
      await fullPage(browser, site, reviewsOf(100_000, cards)),
    ],
    site,
    runs,
  )
  if (!few || !many) throw new Error('A journal was not measured.')
  const held = (value: number) => ({ what: 'a journal of one grade a card', value })
  const line = (what: string, pick: (one: Sitting) => number, aims: object) =>
    row(`review, 100,000 grades kept: ${what}`, pick(many), 'ms', { against: held(pick(few)), ...aims })
  return [
    line('from opening the page to the card', (one) => one.openMillis, { ratioAim: FLAT_RATIO }),
    line('an answer is turned, 95th of 100', (one) => one.turnMillis, { aim: ANSWER_AIM_MILLIS }),
    line('a grade is kept and the next card is there, 95th of 100', (one) => one.gradeMillis, {
      aim: ANSWER_AIM_MILLIS,
    }),
  ]
}

/** What a card of any kind offers: two grades of which the last is the better one, or the one that was worked out. */
const GRADES = 'Forgot|Got it'

/** How many are to come is said once the sitting is put together; until then the page shows a bar that looks the same. */
const ASKED = '.masthead_count > span:not(.is-opening)'

interface Sitting {
  readonly openMillis: number
  readonly turnMillis: number
  readonly gradeMillis: number
}

const SETTLED_MILLIS = 2_000

/** Sits down at each page in turn, so that what else the machine does falls on all of them alike. */
async function sitDown(pages: readonly Page[], site: Site, runs: number): Promise<readonly Sitting[]> {
  const sittings = pages.map((page) => ({
    page,
    opened: [] as number[],
    turns: [] as number[],
    grades: [] as number[],
  }))
  for (let run = 0; run < runs; run++) {
    for (const { page, opened, turns, grades } of sittings) {
      opened.push(await openMillis(page, site.url('flashcards/'), ASKED))
      await page.locator('.answer-bar .button:enabled').first().waitFor()
      for (let card = 0; card < CARDS; card++) {
        turns.push(await page.evaluate(untilPainted, { press: 'Sure', seen: GRADES }))
        // What the grade would do is on the button before a person presses it.
        await page
          .getByRole('button', { name: new RegExp(`^(?:${GRADES}) \\S`) })
          .first()
          .waitFor()
        grades.push(await page.evaluate(untilPainted, { press: GRADES, seen: 'Sure' }))
      }
      // Neither it nor what its going leaves to the browser is to be measured with the next.
      await page.goto('about:blank')
      await page.waitForTimeout(SETTLED_MILLIS)
    }
  }
  for (const { page } of sittings) await page.context().close()
  return sittings.map(({ opened, turns, grades }) => ({
    openMillis: median(opened),
    turnMillis: quantile(turns, 0.95),
    gradeMillis: quantile(grades, 0.95),
  }))
}

async function measureLog(browser: Browser, site: Site, runs: number): Promise<readonly Row[]> {
  const timed = async (count: number) => {
    const page = await fullPage(browser, site, logOf(count))
    const opened: number[] = []
    for (let run = 0; run < runs; run++) opened.push(await openMillis(page, site.url('log/'), '.entry'))
    await page.context().close()
    return median(opened)
  }
  const few = await timed(30)
  return [
    row('log, 3,000 entries: from opening the page to the first entry', await timed(3_000), 'ms', {
      against: { what: '30 entries', value: few },
    }),
  ]
}

/** Runs in the page: presses one answer and waits until the frame that shows another is about to be painted. */
async function untilPainted({ press, seen }: { press: string; seen: string }): Promise<number> {
  const named = (name: string) =>
    [...document.querySelectorAll<HTMLButtonElement>('.answer-bar .button:not(:disabled)')].findLast(
      (button) => new RegExp(`^(?:${name})`).test(button.textContent?.trim() ?? ''),
    )
  const from = performance.now()
  named(press)?.click()
  while (!named(seen)) {
    if (performance.now() - from > 10_000) throw new Error(`“${seen}” was not there 10 s after “${press}”.`)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - from
}

async function shippedCards(): Promise<readonly string[]> {
  const part: { readonly cards: readonly { readonly id: string }[] } = JSON.parse(
    await readFile(`${builds[0].folder}/catalogue/cards.json`, 'utf8'),
  )
  return part.cards.map(({ id }) => id)
}
