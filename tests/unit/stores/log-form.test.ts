import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { EntryRecord } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { entryTypes } from '#messages/log-types.ts'
import { setDevice } from '#stores/device.ts'
import { createEntryForm, type EntryForm } from '#stores/log/form.ts'
import { SAVED, type Writing } from '#stores/log/form-view.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

let device: FakeDevice

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://learn.example.ac.uk/log/entry/' })
  device = fakeDevice()
  setDevice(device)
})

const RESOURCE = {
  title: 'Heated calls',
  kind: 'webinar',
  origin: 'found',
  occurredOn: '20 2 2026',
  objective: 'Calm a heated caller.',
  roleStandard: 'Standard 4',
  insights: 'Name the feeling before the fix.',
  state: 'finished',
  howUsed: 'I say it on every hard call.',
}

async function open(fragment = '#new=resource') {
  const form = createEntryForm()
  const address = await form.open(fragment)
  return { form, address, entry: address.slice(0, 10) }
}

function writing(form: EntryForm): Writing {
  const view = form.$view.get()
  if (view.kind !== 'writing') throw new Error(`The form shows ${view.kind}`)
  return view
}

function fillAll(form: EntryForm, values: Readonly<Record<string, string>> = RESOURCE): void {
  for (const [name, value] of Object.entries(values)) form.fill(name, value)
}

async function savedRecords(): Promise<readonly EntryRecord[]> {
  const facts = await device.journal.facts()
  return facts.flatMap((fact) =>
    'record' in fact ? [(fact as unknown as { record: EntryRecord }).record] : [],
  )
}

async function save(form: EntryForm, values = RESOURCE): Promise<void> {
  fillAll(form, values)
  await form.save('ready')
}

/** A revision that another tab or device wrote on top of what is there. */
async function saveElsewhere(entry: string, title: string): Promise<void> {
  const { form } = await open(`#${entry}`)
  form.fill('title', title)
  await form.save('ready')
  form.close()
}

describe('a new entry', () => {
  test('asks which type it is when nothing says so', async () => {
    const { form } = await open('')
    expect(form.$view.get().kind).toBe('choosing')
  })

  test('gets an id that stands in the address, beside what is known of it', async () => {
    const { form, address } = await open(
      '#new=resource&title=Lesson&about=/units/x/lesson/&minutes=9&kind=lesson',
    )
    expect(address).toMatch(/^[a-z2-7]{10}&new=resource/)
    expect(writing(form).draft.values).toEqual({
      title: 'Lesson',
      occurredOn: '22 11 2026',
      minutes: '9',
      kind: 'lesson',
      origin: 'found',
      author: 'Due Credit',
      address: 'https://learn.example.ac.uk/units/x/lesson/',
    })
  })

  test.each([
    ['review', 'goals'],
    ['reflection', 'about'],
    ['application', 'resources'],
    ['goal', 'from'],
    ['coaching-session', 'plan'],
    ['coaching-evaluation', 'sessions'],
    ['observation', 'plan'],
    ['feedback', 'evidence'],
    ['improvement', 'from'],
  ])('a %s that goes on from another entry names it in its %s', async (type, field) => {
    const { form } = await open(`#new=${type}&from=abcdefghij`)
    expect(writing(form).draft.values[field]).toEqual(['abcdefghij'])
  })

  test('what follows an entry names it in a field that takes its type, or names none', async () => {
    for (const [type, { next }] of Object.entries(entryTypes)) {
      const { form } = await open(`#new=${next.type}&from=abcdefghij`)
      const { values } = writing(form).draft
      const named = Object.keys(values).filter((name) => String(values[name]) === 'abcdefghij')
      const takes = ENTRY_TYPES[next.type].fields.filter(
        (field) => field.input === 'entries' && (field.of === 'any' || field.of.some((one) => one === type)),
      )
      if (next.type === type || named.length === 0) continue
      expect(takes.map(({ name }) => name)).toContain(named[0])
    }
  })

  test('leaves nothing behind while nothing is typed, and is the same after a reload', async () => {
    const { form, address } = await open('#new=resource&title=Lesson')
    form.close()
    expect(await device.drafts.list('')).toEqual([])
    const again = await open(`#${address}`)
    expect(again.address).toBe(address)
    expect(writing(again.form).draft.values.title).toBe('Lesson')
  })

  test('comes back with its text after the browser was killed', async () => {
    const { form, address } = await open()
    form.fill('title', 'Heated')
    form.link('self-study.mp.1')
    form.claim('self-study.mp.1', 'It shows')
    await form.flush()
    const again = await open(`#${address}`)
    const { draft, texts } = writing(again.form)
    expect(draft.values.title).toBe('Heated')
    expect(draft.links).toEqual([{ point: 'self-study.mp.1', claim: 'It shows' }])
    expect(texts).toHaveLength(1)
  })

  test('keeps the stages of both models while one switches', async () => {
    const { form } = await open('#new=reflection')
    fillAll(form, { model: 'gibbs', feelings: 'Tense', experience: '' })
    form.fill('model', 'kolb')
    form.fill('experience', 'A call')
    form.fill('model', 'gibbs')
    expect(writing(form).draft.values).toMatchObject({ feelings: 'Tense', experience: 'A call' })
  })

  test('is no other entry when a link leads to a place on the page', async () => {
    const { form, address } = await open()
    form.fill('title', 'Heated')
    expect(await form.open('#main')).toBe(address)
    expect(writing(form).draft.values.title).toBe('Heated')
  })
})

describe('saving', () => {
  test('keeps it in the log as ready, numbered, without its draft', async () => {
    const { form, entry } = await open()
    await save(form)
    expect(form.$view.get()).toMatchObject({
      kind: 'saved',
      entry,
      number: 1,
      stage: 'ready',
      keptIn: 'disk',
    })
    expect(await savedRecords()).toMatchObject([{ type: 'resource', stage: 'ready', title: 'Heated calls' }])
    expect(await device.drafts.list('')).toEqual([])
    const second = await open()
    expect(writing(second.form).number).toBe(2)
  })

  test('says what is to be put right, in order, and changes nothing', async () => {
    const { form } = await open()
    await save(form, { ...RESOURCE, title: '', occurredOn: '20 2 2027', howUsed: '' })
    const { problems, tries, isSaving } = writing(form)
    expect(problems.map(({ field, reason }) => [field, reason.kind])).toEqual([
      ['title', 'missing'],
      ['occurredOn', 'future'],
      ['howUsed', 'missing'],
    ])
    expect([tries, isSaving]).toEqual([1, false])
    expect(await savedRecords()).toEqual([])
  })

  test('says of an empty form all that it asks, not its title alone', async () => {
    const { form } = await open()
    await form.save('ready')
    expect(writing(form).problems.length).toBeGreaterThan(5)
    expect(await savedRecords()).toEqual([])
  })

  test('leaves it as a draft with what is there, unless nothing is', async () => {
    const { form } = await open()
    await form.save('draft')
    expect(writing(form).problems).toHaveLength(1)
    form.fill('title', 'Heated calls')
    await form.save('draft')
    expect(form.$view.get()).toMatchObject({ kind: 'saved', stage: 'draft' })
    expect(await savedRecords()).toMatchObject([{ stage: 'draft', title: 'Heated calls' }])
  })

  test('keeps the form and its draft where the log refuses, and offers the entry as a file', async () => {
    const { form, entry } = await open()
    device.refuseWrites({ kind: 'full' })
    await save(form)
    await form.flush()
    expect(writing(form)).toMatchObject({ trouble: 'full', isSaving: false, tries: 1 })
    expect((await device.drafts.read(`entry:${entry}`))?.text).toContain('Name the feeling')
    expect(await form.offerFile()).toBe(true)
    const [name, type, bytes] = device.offered[0] ?? []
    expect([name, type]).toEqual(['due-credit-entry-1.txt', 'text/plain'])
    expect(new TextDecoder().decode(bytes)).toContain('Kind: Webinar, live or recorded')
    device.refuseWrites()
    await form.save('ready')
    expect(form.$view.get().kind).toBe('saved')
  })

  test('loses nothing that is typed while the log is written', async () => {
    const { form, entry } = await open()
    fillAll(form)
    const saving = form.save('ready')
    form.fill('title', 'Heated calls, part two')
    await saving
    expect(writing(form)).toMatchObject({ isSaving: false, problems: [] })
    expect(writing(form).draft.values.title).toBe('Heated calls, part two')
    await form.flush()
    expect((await device.drafts.read(`entry:${entry}`))?.text).toContain('part two')
    await form.save('ready')
    expect((await savedRecords()).map(({ title }) => title)).toEqual([
      'Heated calls',
      'Heated calls, part two',
    ])
    expect(form.$view.get().kind).toBe('saved')
  })
})

describe('a saved entry', () => {
  async function savedOne(): Promise<string> {
    const { form, entry } = await open()
    await save(form)
    form.close()
    return entry
  }

  test('opens with its text, and replaces what was seen', async () => {
    const entry = await savedOne()
    const { form } = await open(`#${entry}`)
    expect(writing(form).draft.values).toEqual(RESOURCE)
    form.fill('title', 'Heated calls, again')
    await form.save('ready')
    const rows = await device.journal.rows('entry:')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.state).toMatchObject({
      heads: [{ record: { title: 'Heated calls, again' } }],
      revisions: 2,
    })
  })

  test('shows the draft that was left, and the saved text when asked', async () => {
    const entry = await savedOne()
    const first = await open(`#${entry}`)
    first.form.fill('title', 'Half a thou')
    await first.form.flush()
    first.form.close()
    const { form } = await open(`#${entry}`)
    expect(writing(form).draft.values.title).toBe('Half a thou')
    const { shown } = writing(form)
    form.showText(SAVED)
    expect(writing(form).draft.values.title).toBe('Heated calls')
    expect(writing(form).shown).toBe(SAVED)
    form.showText(shown)
    expect(writing(form).draft.values.title).toBe('Half a thou')
  })

  test('says so when it was saved elsewhere meanwhile, and then keeps both texts', async () => {
    const entry = await savedOne()
    const { form } = await open(`#${entry}`)
    form.fill('title', 'Mine')
    await form.flush()
    await saveElsewhereApart(entry, 'Theirs')
    await expect.poll(() => writing(form).heads[0] !== writing(form).replaces[0]).toBe(true)
    expect(writing(form).texts.find(({ name }) => name === SAVED)?.draft.values.title).toBe('Theirs')
    await form.save('ready')
    const view = form.$view.get()
    if (view.kind !== 'clashing') throw new Error(view.kind)
    expect(view.heads.map(({ record }) => record.title).sort()).toEqual(['Mine', 'Theirs'])
    expect(view.isOwnDoing).toBe(true)
    const mine = view.heads.find(({ record }) => record.title === 'Mine')
    await form.goOnFrom(mine?.fact ?? '')
    expect(writing(form).draft.values.title).toBe('Mine')
    await form.save('ready')
    const [row] = await device.journal.rows('entry:')
    expect(row?.state).toMatchObject({ heads: [{ record: { title: 'Mine' } }] })
  })

  /** As `saveElsewhere`, from another device: it knows of no draft here. */
  async function saveElsewhereApart(entry: string, title: string): Promise<void> {
    const drafts = device.drafts
    const left = await drafts.read(`entry:${entry}`)
    await drafts.remove(`entry:${entry}`)
    await saveElsewhere(entry, title)
    if (left) await drafts.write(left.name, left.text)
  }

  test('asks which text to go on from where two devices changed it apart', async () => {
    const entry = await savedOne()
    const { form: other } = await open(`#${entry}`)
    await saveElsewhere(entry, 'Theirs')
    other.fill('title', 'Ours')
    await other.save('ready')
    await other.save('ready')
    other.close()
    const { form } = await open(`#${entry}`)
    expect(form.$view.get()).toMatchObject({ kind: 'clashing', isOwnDoing: false })
  })

  test('is not written here once it was taken off the list, or is of a later release', async () => {
    const entry = await savedOne()
    const [fact] = await device.journal.facts()
    const [record] = await savedRecords()
    if (!fact || !record) throw new Error('Nothing was saved')
    const revised = { kind: 'entry.revised', entry, number: 1 } as const
    const [later] = await appended({ ...revised, replaces: [fact.id], record: { ...record, type: 'plan' } })
    expect((await open(`#${entry}`)).form.$view.get()).toEqual({ kind: 'gone', why: 'newer', number: 1 })
    await appended({ ...revised, replaces: [later?.id ?? ''], record, deleted: true })
    expect((await open(`#${entry}`)).form.$view.get()).toEqual({ kind: 'gone', why: 'deleted', number: 1 })
  })

  async function appended(happening: Parameters<FakeDevice['journal']['append']>[0][number]) {
    const kept = await device.journal.append([happening])
    return kept.ok ? kept.value : []
  }
})

describe('two tabs that write one entry', () => {
  test('keep a draft each, and show both when it is opened again', async () => {
    const { form: one, address, entry } = await open()
    const { form: two } = await open(`#${address}`)
    one.fill('title', 'Tab one')
    await one.flush()
    device.pass(1000)
    two.fill('title', 'Tab two')
    await two.flush()
    expect(writing(two).keeping).toBe('apart')
    const { form } = await open(`#${entry}`)
    expect(writing(form).draft.values.title).toBe('Tab two')
    expect(writing(form).texts.map(({ draft }) => draft.values.title)).toEqual(['Tab two', 'Tab one'])
  })
})
