import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CriterionForm } from '#islands/log/criteria/CriterionForm.tsx'
import { PasteList } from '#islands/log/criteria/PasteList.tsx'
import { criteria as words } from '#messages/own-criteria.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice
beforeEach(() => {
  place = document.createElement('main')
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => render(null, place))

const filled = (at: ReturnType<typeof page.getByLabelText>) => (at.element() as HTMLTextAreaElement).value
const drafts = async () => (await device.drafts.list('typed-')).map(({ text }) => text)

test('the words of a criterion are on the disk while they are typed, there again, and no draft once kept', async () => {
  const text = () => page.getByLabelText(new RegExp(`^${words.text}`))
  render(<CriterionForm units={[]} />, place)
  await userEvent.fill(text(), 'Explain the complaints policy')
  await expect.poll(drafts).toEqual(['Explain the complaints policy'])
  render(null, place)
  render(<CriterionForm units={[]} />, place)
  await expect.poll(() => filled(text())).toBe('Explain the complaints policy')
  await userEvent.fill(page.getByLabelText(words.code), '1.2')
  await userEvent.click(page.getByRole('button', { name: words.keep }))
  await expect.poll(() => filled(text())).toBe('')
  await expect.poll(drafts).toEqual([])
  expect(await device.journal.facts()).toMatchObject([
    { kind: 'criterion.written', text: 'Explain the complaints policy' },
  ])
})

test('a pasted list is there again after a reload', async () => {
  const list = () => page.getByLabelText(words.pasteLead)
  const show = async () => {
    render(<PasteList units={[]} />, place)
    place.querySelector('details')?.setAttribute('open', '')
  }
  await show()
  await userEvent.fill(list(), '1.1 Greet customers\n1.2 Listen')
  await expect.poll(drafts).toEqual(['1.1 Greet customers\n1.2 Listen'])
  render(null, place)
  await show()
  await expect.poll(() => filled(list())).toBe('1.1 Greet customers\n1.2 Listen')
})
