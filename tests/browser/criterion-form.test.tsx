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

const UNITS = [{ id: 'self-study', title: 'Self-study' }]

test('a criterion is on the disk while it is typed, there again, and no draft once kept', async () => {
  const text = () => page.getByLabelText(new RegExp(`^${words.text}`))
  const unit = page.getByLabelText(new RegExp(`^${words.unit}`))
  const code = page.getByLabelText(words.code)
  render(<CriterionForm units={UNITS} />, place)
  await userEvent.fill(code, '1.2')
  await userEvent.fill(text(), 'Explain the complaints policy')
  await userEvent.selectOptions(unit, 'Self-study')
  await expect
    .poll(async () => (await drafts()).toSorted())
    .toEqual(['1.2', 'Explain the complaints policy', 'self-study'])
  render(null, place)
  render(<CriterionForm units={UNITS} />, place)
  await expect.poll(() => filled(text())).toBe('Explain the complaints policy')
  await expect.poll(() => [filled(code), filled(unit)]).toEqual(['1.2', 'self-study'])
  await userEvent.click(page.getByRole('button', { name: words.keep }))
  await expect.poll(() => filled(text())).toBe('')
  await expect.poll(drafts).toEqual([])
  expect(await device.journal.facts()).toMatchObject([
    {
      kind: 'criterion.written',
      code: '1.2',
      text: 'Explain the complaints policy',
      unit: 'self-study',
    },
  ])
  // The next one of a list goes with the same unit.
  expect([filled(code), filled(unit)]).toEqual(['', 'self-study'])
})

test('what is typed of a change of a criterion goes when the change is left', async () => {
  const criterion = { id: 'own.aaaaaaaaaa', code: '1.2', text: 'Explain', isRemoved: false }
  const code = page.getByLabelText(words.code)
  const show = () =>
    render(<CriterionForm criterion={criterion} units={[]} onClose={() => render(null, place)} />, place)
  show()
  await userEvent.fill(code, '1.3')
  await expect.poll(drafts).toEqual(['1.3'])
  render(null, place)
  show()
  await expect.poll(() => filled(code)).toBe('1.3')
  await userEvent.click(page.getByRole('button', { name: words.cancel }))
  await expect.poll(drafts).toEqual([])
  show()
  await expect.poll(() => filled(code)).toBe('1.2')
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
