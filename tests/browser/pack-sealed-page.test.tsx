import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { writePackLink } from '#formats/pack.ts'
import { sealKey } from '#formats/seal.ts'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

let place: HTMLElement

afterEach(() => render(null, place))

const BODY: PackBody = {
  title: 'Late parcels <script>alert(1)</script>',
  instructions: '',
  from: 'Dana',
  items: OWN_ITEMS.map(idOfOwn),
  madeMinute: 29_000_000,
  own: OWN_ITEMS.map(withoutKey),
  rules: { feedback: 'code' },
}

test('a learner’s page of a pack whose key is under a code holds no word of the key, before and while it is done', async () => {
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  const device = fakeDevice({ shipped: { items: SHELF_ITEMS } })
  setDevice(device)
  const key = { kind: 'code', sealed: await sealKey(OWN_ITEMS, '7K2M-9QXA-44TB-ZC0D') } as const
  const link = await writePackLink({ ...BODY, key }, itemCodes(SHELF_ITEMS.items))
  history.replaceState(null, '', link)
  render(<PackOpen />, place)
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe(BODY.title)
  await expect.poll(() => place.querySelector('button.button')).not.toBeNull()
  expect(place.innerHTML).not.toContain('KEY-')
  expect(place.querySelectorAll('script')).toHaveLength(0)
  place.querySelector<HTMLButtonElement>('button.button')?.click()
  await expect.poll(() => place.textContent).toContain('A caller rings for the third time')
  expect(place.innerHTML).not.toContain('KEY-')
  const facts = await device.journal.facts()
  expect(facts.length).toBeGreaterThan(0)
  expect(JSON.stringify(facts)).not.toContain('KEY-')
})
