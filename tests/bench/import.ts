import type { Browser, Page } from 'playwright'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { writeBackup } from '#formats/backup.ts'
import { builds, serveSite } from '#tests/support/site.ts'
import { BEGAN, nameOf, stamped } from './generated.ts'
import { median, type Row, row } from './row.ts'

const MANY = 100_000

/** Seconds, and no minutes: who brings years of another program along sees it done. */
const IMPORT_AIM_MILLIS = 20_000

/** What ten times the work may cost: ten times, and some room for memory. */
const TENFOLD_RATIO = 13

/** Taking in a file of cards with ten reviews each, from the press to the last byte on the disk. */
export async function measureImport(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'import') return []
  const site = await serveSite(builds[0])
  try {
    const timed = async (count: number) => {
      const buffer = Buffer.from(await writeBackup(cardsWithReviews(count), BEGAN))
      const took: number[] = []
      for (let run = 0; run < runs; run++) {
        const context = await browser.newContext({ serviceWorkers: 'block' })
        const page = await context.newPage()
        await page.goto(site.url('your-data/'))
        took.push(await takeIn(page, buffer))
        await context.close()
      }
      return median(took)
    }
    const few = await timed(MANY / 10)
    const many = await timed(MANY)
    const against = { what: `${MANY / 10} reviews`, value: few }
    return [
      row('import: 100,000 reviews of 10,000 cards onto the disk', many, 'ms', { aim: IMPORT_AIM_MILLIS }),
      row('import: ten times the reviews', many, 'ms', { against, ratioAim: TENFOLD_RATIO }),
    ]
  } finally {
    await site.stop()
  }
}

async function takeIn(page: Page, buffer: Buffer): Promise<number> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'backup.jsonl.gz', mimeType: 'application/gzip', buffer })
  const add = page.getByRole('button', { name: 'Add to what is here' })
  await add.waitFor({ timeout: 120_000 })
  const from = performance.now()
  await add.click()
  await add.waitFor({ state: 'detached', timeout: 300_000 })
  await page.getByRole('status').filter({ hasText: 'added' }).first().waitFor({ timeout: 300_000 })
  return performance.now() - from
}

/** Cards that somebody wrote, and ten reviews of each over a year. */
function cardsWithReviews(count: number): readonly Fact[] {
  const cards = count / 10
  const happenings = Array.from({ length: cards + count }, (_, index): Happening => {
    const card = `own.${nameOf(index % cards)}`
    if (index < cards) {
      return {
        kind: 'card.written',
        card,
        edition: 1,
        front: `What is ${index}?`,
        back: `It is ${index}`,
        tags: [],
      }
    }
    const grade = index % 7 === 0 ? 1 : 3
    const first = index < 2 * cards
    return {
      kind: 'card.graded',
      card,
      edition: 1,
      grade,
      intervalDays: index % 40,
      first,
      tookMillis: 4_000,
    }
  })
  return stamped(happenings, (index) => BEGAN + index * 300_000)
}
