import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  setDevice(fakeDevice())
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

async function open(fragment: string): Promise<void> {
  render(null, place)
  history.replaceState(null, '', `#${fragment}`)
  render(<EntryForm groups={[]} />, place)
  await expect.poll(() => place.querySelector('form')).not.toBeNull()
}
const heading = () => place.querySelector('h1')?.textContent
const field = () => place.querySelector<HTMLInputElement>('#field-title')
const type = (text: string) => userEvent.fill(field() ?? place, text)
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}
const said = () =>
  [...place.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ')

describe('a log that lives on this page only', () => {
  test('offers the entry as a file first, and says where it is', async () => {
    const memory = fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'full' } } })
    setDevice({ ...memory, drafts: { ...memory.drafts, write: async () => false } })
    await open('new=resource')
    await type('Heated calls')
    await press('Leave it as a draft')
    await expect.poll(heading).toBe('Entry 1 is kept as a draft')
    expect(place.textContent).toContain('the entry stays only on this page')
    const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await expect.poll(leaving).toBe(true)
    await press('Take this entry as a file')
    await expect.poll(said).toContain('The file is yours.')
    await expect.poll(leaving).toBe(false)
    expect(memory.offered).toHaveLength(1)
  })
})

describe('an entry with a draft beside it', () => {
  test('says which text is shown in a region that is always there, and throws the draft away with a way back', async () => {
    await open('new=resource')
    expect(place.querySelectorAll('section > [role=status]')).toHaveLength(1)
    await type('Saved')
    await press('Leave it as a draft')
    await expect.poll(heading).toBe('Entry 1 is kept as a draft')
    const entry = location.hash.slice(1, 11)
    await open(entry)
    await type('Mine')
    await expect.poll(said).toContain('Draft saved on this device.')
    await open(entry)
    await expect.poll(said).toContain('This is your draft.')
    expect(await rulesBroken()).toEqual([])
    await press('Throw this draft away')
    await expect.poll(said).toContain('The draft is thrown away.')
    await expect.poll(() => field()?.value).toBe('Saved')
    await press('Undo')
    await expect.poll(() => field()?.value).toBe('Mine')
  })
})

describe('what is said of it', () => {
  test('is nothing of a draft where none was written', async () => {
    await open('new=resource&title=Lesson')
    await press('Save entry 1')
    await expect.poll(() => place.querySelector('.problems')?.textContent).toContain('Nothing is lost.')
    expect(place.querySelector('.problems')?.textContent).not.toContain('This draft is saved')
  })

  test('names an entry without a title by its own type', async () => {
    await open('new=application')
    await userEvent.fill(place.querySelector('#field-situation') ?? place, 'A customer was shouting.')
    await press('Leave it as a draft')
    await expect.poll(heading).toBe('Entry 1 is kept as a draft')
    await open('new=reflection')
    expect(place.querySelector('#field-about')?.textContent).toContain(
      'Entry 1, without a title (used with a customer)',
    )
  })
})
