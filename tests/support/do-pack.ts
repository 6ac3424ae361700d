import type { Page } from 'playwright'
import { doing, opening } from '#messages/pack-open.ts'
import { sending } from '#messages/pack-send.ts'
import { asking } from '#messages/quiz-asking.ts'
import { answerSomehow } from './answer-question.ts'
import { revealAndGrade } from './grade-card.ts'

/** Starts a pack whose summary is on the page. */
export async function startPack(page: Page): Promise<void> {
  await page.getByRole('button', { name: opening.start, exact: true }).click()
}

/** Does so many items of a pack as someone in a hurry would: the first of whatever can be chosen. */
export async function doItems(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done++) await doItem(page)
}

/** Does the item on the page, and goes on. */
async function doItem(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: doing.next, exact: true })
  const choice = page.locator('.choices .choice').first()
  const check = page.getByRole('button', { name: asking.check })
  const sure = page.getByRole('button', { name: /^Sure/ })
  const look = page.getByRole('button', { name: 'Look back at it' })
  for (;;) {
    await choice.or(check).or(sure).or(look).or(next).first().waitFor()
    if (await next.isVisible()) break
    if (await sure.isVisible()) {
      await revealAndGrade(page, 'Got it')
      // A graded card goes on by itself.
      await page.getByRole('button', { name: /^Got it/ }).waitFor({ state: 'hidden' })
      return
    }
    if (await check.isVisible()) {
      await answerSomehow(page)
      await check.click()
      await next.waitFor()
    } else if (await choice.isVisible()) {
      const said = (await choice.textContent()) ?? ''
      await choice.click()
      // The next turn offers other words; after the last one, a way to look back.
      await page.locator('.choices', { hasNotText: said }).or(look).or(next).first().waitFor()
    } else if (await look.isVisible()) {
      await look.click()
      await next.waitFor()
    }
  }
  await next.click()
  await next.waitFor({ state: 'hidden' })
}

/** Looks at what will be sent, under a name, up to the ways of sending. */
export async function lookAtReceipt(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: doing.overview.send }).click()
  await page.getByLabel(sending.name).fill(name)
}
