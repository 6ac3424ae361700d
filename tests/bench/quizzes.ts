import type { Browser, Page } from 'playwright'
import { loadCatalogue } from '#catalogue/read.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { answersOf } from './answers.ts'
import { fullPage, openMillis } from './full-page.ts'
import { median, quantile, type Row, row } from './row.ts'

/** From the answer to its feedback, at a quarter of the speed. */
const FEEDBACK_AIM_MILLIS = 50

/** What 50,000 answers may add to opening the hub, beside a few. */
const HUB_AIM_MILLIS = 100

const FEW = 20
const MANY = 50_000

/** What a person waits for in quizzes on a phone a quarter as fast, with few answers kept and with years of them. */
export async function measureQuizzes(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'quizzes') return []
  const { questions } = await loadCatalogue()
  const site = await serveSite(builds[0])
  try {
    const few = await sitDown(browser, site, answersOf(FEW, questions), runs)
    const many = await sitDown(browser, site, answersOf(MANY, questions), runs)
    return [
      row(
        'quiz, 50,000 answers kept: from the answer to its feedback, 95th of 100',
        many.feedbackMillis,
        'ms',
        {
          against: { what: `${FEW} answers`, value: few.feedbackMillis },
          aim: FEEDBACK_AIM_MILLIS,
        },
      ),
      row(
        'quizzes, 50,000 answers kept: opens later than with few by',
        many.hubMillis - few.hubMillis,
        'ms',
        {
          aim: HUB_AIM_MILLIS,
        },
      ),
      row('quizzes, 50,000 answers kept: from opening the page to how one stands', many.hubMillis, 'ms', {
        against: { what: `${FEW} answers`, value: few.hubMillis },
      }),
    ]
  } finally {
    await site.stop()
  }
}

interface Sitting {
  readonly feedbackMillis: number
  readonly hubMillis: number
}

async function sitDown(browser: Browser, site: Site, facts: readonly Fact[], runs: number): Promise<Sitting> {
  const page = await fullPage(browser, site, facts)
  const hub: number[] = []
  const feedback: number[] = []
  for (let run = 0; run < runs; run++) {
    hub.push(await openMillis(page, site.url('quizzes/'), '[data-standing]'))
    await page.goto(site.url('quizzes/self-study/'))
    const check = page.getByRole('button', { name: 'Check my answer' })
    const more = page.getByRole('button', { name: /^(More of|All questions)/ })
    await check.or(more).first().waitFor()
    if (await more.isVisible()) await more.click()
    await check.waitFor()
    // What marking needs is fetched once the page has loaded.
    await page.waitForTimeout(1_500)
    feedback.push(...(await answerAll(page)))
  }
  await page.context().close()
  return { feedbackMillis: quantile(feedback, 0.95), hubMillis: median(hub) }
}

async function answerAll(page: Page): Promise<readonly number[]> {
  const took: number[] = []
  for (;;) {
    await page.locator('form .button, .verdict ~ *, [data-ended]').first().waitFor()
    if ((await page.locator('form').count()) === 0) return took
    took.push(await page.evaluate(untilMarked))
    await page.getByRole('button', { name: /^(Continue|See how it went)$/ }).click()
    await page.locator('.verdict').waitFor({ state: 'detached' })
  }
}

/** Runs in the page: answers whatever is asked, checks, and waits until the frame with the verdict is about to be painted. */
async function untilMarked(): Promise<number> {
  const form = document.querySelector('form')
  if (!form) throw new Error('Nothing is asked here.')
  const groups = new Set<string>()
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = 1
    else if (field.type === 'radio' || field.type === 'checkbox') {
      if (groups.has(field.name)) continue
      groups.add(field.name)
      field.click()
      continue
    } else field.value = '3'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  const from = performance.now()
  form.requestSubmit()
  while (!document.querySelector('.verdict')) {
    if (performance.now() - from > 10_000) throw new Error('No verdict was there 10 s after the answer.')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - from
}
