import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { faultsOf } from '#tests/support/anki-check.ts'
import { packageOf } from '#tests/support/anki-file.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

const scene = setScene(builds[1])
const DAY = 86_400_000

test('a deck comes from Anki with its history and goes back there with the cards of this site', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  const now = Date.now()
  const deck = packageOf(
    [
      {
        type: 'basic',
        guid: 'journey',
        fields: ['What is on the till roll?', 'The date and the sum'],
        cards: [
          {
            due: 400,
            reviews: [
              { at: now - 9 * DAY, ease: 3, interval: 3 },
              { at: now - 6 * DAY, ease: 3, interval: 12 },
            ],
          },
        ],
      },
    ],
    18,
  )
  try {
    await person.open('flashcards/anki/')
    await page
      .locator('#anki-file')
      .setInputFiles({ name: 'till.apkg', mimeType: 'application/zip', buffer: Buffer.from(deck) })
    await page.getByText('1 flashcard would be new.').waitFor()
    expect(await person.axe()).toEqual([])
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('1 flashcard and 2 reviews brought in.').waitFor()

    await page.getByLabel('Cards I brought in').check()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Write the file' }).click()
    const bytes = await readFile(await (await download).path())
    const { faults, cards, notes, reviews } = faultsOf(bytes, Date.now())
    expect(faults).toEqual([])
    expect(notes.length).toBeGreaterThan(100)
    expect(reviews.map(({ id }) => id)).toEqual([now - 9 * DAY, now - 6 * DAY])
    const own = notes.find(({ flds }) => String(flds).startsWith('What is on the till roll?'))
    expect(cards.find(({ nid }) => nid === own?.id)).toMatchObject({ type: 2, reps: 2 })

    await page.getByRole('link', { name: 'See your cards' }).click()
    await page.getByText('one of your own').waitFor()
    await page.getByRole('searchbox').fill('till roll')
    await page.getByText('What is on the till roll?').first().waitFor()
    expect(person.troubles).toEqual([])
  } finally {
    await person.leave()
  }
})
