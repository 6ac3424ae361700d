import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { type Circumstances, meetPerson, type Person } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

/** The longest real card of each kind, on screens and paper that are not the usual ones. */
const scene = setScene()
const { cards } = await loadCatalogue()
const KINDS = ['plain', 'cloze', 'marking-point', 'order', 'sum'] as const

function longest(kind: (typeof KINDS)[number]): string {
  const length = ({ front, back }: (typeof cards)[number]) => front.length + back.length
  const [card] = cards.filter((each) => each.kind === kind).sort((a, b) => length(b) - length(a))
  if (!card) throw new Error(`A card of the kind ${kind}`)
  return card.id
}

async function ask(kind: (typeof KINDS)[number], circumstances: Circumstances): Promise<Person> {
  const person = await meetPerson(scene.browser, scene.site, circumstances)
  await person.open(`flashcards/#first=${longest(kind)}`)
  // Someone new is asked ten; one more was asked for.
  await person.page.getByText('1 of 11', { exact: true }).waitFor()
  return person
}

async function answer({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Not sure/ }).click()
  await page.getByRole('button', { name: /^Forgot again today/ }).waitFor()
}

describe.each(KINDS)('a flashcard of the kind %s', (kind) => {
  test('fits 320 px with letters twice as large, question and answer', async () => {
    const person = await ask(kind, { width: 320, height: 640 })
    const { page } = person
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(320)
    await answer(person)
    expect(await width()).toBe(320)
    await person.leave()
  })

  test('is printed beside its margin, without what only a screen can press', async () => {
    const person = await ask(kind, { width: 688, height: 1000 })
    const { page } = person
    await answer(person)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.choice-pair').isVisible()).toBe(false)
    const margin = await page.locator('.is-slip > .points').boundingBox()
    const slip = await page.locator('.slip').boundingBox()
    expect((margin?.x ?? 0) + (margin?.width ?? 0)).toBeLessThanOrEqual(slip?.x ?? 0)
    await person.leave()
  })
})

test('what filled a hole is told from its sentence where the colours are one’s own', async () => {
  const person = await ask('cloze', { more: { forcedColors: 'active' } })
  await answer(person)
  const line = () =>
    person.page.locator('.slip mark').evaluate((mark) => getComputedStyle(mark).textDecorationLine)
  expect(await line()).toBe('underline')
  await person.leave()
})
