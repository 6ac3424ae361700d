import type { Locator, Page } from 'playwright'
import type { Question } from '#domain/catalogue/question.ts'
import { type Part, partsOf } from '#domain/quiz/parts.ts'
import { givenFor, type Response } from '#domain/quiz/response.ts'

/** How well a question is answered in a test. */
export type How = 'right' | 'half' | 'wrong'

/** A response to a question, as well as asked; undefined where a question has no such answer: half of one choice. */
export function responseFor(question: Question, how: How): Response | undefined {
  if (question.kind === 'order') return orderFor(question, how)
  if (question.kind === 'choice') {
    const option = question.options.find(({ right }) => right === (how === 'right'))
    return how === 'half' || !option ? undefined : [option.id]
  }
  if (question.kind === 'multiple') {
    const [first, ...more] = question.options.filter(({ right }) => right).map(({ id }) => id)
    const wrong = question.options.filter(({ right }) => !right).map(({ id }) => id)
    if (how === 'wrong') return wrong
    if (how === 'half') return first === undefined || more.length === 0 ? undefined : [first]
    return first === undefined ? undefined : [first, ...more]
  }
  const parts = partsOf(question)
  if (how === 'half' && parts.length < 2) return undefined
  return parts.map(
    (part, at) => `${part.id}=${valueFor(part, how === 'right' || (how === 'half' && at > 0))}`,
  )
}

function orderFor({ entries }: Extract<Question, { kind: 'order' }>, how: How): Response {
  const ids = entries.map(({ id }) => id)
  if (how === 'right') return ids
  if (how === 'wrong') return ids.toReversed()
  const [first, second, ...rest] = ids
  return first === undefined || second === undefined ? ids : [second, first, ...rest]
}

function valueFor(part: Part, isRight: boolean): string {
  switch (part.ask) {
    case 'pick':
      return part.options.find(({ right }) => right === isRight)?.id ?? ''
    case 'type':
      return (isRight ? part.typed.accept[0]?.text : part.typed.reject[0]?.text) ?? 'no idea at all'
    case 'number':
      return String(isRight ? part.value : (part.mistakes[0]?.value ?? part.value + 1_000))
  }
}

/** Gives a response on the page as a person does: ticks, moves, picks from lists, types. */
export async function giveResponse(page: Page, question: Question, response: Response): Promise<void> {
  if (question.kind === 'order') return putInOrder(page, question, response)
  if (question.kind === 'choice' || question.kind === 'multiple') {
    for (const id of response) await page.locator(`#option-${id}`).check()
    return
  }
  for (const part of partsOf(question)) {
    const value = givenFor(response, part.id) ?? ''
    const field = page.locator(`#part-${part.id}`)
    await field.waitFor()
    if (part.ask !== 'pick') await field.fill(value)
    else {
      const text = part.options.find(({ id }) => id === value)?.text ?? ''
      const isList = await field.evaluate((element) => element instanceof HTMLSelectElement)
      if (isList) await field.selectOption({ label: text })
      else {
        const group = page.locator('fieldset', { has: field }).last()
        await group.getByRole('radio', { name: text, exact: true }).check()
      }
    }
  }
}

/** Brings each entry up to its place, the first one first. */
async function putInOrder(
  page: Page,
  { entries }: Extract<Question, { kind: 'order' }>,
  response: Response,
): Promise<void> {
  const texts = response.map((id) => entries.find((entry) => entry.id === id)?.text ?? '')
  const rows = page.locator('.entry-row > span')
  await rows.filter({ hasText: texts[0] ?? '' }).waitFor()
  for (const [place, text] of texts.entries()) {
    for (let at = await placeOf(rows, text); at > place; at--) {
      await page.getByRole('button', { name: `Move up: ${text}`, exact: true }).click()
      // A move is drawn before the next is made.
      await rows
        .nth(at - 1)
        .filter({ hasText: text })
        .waitFor()
    }
  }
}

async function placeOf(rows: Locator, text: string): Promise<number> {
  return (await rows.allTextContents()).indexOf(text)
}

/** Answers whatever is asked as someone in a hurry would: the first of what can be chosen, a 3 where one writes. */
export async function answerSomehow(page: Page): Promise<void> {
  const asked = page.locator('fieldset.question')
  await asked.locator('input, select, .entries').first().waitFor()
  const firsts = await asked
    .locator('input:is([type=radio], [type=checkbox])')
    .evaluateAll((fields) =>
      fields
        .filter(
          (field, at) =>
            fields.findIndex((one) => one.getAttribute('name') === field.getAttribute('name')) === at,
        )
        .map(({ id }) => id),
    )
  for (const id of firsts) await page.locator(`[id="${id}"]`).check()
  for (const list of await asked.locator('select').all()) await list.selectOption({ index: 1 })
  for (const line of await asked.locator('input[type=text]').all()) await line.fill('3')
}
