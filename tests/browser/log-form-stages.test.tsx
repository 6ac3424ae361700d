import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { signedRecord } from '#domain/log/signed.ts'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import type { PointGroup } from '#islands/log/form/points.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const GROUPS: readonly PointGroup[] = [
  {
    unit: 'self-study',
    title: 'Learning by yourself',
    points: [{ id: 'self-study.mp.1', place: 1, text: 'Three resources.', pass: 'An example.' }],
  },
]

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

async function open(fragment: string, ...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
  history.replaceState(null, '', `#${fragment}`)
  render(<EntryForm groups={GROUPS} />, place)
  await expect.poll(() => place.querySelector('form, .type-choice, .locked_signed')).not.toBeNull()
}
const box = (name: string) => document.getElementById(`field-${name}`) as HTMLTextAreaElement
const one = (tag: string, text: string) =>
  [...place.querySelectorAll<HTMLElement>(tag)].find(({ textContent }) => textContent?.includes(text))
async function press(tag: string, text: string): Promise<void> {
  await expect.poll(() => one(tag, text)).toBeDefined()
  await userEvent.click(one(tag, text) ?? place)
}
const states = async () =>
  (await device.journal.rows('entry:')).map(({ state }) =>
    (state as EntryState).heads.map(({ record }) => record),
  )

describe('a captured line', () => {
  const captured = revised(1, {
    type: 'note',
    stage: 'inbox',
    title: 'A double charge',
    links: [],
    fields: { text: 'A double charge.\nShe was shouting; I named the feeling.' },
  })
  test('shows what it says, is given its type, and brings its text along', async () => {
    await open(entryIdOf(1), captured)
    expect(place.querySelector('h1')?.textContent).toBe('What is entry 1?')
    expect(place.querySelector('.captured')?.textContent).toContain('named the feeling')
    expect(await rulesBroken()).toEqual([])
    const way = one('a', 'Used with a customer') as HTMLAnchorElement
    expect(way.hash).toBe(`#${entryIdOf(1)}&new=application`)
    location.hash = way.hash
    await expect.poll(() => box('situation')?.value).toContain('I named the feeling.')
    await press('button', 'Leave it as a draft')
    await expect.poll(async () => (await states())[0]?.[0]?.type).toBe('application')
  })
})

describe('a signed entry', () => {
  test('opens locked, says who signed it, and is changed after one question', async () => {
    const record = signedRecord(resource('A guide'), { by: 'A. Shah', on: '2026-11-21' })
    await open(entryIdOf(1), revised(1, record))
    expect(place.querySelector('.locked_signed')?.textContent).toBe('Signed by A. Shah on 21 November 2026.')
    expect(place.querySelector('form')).toBeNull()
    expect(place.textContent).toContain('A request by phone counts as a request.')
    expect(await rulesBroken()).toEqual([])
    await press('button', 'Change it')
    await expect.poll(() => box('title')?.value).toBe('A guide')
    expect(place.textContent).toContain('Saving makes a new revision')
    await press('button', 'Save entry 1')
    await expect.poll(async () => (await states())[0]?.map(({ stage }) => stage)).toEqual(['ready'])
  })
})

describe('what is dictated', () => {
  /** As a phone’s keyboard puts words in: as a composition that grows, then is done. */
  const dictate = (into: HTMLTextAreaElement, ...parts: readonly string[]) => {
    into.focus()
    for (const part of parts) {
      const before = into.value.slice(0, into.selectionStart)
      const after = into.value.slice(into.selectionEnd)
      into.dispatchEvent(new CompositionEvent('compositionstart'))
      for (let end = 1; end <= part.length; end += 3) {
        const sofar = part.slice(0, end)
        into.value = before + sofar + after
        into.setSelectionRange(before.length + end, before.length + end)
        into.dispatchEvent(
          new InputEvent('input', { inputType: 'insertCompositionText', isComposing: true, bubbles: true }),
        )
      }
      into.value = before + part + after
      into.setSelectionRange((before + part).length, (before + part).length)
      into.dispatchEvent(new CompositionEvent('compositionend', { data: part }))
      into.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }))
    }
  }

  test('stays as it was said, spaces and all, and the cursor stays where it is in the middle of a text', async () => {
    await open('new=application')
    const situation = box('situation')
    await userEvent.fill(situation, 'She rang.  I waited.')
    situation.setSelectionRange(10, 10)
    dictate(situation, ' She was shouting ', 'about a double charge. ')
    const said = 'She rang.  She was shouting about a double charge.  I waited.'
    expect(situation.value).toBe(said)
    expect(situation.selectionStart).toBe(said.indexOf(' I waited'))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    expect(situation.value).toBe(said)
    expect(situation.selectionStart).toBe(said.indexOf(' I waited'))
  })

  test('is one thing of a list until a new line is said, and the box says so', async () => {
    await open('new=resource')
    dictate(box('insights'), 'Name the feeling before the fix. Then ask what would help, and wait.')
    expect(one('.field_count', 'One to a line.')?.textContent).toContain('say “new line”')
    expect(one('.field_count', 'One to a line.')?.textContent).not.toContain('so far')
    dictate(box('insights'), '\nA request by phone counts as a request.')
    await expect.poll(() => one('.field_count', 'One to a line.')?.textContent).toContain('Two so far.')
  })

  test('goes into boxes that take sentences, and figures and codes are left as they are typed', async () => {
    await open('new=resource')
    const hints = (name: string) => {
      const { autocapitalize, spellcheck } = box(name)
      return [autocapitalize, spellcheck]
    }
    expect(hints('insights')).toEqual(['sentences', true])
    expect(hints('title')).toEqual(['sentences', true])
    expect(hints('address')).toEqual(['none', false])
    expect(hints('occurredOn')).toEqual(['none', false])
  })
})

describe('a reflection', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
  test('that only tells is pointed to the stage to go on with, and a stage offers what another model has', async () => {
    await open('new=reflection')
    await userEvent.click(place.querySelector('input[value="gibbs"]') ?? place)
    await expect.poll(() => box('description')).not.toBeNull()
    await userEvent.fill(box('description'), words(59))
    expect(one('button', 'Go on with')).toBeUndefined()
    await userEvent.fill(box('description'), words(60))
    await press('button', 'Go on with: Feelings')
    expect(document.activeElement).toBe(box('feelings'))
    await userEvent.click(place.querySelector('input[value="kolb"]') ?? place)
    await expect.poll(() => box('experience')?.value).toBe('')
    await press('button', 'Copy it here')
    await expect.poll(() => box('experience').value).toBe(words(60))
    await userEvent.click(place.querySelector('input[value="gibbs"]') ?? place)
    await expect.poll(() => box('description')?.value).toBe(words(60))
  })
})

test('an entry is linked to a criterion of one’s own centre, and says so once it is saved', async () => {
  const criterion = { criterion: 'own.abcdefghij', code: '2.3', text: 'Explain feedback' } as const
  await open(entryIdOf(1), { kind: 'criterion.written', ...criterion }, revised(1, resource('A guide')))
  await press('summary', 'Link it to another marking point')
  await press('button', 'Your centre’s 2.3')
  await expect.poll(() => document.activeElement?.id).toBe('field-link.own.abcdefghij')
  await userEvent.keyboard('It shows how I used feedback.')
  await press('button', 'Save entry 1')
  await expect.poll(() => place.textContent).toContain('Your centre’s 2.3: Explain feedback')
  expect((await states())[0]?.[0]?.links).toContainEqual({
    point: 'own.abcdefghij',
    claim: 'It shows how I used feedback.',
  })
})
