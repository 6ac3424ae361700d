import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { studyDayOf } from '#domain/time.ts'
import { writeBackup } from '#formats/backup.ts'
import { writePortfolioFile } from '#formats/portfolio-file.ts'
import { writeRis } from '#formats/sources/write-ris.ts'
import { HOSTILE, MADE, MARK } from '#tests/support/hostile.ts'
import { hostileFacts, hostilePortfolio } from '#tests/support/hostile-facts.ts'
import { meetPerson, PHONE } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
const facts = hostileFacts()
const ALL = Object.keys(HOSTILE).length

/** The views that show a text of one fact, for texts that are the likeliest to break them. */
const ROUNDS = ['event', 'template', 'long', 'prototype'].map((name) => Object.keys(HOSTILE).indexOf(name))

/** Every view of what a journal holds, and how many texts of the corpus come up on it at least. */
const VIEWS: readonly (readonly [path: string, shows: number])[] = [
  ['', 1],
  ['flashcards/', 1],
  ['flashcards/#first=heat-why', 0],
  ['flashcards/cards/', ALL],
  ['flashcards/statistics/', 0],
  ['flashcards/settings/', 0],
  ['flashcards/visit/', 0],
  ['flashcards/anki/', 0],
  ['quizzes/', 0],
  ['quizzes/history/', 0],
  ['quizzes/certainty/', 0],
  ['misconceptions/', 0],
  ['log/', ALL],
  ['log/matrix/', ALL],
  ['log/plan/', ALL],
  ['log/portfolio/', ALL],
  ['log/criteria/', ALL],
  ['packs/', ALL],
  ['packs/gradebook/', ALL],
  ['your-data/', 0],
  [`search/#q=${encodeURIComponent(HOSTILE.event ?? '')}`, 1],
  [`log/capture/#${encodeURIComponent(HOSTILE.event ?? '')}`, 0],
  ...ROUNDS.flatMap((round): readonly (readonly [string, number])[] => {
    const of = (kind: string, key: string) => idIn(round, kind, key)
    return [
      [`flashcards/#first=${of('card.written', 'card')}`, 1],
      [`flashcards/cards/#card=${of('card.written', 'card')}`, 1],
      [`log/entry/#${of('entry.revised', 'entry')}`, 1],
      [`packs/open/#${of('pack.started', 'pack')}`, 1],
      [`packs/make/share/#${of('pack.saved', 'pack')}`, 1],
      [`packs/gradebook/#${of('pack.saved', 'pack')}`, 1],
    ]
  }),
]

/** Sources of somebody else, each part a text of the corpus. */
const SOURCES = Object.values(HOSTILE).map((text) => ({
  title: text.slice(0, 140),
  author: text.slice(0, 140),
  publisher: text.slice(0, 140),
  note: text,
  tags: [text.slice(0, 40)],
}))

test('hostile text in every field of every fact shows as text wherever it comes up, and runs nothing', {
  timeout: 240_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site, PHONE)
  const { page } = person
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('Nothing is kept here yet')
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: `${(HOSTILE.event ?? '').slice(0, 60)}.jsonl.gz`,
    mimeType: 'application/gzip',
    buffer: Buffer.from(await writeBackup([...facts, ...(await broughtForward())], Date.now())),
  })
  await page.locator('.weighed button.button').click()
  await expect.poll(() => page.textContent('main')).toContain('records added')

  // Several tabs at a time: a page waits more than it works.
  const left = [...VIEWS]
  const wrong: string[] = []
  const walk = async (tab: Page) => {
    for (let view = left.shift(); view; view = left.shift()) {
      const [path, shows] = view
      await tab.goto('about:blank')
      await tab.goto(scene.site.url(path))
      wrong.push(...(await wrongWith(tab, path, shows)))
    }
  }
  await Promise.all([walk(page), walk(await person.newTab()), walk(await person.newTab())])

  await person.open('log/assess/')
  await page.locator('input[type=file]').setInputFiles({
    name: 'portfolio.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await writePortfolioFile(hostilePortfolio())),
  })
  wrong.push(...(await wrongWith(page, 'log/assess/ with a portfolio', ALL)))
  await person.open('log/import/')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${(HOSTILE.template ?? '').slice(0, 60)}.ris`,
      mimeType: 'application/x-research-info-systems',
      buffer: Buffer.from(writeRis(SOURCES)),
    })
  wrong.push(...(await wrongWith(page, 'log/import/ with a file', ALL)))
  // The corpus is on the list of names that must not leave: the gate stops them and says them all.
  await person.open('log/portfolio/')
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  wrong.push(...(await wrongWith(page, 'the gate before the printer', ALL)))
  expect(wrong).toEqual([])
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** A flashcard of today, brought forward by a choice whose words and ids are not ours: Today and the card say why. */
async function broughtForward(): Promise<readonly StoredFact[]> {
  const [card] = (await loadCatalogue()).cards
  if (!card) throw new Error('The catalogue has cards')
  const now = { at: Date.now(), offsetMin: 0 }
  const because = { item: 'constructor', chose: HOSTILE.event ?? '', misconception: 'constructor' }
  const scheduled = { kind: 'card.scheduled', card: card.id, day: studyDayOf(now), because } as const
  return stampAll({ device: 'aaaaaaaaaa', seq: 0 }, [scheduled], now).facts
}

/** A journal of a thousand facts takes its time on a busy machine. */
const PATIENT = { timeout: 30_000 }

/** What is wrong with a page: it shows too few of the texts, made something of one, or is wider than its screen. */
async function wrongWith(page: Page, where: string, shows: number): Promise<readonly string[]> {
  const waiting = page.locator('astro-island:is([client="load"], [client="idle"])[ssr]')
  await expect.poll(() => waiting.count(), PATIENT).toBe(0)
  // What unfolds loads late.
  const unfold = () =>
    page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
  const shown = async () => {
    await unfold()
    return shownOn(page)
  }
  const isShown = await expect
    .poll(shown, PATIENT)
    .toBeGreaterThanOrEqual(shows)
    .then(() => true)
    .catch(() => false)
  const found = await page.evaluate(
    ([made = '', mark = '']) => ({
      made: [...document.querySelectorAll(`[${made}]`)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      links: [...document.querySelectorAll('[href], [src], [action]')]
        .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '')
        .filter((to) => /^\s*(javascript|data|vbscript):/i.test(to) && to.includes(mark)),
      ran: 'ranFromText' in window || 'polluted' in {},
      width: matchMedia('screen').matches ? document.documentElement.scrollWidth - innerWidth : 0,
    }),
    [MADE, MARK],
  )
  return [
    ...(isShown ? [] : [`shows ${await shownOn(page)} of ${shows} texts`]),
    ...found.made.map((element) => `made ${element}`),
    ...found.links.map((to) => `leads to ${to}`),
    ...(found.ran ? ['ran a script'] : []),
    ...(found.width > 0 ? [`is ${found.width} pixels too wide`] : []),
  ].map((what) => `${where} ${what}`)
}

/** How many texts of the corpus stand on a page, in words or in fields. */
async function shownOn(page: Page): Promise<number> {
  return page.evaluate((mark) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    const said = [document.body.innerText, ...fields.map(({ value }) => value)].join(' ')
    return new Set(said.match(new RegExp(`${mark}\\d+`, 'g'))).size
  }, MARK)
}

/** What a fact of a kind is about, in a round of the corpus. */
function idIn(round: number, kind: string, key: string): string {
  const those = facts.filter((fact) => fact.kind === kind)
  const at = Math.floor((those.length / ALL) * round) + (kind === 'entry.revised' ? 3 : 0)
  return String(Reflect.get(those[at] ?? {}, key))
}
