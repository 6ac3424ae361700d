import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { chooseKeys } from '#stores/choose-setting.ts'
import { type PartsPage, partsPage } from '#tests/support/parts-page.tsx'
import { CLASSIFY, MATCH } from '#tests/support/parts-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let page: PartsPage

beforeEach(() => {
  page = partsPage()
})
afterEach(() => page.close())

describe('a match', () => {
  const [back = '', loss = '', date = ''] = MATCH.left.map(({ text }) => text)

  test('is right once each has its own', async () => {
    await page.ask([MATCH])
    expect(await rulesBroken()).toEqual([])
    await page.pick(back, 'Hear')
    await page.pick(loss, 'Empathise')
    await page.pick(date, 'Take action')
    page.check()
    await expect.poll(page.verdict).toBe('Right')
    expect(document.activeElement).toBe(page.place.querySelector('.verdict'))
    expect(page.place.querySelector('.struck')).toBeNull()
    expect(await rulesBroken()).toEqual([])
  })

  test('half right says how much, strikes what is wrong, puts it right, and names the belief', async () => {
    await page.ask([MATCH])
    await page.pick(back, 'Hear')
    await page.pick(loss, 'Take action')
    await page.pick(date, 'Take action')
    page.check()
    await expect.poll(page.verdict).toBe('Partly right: 2 of 3')
    expect(page.marked()[1]).toBe(
      `Not right2 ${loss}You answered, not right: Take action The right answer: EmpathiseNothing is put right yet; she is still being heard.`,
    )
    expect(page.place.querySelector('.struck')?.textContent).toBe('Take action')
    expect(page.place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(await rulesBroken()).toEqual([])
  })

  test('wrong all over is not right yet', async () => {
    await page.ask([MATCH])
    for (const text of [back, loss, date]) await page.pick(text, 'Apologise')
    page.check()
    await expect.poll(page.verdict).toBe('Not right yet')
  })

  test('that is not whole asks for what is open, and goes there', async () => {
    await page.ask([MATCH])
    page.check()
    await expect.poll(page.problem).toBe('Choose one for each first.')
    expect(document.activeElement).toBe(page.field(back))
    await page.pick(back, 'Hear')
    await page.pick(date, 'Take action')
    page.check()
    await expect.poll(page.problem).toBe('One of three is still open: 2.')
    await expect.poll(() => document.activeElement?.id).toBe('part-loss')
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    expect(page.place.querySelectorAll('.is-missing')).toHaveLength(1)
    expect(await rulesBroken()).toEqual([])
    page.check()
    await expect.poll(page.problem).toBe('One of three is still open: 2.')
    expect(page.verdict()).toBeUndefined()
  })

  test('is asked and answered by keys alone', async () => {
    await page.ask([MATCH])
    page.field(back).focus()
    for (const letter of ['H', 'E', 'T']) await userEvent.keyboard(`${letter}{Tab}`)
    await expect.poll(() => document.activeElement?.textContent).toBe('Check my answer')
    await userEvent.keyboard('{Enter}')
    await expect.poll(page.verdict).toBe('Right')
  })
})

describe('things to sort', () => {
  test('are right in their bins', async () => {
    await page.ask([CLASSIFY])
    expect(await rulesBroken()).toEqual([])
    page.radio('A guide', 'Self-study').click()
    page.radio('A course', 'Training').click()
    page.radio('A podcast', 'Self-study').click()
    page.check()
    await expect.poll(page.verdict).toBe('Right')
    expect(await rulesBroken()).toEqual([])
  })

  test('half right are told apart, with the reason of the bin that was chosen', async () => {
    await page.ask([CLASSIFY])
    for (const text of ['A guide', 'A course', 'A podcast']) page.radio(text, 'Self-study').click()
    page.check()
    await expect.poll(page.verdict).toBe('Partly right: 2 of 3')
    expect(page.marked().find((one) => one?.includes('A course'))).toContain(
      'You answered, not right: Self-study The right answer: TrainingYour manager chose it.',
    )
    expect(page.place.querySelector('.mis s')?.textContent).toBe('Empathy means agreeing.')
  })

  test('stand in the order that was drawn, asked and marked', async () => {
    await page.ask([CLASSIFY])
    const asked = [...page.place.querySelectorAll('legend')].slice(1).map((one) => one.textContent ?? '')
    for (const text of asked) page.radio(text, 'Training').click()
    page.check()
    await expect.poll(page.verdict).toBe('Partly right: 1 of 3')
    expect(
      [...page.place.querySelectorAll('.marked-parts_asked')].map((one) => one.textContent?.slice(2)),
    ).toEqual(asked)
  })

  test('take number keys for the one in focus, and none where they are switched off', async () => {
    await page.ask([CLASSIFY])
    page.radio('A course', 'Self-study').focus()
    await userEvent.keyboard('2')
    await expect.poll(() => page.radio('A course', 'Training').checked).toBe(true)
    expect(document.activeElement).toBe(page.radio('A course', 'Training'))
    await userEvent.keyboard('7')
    expect(page.radio('A course', 'Training').checked).toBe(true)
    expect(page.place.querySelector('.keys')?.textContent).toContain('1 to 2 sort it')
    await chooseKeys(false)
    await expect.poll(() => page.place.querySelector('.keys')).toBeNull()
    await userEvent.keyboard('1')
    expect(page.radio('A course', 'Training').checked).toBe(true)
  })

  test('have targets of at least 44 pixels', async () => {
    await page.ask([CLASSIFY])
    for (const label of page.place.querySelectorAll('.option')) {
      expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  })
})
