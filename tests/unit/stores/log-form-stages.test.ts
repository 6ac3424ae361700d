import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { signedRecord } from '#domain/log/signed.ts'
import { setDevice } from '#stores/device.ts'
import { createEntryForm, type EntryForm } from '#stores/log/form.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://learn.example.ac.uk/log/entry/' })
  device = fakeDevice()
  setDevice(device)
})

const ID = entryIdOf(1)
const SIGNING = { by: 'A. Shah', on: '2026-11-21' }
const CAPTURED = revised(1, {
  type: 'note',
  stage: 'inbox',
  title: 'A double charge',
  links: [],
  fields: { text: 'A double charge.\nShe was shouting; I named the feeling first.' },
})

async function begin(...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
}
async function open(fragment = `#${ID}`): Promise<EntryForm> {
  const form = createEntryForm()
  await form.open(fragment)
  return form
}
const kind = (form: EntryForm) => form.$view.get().kind
const values = (form: EntryForm) => {
  const view = form.$view.get()
  return view.kind === 'writing' ? view.draft.values : undefined
}
const state = async () => (await device.journal.row(`entry:${ID}`))?.state as EntryState

describe('a captured line', () => {
  test('asks for its type first, and shows what it says', async () => {
    await begin(CAPTURED)
    expect((await open()).$view.get()).toMatchObject({
      kind: 'choosing',
      captured: { entry: ID, number: 1, text: expect.stringContaining('named the feeling') },
    })
  })

  test('opens as what it was chosen to be, and is saved under its own name and number', async () => {
    await begin(CAPTURED)
    const form = await open(`#${ID}&new=application`)
    expect(values(form)).toMatchObject({
      title: 'A double charge',
      situation: 'A double charge.\nShe was shouting; I named the feeling first.',
    })
    await form.save('draft')
    expect(kind(form)).toBe('saved')
    const { heads, number } = await state()
    expect(number).toBe(1)
    expect(heads.map(({ record: { type, stage } }) => [type, stage])).toEqual([['application', 'draft']])
    expect(kind(await open(`#${ID}&new=application`))).toBe('writing')
  })

  test('may be chosen to be something else, and nothing typed before is written over', async () => {
    await begin(CAPTURED)
    const first = await open(`#${ID}&new=application`)
    first.fill('result', 'It was put right.')
    await first.flush()
    first.close()
    expect(kind(await open(`#${ID}&choose=`))).toBe('choosing')
    const second = await open(`#${ID}&new=resource`)
    expect(second.$view.get()).toMatchObject({
      kind: 'writing',
      isOffered: true,
      draft: { type: 'resource' },
    })
    second.fill('author', 'Sam')
    await second.flush()
    second.close()
    expect(values(await open(`#${ID}&new=application`))).toMatchObject({ result: 'It was put right.' })
    expect(values(await open(`#${ID}&new=resource`))).toMatchObject({ author: 'Sam' })
  })

  test('with a known source opens as a resource at once, and counts once it is saved', async () => {
    await begin(revised(1, { ...resource('A guide'), stage: 'inbox' }))
    const form = await open()
    expect(form.$view.get()).toMatchObject({ kind: 'writing', isReady: false })
    await form.save('ready')
    expect((await state()).heads[0]?.record.stage).toBe('ready')
  })
})

describe('a signed entry', () => {
  const signed = revised(1, signedRecord(resource('A guide'), SIGNING))

  test('opens locked, and is changed after a question: then it is ready, signed by nobody', async () => {
    await begin(signed)
    const form = await open()
    expect(form.$view.get()).toMatchObject({ kind: 'locked', signings: [SIGNING] })
    await form.unlock()
    expect(form.$view.get()).toMatchObject({ kind: 'writing', isSigned: true, isReady: true })
    form.fill('title', 'A better guide')
    await form.save('ready')
    const { heads, revisions } = await state()
    expect(revisions).toBe(2)
    expect(heads.map(({ record }) => record)).toEqual([resource('A better guide')])
  })

  test('may be signed by a comment on the text that it has now', async () => {
    await begin(revised(1, resource('A guide')))
    const form = await open()
    expect(kind(form)).toBe('writing')
    const revision = (await state()).heads[0]?.fact ?? ''
    const comment = { comment: 'bbbbbbbbbb', by: 'Assessor', text: '', signs: true } as const
    await begin({ kind: 'entry.commented', entry: ID, revision, ...comment })
    expect(kind(await open())).toBe('locked')
  })

  test('that was changed elsewhere has two texts; going on from the signed one keeps it signed', async () => {
    await begin(revised(1, resource('A guide')))
    const before = (await state()).heads.map(({ fact }) => fact)
    await begin(revised(1, signedRecord(resource('A guide'), SIGNING), { replaces: before }))
    await begin(revised(1, resource('Changed'), { replaces: before }))
    const form = await open()
    const view = form.$view.get()
    if (view.kind !== 'clashing') throw new Error(view.kind)
    expect(view.signings).toEqual([[], [SIGNING]])
    await form.goOnFrom(view.heads[1]?.fact ?? '')
    expect(form.$view.get()).toMatchObject({ kind: 'locked', signings: [SIGNING] })
    const { heads } = await state()
    expect(heads.map(({ record }) => record.title)).toEqual(['A guide'])
  })
})
