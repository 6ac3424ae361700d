import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Certainty } from '#domain/journal/fact.ts'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { MISTAKEN, PACK, receiptOf, SHIPPED, tutorsDevice } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const shipped = {
  ...SHIPPED,
  items: {
    ...SHIPPED.items,
    items: [
      ...SHIPPED.items.items,
      { id: 'q-again', code: '00000a', kind: 'question' as const, title: 'What first?', points: [] },
    ],
  },
  misconceptions: {
    version: 'samples',
    misconceptions: [
      {
        id: 'x.fix-first',
        belief: 'The fix comes first.',
        truth: 'People take in a fix once they are heard.',
        taught: { title: 'Hear first', address: '/concepts/heat/#hear' },
        cards: ['heat-fix-first'],
        items: [{ id: 'q-again', sheet: 'quizzes/unit' }],
      },
    ],
  },
}
let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

const says = () => place.textContent ?? ''
const classOf = (right: number, wrong: number, certainty?: Certainty): readonly ReceiptBody[] =>
  Array.from({ length: right + wrong }, (_, at) => {
    const one = receiptOf(`Learner ${'abcdefghijklmnopqrstuvwxyz'[at]}`)
    const { answers } = at < right ? one : { answers: MISTAKEN }
    const said = answers.map((answer) =>
      answer.kind === 'question' && certainty !== undefined ? { ...answer, certainty } : answer,
    )
    return {
      ...one,
      attempt: `${'abcdefghij'[at % 10]?.repeat(9)}${at < 10 ? 'a' : 'b'}-00000007`,
      answers: said,
    }
  })

async function open(receipts: readonly ReceiptBody[]): Promise<void> {
  setDevice(await tutorsDevice(receipts, { shipped }))
  history.replaceState(null, '', `${location.pathname}#${PACK}`)
  render(<GradebookPage />, place)
  await expect.poll(says).toContain('How the items did')
}

test('a class of six gets counts, and is told what figures need', async () => {
  await open(classOf(4, 2))
  expect(says()).toContain('facility and discrimination need at least ten attempts, and there are six')
  expect(says()).not.toContain('Cronbach')
  expect(says()).not.toContain('Questions to look at again')
  const cells = [...place.querySelectorAll('.item-table tbody tr:first-child td')].map(
    ({ lastChild }) => lastChild?.textContent,
  )
  expect(cells).toEqual(['4 of 6', '0', '2', '0'])
  expect(await rulesBroken()).toEqual([])
})

test('a class of twelve gets figures, sorted by the keyboard, each told in plain words', async () => {
  await open(classOf(9, 3))
  expect(says()).toContain('Of 12 attempts, the last of each learner.')
  const press = async (name: string) => {
    const head = page.getByRole('button', { name, exact: true }).element() as HTMLElement
    head.focus()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(head)
  }
  const numbers = () =>
    [...place.querySelectorAll('.item-table tbody th b')].map(({ textContent }) => textContent)
  expect(numbers()).toEqual(['1', '2', '3', '4'])
  await press('Item')
  await expect.poll(says).toContain('Sorted by Item, highest first.')
  expect(numbers()).toEqual(['4', '3', '2', '1'])
  await press('Facility')
  await expect.poll(says).toContain('Sorted by Facility, lowest first.')
  expect(place.querySelector('[aria-sort=ascending] button')?.textContent).toBe('Facility')
  await userEvent.click(page.getByText('What these figures say'))
  expect(says()).toContain('Whether those who did well in the rest of the pack also did well here')
  expect(says()).toContain('Cronbach’s alpha')
  expect(
    [...place.querySelectorAll('.bands tbody td:nth-child(2)')].reduce(
      (sum, { textContent }) => sum + Number(textContent),
      0,
    ),
  ).toBe(12)
  expect(await rulesBroken()).toEqual([])
})

test('a misconception names who holds it and how sure, and leads to the lesson and to a pack that follows', async () => {
  await open(classOf(3, 3, 3))
  const belief = place.querySelector('.beliefs > li')
  expect(belief?.textContent).toContain('3 of 6 chose it, items 1 and 3, all of them sure')
  expect([...(belief?.querySelectorAll('.holders li') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Learner d items 1 and 3, sure',
    'Learner e items 1 and 3, sure',
    'Learner f items 1 and 3, sure',
  ])
  const links = [...(belief?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
  expect(links[0]).toBe(`/packs/make/#follow=${PACK}&about=x.fix-first`)
  expect(links[1]).toBe('/concepts/heat/#hear')
  expect(says()).toContain('sure and wrong by 3 of 6')
  expect(says()).toContain('How certain they were')
  expect(await rulesBroken()).toEqual([])
})
