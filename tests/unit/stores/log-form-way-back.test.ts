import { beforeEach, describe, expect, test, vi } from 'vitest'
import { wayBackAddress, writeForAddress } from '#messages/log-way-back.ts'
import { setDevice } from '#stores/device.ts'
import { createEntryForm, type EntryForm } from '#stores/log/form.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const fragmentOf = (href: string) => href.slice(href.indexOf('#'))
const PLAN = {
  title: 'K.: refunds',
  occurredOn: '10 1 2026',
  coachee: 'K.',
  standards: 'Store standard 7',
  objectives: '3 of 10 by 3 October',
  resourcesNeeded: 'The training till',
  timescale: '12 and 26 September',
  preference: '“Let me do it, then talk.”',
  approach: 'Ask, listen, try.',
  agreement: 'She decides when I sit in.',
}
let device: FakeDevice
let form: EntryForm

beforeEach(async () => {
  vi.stubGlobal('location', { href: 'https://learn.example.ac.uk/log/entry/' })
  device = fakeDevice()
  setDevice(device)
  form = createEntryForm()
  await form.open('#new=coaching-session')
})

function view() {
  const now = form.$view.get()
  if (now.kind !== 'writing' && now.kind !== 'saved') throw new Error(`The form is ${now.kind}`)
  return now
}

/** Follows the way from the session’s field to a plan, writes it and saves it. */
async function writePlan(stage: 'ready' | 'draft' = 'ready') {
  const session = view().entry
  const way = { entry: session, type: 'coaching-session', field: 'plan' } as const
  await form.open(fragmentOf(writeForAddress('coaching-plan', [way])))
  const plan = view()
  for (const [name, value] of Object.entries(PLAN)) form.fill(name, value)
  await form.save(stage)
  return { session, plan: plan.entry, ways: view().ways }
}

describe('an entry that another one asks for', () => {
  test('leads back to that one, which waits as it was left, and is chosen there', async () => {
    form.fill('title', 'First session with K.')
    const { session, plan, ways } = await writePlan()
    expect(view().kind).toBe('saved')
    const address = await form.open(fragmentOf(wayBackAddress(ways, plan)))
    expect(view()).toMatchObject({ kind: 'writing', entry: session, number: 2, at: 'plan', ways: [] })
    expect(view().draft.values).toEqual({ title: 'First session with K.', plan: [plan] })
    expect(address).toBe(`${session}&new=coaching-session`)
  })

  test('leads back to one in which nothing was typed yet, and as a draft too', async () => {
    const { plan, ways } = await writePlan('draft')
    await form.open(fragmentOf(wayBackAddress(ways, plan)))
    expect(view().draft).toMatchObject({ type: 'coaching-session', values: { plan: [plan] } })
  })

  test('what was taken away is not chosen again by a reload', async () => {
    const { plan, ways } = await writePlan()
    const address = await form.open(fragmentOf(wayBackAddress(ways, plan)))
    form.fill('plan', [])
    await form.flush()
    await form.open(`#${address}`)
    expect(view().draft.values.plan).toEqual([])
  })

  test('comes back one by one where one led to the next', async () => {
    const session = { entry: view().entry, type: 'coaching-session', field: 'plan' } as const
    const look = { entry: 'aaaaaaaaaa', type: 'coaching-evaluation', field: 'sessions' } as const
    await form.open(fragmentOf(writeForAddress('coaching-plan', [look, session])))
    expect(view().ways).toEqual([look, session])
    await form.open(fragmentOf(wayBackAddress(view().ways)))
    expect(view()).toMatchObject({ entry: session.entry, ways: [look] })
  })

  test.each([
    ['an entry that is not there', 'with=bbbbbbbbbb&at=plan'],
    ['a field that takes none', 'with=PLAN&at=listening'],
    ['a field of another type', 'with=PLAN&at=voices'],
    ['a way that is none', 'for=nobody.coaching-plan.plan&for=%00&for=aaaaaaaaaa.recipe.plan&at=plan'],
  ])('%s chooses nothing', async (_, said) => {
    const { session, plan } = await writePlan()
    await form.open(`#${session}&new=coaching-session&${said.replace('PLAN', plan)}`)
    expect(view()).toMatchObject({ kind: 'writing', ways: [], draft: { values: {} } })
  })
})
