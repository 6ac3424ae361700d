import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { idOfOwn } from '#domain/pack/own.ts'
import { BringList } from '#islands/pack/lists/BringList.tsx'
import { getDevice, setDevice } from '#stores/device.ts'
import { throwListAway } from '#stores/pack/list-in.ts'
import { openMake, openShelf } from '#stores/pack/make.ts'
import { $draft } from '#stores/pack/make-state.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS, SHELF_POINTS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Make a pack'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  setDevice(fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS } }))
  throwListAway()
  await openShelf()
  await openMake('')
  const heading = document.createElement('h1')
  heading.textContent = 'Make a pack'
  const section = document.createElement('h2')
  section.textContent = 'Of your own'
  const part = document.createElement('div')
  place.append(heading, section, part)
  render(<BringList />, part)
  await userEvent.click(place.querySelector('summary') ?? place)
  await expect.poll(() => place.querySelector('#list-text')).not.toBeNull()
})
afterEach(() => render(null, place.lastElementChild ?? place))

const field = () => place.querySelector<HTMLTextAreaElement>('#list-text') ?? place

async function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await userEvent.click(button ?? place)
}

async function read(text: string): Promise<void> {
  await userEvent.fill(field(), text)
  await press('Read the list')
}

test('says once what is the same of many lines', async () => {
  const picture = (at: number) => `Which <img src=x> of ${at}?{=Even ~Sharp}`
  await read([...Array(8).keys()].map(picture).join('\n\n'))
  await expect
    .poll(() => [...place.querySelectorAll('.list-in_lines li')].map(({ textContent }) => textContent))
    .toEqual(['Lines 1, 3, 5, 7, 9 and 3 more: Its pictures are left out: a pack holds words alone.'])
})

test('is there again as it was typed, until it is put into the pack', async () => {
  const typed = async () => (await getDevice().drafts.list('typed-questions')).map(({ text }) => text)
  await userEvent.fill(field(), 'What first?{=Hear ~Act}')
  await expect.poll(typed).toEqual(['What first?{=Hear ~Act}'])
  const part = place.lastElementChild ?? place
  render(null, part)
  render(<BringList />, part)
  await userEvent.click(place.querySelector('summary') ?? place)
  await expect.poll(field).toHaveProperty('value', 'What first?{=Hear ~Act}')
  await press('Read the list')
  await expect.poll(() => place.querySelector('h3')).not.toBeNull()
  await press('Put it into the pack')
  await expect.poll(typed).toEqual([])
})

test('brings the good questions of a list in, and names the bad ones by line and why', async () => {
  await read(
    'What first?{=Hear#So it is. ~Act}\n\nWho?{~You\n\nWhich <img src=x onerror=alert(1)> tone?{=Even ~Sharp}',
  )
  await expect
    .poll(() => place.querySelector('h3')?.textContent)
    .toBe('Two questions can come in, one can’t.')
  await expect.poll(() => document.activeElement).toBe(place.querySelector('h3'))
  expect(place.textContent).toContain('Line 3: The brace { that begins its answers is never closed.')
  expect(place.textContent).toContain('Line 5: Its pictures are left out')
  expect(place.textContent).toContain('Hear (right) · So it is.')
  expect(place.querySelectorAll('img')).toHaveLength(0)
  expect(await rulesBroken()).toEqual([])
  const [first] = place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
  await userEvent.click(first ?? place)
  await press('Put it into the pack')
  await expect.poll(() => place.textContent).toContain('One question is in the pack now')
  const draft = $draft.get()
  expect(draft?.own).toMatchObject([{ question: { stem: 'Which tone?' } }])
  expect(draft?.items).toEqual(draft?.own.map(idOfOwn))
  await expect.poll(field).toHaveProperty('value', '')
})

test('lets one say what the columns of a table hold', async () => {
  await read('Item;Key;Others\nWhat first?;Hear;=1+1')
  await expect.poll(() => place.querySelector('h3')?.textContent).toBe('No question can come in, one can’t.')
  await userEvent.selectOptions(place.querySelector('#column-0') ?? place, 'stem')
  await userEvent.selectOptions(place.querySelector('#column-2') ?? place, 'wrong')
  await expect.poll(() => place.querySelector('h3')?.textContent).toBe('One question can come in.')
  expect(place.textContent).toContain('=1+1')
  expect(await rulesBroken()).toEqual([])
})

test('refuses what is no list, at its field, and takes a file', async () => {
  await press('Read the list')
  await expect.poll(() => place.textContent).toContain('Paste a list, or choose a file.')
  await expect.poll(() => document.activeElement).toBe(field())
  const input = place.querySelector<HTMLInputElement>('#list-file')
  await userEvent.upload(
    input ?? place,
    new File(['What?\nA. One\nB. Two\nANSWER: B\n'], 'a.txt', { type: 'text/plain' }),
  )
  await expect.poll(() => place.textContent).toContain('Read as Aiken.')
  // Pressed as if the file were still to be read, it leads to what was found.
  await press('Read the list')
  await expect.poll(() => document.activeElement?.tagName).toBe('H3')
  expect(place.textContent).toContain('Read as Aiken.')
  await press('Throw this list away')
  await expect.poll(() => place.querySelector('h3')).toBeNull()
  expect($draft.get()?.own).toEqual([])
})

test('puts nothing in where there is no room for all that is chosen', async () => {
  await read('What?{T}\n\n'.repeat(61))
  await expect.poll(() => place.querySelector('h3')?.textContent).toBe('61 questions can come in.')
  await press('Put 61 into the pack')
  await expect.poll(() => place.textContent).toContain('there is room for 60, and 61 are chosen.')
  expect($draft.get()?.own).toEqual([])
  await press('Choose none')
  await press('Put them into the pack')
  await expect.poll(() => place.textContent).toContain('Choose at least one question.')
})
