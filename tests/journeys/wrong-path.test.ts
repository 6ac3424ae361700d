import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import type { Choice, Scenario } from '#domain/catalogue/scenario.ts'
import { begin, choose, offered, turnAt } from '#domain/quiz/scenario/play.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
const catalogue = await loadCatalogue()

test.each(['late-sofa', 'kolb-sort'])(
  'who goes wrong through %s finds each belief on their list, its flashcard first, and no credit for it',
  { timeout: 120_000 },
  async (id) => {
    const scenario = catalogue.scenarios.find((one) => one.id === id) ?? fail(id)
    const person = await meetPerson(scene.browser, scene.site)
    const { page } = person
    await person.open(`scenarios/${id}/`)
    const beliefs = await goWrong(page, scenario)
    expect(beliefs.length).toBeGreaterThanOrEqual(3)
    await page.getByRole('button', { name: /^Look back/ }).click()
    await expect
      .poll(() =>
        page
          .getByText(/first in your next review/)
          .first()
          .isVisible(),
      )
      .toBe(true)

    await person.open('misconceptions/')
    const list = page.locator('main')
    for (const { text } of beliefs) await expect.poll(() => list.textContent()).toContain(text)

    await person.open('flashcards/')
    const asksOfBelief = async () => {
      const [front] = await page.locator('h2.slip_ask').allTextContents()
      const asked = catalogue.cards.find((card) => card.front === front)
      return asked?.points.some((point) => beliefs.some((belief) => belief.id === point))
    }
    await expect.poll(asksOfBelief).toBe(true)
    await page.getByRole('button', { name: /^Sure/ }).click()
    await expect.poll(() => page.locator('.points, .gutter').allTextContents()).not.toEqual([])

    // A belief that was chosen has earned no stroke of apply.
    const [belief] = beliefs
    const home = catalogue.misconceptions.find((one) => one.id === belief?.id)?.concepts[0]
    if (home !== undefined) {
      await person.open(`concepts/${home}/`)
      const tick = page.locator(`[data-point="${belief?.id}"] .tick`).first()
      await page.locator('.section_read').first().waitFor()
      expect(await tick.getAttribute('data-apply')).toMatch(/^(none|)$/)
    }
    expect(person.troubles).toEqual([])
    await person.leave()
  },
)

/** Plays on with a choice that shows a misconception wherever one is offered; tells which beliefs those were. */
async function goWrong(page: Page, scenario: Scenario): Promise<readonly { id: string; text: string }[]> {
  const seen = new Map<string, string>()
  let run = begin(scenario)
  for (let turn = turnAt(scenario, run.state); turn; turn = turnAt(scenario, run.state)) {
    const choices = offered(turn, run.state)
    const choice = choices.find(isWrong) ?? choices.at(-1) ?? fail(turn.id)
    await page.getByRole('button', { name: choice.text, exact: true }).click()
    if (choice.misconception !== undefined) seen.set(choice.misconception, beliefOf(choice.misconception))
    run = choose(scenario, run, choice.id)
    const next = turnAt(scenario, run.state)
    if (next) await page.getByText(next.ask, { exact: true }).last().waitFor()
  }
  return [...seen].map(([id, text]) => ({ id, text }))
}

function isWrong({ misconception }: Choice): boolean {
  return misconception !== undefined
}

function beliefOf(id: string): string {
  const all = [...catalogue.points, ...catalogue.misconceptions]
  const found = all.find((point) => point.id === id)
  return found?.kind === 'misconception' ? found.belief : fail(id)
}

function fail(what: string): never {
  throw new Error(`The content has no ${what}`)
}
