import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright'
import { loadCatalogue } from '#catalogue/read.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import { drawsFrom } from '#domain/quiz/shuffle.ts'
import { writeReceiptFile, writeReceiptLink } from '#formats/receipt.ts'
import { DESK } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { fillJournal } from './full-journal.ts'
import { openMillis } from './full-page.ts'
import { nameOf, stamped } from './generated.ts'
import { median, type Row, row } from './row.ts'

const PACK = 'Benchmarked-pack-01234'
const ITEMS = 20
const MADE = Date.UTC(2026, 10, 9, 9)

/** From the press to the table, with every receipt read, checked, kept, marked and counted. */
const AIM_MILLIS = { 500: 1_000, 5000: 8_000 } as const

/** What ten times the receipts may cost: ten times, and some room for memory. */
const TENFOLD_RATIO = 13

/** A gradebook opened with its receipts in it, to its first table painted. */
const OPEN_AIM_MILLIS = { 200: 500, 500: 1_000 } as const

/** The rows of a table that stand on the page before more are asked for. */
const ROWS_AT_ONCE = 50

type Way = 'files' | 'zip' | 'links'

/** A class's receipts of twenty items, taken in as a tutor does on a desk. */
export async function measurePacks(
  browser: Browser,
  { only, runs }: { readonly only: string | undefined; readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'packs') return []
  const { questions } = await loadCatalogue()
  const asked = questions.filter(({ kind }) => kind === 'choice').slice(0, ITEMS)
  const site = await serveSite(builds[0])
  try {
    const timed = async (count: number, way: Way) => {
      const handed = await handedOver(receiptsOf(count, asked), way)
      const took: number[] = []
      for (let run = 0; run < Math.min(runs, 3); run++)
        took.push(await takenIn(browser, site, bodyOf(asked), handed, count))
      return median(took)
    }
    const few = await timed(50, 'files')
    const files = await timed(500, 'files')
    const links = await timed(500, 'links')
    const zipFew = await timed(500, 'zip')
    const zip = await timed(5_000, 'zip')
    const against = { what: '50 receipts', value: few }
    const opened = async (count: 200 | 500) => {
      const took: number[] = []
      for (let run = 0; run < Math.min(runs, 3); run++)
        took.push(await openedWith(browser, site, count, asked))
      const name = `packs: a gradebook of ${count} receipts opened`
      return row(name, median(took), 'ms', { aim: OPEN_AIM_MILLIS[count] })
    }
    return [
      row('packs: 500 receipts of 20 items, as files, to the table', files, 'ms', {
        against,
        aim: AIM_MILLIS[500],
      }),
      row('packs: 500 receipts of 20 items, as links in a text', links, 'ms', {
        against,
        aim: AIM_MILLIS[500],
      }),
      row('packs: 500 receipts of 20 items, in an archive', zipFew, 'ms', { against, aim: AIM_MILLIS[500] }),
      row('packs: 5,000 receipts of 20 items, in an archive', zip, 'ms', { aim: AIM_MILLIS[5_000] }),
      row('packs: ten times the receipts', zip, 'ms', {
        against: { what: '500 receipts', value: zipFew },
        ratioAim: TENFOLD_RATIO,
      }),
      await opened(200),
      await opened(500),
    ]
  } finally {
    await site.stop()
  }
}

interface HandedOver {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
}

async function handedOver(receipts: readonly ReceiptBody[], way: Way): Promise<HandedOver> {
  if (way === 'links') {
    const links = await Promise.all(receipts.map(writeReceiptLink))
    return {
      text: links.map((link) => `https://learn.example/packs/gradebook/${link}`).join('\n\n'),
      files: [],
    }
  }
  const written = await Promise.all(receipts.map(writeReceiptFile))
  const named = written.map((bytes, at) => [`learner-${at}/due-credit-receipt.json`, bytes] as const)
  const mimeType = 'application/json'
  if (way === 'files')
    return {
      text: '',
      files: named.map(([, bytes], at) => ({ name: `${at}.json`, mimeType, buffer: Buffer.from(bytes) })),
    }
  const buffer = Buffer.from(zipSync(Object.fromEntries(named)))
  return { text: '', files: [{ name: 'class.zip', mimeType: 'application/zip', buffer }] }
}

async function takenIn(
  browser: Browser,
  site: Site,
  body: PackBody,
  { text, files }: HandedOver,
  count: number,
): Promise<number> {
  const context = await browser.newContext({ viewport: DESK, serviceWorkers: 'block' })
  const page = await context.newPage()
  try {
    await page.goto(site.url('robots.txt'))
    await fillJournal(
      page,
      stamped([{ kind: 'pack.saved', pack: PACK, body, names: [] }], () => MADE),
    )
    await page.goto(site.url(`packs/gradebook/#${PACK}`))
    await page.getByRole('button', { name: 'Take in receipts' }).click()
    await page.locator('#receipt-text').evaluate((field, value) => Object.assign(field, { value }), text)
    await page.locator('#receipt-files').setInputFiles([...files])
    return await untilTable(page, Math.min(count, ROWS_AT_ONCE))
  } finally {
    await context.close()
  }
}

async function openedWith(
  browser: Browser,
  site: Site,
  count: number,
  asked: readonly Question[],
): Promise<number> {
  const context = await browser.newContext({ viewport: DESK, serviceWorkers: 'block' })
  const page = await context.newPage()
  try {
    await page.goto(site.url('robots.txt'))
    const taken = receiptsOf(count, asked).map(
      (receipt) => ({ kind: 'receipt.taken', pack: PACK, receipt }) as const,
    )
    const saved = { kind: 'pack.saved', pack: PACK, body: bodyOf(asked), names: [] } as const
    await fillJournal(
      page,
      stamped([saved, ...taken], () => MADE),
    )
    return await openMillis(page, site.url(`packs/gradebook/#${PACK}`), '.grid tbody tr')
  } finally {
    await context.close()
  }
}

/** Presses within the page, so that no script of a locator slows it down. */
function untilTable(page: Page, rows: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = () => {
          if (document.querySelectorAll('.grid tbody tr').length < wanted) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true })
        document.querySelector<HTMLButtonElement>('.take-in button[type=submit]')?.click()
      }),
    rows,
  )
}

function bodyOf(asked: readonly Question[]): PackBody {
  const items = asked.map(({ id }) => id)
  return { title: 'Week one', instructions: '', from: 'Ruth', items, madeMinute: MADE / 60_000 }
}

function receiptsOf(count: number, asked: readonly Question[]): readonly ReceiptBody[] {
  const draw = drawsFrom(7)
  return Array.from({ length: count }, (_, index): ReceiptBody => {
    const startedAt = MADE + index * 60_000
    return {
      pack: PACK,
      attempt: `${nameOf(index)}-00000007`,
      learner: `Learner ${index}`,
      startedAt,
      endedAt: startedAt + 20 * 60_000,
      offsetMin: 0,
      answers: asked.flatMap((question) => {
        if (question.kind !== 'choice') return []
        const option = question.options[Math.floor(draw() * question.options.length)]
        const { id: item, edition } = question
        return option ? [{ kind: 'question', item, edition, response: [option.id] } as const] : []
      }),
    }
  })
}
