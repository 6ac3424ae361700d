import type { Browser, Page } from 'playwright'
import { builds, serveSite } from '#tests/support/site.ts'
import { fillJournal } from './full-journal.ts'
import { reviewsOf } from './generated.ts'
import { median, type Row, row } from './row.ts'

/** Years of work: 40 flashcards a day for three and a half years. */
const MANY = 50_000
const CARDS = Array.from({ length: 400 }, (_, index) => `card-${index}`)

/** From the press to the file. */
const TAKE_AIM_MILLIS = 2_000

/** From the file to what it would bring: every record is looked at, and looked for on the disk. */
const TEST_AIM_MILLIS = 3_000

/** A backup of years, taken and tested on Your data, in the worker. */
export async function measureBackup(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'backup') return []
  const site = await serveSite(builds[0])
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(site.url('robots.txt'))
    await fillJournal(page, reviewsOf(MANY, CARDS))
    await page.goto(site.url('your-data/'))
    // Counting what is kept reads the same disk: the file is asked for after it.
    await page.locator('.register li').first().waitFor({ timeout: 120_000 })
    const written: number[] = []
    const tested: number[] = []
    for (let run = 0; run < runs; run++) {
      const [millis, path] = await take(page)
      written.push(millis)
      tested.push(await test(page, path))
    }
    await context.close()
    return [
      row(`backup: ${MANY} records, from the press to the file`, median(written), 'ms', {
        aim: TAKE_AIM_MILLIS,
      }),
      row(`backup: ${MANY} records, read and compared`, median(tested), 'ms', { aim: TEST_AIM_MILLIS }),
    ]
  } finally {
    await site.stop()
  }
}

async function take(page: Page): Promise<readonly [millis: number, path: string]> {
  const from = performance.now()
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Take a backup file' }).first().click(),
  ])
  const millis = performance.now() - from
  return [millis, await file.path()]
}

async function test(page: Page, path: string): Promise<number> {
  const from = performance.now()
  await page.getByLabel('Choose the file to test').setInputFiles(path)
  const close = page.getByRole('button', { name: 'Close' })
  await close.waitFor({ timeout: 120_000 })
  const millis = performance.now() - from
  await close.click()
  return millis
}
