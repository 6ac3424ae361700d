import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TextsGate } from '#islands/guard/TextsGate.tsx'
import { setDevice } from '#stores/device.ts'
import { $textsGate, leaveTexts, passTexts } from '#stores/guard/texts.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let went: number
let turn = 0

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'What will be sent'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  setDevice(fakeDevice())
  render(
    <>
      <h1>What will be sent</h1>
      <TextsGate />
    </>,
    place,
  )
  went = 0
  turn += 1
  const texts = ['I rang Mrs Whitlock on 07700 900123.', 'I thanked Mrs Whitlock.'].map((text, at) => ({
    id: `${turn} ${at}`,
    where: `Question ${at + 1}`,
    text,
  }))
  await passTexts(texts, () => {
    went += 1
  })
  await expect.poll(heading).toBe('Before you send it: three things to look at')
})
afterEach(() => {
  leaveTexts()
  render(null, place)
})

const heading = () => place.querySelector('dialog h2')?.textContent
const focused = () => document.activeElement?.textContent
async function press(name: RegExp): Promise<void> {
  const [button] = [...place.querySelectorAll('dialog button')].filter(({ textContent }) =>
    name.test(textContent ?? ''),
  )
  await userEvent.click(button ?? place)
}

test('Escape leaves, and nothing is sent', async () => {
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => $textsGate.get().kind).toBe('closed')
  expect(place.querySelector('dialog')).toBeNull()
  expect(went).toBe(0)
})

test('what was found in answers is settled one by one, for a tutor, and goes on at a press', async () => {
  expect(place.querySelector('dialog')?.textContent).toContain('Your tutor gets what you typed')
  expect(place.querySelector('dialog')?.textContent).toContain('In your answer to “Question 2”')
  expect(focused()).toBe(heading())
  expect(await rulesBroken()).toEqual([])
  await press(/^Put \[customer A\] there/)
  await expect.poll(heading).toBe('Before you send it: one thing to look at')
  expect(focused()).toBe(heading())
  expect(place.querySelector('dialog [role=status]')?.textContent).toBe('Replaced. One left.')
  await press(/^Send it as I typed it \(07700 900123\)/)
  await expect.poll(heading).toBe('All settled')
  expect(went).toBe(0)
  await press(/^Go on$/)
  await expect.poll(() => went).toBe(1)
  expect(place.querySelector('dialog')).toBeNull()
})
