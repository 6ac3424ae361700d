import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { type PartsPage, partsPage } from '#tests/support/parts-page.tsx'
import { CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let page: PartsPage

beforeEach(() => {
  page = partsPage()
})
afterEach(() => page.close())

describe('a text with gaps', () => {
  test('is right once each is filled, whatever the capitals', async () => {
    await page.ask([CLOZE])
    expect(await rulesBroken()).toEqual([])
    await page.pick('Gap 1 of 3', 'hear')
    await page.type('Gap 2 of 3', 'Lost')
    await page.type('Gap 3 of 3', 'Act.')
    page.check()
    await expect.poll(page.verdict).toBe('Right')
    expect(page.place.querySelector('.marked-cloze')?.textContent).toContain('You answered: hear')
    expect(await rulesBroken()).toEqual([])
  })

  test('half right is put right where it stands, and says so of each gap', async () => {
    await page.ask([CLOZE])
    await page.pick('Gap 1 of 3', 'fix')
    await page.type('Gap 2 of 3', 'felt')
    await page.type('Gap 3 of 3', 'take acton')
    page.check()
    await expect.poll(page.verdict).toBe('Partly right: 1.5 of 3')
    expect(page.place.querySelector('.marked-cloze .struck')?.textContent).toBe('fix')
    expect(page.marked()).toEqual([
      'Gap 1: Not rightNothing can be fixed yet.',
      'Gap 2: Partly rightNear: name the loss itself.',
      'Gap 3: RightIt is spelt “take action”.Action comes last.',
    ])
    expect(page.place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(await rulesBroken()).toEqual([])
  })

  test('asks for what is to be picked, and leaves an empty gap empty after saying so once', async () => {
    await page.ask([CLOZE])
    page.check()
    await expect.poll(page.problem).toBe('Fill each gap first.')
    await page.type('Gap 2 of 3', 'lost')
    page.check()
    await expect.poll(page.problem).toBe('Two of three are still open: 1 and 3.')
    await page.pick('Gap 1 of 3', 'hear')
    page.check()
    await expect
      .poll(page.problem)
      .toBe('One of three gaps is still empty: 3. Fill it, or check again to leave it empty.')
    expect(document.activeElement).toBe(page.field('Gap 3 of 3'))
    expect(page.field('Gap 3 of 3').getAttribute('aria-invalid')).toBe('true')
    expect(await rulesBroken()).toEqual([])
    page.check()
    await expect.poll(page.verdict).toBe('Partly right: 2 of 3')
    expect(page.marked()[2]).toBe('Gap 3: Left emptyAction comes last.')
    expect(page.place.querySelector('.marked-cloze')?.textContent).toContain('The right answer: take action')
  })

  test('keeps what is typed over a reload, and puts it down nowhere before', async () => {
    const device = await page.ask([CLOZE])
    await page.type('Gap 2 of 3', 'lo=st')
    await page.pick('Gap 1 of 3', 'talk')
    page.close()
    page = partsPage()
    await page.ask([CLOZE], device)
    await expect.poll(() => page.field('Gap 2 of 3').value).toBe('lo=st')
    expect(page.field('Gap 1 of 3').value).toBe('talk')
    expect(page.field('Gap 3 of 3').value).toBe('')
  })
})

describe('a short answer', () => {
  const name = 'Your answer'

  test('is right with a letter wrong, and says how it is spelt', async () => {
    await page.ask([SHORT])
    expect(await rulesBroken()).toEqual([])
    await page.type(name, 'Empathize')
    page.check()
    await expect.poll(page.verdict).toBe('Right')
    page.close()
    page = partsPage()
    await page.ask([SHORT])
    await page.type(name, 'emphathise')
    page.check()
    await expect.poll(page.verdict).toBe('Right')
    expect(page.marked()[0]).toContain('It is spelt “empathise”.')
    expect(await rulesBroken()).toEqual([])
  })

  test('half right is kept, with the best answer behind it', async () => {
    await page.ask([SHORT])
    await page.type(name, 'show understanding')
    page.check()
    await expect.poll(page.verdict).toBe('Partly right')
    expect(page.marked()).toEqual([
      'You answered, partly right: show understanding The best answer: empathiseThat is part of it.',
    ])
    expect(page.place.querySelector('.struck')).toBeNull()
  })

  test('wrong gives a belief away where it is one that is expected', async () => {
    await page.ask([SHORT])
    await page.type(name, 'agree')
    page.check()
    await expect.poll(page.verdict).toBe('Not right yet')
    expect(page.place.querySelector('.mis s')?.textContent).toBe('Empathy means agreeing.')
  })

  test('that is empty is asked for', async () => {
    await page.ask([SHORT])
    await page.type(name, '   ')
    page.check()
    await expect.poll(page.problem).toBe('Write an answer first.')
    expect(document.activeElement).toBe(page.field(name))
  })

  test('takes no more than fits, is not corrected by the browser, and is sent by Enter', async () => {
    await page.ask([SHORT])
    const field = page.field(name)
    await page.type(name, 'x'.repeat(20_000))
    await expect.poll(() => field.value.length).toBe(TYPED_MAX_LENGTH)
    for (const [attribute, value] of [
      ['autocapitalize', 'off'],
      ['autocorrect', 'off'],
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
    ] as const) {
      expect(field.getAttribute(attribute)).toBe(value)
    }
    await userEvent.keyboard('{Enter}')
    await expect.poll(page.verdict).toBe('Not right yet')
  })
})

describe('a number', () => {
  const name = 'Your answer in %'

  test.each(['75', '75 %', '75.4'])('is right as %s', async (typed) => {
    await page.ask([NUMERIC])
    await page.type(name, typed)
    page.check()
    await expect.poll(page.verdict).toBe('Right')
  })

  test('that shows how one went wrong says so', async () => {
    await page.ask([NUMERIC])
    expect(await rulesBroken()).toEqual([])
    expect(page.field(name).getAttribute('inputmode')).toBe('decimal')
    await page.type(name, '133')
    page.check()
    await expect.poll(page.verdict).toBe('Not right yet')
    expect(page.marked()).toEqual([
      'You answered, not right: 133 The right answer: 75 %That is 40 of 30: upside down.',
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test.each(['', 'three quarters', 'IV'])('is asked for in figures where there is “%s”', async (typed) => {
    await page.ask([NUMERIC])
    await page.type(name, typed)
    page.check()
    await expect.poll(page.problem).toBe('Give your answer in figures first, for example 12.5.')
    expect(document.activeElement).toBe(page.field(name))
    expect(page.verdict()).toBeUndefined()
  })

  test.each(['70-80', '75pp', '7.5e1'])('is asked for alone where it is “%s”', async (typed) => {
    await page.ask([NUMERIC])
    await page.type(name, typed)
    page.check()
    await expect.poll(page.problem).toBe('Give one number alone, in %, for example 12.5.')
    expect(document.activeElement).toBe(page.field(name))
  })

  test('that was asked for is no problem any more once it is there', async () => {
    await page.ask([NUMERIC])
    page.check()
    await expect.poll(page.problem).toContain('in figures first')
    await page.type(name, '75')
    await expect.poll(page.problem).toBe('')
    expect(page.field(name).getAttribute('aria-invalid')).toBe('false')
  })
})

test('a question of parts that comes next has the focus on its words, and its fields are there', async () => {
  await page.ask([MATCH, CHOICE])
  expect(page.place.querySelector('h1')?.textContent).toBe(CHOICE.stem)
  page.place.querySelector('label')?.click()
  page.check()
  await expect.poll(page.verdict).toBeDefined()
  page.place.querySelector('button')?.click()
  await expect.poll(() => document.activeElement?.textContent).toBe(MATCH.stem)
  expect(page.place.querySelectorAll('select')).toHaveLength(3)
})
