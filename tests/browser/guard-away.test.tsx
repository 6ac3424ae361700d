import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Gate } from '#islands/guard/Gate.tsx'
import { setDevice } from '#stores/device.ts'
import { $gate, passGate } from '#stores/guard/gate.ts'
import { readLog } from '#stores/log/standing.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

vi.mock('#islands/guard/GatePanel.tsx', () => {
  throw new Error('offline')
})

test('a panel out of reach lets nothing out, and the page says why', async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'The log'
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  const device = fakeDevice()
  setDevice(device)
  await device.journal.append([revised(1, resource('Mr Khan', { links: [] }))])
  const page = (
    <>
      <h1>The log</h1>
      <button type="button">Table</button>
      <Gate />
    </>
  )
  render(page, place)
  place.querySelector('button')?.focus()
  const isFree = await passGate((await readLog(device)).entries, () => expect.fail('It went on'))
  expect(isFree).toBe(false)
  await expect.poll(() => place.querySelector('dialog[open] h2')?.textContent).toBe('Nothing was handed over')
  expect(document.activeElement?.textContent).toBe('Close')
  expect(await rulesBroken()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => $gate.get().kind).toBe('closed')
  expect(document.activeElement?.textContent).toBe('Table')
  render(null, place)
})
