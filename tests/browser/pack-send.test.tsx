import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Ways } from '#islands/pack/send/Ways.tsx'
import type { Sending } from '#stores/pack/send.ts'
import type { Letter, SendView, Way } from '#stores/pack/send-view.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const LETTER: Letter = { link: 'https://learn.example/', mail: 'mailto:okafor@college.example?subject=x' }
const LOOK: SendView = {
  stage: 'look',
  name: 'Sam Reid',
  isUnreachable: false,
  open: [],
  started: SUNDAY_MORNING,
  canShare: false,
  sent: [],
  hasMore: false,
}

let place: HTMLElement
let sent: Way[]

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Send'
  place = document.createElement('main')
  document.body.replaceChildren(place)
  sent = []
  // No mail program opens in a test.
  place.addEventListener('click', (event) => event.preventDefault())
})
afterEach(() => render(null, place))

/** The ways to send, before the receipt is written; a press gets it ready, or finds that it cannot be. */
function show(view: SendView, becomes: Letter | undefined): void {
  const sending: Pick<Sending, 'prepare' | 'send'> = {
    async prepare() {
      if (becomes) show({ ...LOOK, letter: becomes }, becomes)
      else show({ ...LOOK, outcome: { kind: 'not-ready' } }, becomes)
      return becomes !== undefined
    },
    async send(way) {
      sent.push(way)
    },
  }
  // The ways need no more of it.
  render(<Ways sending={sending as Sending} view={view} reply="okafor@college.example" />, place)
}

const mail = () =>
  [...place.querySelectorAll<HTMLElement>('a, button')].find((one) => one.textContent === 'Mail it')

test('a press on mail before the receipt is written opens the mail once it is', async () => {
  show(LOOK, LETTER)
  mail()?.focus()
  mail()?.click()
  await expect.poll(() => sent).toEqual(['mail'])
  expect(document.activeElement?.getAttribute('href')).toBe(LETTER.mail)
})

test('a receipt that could not be written is said to be, and opens no mail by itself later', async () => {
  show(LOOK, undefined)
  mail()?.click()
  await expect
    .poll(() => place.querySelector('[role=status]')?.textContent)
    .toBe(
      'Your answers could not be made ready to send, so nothing was sent. Check your connection, then try again.',
    )
  // The page round it has the heading.
  expect((await rulesBroken()).filter((rule) => !rule.startsWith('page-has-heading-one'))).toEqual([])
  show({ ...LOOK, letter: LETTER }, LETTER)
  await expect.poll(() => mail()?.tagName).toBe('A')
  expect(sent).toEqual([])
})
