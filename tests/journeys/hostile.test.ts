import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { studyDayOf } from '#domain/time.ts'
import { writeBackup } from '#formats/backup.ts'
import { meetPerson, PHONE } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** Markup, a script’s end, a right-to-left override, a joined emoji, and a word longer than any screen. */
const HOSTILE = `<img src=x onerror="document.title='taken'"></script><b>‮gnp.exe 👩‍👩‍👧 ${'w'.repeat(400)}`

test('hostile text in a backup shows as text wherever it comes up, and runs nothing', async () => {
  const person = await meetPerson(scene.browser, scene.site, PHONE)
  const { page } = person
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('Nothing is kept here yet')
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: `${HOSTILE.slice(0, 60)}.jsonl.gz`,
    mimeType: 'application/gzip',
    buffer: Buffer.from(await hostileBackup()),
  })
  await page.locator('.weighed button.button').click()
  await expect.poll(() => page.textContent('main')).toContain('1 record added')

  for (const [path, where] of [
    ['', 'main'],
    ['flashcards/', '.points'],
  ] as const) {
    await person.open(path)
    await expect.poll(() => page.locator(where).first().textContent()).toContain('<img src=x')
    expect(await page.locator(`${where} img`).count()).toBe(0)
    expect(await page.title()).not.toBe('taken')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  }

  await person.open(`search/?q=${encodeURIComponent(HOSTILE.slice(0, 80))}`)
  await expect.poll(() => page.textContent('main')).toContain('<img src=x')
  expect(await page.locator('main img').count()).toBe(0)
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** One card brought forward by a choice whose words and ids are not ours. */
async function hostileBackup(): Promise<Uint8Array> {
  const [card] = (await loadCatalogue()).cards
  if (!card) throw new Error('The catalogue has cards')
  const now = { at: Date.now(), offsetMin: 0 }
  const { facts } = stampAll(
    { device: 'aaaaaaaaaa', seq: 0 },
    [
      {
        kind: 'card.scheduled',
        card: card.id,
        day: studyDayOf(now),
        because: { item: 'constructor', chose: HOSTILE, misconception: 'constructor' },
      },
    ],
    now,
  )
  return writeBackup(facts, now.at)
}
