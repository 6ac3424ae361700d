import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { loadReading } from '#catalogue/read.ts'
import type { Stage } from '#domain/catalogue/model.ts'
import { nameOfFocused, tabTo } from '#tests/support/keyboard.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
const { catalogue, pages } = await loadReading()

/** Every model, and the first page that draws it. */
const MODELS = catalogue.models.map((model) => {
  const page = pages.find(({ tags }) =>
    tags.some(({ attributes }) => attributes.get('of')?.value === model.id),
  )
  const { kind, id } = page?.home ?? { kind: 'concept', id: model.id }
  return { ...model, path: kind === 'unit' ? `units/${id}/lesson/` : `concepts/${id}/` }
})

describe.each(MODELS)('the drawing of $id', ({ id, path, stages }) => {
  test('is walked by keys without script, and shows what each stage asks when it comes to it', async () => {
    const { page, open, leave, troubles } = await meetPerson(scene.browser, scene.site, { script: false })
    await open(path)
    const [first, ...others] = stages
    await tabTo(page, endingIn(first))
    for (const stage of [first, ...others, first]) {
      await expect.poll(() => nameOfFocused(page)).toMatch(endingIn(stage))
      expect(await shown(page, id, stages)).toEqual([stage?.id])
      await page.keyboard.press('ArrowDown')
    }
    expect(troubles).toEqual([])
    await leave()
  })

  test('breaks no rule, whichever stage is chosen, and says with each what it asks', async () => {
    const person = await meetPerson(scene.browser, scene.site)
    await person.open(path)
    const radios = person.page.locator(`.is-${id} input`)
    expect(await radios.count()).toBe(stages.length)
    await radios.last().check()
    expect(await person.axe()).toEqual([])
    const said = await heard(person.page)
    for (const { name, ask, says } of stages) {
      const radio = said.find((each) => each.name.includes(name))
      expect(radio?.description).toContain(`${name}. ${ask} ${says}`)
    }
    await person.leave()
  })

  test('is on paper, without styles and in letters twice as large a list of all stages', async () => {
    const { page, open, leave } = await meetPerson(scene.browser, scene.site)
    const all = stages.map((stage) => stage.id)
    await open(path)
    await page.emulateMedia({ media: 'print' })
    expect(await shown(page, id, stages)).toEqual(all)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await shown(page, id, stages)).toEqual(all)
    expect(await widest(page, id)).toBeLessThanOrEqual(320)
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) sheet.remove()
    })
    expect(await shown(page, id, stages)).toEqual(all)
    await leave()
  })

  test.each([320, 390, 1280])('crowds nothing at %i pixels', async (width) => {
    const { page, open, leave } = await meetPerson(scene.browser, scene.site, { width })
    await open(path)
    expect(await overlaps(page, id)).toEqual([])
    await leave()
  })
})

test('Kolb’s stages are counted from the one that is chosen', async () => {
  const { page, open, leave } = await meetPerson(scene.browser, scene.site)
  const kolb = MODELS.find(({ id }) => id === 'kolb')
  await open(kolb?.path)
  const counted = async () =>
    (await heard(page)).map(({ name }) => Number.parseInt(name, 10)).filter(Number.isInteger)
  const orders = [
    [1, 2, 3, 4],
    [4, 1, 2, 3],
    [3, 4, 1, 2],
    [2, 3, 4, 1],
  ]
  for (const [place, order] of orders.entries()) {
    await page.locator('.is-kolb input').nth(place).check()
    expect(await counted()).toEqual(order)
  }
  await leave()
})

test('a stage leads to the paragraph about it', async () => {
  const { page, open, leave } = await meetPerson(scene.browser, scene.site, { script: false })
  await open('concepts/complaint-handling/')
  await page.locator('.is-heat input').last().check()
  await page.locator('.is-heat').getByRole('link', { name: 'Take action' }).click()
  expect(await page.locator(':target').innerText()).toMatch(/^Take action\./)
  await leave()
})

/** The name of a stage’s button: its mark stands before the name, a part of a sentence after it. */
function endingIn(stage: Stage | undefined): RegExp {
  return new RegExp(`^\\S+ ${stage?.name}(?: |$)`)
}

/** The stages whose question and example can be seen. */
async function shown(page: Page, id: string, stages: readonly Stage[]): Promise<readonly string[]> {
  const said = await page.locator(`.is-${id}`).innerText()
  const words = said.replace(/\s+/g, ' ')
  return stages.filter(({ ask, says }) => words.includes(`${ask} ${says}`)).map((stage) => stage.id)
}

/** How far to the right the words of a model reach, in pixels. */
async function widest(page: Page, id: string): Promise<number> {
  return page
    .locator(`.is-${id} :is(label, span, p, a, figcaption)`)
    .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)))
}

/** Names and descriptions of the page’s radio buttons as a screen reader gets them, generated numbers and all. */
async function heard(
  page: Page,
): Promise<readonly { readonly name: string; readonly description: string }[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ role }) => role?.value === 'radio')
    .map(({ name, description }) => ({
      name: String(name?.value ?? ''),
      description: String(description?.value ?? '').replace(/\s+/g, ' '),
    }))
}

/** Pairs of circles and names of a model that lie on one another. */
async function overlaps(page: Page, id: string): Promise<readonly string[]> {
  return page.locator(`.is-${id}`).evaluate((figure) => {
    const things = [...figure.querySelectorAll('.model_ring, .model_name')].map((thing) => {
      const { left, right, top, bottom } = thing.getBoundingClientRect()
      const of = thing.closest('li')?.querySelector('.model_name')?.textContent
      return { left, right, top, bottom, called: `${thing.getAttribute('class')} ${of}` }
    })
    return things.flatMap((one, place) =>
      things
        .slice(place + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 4 &&
            other.top < one.bottom - 4,
        )
        .map((other) => `${one.called} on ${other.called}`),
    )
  })
}
