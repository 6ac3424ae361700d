import { beforeEach, describe, expect, test } from 'vitest'
import type { EntryRecord } from '#domain/log/record.ts'
import { setDevice } from '#stores/device.ts'
import { createEntryForm, type EntryForm } from '#stores/log/form.ts'
import { SAVED, type Writing } from '#stores/log/form-view.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
})

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

const titleIn = (form: EntryForm) => writing(form).draft.values.title
const draftTitles = async () =>
  (await device.drafts.list('')).map(({ text }) => JSON.parse(text).values.title as string).sort()

/** An entry in the log, left as a draft so that few fields are asked. */
async function savedOne(title = 'Saved'): Promise<string> {
  const { form, entry } = await open()
  form.fill('title', title)
  await form.save('draft')
  form.close()
  device.pass(1000)
  return entry
}

async function typeAndLeave(entry: string, title: string): Promise<void> {
  const { form } = await open(`#${entry}`)
  form.fill('title', title)
  await form.flush()
  form.close()
  device.pass(1000)
}

describe('where the log is in this page only', () => {
  beforeEach(() => {
    const memory = fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'full' } } })
    device = { ...memory, drafts: device.drafts }
    setDevice(device)
  })

  test('saving leaves the draft on the disk, and says so', async () => {
    const { form } = await open()
    form.fill('title', 'Heated calls')
    await form.save('draft')
    expect(form.$view.get()).toMatchObject({ kind: 'saved', keptIn: 'memory', isDraftKept: true })
    expect(await draftTitles()).toEqual(['Heated calls'])
  })

  test('and no draft can be kept, the entry is at risk until it is taken as a file', async () => {
    setDevice({ ...device, drafts: { ...device.drafts, write: async () => false } })
    const { form } = await open()
    form.fill('title', 'Heated calls')
    await form.save('draft')
    expect(form.$view.get()).toMatchObject({ kind: 'saved', isDraftKept: false, isTaken: false })
    expect(await form.offerFile()).toBe(true)
    expect(form.$view.get()).toMatchObject({ kind: 'saved', isTaken: true })
    expect(new TextDecoder().decode(device.offered[0]?.[2])).toContain('Heated calls')
  })
})

describe('looking at another text costs nothing', () => {
  test('two drafts: each letter goes to the draft it was typed in', async () => {
    const { form: one, address, entry } = await open()
    const { form: two } = await open(`#${address}`)
    one.fill('title', 'One')
    await one.flush()
    device.pass(1000)
    two.fill('title', 'Two')
    await two.flush()
    const { form } = await open(`#${entry}`)
    const [, older] = writing(form).texts
    form.showText(older?.name ?? '')
    form.fill('title', 'One!')
    await form.flush()
    expect(await draftTitles()).toEqual(['One!', 'Two'])
    form.showText(writing(form).texts.find(({ draft }) => draft.values.title === 'Two')?.name ?? '')
    form.fill('title', 'Two!')
    form.showText(older?.name ?? '')
    expect(titleIn(form)).toBe('One!')
    await form.flush()
    expect(await draftTitles()).toEqual(['One!', 'Two!'])
  })

  test('the saved text: neither a letter in it nor saving it takes the draft', async () => {
    const entry = await savedOne()
    await typeAndLeave(entry, 'Mine')
    const { form } = await open(`#${entry}`)
    expect(titleIn(form)).toBe('Mine')
    form.showText(SAVED)
    form.fill('title', 'Saved!')
    await form.flush()
    expect(await draftTitles()).toEqual(['Mine', 'Saved!'])
    form.close()
    const { form: again } = await open(`#${entry}`)
    expect(writing(again).texts).toHaveLength(3)
    again.showText(SAVED)
    await again.save('draft')
    expect(again.$view.get().kind).toBe('saved')
    expect(await draftTitles()).toEqual(['Mine', 'Saved!'])
  })

  test('after one of two drafts was saved, the log’s text comes first and the other is offered', async () => {
    const entry = await savedOne()
    await typeAndLeave(entry, 'Mine')
    const { form } = await open(`#${entry}`)
    form.showText(SAVED)
    form.fill('title', 'Later')
    device.pass(1000)
    await form.save('draft')
    expect(await draftTitles()).toEqual(['Mine'])
    await form.goOn()
    expect(titleIn(form)).toBe('Later')
    expect(writing(form)).toMatchObject({ shown: SAVED, isOffered: true })
    form.showText(writing(form).texts[0]?.name ?? '')
    expect(titleIn(form)).toBe('Mine')
  })
})

describe('throwing a draft away', () => {
  test('leaves the other texts, and can be undone', async () => {
    const entry = await savedOne()
    await typeAndLeave(entry, 'Mine')
    const { form } = await open(`#${entry}`)
    await form.throwAway()
    expect(titleIn(form)).toBe('Saved')
    expect(await draftTitles()).toEqual([])
    form.takeUpAgain()
    await form.flush()
    expect(titleIn(form)).toBe('Mine')
    expect(await draftTitles()).toEqual(['Mine'])
  })
})

describe('on the way out', () => {
  test('the last letters are handed over at once, and one draft comes back', async () => {
    const { form, entry } = await open()
    form.fill('title', 'Heat')
    await form.flush()
    form.fill('title', 'Heated')
    form.leave()
    const { form: again } = await open(`#${entry}`)
    expect(titleIn(again)).toBe('Heated')
    expect(writing(again).texts).toHaveLength(1)
    again.fill('title', 'Heated calls')
    await again.flush()
    expect(await draftTitles()).toEqual(['Heated calls'])
    await again.save('draft')
    expect(await draftTitles()).toEqual([])
  })

  test('no other tab’s draft is written over', async () => {
    const { form: one, address, entry } = await open()
    const { form: two } = await open(`#${address}`)
    one.fill('title', 'One')
    await one.flush()
    two.fill('title', 'Two')
    two.leave()
    expect(await draftTitles()).toEqual(['One', 'Two'])
    const { form } = await open(`#${entry}`)
    expect(writing(form).texts).toHaveLength(2)
  })
})

describe('a reflection whose model was changed', () => {
  const records = async () =>
    (await device.journal.facts()).flatMap((fact) =>
      // Facts of the log are written by the form alone.
      'record' in fact ? [fact.record as EntryRecord] : [],
    )

  test('keeps every stage in a draft', async () => {
    const { form } = await open('#new=reflection')
    form.fill('model', 'gibbs')
    form.fill('feelings', 'I was tense.')
    form.fill('model', 'kolb')
    form.fill('experience', 'A call.')
    await form.save('draft')
    const [record] = await records()
    expect(record?.fields).toMatchObject({
      model: 'kolb',
      feelings: 'I was tense.',
      experience: 'A call.',
    })
  })

  test('is saved as ready without what is not asked only once that was said', async () => {
    const source = await savedOne()
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
    const { form } = await open('#new=reflection')
    for (const stage of ['experience', 'observation', 'concept', 'experiment']) form.fill(stage, words(40))
    for (const [name, said] of Object.entries({
      title: 'What stuck',
      occurredOn: '20 11 2026',
      effectiveness: '4',
      because: 'Writing my own lines made it stick.',
      model: 'kolb',
      feelings: 'I was tense.',
    }))
      form.fill(name, said)
    form.fill('about', [source])
    await form.save('ready')
    expect(writing(form)).toMatchObject({ leavesOut: ['feelings'], problems: [] })
    await form.save('ready')
    expect(form.$view.get().kind).toBe('saved')
    const revised = (await device.journal.facts()).filter(
      (fact) => fact.kind === 'entry.revised' && JSON.stringify(fact).includes('What stuck'),
    )
    expect(revised).toMatchObject([
      { record: { stage: 'draft', fields: { feelings: 'I was tense.' } } },
      { replaces: [revised[0]?.id], record: { stage: 'ready' } },
    ])
    expect(JSON.stringify(revised[1])).not.toContain('I was tense.')
  })
})

describe('while it is saved, and after it was deleted', () => {
  test('says that it was saved when something is typed meanwhile', async () => {
    const { form } = await open()
    form.fill('title', 'Heated')
    const saving = form.save('draft')
    form.fill('title', 'Heated calls')
    await saving
    expect(writing(form)).toMatchObject({ isSavedSince: true, isOffered: false })
    expect(titleIn(form)).toBe('Heated calls')
  })

  test('saving an entry that was taken off the log puts it back, with one text', async () => {
    const entry = await savedOne()
    const { form } = await open(`#${entry}`)
    form.fill('title', 'Back')
    const { replaces } = writing(form)
    const [fact] = await device.journal.facts()
    if (fact?.kind !== 'entry.revised') throw new Error('Nothing was saved')
    const { number, record } = fact as typeof fact & { number: number; record: EntryRecord }
    await device.journal.append([{ kind: 'entry.revised', entry, number, replaces, record, deleted: true }])
    await expect.poll(() => writing(form).isOff).toBe(true)
    await form.save('draft')
    expect(form.$view.get().kind).toBe('saved')
    const [row] = await device.journal.rows('entry:')
    expect(row?.state).toMatchObject({ heads: [{ record: { title: 'Back' }, isDeleted: false }] })
  })

  test('of two texts, one of them a deletion, the entry can be left off', async () => {
    const entry = await savedOne()
    const { form } = await open(`#${entry}`)
    const { replaces } = writing(form)
    const [fact] = await device.journal.facts()
    if (fact?.kind !== 'entry.revised') throw new Error('Nothing was saved')
    const { number, record } = fact as typeof fact & { number: number; record: EntryRecord }
    const revised = { kind: 'entry.revised', entry, number, replaces, record } as const
    await device.journal.append([{ ...revised, deleted: true }, revised])
    const { form: again } = await open(`#${entry}`)
    expect(again.$view.get().kind).toBe('clashing')
    await again.leaveOff()
    expect(again.$view.get()).toEqual({ kind: 'gone', why: 'deleted', number })
    const [row] = await device.journal.rows('entry:')
    expect(row?.state).toMatchObject({ heads: [{ isDeleted: true }] })
  })
})
