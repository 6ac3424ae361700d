import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { readGift } from '#formats/items/gift.ts'
import { writePackLink } from '#formats/pack.ts'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { testMaking } from '#tests/unit/formats/items/making.ts'
import '#styles/all.css'

/** Whoever keeps it would learn who opened the pack, where and when. */
const TRACKER = 'tracker.example'
const LEAKS = [
  `<img src="https://${TRACKER}/a.png" srcset="https://${TRACKER}/b.png 2x">`,
  `![photo](https://${TRACKER}/c.png)`,
  `<picture><source srcset="https://${TRACKER}/d.webp"></picture>`,
  `<svg><image href="https://${TRACKER}/e.svg"/></svg>`,
  `<i style="background:url(https://${TRACKER}/f.png)">x</i>`,
  `<iframe src="https://${TRACKER}/g"></iframe>`,
].join(' ')

const place = document.createElement('main')

afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

test('a remote picture in a pack that somebody wrote by hand is words, and nothing is asked for at its address', async () => {
  const option = (id: string, right: boolean) => ({ id, text: `${id} ${LEAKS}`, right, why: LEAKS })
  const own: readonly OwnItem[] = [
    {
      kind: 'question',
      question: {
        ...{ id: 'pk.aaaaaaaaaa', code: '000000', edition: 1, concept: 'pk', points: [] },
        ...{ kind: 'choice', stem: `Which? ${LEAKS}` },
        options: [option('a', true), option('b', false)],
      },
    },
    {
      kind: 'writing',
      writing: {
        id: 'pk.bbbbbbbbbb',
        edition: 1,
        prompt: LEAKS,
        looksFor: [{ id: 'l', text: LEAKS }],
        points: [],
      },
    },
  ]
  const body: PackBody = {
    title: 'A picture from elsewhere',
    instructions: LEAKS,
    from: 'Dana',
    items: own.map(idOfOwn),
    own,
    madeMinute: 29_000_000,
  }
  place.className = 'page'
  document.body.replaceChildren(place)
  const device = fakeDevice({ shipped: { items: SHELF_ITEMS, credit: { version: 'v', points: [] } } })
  setDevice(device)
  setMarks(device.marks)
  history.replaceState(null, '', await writePackLink(body, itemCodes(SHELF_ITEMS.items)))
  render(<PackOpen />, place)
  const press = async (name: string) => {
    const find = () =>
      [...place.querySelectorAll<HTMLElement>('button, label.option')].find((one) =>
        one.textContent?.startsWith(name),
      )
    await expect.poll(() => find()?.textContent).toBeDefined()
    find()?.click()
  }
  const isPlain = () => {
    expect(place.textContent).toContain(`https://${TRACKER}/a.png`)
    expect(place.querySelectorAll('img, picture, source, image, iframe, [style]')).toHaveLength(0)
  }
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe(body.title)
  isPlain()
  await press('Start')
  await press('b')
  await press('Check')
  await expect.poll(() => place.querySelector('button.button')?.textContent).toBe('Continue')
  isPlain()
  await press('Continue')
  await expect.poll(() => place.querySelector('textarea')).not.toBeNull()
  isPlain()
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(asked.filter((address) => address.includes(TRACKER))).toEqual([])
})

test('a list that names remote pictures comes in without them and their addresses, and says so', () => {
  const { items, problems } = readGift(
    [
      `[html]Which <img src\\="https\\://${TRACKER}/a.png"> tone?{=Even <img src\\="https\\://${TRACKER}/b.png"> ~Sharp}`,
      `[markdown]Which ![photo](https\\://${TRACKER}/c.png) way?{=On ~Off}`,
      `[html]<p style\\="background\\:url(https\\://${TRACKER}/d.png)">Which one?</p>{=This ~That}`,
    ].join('\n\n'),
    testMaking(),
  )
  expect(items).toHaveLength(3)
  expect(problems.map(({ line, what }) => [line, what.kind])).toEqual([
    [1, 'images'],
    [3, 'images'],
  ])
  expect(JSON.stringify(items)).not.toContain(TRACKER)
})
