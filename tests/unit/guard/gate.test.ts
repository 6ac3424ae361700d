import { beforeEach, describe, expect, test } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $gate, goOnFromGate, leaveGate, passGate } from '#stores/guard/gate.ts'
import { keepFound, replaceFound } from '#stores/guard/gate-actions.ts'
import { readLog } from '#stores/log/standing.ts'
import { $printable } from '#stores/portfolio/share.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { EXPORTERS } from './exporters.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  leaveGate()
})

const CLAIM = 'Mrs O’Neill of LS1 4AB rang from 07700 900123.'
const claimed = { links: [{ point: 'self-study.mp.1', claim: CLAIM }] }
const goal = {
  ...{ type: 'goal', stage: 'ready', title: 'Fewer transfers', links: claimed.links },
  fields: { reviewDates: [{ on: '2027-01-10' }], due: '2027-02-10' },
} as const

describe.each(Object.entries(EXPORTERS))('%s', (_, exporter) => {
  test('hands nothing over while something is unsettled, and goes on once it is', async () => {
    await device.journal.append([revised(1, resource('A guide', claimed)), revised(2, goal)])
    let printed = 0
    const print = () => {
      printed += 1
    }
    await exporter(LOG_UNITS, print)
    expect([device.offered.length, printed, $printable.get()]).toEqual([0, 0, undefined])
    const gate = $gate.get()
    if (gate.kind !== 'open') throw new Error('The gate is shut')
    for (const found of gate.found) await replaceFound(found)
    goOnFromGate()
    await expect.poll(() => device.offered.length + printed + Number($printable.get() !== undefined)).toBe(1)
    expect(JSON.stringify($printable.get() ?? '')).not.toContain('O’Neill')
    for (const [, , bytes] of device.offered) expect(new TextDecoder().decode(bytes)).not.toContain('O’Neill')
    $printable.set(undefined)
  })
})

async function open(...records: Parameters<typeof revised>[1][]) {
  await device.journal.append(records.map((record, at) => revised(at + 1, record)))
  const { entries } = await readLog(device)
  let isOn = false
  const isFree = await passGate(entries, () => {
    isOn = true
  })
  const gate = $gate.get()
  if (gate.kind !== 'open') throw new Error('The gate is shut')
  return { isFree, found: gate.found, isOn: () => isOn }
}

test('the same string gets the same letter in an entry, in title, list and claim; another the next', async () => {
  const { found, isFree } = await open(
    resource('Mrs O’Neill rang', {
      ...claimed,
      fields: { insights: ['Mr Khan was calm.', 'Mrs O’Neill too.'] },
    }),
  )
  expect(isFree).toBe(false)
  const [first] = found
  if (!first) throw new Error('Nothing was found')
  await replaceFound(first)
  const [entry] = (await readLog(device)).entries
  expect(entry?.record.title).toBe('[customer A] rang')
  expect(entry?.record.fields.insights).toEqual(['[customer B] was calm.', '[customer A] too.'])
  expect(entry?.record.links[0]?.claim).toBe('[customer A] of [postcode] rang from [phone number].')
  expect(entry?.revisions).toBe(2)
  expect($gate.get()).toMatchObject({ kind: 'open', found: [] })
  expect(await device.journal.factsAbout(`entry:${entryIdOf(1)}`)).toHaveLength(2)
})

test('one thing is replaced wherever it stands, and the next one gets a letter that is free', async () => {
  const { found } = await open(
    resource('Mrs O’Neill and Mr Khan', { links: [], fields: { howUsed: 'Mrs O’Neill' } }),
  )
  const [first] = found
  const one = first?.texts[0]?.findings[0]
  if (!first || !one) throw new Error('Nothing was found')
  expect(await replaceFound(first, one)).toBe('replaced')
  const gate = $gate.get()
  const rest = gate.kind === 'open' ? gate.found[0] : undefined
  if (!rest) throw new Error('Nothing is left')
  await replaceFound(rest)
  const [entry] = (await readLog(device)).entries
  expect(entry?.record.title).toBe('[customer A] and [customer B]')
  expect(entry?.record.fields.howUsed).toBe('[customer A]')
})

test('what is kept with a reason is not asked again in that entry, and is in another', async () => {
  const { found, isOn } = await open(
    resource('Mr Khan', { links: [] }),
    resource('Mr Khan too', { links: [] }),
  )
  const first = found.find(({ entry }) => entry.number === 1)
  const one = first?.texts[0]?.findings[0]
  if (!first || !one) throw new Error('Nothing was found')
  await keepFound(first, one, 'It is published.')
  goOnFromGate()
  expect(isOn()).toBe(false)
  const gate = $gate.get()
  expect(gate.kind === 'open' && gate.found.map(({ entry }) => entry.number)).toEqual([2])
})

test('an entry that another tab changed is looked at anew, and nothing is overwritten', async () => {
  const { found } = await open(resource('Mr Khan', { links: [] }))
  const [first] = found
  if (!first) throw new Error('Nothing was found')
  const before = first.entry.head.fact
  await device.journal.append([revised(1, resource('Mr Khan rang', { links: [] }), { replaces: [before] })])
  expect(await replaceFound(first)).toBe('elsewhere')
  const [entry] = (await readLog(device)).entries
  expect([entry?.record.title, entry?.conflicts]).toEqual(['Mr Khan rang', []])
})

test('a disk that refuses leaves everything as it was, and says so', async () => {
  const { found } = await open(resource('Mr Khan', { links: [] }))
  const [first] = found
  if (!first) throw new Error('Nothing was found')
  device.refuseWrites({ kind: 'full' })
  expect(await replaceFound(first)).toBe('not-kept')
  expect($gate.get()).toMatchObject({ kind: 'open', found: [{ entry: { number: 1 } }] })
})

test('a signed entry that is changed is ready again, without the signature', async () => {
  const { found } = await open(
    resource('Mr Khan', {
      stage: 'signed',
      links: [],
      fields: { signedBy: 'Dr Jones', signedOn: '2026-11-20' },
    }),
  )
  const [first] = found
  if (!first) throw new Error('Nothing was found')
  expect(first.texts[0]?.findings.map(({ text }) => text)).toEqual(['Mr Khan'])
  await replaceFound(first)
  const [entry] = (await readLog(device)).entries
  expect([entry?.record.stage, entry?.record.fields.signedBy]).toEqual(['ready', undefined])
})

test('names of one’s own are found without a title, in any case, whoever’s', async () => {
  await device.journal.append([{ kind: 'name.listed', name: 'Siân Gwynne' }])
  const { found } = await open(resource('sian gwynne’s call', { links: [] }))
  expect(found[0]?.texts[0]?.findings[0]).toMatchObject({ kind: 'own-name', text: 'sian gwynne' })
})
