import type { Page } from 'playwright'
import { review } from '#messages/review.ts'

/** Says that one is sure, and gives a grade to whatever kind of card is asked. */
export async function revealAndGrade(page: Page, name: 'Got it' | 'Forgot', timeout = 30_000): Promise<void> {
  await page.getByRole('button', { name: /^Sure/ }).click({ timeout })
  await offered(page, name, timeout)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click({ timeout })
}

/** Waits until a grade is offered for the answer shown; where another was worked out, one would grade it otherwise. */
export async function offered(page: Page, name: 'Got it' | 'Forgot', timeout = 30_000): Promise<void> {
  const wanted = page.getByRole('button', { name: new RegExp(`^${name}`) })
  const otherwise = page.getByRole('button', { name: review.otherwise })
  await wanted.or(otherwise).first().waitFor({ timeout })
  if (!(await wanted.isVisible())) await otherwise.click({ timeout })
  await wanted.waitFor({ timeout })
}
