import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { writeFeedbackLink } from '#formats/feedback.ts'
import { sealKey } from '#formats/seal.ts'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { $opened } from '#stores/pack/opened.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { CALL, CHOICE as QUESTION } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

const CODE = '7K2M-9QXA-44TB-ZC0D'
const [CHOICE] = OWN_ITEMS
if (CHOICE?.kind !== 'question') throw new Error('The first own item is a question')
let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Open a pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
  const device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const says = () => place.textContent
const heading = () => place.querySelector('h1')?.textContent
const focused = () => document.activeElement?.textContent

async function open(fragment: string): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`)
  render(<PackOpen />, place)
}

async function press(name: string): Promise<void> {
  const find = () =>
    [...place.querySelectorAll<HTMLElement>('button, label.option')].find((one) =>
      one.textContent?.startsWith(name),
    )
  await expect.poll(() => find()?.textContent).toBeDefined()
  find()?.click()
}

async function sealedPack(): Promise<PackBody> {
  return {
    ...LEARNER_PACK,
    items: [CHOICE?.kind === 'question' ? CHOICE.question.id : ''],
    own: OWN_ITEMS.slice(0, 1).map(withoutKey),
    key: { kind: 'code', sealed: await sealKey(OWN_ITEMS.slice(0, 1), CODE) },
    rules: { feedback: 'code', minutes: 20 },
  }
}

test('a sealed pack says what it is, is answered, finished after one question, and opened by its code', async () => {
  await open(await packFragment(await sealedPack()))
  await expect.poll(heading).toBe('Hear before you fix')
  expect(says()).toContain('Written by your tutor, not checked by this site.')
  expect(says()).toContain('You have 20 minutes from the start.')
  expect(await rulesBroken()).toEqual([])
  await press('25% more: 25 minutes')
  await press('Start')
  await expect.poll(() => place.querySelector('.time-left')?.textContent).toBe('25 minutes left')
  await press('Listen to the end')
  await press('Keep this answer')
  await expect.poll(heading).toBe('Answered')
  expect(says()).not.toContain('KEY-listen')
  await press('Finish')
  await expect.poll(focused).toBe('After that nothing can be changed.')
  await press('Yes, finish')
  await expect.poll(heading).toBe('Finished: answered')
  await expect.poll(focused).toBe('Finished: answered')
  expect(await rulesBroken()).toEqual([])

  place.querySelector<HTMLInputElement>('#reveal')?.focus()
  await userEvent.keyboard('12{Enter}')
  await expect.poll(says).toContain('That is no code: it has sixteen letters and figures.')
  await userEvent.keyboard('{Control>}a{/Control}0000-0000-0000-0000{Enter}')
  await expect.poll(says).toContain('This code does not open this pack.')
  await userEvent.keyboard(`{Control>}a{/Control}${CODE.toLowerCase()}{Enter}`)
  await expect.poll(says).toContain('KEY-listen')
  expect(await rulesBroken()).toEqual([])
})

test('where what was right waits, it is said that flashcards do not', async () => {
  await open(await packFragment({ ...LEARNER_PACK, rules: { feedback: 'end' } }))
  await expect.poll(says).toContain('Flashcards show their answer at once.')
})

test.each([
  ['end', true],
  ['never', false],
] as const)('a scenario is looked back at when what was right shows: %s', async (feedback, isShown) => {
  await open(await packFragment({ ...LEARNER_PACK, items: [CALL.id], rules: { feedback } }))
  await press('Start')
  const choices = CALL.turns.flatMap((turn) => turn.choices)
  const [hear] = choices
  if (!hear) throw new Error('The call has no choice')
  await press(hear.text)
  await expect.poll(() => place.querySelectorAll('.exchange').length).toBe(2)
  const second = CALL.turns[1]?.choices[0]
  await press(second?.text ?? '')
  await expect.poll(says).toContain('What it showed comes with the rest of what was right.')
  expect(says()).not.toContain(hear.note)
  expect(await rulesBroken()).toEqual([])
  await press('Continue')
  await press('Finish')
  await press('Yes, finish')
  await expect.poll(heading).toBe('Finished: answered')
  if (isShown) {
    await expect.poll(says).toContain(hear.note)
    expect(says()).toContain(second?.note)
  } else {
    await expect.poll(says).toContain('What was right is not shown in this pack.')
    expect(says()).not.toContain(hear.note)
  }
  expect(await rulesBroken()).toEqual([])
})

test('what a tutor sealed is said to come from the tutor, also where this site’s items show at the end', async () => {
  const { key: _key, ...body } = await sealedPack()
  const sealed: PackBody = { ...body, key: { kind: 'tutor' }, rules: { feedback: 'end' } }
  await open(await packFragment(sealed))
  await expect.poll(says).toContain('Your tutor marks it: what was right comes with their feedback.')
  expect(says()).not.toContain('shows once you have finished')
  render(null, place)
  await open(await packFragment({ ...sealed, items: [...sealed.items, QUESTION.id] }))
  await expect.poll(says).toContain('in your tutor’s own it comes with their feedback')
})

test('feedback opens at once on what the tutor says, and again beside the attempt after it', async () => {
  const { key: _key, ...body } = await sealedPack()
  await open(await packFragment({ ...body, key: { kind: 'tutor' }, rules: { feedback: 'end' } }))
  await press('Start')
  await press('Quote the policy')
  await press('Keep this answer')
  await press('Finish')
  await press('Yes, finish')
  await expect.poll(says).toContain('What your tutor wrote is not in this yet.')
  expect(says()).not.toContain('No point moved')
  await press('See what will be sent')
  await expect.poll(heading).toBe('What will be sent')
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`It is ${view.kind}`)
  const { id, attempt } = view.doing.begun
  const feedback = {
    pack: id,
    attempt: attempt.attempt,
    learner: 'Sam',
    awards: [{ item: body.items[0] ?? '', fraction: 0.5, found: [], comment: 'Nearly.' }],
    comment: 'Well begun.',
  }
  render(null, place)
  await open(await writeFeedbackLink(feedback))
  await expect.poll(heading).toBe('Finished: answered')
  expect(says()).toContain('Your tutor’s feedback stands below.')
  expect(says()).toContain('Well begun.')
  await press('Begin another attempt')
  await press('Begin again from the start')
  await expect.poll(() => place.querySelector('h1, h2')?.textContent).toContain('A caller')
  render(null, place)
  await open(await writeFeedbackLink(feedback))
  await expect.poll(says).toContain('On the attempt that you began')
  expect(says()).toContain('50% of the marks')
  expect(says()).toContain('Nearly.')
  expect(await rulesBroken()).toEqual([])
})

test('feedback on an attempt that is still open shows what the tutor gave for each item', async () => {
  await open(await packFragment())
  await press('Start')
  await expect.poll(() => $opened.get().kind).toBe('doing')
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`It is ${view.kind}`)
  const { id, attempt } = view.doing.begun
  render(null, place)
  await open(
    await writeFeedbackLink({
      pack: id,
      attempt: attempt.attempt,
      learner: 'Sam',
      awards: [{ item: QUESTION.id, fraction: 0.5, found: [], comment: 'Nearly.' }],
      comment: 'Well begun.',
    }),
  )
  await expect.poll(heading).toBe('0 of 4 answered')
  for (const words of ['Well begun.', 'Nearly.', '50% of the marks']) expect(says()).toContain(words)
  expect(await rulesBroken()).toEqual([])
})

test('feedback on a pack that was not begun here is refused with what to do', async () => {
  const feedback = {
    pack: 'BBBBBBBBBBBBBBBBBBBBBB',
    attempt: 'aaaaaaaaaa-00000001',
    learner: 'Sam',
    awards: [],
    comment: '',
  }
  await open(await writeFeedbackLink(feedback))
  await expect.poll(heading).toBe('This feedback did not open')
  expect(says()).toContain('This feedback is on a pack that was not begun in this browser.')
})
