import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CardWritten } from '#domain/journal/fact.ts'
import { CardsPage } from '#islands/review/cards/CardsPage.tsx'
import { setDevice } from '#stores/device.ts'
import { chooseNone } from '#stores/review/cards/chosen.ts'
import { moveOn } from '#stores/review/cards/deeds.ts'
import { builtIn, UNITS } from '#tests/support/card-lines.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const HOSTILE = '<img src=x onerror=alert(1)> & “all” of it'
const NAMES = ['log-least', 'kolb-order', 'smart-letters']
const SHIPPED = {
  cards: {
    version: 'v',
    cards: NAMES.map((id) => ({
      id,
      edition: 1,
      front: `What is ${id}?`,
      back: `It is ${id}.`,
      section: 'self-study.log',
      taught: { title: 'The log', address: '/log' },
      points: [],
    })),
  },
}

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Cards'
  place = document.createElement('main')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED })
  setDevice(device)
  open('')
})
afterEach(() => {
  render(null, place)
  chooseNone()
  moveOn()
  open('')
})

const says = () => place.textContent ?? ''
const fronts = () => [...place.querySelectorAll('.card-lines > li > a')].map((one) => one.textContent)
const boxes = () => [...place.querySelectorAll<HTMLInputElement>('.card-lines input')]
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)
const field = (id: string) => place.querySelector<HTMLTextAreaElement>(`#${id}`) ?? missing(id)

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}

function open(fragment: string): void {
  location.hash = fragment
}

function written(letters: string, part: Partial<CardWritten> = {}): CardWritten {
  const words = { edition: 1, front: `Own ${letters}`, back: 'Mine', tags: ['phone'] }
  return { kind: 'card.written', card: `own.${letters}`, ...words, ...part }
}

async function show(): Promise<void> {
  const known = { first: NAMES.map((id) => builtIn(id, 'self-study.log')), count: NAMES.length, units: UNITS }
  render(<CardsPage known={known} />, place)
  await expect
    .poll(() => place.querySelector('.cards-bar') !== null || place.querySelector('form, h2') !== null)
    .toBe(true)
}

async function showList(): Promise<void> {
  await show()
  await expect.poll(() => boxes().length > 0 && boxes().every((box) => !box.disabled)).toBe(true)
}

async function type(id: string, text: string): Promise<void> {
  await userEvent.fill(field(id), text)
}

test('words typed before the page was alive are looked for', async () => {
  place.innerHTML = '<search><form><input id="find-card" type="search"></form></search>'
  await type('find-card', 'kolb')
  await showList()
  expect(fronts()).toEqual(['What is kolb-order?'])
  expect(field('find-card').value).toBe('kolb')
})

describe('the list of all cards', () => {
  beforeEach(async () => {
    await device.journal.append([
      written('aaaaaaaaaa', { front: HOSTILE, tags: [HOSTILE.slice(0, 30)] }),
      { kind: 'card.hidden', card: 'kolb-order', as: 'suspended' },
    ])
    await showList()
  })

  test('says of each what it asks, where it stands and where it is taught, in targets large enough', async () => {
    expect(fronts()).toEqual([...NAMES.map((id) => `What is ${id}?`), HOSTILE])
    expect(place.querySelectorAll('.card-lines li')[1]?.textContent).toContain('put away · The log')
    expect(place.querySelector('.card-lines img')).toBeNull()
    for (const label of place.querySelectorAll('.card-line_tick')) {
      const { width, height } = label.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
    expect(await rulesBroken()).toEqual([])
  })

  test('is narrowed as one types, says how many fit, and keeps it in the address', async () => {
    await type('find-card', 'smart')
    expect(fronts()).toEqual(['What is smart-letters?'])
    expect(says()).toContain('1 card.')
    expect(location.hash).toBe('#find=smart')
    button('Show all cards').click()
    await expect.poll(() => fronts().length).toBe(4)
  })

  test('loses no letter to a quick hand', async () => {
    field('find-card').focus()
    await userEvent.keyboard('what is smart letters')
    expect(field('find-card').value).toBe('what is smart letters')
    await expect.poll(fronts).toEqual(['What is smart-letters?'])
  })

  test('puts them in the order one chooses, which stays in the address', async () => {
    const choice =
      [...place.querySelectorAll('select')].find((one) => one.value === 'usual') ?? missing('order')
    place.querySelector<HTMLElement>('.narrow > summary')?.click()
    await userEvent.selectOptions(choice, 'A to Z')
    expect(fronts()[0]).toBe(HOSTILE)
    expect(location.hash).toBe('#order=words')
  })

  test('leads to a sitting of what is found and no more', async () => {
    await type('find-card', 'smart')
    const way = () => place.querySelector<HTMLAnchorElement>('.cards_found a')?.getAttribute('href')
    await expect.poll(way).toBe('/flashcards/?cards=1#first=smart-letters')
  })

  test('begins with what the address names', async () => {
    open('show=own')
    await expect.poll(fronts).toEqual([HOSTILE])
    open('show=away')
    await expect.poll(fronts).toEqual(['What is kolb-order?'])
  })

  test('promises no day to a card that is built in no more', async () => {
    const graded = { edition: 1, grade: 1, intervalDays: 0, first: true, tookMillis: 9 } as const
    await device.journal.append([{ kind: 'card.graded', card: 'long-gone', ...graded }])
    open('show=withdrawn')
    await expect.poll(fronts).toEqual(['A card that is built in no more (long-gone)'])
    expect(place.querySelector('.card-lines p')?.textContent).toBe('asked no more')
    open('card=long-gone')
    await expect.poll(says).toContain('Asked no more. Answered once')
  })

  test('chooses a stretch with Shift, changes it in one go, says so and takes it back', async () => {
    boxes()[0]?.click()
    boxes()[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
    await expect.poll(says).toContain('3 cards chosen')
    expect(await rulesBroken()).toEqual([])
    button('Not before tomorrow').click()
    // One of them is put away already.
    await expect
      .poll(() => place.querySelector('.cards-bar_done')?.textContent)
      .toBe('2 cards not before tomorrow.')
    expect(document.activeElement?.className).toBe('cards-bar_done')
    await expect
      .poll(() => place.querySelector('.card-lines li')?.textContent)
      .toContain('not before tomorrow')
    button('Undo').click()
    await expect
      .poll(() => place.querySelector('.cards-bar_done')?.textContent)
      .toBe('Taken back: 2 cards not before tomorrow.')
    await expect.poll(() => place.querySelector('.card-lines li')?.textContent).toContain('new')
  })

  test('leads a keyboard from the card ticked last to what can be done, past the rows between', async () => {
    boxes()[0]?.focus()
    await userEvent.keyboard(' ')
    await expect.poll(says).toContain('1 card chosen')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('What to do with them')
    // The bar at the foot does not hide what is reached.
    expect(getComputedStyle(document.documentElement).scrollPaddingBlockEnd).toMatch(/^\d+px$/)
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Put away')
  })

  test('says that nothing was kept, where it was not', async () => {
    boxes()[0]?.click()
    await expect.poll(says).toContain('1 card chosen')
    device.refuseWrites({ kind: 'full' })
    button('Put away').click()
    await expect
      .poll(() => place.querySelector('.cards-bar_done')?.textContent)
      .toBe('That could not be kept. Everything is as it was.')
    expect(boxes()[0]?.checked).toBe(true)
  })

  test('sets a day and a tag, and says what is wrong with either', async () => {
    boxes()[3]?.click()
    await expect.poll(says).toContain('1 card chosen')
    button('More').click()
    await expect.poll(() => place.querySelector('#chosen-tag')).not.toBeNull()
    button('Put the tag on').click()
    await expect.poll(says).toContain('Type a tag first.')
    button('Set').click()
    await expect.poll(says).toContain('Choose a day, today or later.')
    await type('chosen-day', '2026-12-03')
    button('Set').click()
    await expect
      .poll(() => place.querySelector('.cards-bar_done')?.textContent)
      .toBe('1 card set to 3 December.')
  })
})

test('a long list comes in steps, and goes on where it stopped', async () => {
  const letters = 'abcdefghij'
  await device.journal.append(
    [...letters].flatMap((a) => [...letters].map((b) => written(`${a}${b}aaaaaaaa`))),
  )
  await showList()
  expect(boxes()).toHaveLength(50)
  button('Show 50 more of 53').click()
  await expect.poll(() => boxes().length).toBe(100)
  await expect
    .poll(() => document.activeElement?.closest('li') === place.querySelectorAll('.card-lines > li')[50])
    .toBe(true)
})

describe('one card', () => {
  test('shows both sides, its history and its hook, and is put away and shown again', async () => {
    await device.journal.append([written('aaaaaaaaaa', { front: HOSTILE, back: HOSTILE, more: HOSTILE })])
    open('card=own.aaaaaaaaaa')
    await show()
    await expect.poll(() => place.querySelector('h1')?.textContent).toBe(HOSTILE)
    expect(place.querySelector('.card-answer')?.textContent).toBe(`Answer${HOSTILE}${HOSTILE}`)
    expect(place.querySelector('img')).toBeNull()
    await type('hook-text', 'Grey as a rainy day')
    button('Keep the hook').click()
    await expect
      .poll(() => place.querySelector('.card-history')?.textContent)
      .toContain('Hook: “Grey as a rainy day”.')
    button('Put away').click()
    await expect.poll(says).toContain('1 card put away.')
    button('Show again').click()
    await expect.poll(() => place.querySelector('.card-history')?.textContent).toContain('Shown again.')
    expect(await rulesBroken()).toEqual([])
  })

  test('offers after a reload to take back what was done to it', async () => {
    await device.journal.append([{ kind: 'card.hidden', card: 'kolb-order', as: 'suspended' }])
    open('card=kolb-order')
    await show()
    await expect.poll(says).toContain('1 card put away.')
    button('Undo').click()
    await expect.poll(says).toContain('Taken back: 1 card put away.')
    expect((await device.journal.row('card:kolb-order'))?.state).toBeUndefined()
  })

  test('that is nowhere is said to be nowhere', async () => {
    open('card=no-such-card')
    await show().catch(() => undefined)
    await expect.poll(() => place.querySelector('h1')?.textContent).toBe('There is no such card')
  })
})

describe('a card that another tab changes', () => {
  const fill = async (part: Partial<CardWritten>) => {
    await device.journal.append([written('aaaaaaaaaa', part)])
  }
  beforeEach(async () => {
    await fill({})
    open('edit=own.aaaaaaaaaa')
    await show()
    await expect.poll(() => place.querySelector('#own-back') !== null).toBe(true)
  })

  test('is shown beside what is typed, and each can be had', async () => {
    await type('own-back', 'From here')
    await fill({ back: HOSTILE })
    await expect.poll(() => place.querySelector('.own-clash h2')?.textContent).toContain('changed meanwhile')
    const said = () => [...place.querySelectorAll('.own-clash .texts_said')].map((one) => one.textContent)
    expect(said()).toEqual(['From here', HOSTILE])
    expect(await rulesBroken()).toEqual([])
    button('Put the other words into the fields').click()
    await expect.poll(() => field('own-back').value).toBe(HOSTILE)
    button('Go back to what you typed').click()
    await expect.poll(() => field('own-back').value).toBe('From here')
    button('Save the card').click()
    await expect.poll(says).toContain('Your card is kept')
  })

  test('has a rule in the margin beside what is to be put right, and not across its words', async () => {
    await type('own-back', ' ')
    button('Save the card').click()
    await expect.poll(() => place.querySelector('.field.is-wrong') !== null).toBe(true)
    const wrong = place.querySelector('.field.is-wrong') ?? missing('field')
    expect(Number.parseFloat(getComputedStyle(wrong, '::before').insetInlineStart)).toBeLessThan(0)
  })
})

describe('the form of an own card', () => {
  test('makes a card of a sentence with a gap, warns of one that asks the same, and keeps it', async () => {
    await device.journal.append([written('aaaaaaaaaa', { front: 'Keep […] sources a year.' })])
    open(`new=self-study.log&text=${encodeURIComponent('Keep three sources a year.')}`)
    await show()
    await expect.poll(() => field('own-back').value).toBe('Keep three sources a year.')
    button('Leave out “three”').click()
    await expect
      .poll(() => [field('own-front').value, field('own-back').value])
      .toEqual(['Keep […] sources a year.', 'three'])
    button('sources').click()
    await expect.poll(() => field('own-back').value).toBe('three sources')
    button('sources').click()
    await expect.poll(() => field('own-back').value).toBe('Keep three sources a year.')
    button('three').click()
    await expect
      .poll(() => place.querySelector('.own-form_double a')?.getAttribute('href'))
      .toContain('#card=own.aaaaaaaaaa')
    expect(await rulesBroken()).toEqual([])
    button('Save the card').click()
    await expect.poll(() => place.querySelector('h1')?.textContent).toBe('Your card is kept')
    await expect.poll(() => document.activeElement === place.querySelector('h1')).toBe(true)
    expect(await device.journal.subjects('own:')).toHaveLength(2)
  })

  test('leads to what is to be put right, and a reload finds what was typed', async () => {
    open('new')
    await show()
    await expect.poll(() => place.querySelector('#own-front')).not.toBeNull()
    await type('own-front', HOSTILE)
    await expect.poll(() => location.hash).toMatch(/^#edit=own\.[a-z2-7]{10}$/)
    button('Save the card').click()
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    button('Say what the answer is.').click()
    expect(document.activeElement?.id).toBe('own-back')
    await expect.poll(says).toContain('What you type is kept on this device as a draft.')
    render(null, place)
    await show()
    await expect.poll(() => field('own-front').value).toBe(HOSTILE)
    expect(says()).toContain('You typed this before and did not save it.')
  })
})
