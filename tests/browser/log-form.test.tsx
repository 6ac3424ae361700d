import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Drafts } from '#device/drafts.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import type { PointGroup } from '#islands/log/form/points.ts'
import { entryTypes, typeGroups } from '#messages/log-types.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const GROUPS: readonly PointGroup[] = [
  {
    unit: 'self-study',
    title: 'Learning by yourself',
    points: ['Three resources.', 'An insight used.', 'A reflection.'].map((text, at) => ({
      id: `self-study.mp.${at + 1}`,
      place: at + 1,
      text,
      pass: `An example of ${at + 1}.`,
    })),
  },
  {
    unit: 'monitor-quality',
    title: 'Monitoring quality',
    points: [{ id: 'monitor-quality.mp.1', place: 1, text: 'A plan.', pass: 'A plan with standards.' }],
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

async function open(fragment: string): Promise<void> {
  render(null, place)
  history.replaceState(null, '', `#${fragment}`)
  render(<EntryForm groups={GROUPS} />, place)
  await expect.poll(() => place.querySelector('form, .type-choice, .texts')).not.toBeNull()
}
const heading = () => place.querySelector('h1')?.textContent
const field = (name: string) => {
  const found = document.getElementById(`field-${name}`)
  if (!(found instanceof HTMLElement)) throw new Error(`There is no field ${name}`)
  return found
}
const typedIn = (name: string) => (field(name) as HTMLInputElement).value
const button = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) =>
    textContent?.startsWith(name),
  )
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}
const type = (name: string, text: string) => userEvent.fill(field(name), text)
const said = () =>
  [...place.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ')

async function fillResource(): Promise<void> {
  await type('title', 'Heated calls')
  await userEvent.selectOptions(field('kind'), 'webinar')
  await userEvent.click(place.querySelector('input[value=found]') ?? place)
  await press('Today')
  await type('objective', 'Calm a heated caller.')
  await type('roleStandard', 'Standard 4')
  await type('insights', 'Name the feeling before the fix.')
  await userEvent.click(place.querySelector('input[value=finished]') ?? place)
  await type('howUsed', 'On every hard call.')
}

describe('the way in', () => {
  test('offers every type by what one was doing, each with what it is for', async () => {
    await open('')
    expect(heading()).toBe('What do you want to log?')
    const offered = typeGroups.flatMap(({ types }) => types)
    expect([...place.querySelectorAll('.type-choice b')].map(({ textContent }) => textContent)).toEqual(
      offered.map((type) => entryTypes[type].title),
    )
    expect([...offered].sort()).toEqual(Object.keys(ENTRY_TYPES).sort())
    expect(place.querySelector('.type-choice .gutter')?.textContent).toBe(
      'For marking point 1 of “Learning by yourself”.',
    )
    expect(await rulesBroken()).toEqual([])
    expect(place.querySelector('.type-choice a')?.getAttribute('href')).toBe('/log/entry/#new=resource')
    // Where that link leads is this page with another fragment.
    location.hash = 'new=resource'
    await expect.poll(heading).toBe('A resource')
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h1'))
    expect(location.hash).toMatch(/^#[a-z2-7]{10}&new=resource$/)
  })

  test('fills in what is known, as text', async () => {
    await open(`new=resource&kind=lesson&title=${encodeURIComponent('<b onclick="x">Lesson</b>')}&minutes=9`)
    expect(heading()).toBe('<b onclick="x">Lesson</b>')
    expect([typedIn('title'), typedIn('minutes'), typedIn('kind')]).toEqual([
      '<b onclick="x">Lesson</b>',
      '9',
      'lesson',
    ])
    expect(document.activeElement).toBe(document.body)
  })
})

describe('saving', () => {
  test('names what is to be put right, and leads to each', async () => {
    await open('new=application')
    await type('occurredOn', '20 2 2027')
    await type('situation', 'A customer was shouting about a double charge.')
    await press('Save entry 1')
    await expect.poll(() => place.querySelector('.problems h2')?.textContent).toMatch(/things to put right$/)
    const problems = place.querySelector<HTMLElement>('.problems')
    await expect.poll(() => document.activeElement).toBe(problems)
    expect(document.title).toMatch(/^Error: Entry 1/)
    await expect
      .poll(() => problems?.textContent)
      .toContain('Nothing is lost. This draft is saved on this device.')
    expect(await rulesBroken()).toEqual([])
    await press('Give a day that has already happened')
    expect(document.activeElement).toBe(field('occurredOn'))
    expect(location.hash).toContain('new=application')
    expect(field('occurredOn').getAttribute('aria-invalid')).toBe('true')
    const [, shown] = (field('occurredOn').getAttribute('aria-describedby') ?? '').split(' ')
    expect(document.getElementById(shown ?? '')?.textContent).toBe(
      'Problem: 20 February 2027 is in the future. Give a day that has already happened.',
    )
    await press('Choose who it was with')
    expect(document.activeElement).toBe(place.querySelector('input[value=real]'))
  })

  test('confirms with the way back to the log, and keeps the entry', async () => {
    await open('new=resource')
    await fillResource()
    await press('Link it to this point')
    await expect.poll(() => document.activeElement).toBe(field('link.self-study.mp.1'))
    expect(place.textContent).toContain('15 more characters are needed.')
    await userEvent.keyboard('Recorded with author, date and reason.')
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 is saved')
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h1'))
    expect(place.textContent).toContain('“Heated calls” is in your log, on this device.')
    expect(place.textContent).toContain('Marking point 1: Three resources.')
    expect(await rulesBroken()).toEqual([])
    const [row] = await device.journal.rows('entry:')
    expect(row?.state).toMatchObject({
      number: 1,
      heads: [
        { record: { stage: 'ready', occurredOn: '2026-11-22', links: [{ point: 'self-study.mp.1' }] } },
      ],
    })
  })

  test('says why the log did not take it, keeps all, and gives the entry as a file', async () => {
    await open('new=resource')
    await fillResource()
    device.refuseWrites({ kind: 'full' })
    await press('Save entry 1')
    await expect.poll(() => place.querySelector('.problems')?.textContent).toContain('The disk is full.')
    await expect.poll(() => document.activeElement).toBe(place.querySelector('.problems'))
    expect(typedIn('howUsed')).toBe('On every hard call.')
    await press('Take this entry as a file')
    await expect.poll(said).toContain('The file is yours.')
    expect(device.offered).toHaveLength(1)
    device.refuseWrites()
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 is saved')
  })
})

describe('drafts', () => {
  test('come back as they were typed, and take no focus', async () => {
    await open('new=resource')
    await type('title', 'Heated calls')
    await expect.poll(said).toContain('Draft saved on this device.')
    const fragment = location.hash.slice(1)
    await open(fragment)
    expect(typedIn('title')).toBe('Heated calls')
    expect(document.activeElement).toBe(document.body)
  })

  test('say when the device can’t keep them', async () => {
    const refusing: Drafts = { ...device.drafts, write: async () => false }
    setDevice({ ...device, drafts: refusing })
    await open('new=resource')
    await type('title', 'Heated calls')
    await expect.poll(said).toContain('This device can’t keep the draft')
  })

  test('keep what is typed under both models of reflection', async () => {
    await open('new=reflection')
    await userEvent.click(place.querySelector('input[value=gibbs]') ?? place)
    await type('feelings', 'I was tense.')
    expect(place.textContent).toContain('22 more words make this stage count.')
    await userEvent.click(place.querySelector('input[value=kolb]') ?? place)
    expect(document.getElementById('field-feelings')).toBeNull()
    await userEvent.click(place.querySelector('input[value=gibbs]') ?? place)
    expect(typedIn('feelings')).toBe('I was tense.')
  })

  test('hold a paste of a megabyte, and say that it is too long to keep', async () => {
    await open('new=resource')
    const box = field('howUsed') as HTMLTextAreaElement
    box.value = 'words and more '.repeat(70_000)
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await expect.poll(() => place.textContent).toContain('20,000 characters at most; this has 1,050,000.')
    await expect.poll(said).toContain('Draft saved')
    await press('Save entry 1')
    await expect
      .poll(() => place.querySelector('.problems')?.textContent)
      .toContain('Shorten what is under “How do you use it in your work?”')
    expect(typedIn('howUsed')).toHaveLength(1_050_000)
    const [draft] = await device.drafts.list('entry:')
    expect(draft?.text.length).toBeGreaterThan(1_000_000)
  })
})

describe('a link that names a field', () => {
  test('unfolds what hides it and goes there, once', async () => {
    await open('aaaaaaaaaa&new=resource')
    await fillResource()
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 is saved')
    await open('aaaaaaaaaa&at=competencies')
    expect(field('competencies').contains(document.activeElement)).toBe(true)
    expect(location.hash).toBe('#aaaaaaaaaa')
    await open('aaaaaaaaaa&at=links')
    await expect.poll(() => document.activeElement?.id).toBe('field-links')
    await press('Save entry 1')
    await expect.poll(() => button('Link it now')?.getAttribute('href')).toMatch(/#aaaaaaaaaa&at=links$/)
  })
})

describe('an entry changed in two places', () => {
  async function savedOne(): Promise<string> {
    await open('new=resource')
    await fillResource()
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 is saved')
    return location.hash.slice(1, 11)
  }

  async function reviseElsewhere(entry: string, title: string): Promise<void> {
    const [row] = await device.journal.rows('entry:')
    // `entry:` rows are written by `stepEntry` alone.
    const [head] = (row?.state as EntryState | undefined)?.heads ?? []
    if (!head) throw new Error('Nothing was saved')
    const record = { ...head.record, title }
    const replaces = [head.fact]
    await device.journal.append([{ kind: 'entry.revised', entry, number: 1, replaces, record }])
  }

  test('is said before it is saved; then both are kept, and one goes on from one of them', async () => {
    const entry = await savedOne()
    await open(entry)
    await type('title', 'Mine')
    await reviseElsewhere(entry, 'Theirs')
    await expect.poll(() => place.querySelector('.problems')?.textContent).toContain('saved somewhere else')
    await press('Look at the other text')
    expect(typedIn('title')).toBe('Theirs')
    await press('Show your draft')
    expect(typedIn('title')).toBe('Mine')
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 has two texts')
    await expect.poll(() => document.activeElement).toBe(place.querySelector('h1'))
    const told = [...place.querySelectorAll('.texts_said')].map(({ textContent }) => textContent)
    expect(told.sort()).toEqual(['Mine', 'Theirs'])
    expect(await rulesBroken()).toEqual([])
    const mine = [...place.querySelectorAll('.texts_one')].find(({ textContent }) =>
      textContent?.includes('Mine'),
    )
    await userEvent.click(mine?.querySelector('button') ?? place)
    await expect.poll(heading).toBe('Mine')
    await press('Save entry 1')
    await expect.poll(heading).toBe('Entry 1 is saved')
    const [row] = await device.journal.rows('entry:')
    expect(row?.state).toMatchObject({ heads: [{ record: { title: 'Mine' } }], revisions: 4 })
  })
})

describe('by keyboard', () => {
  test('a resource can be begun, linked and left as a draft', async () => {
    await open('new=resource')
    field('title').focus()
    await userEvent.keyboard('Heated calls')
    for (
      let steps = 0;
      steps < 60 && !document.activeElement?.textContent?.startsWith('Link it to another');
      steps += 1
    )
      await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const last = [...place.querySelectorAll<HTMLElement>('.links_point')].at(-1)
    for (let steps = 0; steps < 10 && document.activeElement !== last; steps += 1) await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.id).toBe('field-link.monitor-quality.mp.1')
    await userEvent.keyboard('It shows it')
    const leave = button('Leave it as a draft')
    for (let steps = 0; steps < 20 && document.activeElement !== leave; steps += 1) await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(heading).toBe('Entry 1 is kept as a draft')
  })
})
