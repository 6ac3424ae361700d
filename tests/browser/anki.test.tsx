import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Fact } from '#domain/journal/fact.ts'
import type { AnkiPart } from '#domain/review/anki/note.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { AnkiPage } from '#islands/review/anki/AnkiPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $ankiExport } from '#stores/review/anki/export-state.ts'
import { $ankiImport } from '#stores/review/anki/import-state.ts'
import { $ankiImports, $doubles, $takingBack } from '#stores/review/anki/imports.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const PART: AnkiPart = {
  version: 'x',
  units: [{ id: 'self-study', title: 'Self-study', cards: ['kolb-order'] }],
  notes: [
    {
      id: 'kolb-order',
      guid: 'K=8F}@Q.9p',
      edition: 1,
      front: 'Kolb: in which order?',
      back: '1. Experience',
      more: '',
      source: 'Kolb',
      tags: ['due-credit'],
      deck: 'Due Credit::Self-study',
      modified: Date.UTC(2026, 10, 1),
    },
  ],
}

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Anki'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Anki'
  document.body.replaceChildren(title, place)
  begin()
})
afterEach(() => {
  render(null, place)
  cleanStores($ankiImports)
})

function begin(facts: readonly Fact[] = []): void {
  render(null, place)
  device = fakeDevice({ shipped: { anki: PART }, facts })
  setDevice(device)
  cleanStores($ankiImports)
  $ankiImports.set(undefined)
  $ankiExport.set({ kind: 'idle' })
  $ankiImport.set({ kind: 'idle' })
  $takingBack.set({ kind: 'idle' })
  $doubles.set({ kind: 'none' })
  render(<AnkiPage units={PART.units} />, place)
}

function button(name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!found) throw new Error(`There is no button ${name}`)
  return found
}

function choose(name: string, bytes: BlobPart): Promise<void> {
  const file = new File([bytes], name, { lastModified: Date.UTC(2026, 9, 1) })
  return userEvent.upload(place.querySelector('#anki-file') as HTMLElement, file)
}

const text = () => place.textContent ?? ''

describe('own cards with what was learned of them', () => {
  test('go to Anki and come back into an empty browser as they were', async () => {
    await device.journal.append([
      {
        kind: 'card.written',
        card: 'own.aaaaaaaaaa',
        edition: 1,
        front: 'a <b>?',
        back: 'c & d',
        tags: ['till'],
      },
      {
        kind: 'card.graded',
        card: 'own.aaaaaaaaaa',
        edition: 1,
        grade: 3,
        intervalDays: 3,
        first: true,
        tookMillis: 5,
      },
    ])
    await userEvent.click(button('Write the file'))
    await expect.poll(text).toContain('2 flashcards with 1 review in due-credit-anki-2026-11-22.apkg')
    expect(text()).toContain('choose File, then Import, and tick “Import any learning progress”')
    const [name = '', , bytes = new Uint8Array()] = device.offered[0] ?? []

    begin()
    device.pass(60_000)
    await choose(name, bytes)
    await expect.poll(text).toContain('1 flashcard would be new.')
    expect(text()).toContain('1 review would be added')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(button('Bring it in'))
    await expect.poll(text).toContain('1 flashcard and 1 review brought in.')
    expect(ownCardOf(await device.journal.row('own:own.aaaaaaaaaa'))).toMatchObject({
      front: 'a <b>?',
      back: 'c & d',
    })
    expect(cardStateOf(await device.journal.row('card:own.aaaaaaaaaa'))).toMatchObject({
      reps: 1,
      intervalDays: 3,
    })
  })

  test('as text hold no history, and a closed share sheet is no fault', async () => {
    await userEvent.click(
      place.querySelectorAll<HTMLInputElement>('input[name="anki-form"]')[1] as HTMLElement,
    )
    device.declineNextFile()
    await userEvent.click(button('Write the file'))
    await expect.poll(text).toContain('No file was taken.')
    await userEvent.click(button('Write the file'))
    await expect.poll(text).toContain('1 flashcard in due-credit-anki-2026-11-22.txt')
  })
})

describe('a table', () => {
  const table =
    'Front,Back\nWhat is HEAT?,Hear first\n<img src=x onerror=alert(1)>,plain\nKolb: in which order?,again\n'

  test('is shown before it is brought in, mapped anew by keyboard, and taken back as a whole', async () => {
    await choose('cards.csv', table)
    await expect.poll(text).toContain('2 flashcards would be new.')
    expect(text()).toContain('1 flashcard whose question is here already.')
    expect(text()).toContain('The first row, which names the columns.')
    // What looks like a page stays words.
    expect(place.querySelector('img')).toBeNull()
    expect(text()).toContain('<img src=x onerror=alert(1)>')
    expect(await device.journal.facts()).toEqual([])

    place.querySelector('details')?.setAttribute('open', '')
    const [front, back] = place.querySelectorAll<HTMLSelectElement>('.anki-roles select')
    await userEvent.selectOptions(front as HTMLElement, 'back')
    await userEvent.selectOptions(back as HTMLElement, 'front')
    await expect.poll(() => place.querySelector('.anki-sample_front')?.textContent).toBe('Hear first')
    expect(await rulesBroken()).toEqual([])

    button('Bring it in').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(text).toContain('cards.csv: 3 flashcards brought in.')
    expect(document.activeElement?.textContent).toContain('3 flashcards brought in')
    await expect.poll(text).toContain('Brought in so far')
    await userEvent.click(button('Take it back'))
    await expect.poll(() => document.activeElement?.textContent).toBe('Yes, take it back')
    await userEvent.keyboard('{Enter}')
    await expect.poll(text).toContain('cards.csv was taken back.')
    expect(await device.journal.rows('own:')).toEqual([])
  })

  test('that could not be kept says why and changes nothing', async () => {
    await choose('cards.csv', table)
    await expect.poll(text).toContain('would be new')
    device.refuseWrites({ kind: 'full' })
    await userEvent.click(button('Bring it in'))
    await expect.poll(text).toContain('There is no room left')
    expect(await device.journal.facts()).toEqual([])
  })
})

describe('reviews that two devices brought before they met', () => {
  test('are said to count twice, and count once after a press', async () => {
    const brought = (name: string) => [
      factOf(name, 1, Date.UTC(2026, 9, 1), { kind: 'card.graded', ...GRADE }),
      factOf(name, 2, Date.UTC(2026, 9, 1), {
        kind: 'setting.chosen',
        name: `anki.import.${factOf(name, 1, 0, { kind: 'card.graded', ...GRADE }).device}`,
        value: JSON.stringify({ name: `Deck ${name}`, cards: 1, reviews: 1 }),
      }),
    ]
    begin([...brought('a'), ...brought('b')])
    await expect
      .poll(text)
      .toContain('1 review came here by two ways, from two files or two devices, and counts twice.')
    expect(await rulesBroken()).toEqual([])
    button('Count them once').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).toBe('1 review counts once now.')
    expect(cardStateOf(await device.journal.row('card:kolb-order'))?.reps).toBe(1)
  })
})

const GRADE = {
  card: 'kolb-order',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 5,
} as const

describe('a file that cannot be read', () => {
  test.each([
    ['x.apkg', 'PK\u0003\u0004 and nothing more', 'ends too early'],
    ['x.csv', 'a;b\nc;"d', 'A quotation mark near line 2'],
    ['x.csv', new Uint8Array([0x61, 0x3b, 0xe9, 0x0a]), 'Line 1 of this file is not written in UTF-8'],
    ['x.json', '{ "format": "due-credit-backup" }', 'This is a backup of this site'],
    ['x.png', new Uint8Array([0x89, 0x50, 0, 0]), 'neither a file from Anki nor a table'],
    ['x.csv', '', 'This file is empty'],
  ])('%s is refused with a sentence, and another can be chosen', async (name, bytes, said) => {
    await choose(name, bytes)
    await expect.poll(text).toContain(said)
    expect(text()).toContain('Nothing was changed.')
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    await choose('y.csv', 'a;b\n')
    await expect.poll(text).toContain('1 flashcard would be new.')
    await userEvent.click(button('Leave it'))
    expect(text()).not.toContain('would be new')
    await expect.poll(() => document.activeElement?.id).toBe('anki-file')
  })
})
