import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { entriesOf } from '#domain/log/entries.ts'
import { writeLogJson } from '#formats/log-json.ts'
import { ImportPage } from '#islands/log/import/ImportPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $pastImports, $takenBack } from '#stores/log/import/past.ts'
import { $logImport } from '#stores/log/import/state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Bring sources in'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
  $logImport.set({ kind: 'idle' })
  $pastImports.set([])
  $takenBack.set(undefined)
  render(<ImportPage units={LOG_UNITS} />, place)
})
afterEach(() => render(null, place))

const LIST =
  'TY  - BOOK\nTI  - <img src=x onerror=alert(1)>\nER  - \nTY  - BOOK\nTI  - Calm\nER  - \nTY  - GEN\nER  - \n'

async function give(name: string, text: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>('#import-file')
  if (!input) throw new Error('There is no field for a file.')
  await userEvent.upload(input, new File([text], name, { type: 'text/plain' }))
}

async function press(name: RegExp): Promise<void> {
  const button = () => [...place.querySelectorAll('button')].find(({ textContent }) => name.test(textContent))
  await expect.poll(button).toBeDefined()
  button()?.focus()
  await userEvent.keyboard('{Enter}')
}

test('a file is shown before anything is done, brought in by keyboard, and taken back', async () => {
  await give('list.ris', LIST)
  await expect.poll(() => place.textContent).toContain('2 new, 1 line to look at.')
  expect(document.activeElement?.textContent).toContain('list.ris')
  expect(place.querySelector('img')).toBeNull()
  expect(await device.journal.facts()).toEqual([])
  expect(await rulesBroken()).toEqual([])
  await press(/^Bring in 2$/)
  await expect
    .poll(() => document.activeElement?.textContent)
    .toBe('list.ris: 2 entries are now in your inbox.')
  await press(/^Take it back/)
  await expect
    .poll(() => document.activeElement?.textContent)
    .toBe('list.ris: 2 entries are out of your log again.')
  expect(await rulesBroken()).toEqual([])
})

test('a list that is typed is there again until it is brought in or left', async () => {
  const box = () => place.querySelector<HTMLTextAreaElement>('#import-paste')
  const typed = async () => (await device.drafts.list('typed-')).map(({ text }) => text)
  const comeBack = () => {
    render(null, place)
    $logImport.set({ kind: 'idle' })
    render(<ImportPage units={LOG_UNITS} />, place)
  }
  const fill = async (text: string) => {
    await userEvent.fill(box() ?? place, text)
    await expect.poll(typed).toEqual([text])
    comeBack()
    await expect.poll(() => box()?.value).toBe(text)
    await press(/^See what it would add$/)
    await expect.poll(() => place.querySelector('.import-found h2')).not.toBeNull()
    // Shown and nothing done: a browser that ends now loses none of it.
    expect(await typed()).toEqual([text])
  }
  await fill(LIST)
  await press(/^Leave/)
  await expect.poll(typed).toEqual([])
  await expect.poll(() => box()?.value).toBe('')
  await fill(LIST)
  await press(/^Bring in 2$/)
  await expect.poll(() => place.textContent).toContain('2 entries are now in your inbox.')
  await expect.poll(typed).toEqual([])
  await expect.poll(() => box()?.value).toBe('')
})

test('what cannot be read is told of where one looks next', async () => {
  await give('picture.png', '\u0000\u0000\u0000\u0000')
  await expect.poll(() => document.activeElement?.textContent).toContain('picture.png: this is no text')
  expect(document.activeElement?.textContent).toContain('Nothing was changed.')
  expect(await rulesBroken()).toEqual([])
})

test('the columns of a table are labelled, and the list follows them', async () => {
  await give('list.csv', 'What;Whose;Where\nCalm;Acas;https://example.org/1\n')
  await expect.poll(() => place.querySelectorAll('.import-columns select')).toHaveLength(12)
  // What was known stands open; ten more to choose would be a long way on a phone.
  const open = [...place.querySelectorAll('.import-columns select')].filter((one) => !one.closest('details'))
  expect(open.map(({ id }) => id)).toEqual(['import-title', 'import-address'])
  place.querySelector<HTMLElement>('.import-columns summary')?.click()
  expect(await rulesBroken()).toEqual([])
  const author = place.querySelector<HTMLSelectElement>('#import-author')
  if (!author) throw new Error('There is no field for who made it.')
  await userEvent.selectOptions(author, 'Whose')
  await expect.poll(() => place.querySelector('.import-lines')?.textContent).toContain('Acas')
  expect(author.closest('details')?.open).toBe(true)
})

test('an entry that a log’s file says otherwise shows what differs, and is taken on one’s word', async () => {
  const [mine, theirs] = [resource('Calm'), resource('Calm at the counter')]
  await device.journal.append([revised(4, mine)])
  const other = fakeDevice()
  await other.journal.append([revised(4, theirs)])
  const bytes = writeLogJson(entriesOf(await other.journal.rows('entry:')), [], other.now())
  await give('log.json', new TextDecoder().decode(bytes))
  await expect.poll(() => place.querySelector('#import-changed')).not.toBeNull()
  const box = place.querySelector<HTMLInputElement>('[aria-labelledby="import-changed"] input')
  expect(box?.checked).toBe(false)
  place.querySelector<HTMLElement>('[aria-labelledby="import-changed"] summary')?.click()
  await expect.poll(() => place.querySelector('ins')?.textContent).toContain('at the counter')
  expect(await rulesBroken()).toEqual([])
  box?.click()
  await press(/^Bring in this one$/)
  await expect
    .poll(() => document.activeElement?.textContent)
    .toBe('log.json: 1 entry says now what the file says; the text before is in its history.')
  await press(/^Take it back/)
  await expect
    .poll(() => document.activeElement?.textContent)
    .toBe('log.json: 1 entry says again what you had.')
})
