import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { MakePack } from '#islands/pack/make/MakePack.tsx'
import { setDevice } from '#stores/device.ts'
import { ANYTHING } from '#stores/pack/make-items.ts'
import { closeOwn } from '#stores/pack/make-own.ts'
import { $draft, $shelf, $wanted } from '#stores/pack/make-state.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS, SHELF_POINTS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Make a pack'
  history.replaceState(null, '', location.pathname)
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Make a pack'
  document.body.replaceChildren(title, place)
  $draft.set(undefined)
  $shelf.set(undefined)
  $wanted.set(ANYTHING)
  closeOwn()
  setDevice(fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS } }))
  render(<MakePack units={[{ id: 'calm', title: 'Staying calm' }]} />, place)
  await expect.poll(() => document.getElementById('title')).not.toBeNull()
})
afterEach(() => render(null, place))

const at = (id: string) => document.getElementById(id) ?? place
const named = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, summary')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  )

async function press(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}

async function begin(kind: string): Promise<void> {
  if (!document.getElementById('own-kind')) await press('Write an item')
  await expect.poll(() => document.getElementById('own-kind')).not.toBeNull()
  await userEvent.selectOptions(at('own-kind'), kind)
  await press('Begin it')
  await expect.poll(() => document.activeElement?.id).toBe('own-editor')
}

describe('own items', () => {
  test('are written by keyboard alone: focus goes into the form and back to where one goes on', async () => {
    await press('Write an item')
    await expect.poll(() => document.activeElement?.id).toBe('own-kind')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.poll(() => document.activeElement?.id).toBe('own-editor')
    await userEvent.keyboard('{Tab}What comes first with a caller who is upset?')
    await userEvent.keyboard('{Tab}Listen to the end')
    await expect
      .poll(() => $draft.get()?.own[0])
      .toMatchObject({
        kind: 'question',
        question: {
          stem: 'What comes first with a caller who is upset?',
          options: [{ text: 'Listen to the end', right: true }, { right: false }, { right: false }],
        },
      })
    named('Done')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.id).toBe('own-kind')
    expect(await rulesBroken()).toEqual([])
  })

  test('say what is wrong beside its field once one wants to make the pack, and lead there', async () => {
    await begin('A question with one right answer')
    expect(place.querySelector('.own_editor .field_problem')).toBeNull()
    await press('Done')
    await userEvent.fill(at('title'), 'First week')
    await press('Make the pack')
    await expect.poll(() => place.querySelector('.problems a')?.textContent).toContain('Not written yet')
    await userEvent.click(place.querySelector('.problems a') ?? place)
    await expect.poll(() => document.activeElement?.id).toBe('own-stem')
    expect(at('own-stem-problem').textContent).toContain('Write something here')
    expect(at('own-stem').getAttribute('aria-describedby')).toContain('own-stem-problem')
    // It is open by now, and is led to all the same.
    at('title').focus()
    await userEvent.click(place.querySelector('.problems a') ?? place)
    await expect.poll(() => document.activeElement?.id).toBe('own-stem')
    await userEvent.fill(at('own-stem'), 'What comes first with a caller who is upset?')
    await press('Change: What comes first with a caller who is upset?')
    await expect.poll(() => document.activeElement?.id).toBe('own-options-0-text')
  })

  test.each([
    'A question with several right answers',
    'Things to put in order',
    'Things to match',
    'Things to sort',
    'A text with gaps',
    'A question answered in a few words',
    'A question answered with a number',
    'Something to write, marked by you',
    'A flashcard',
  ])('have a form that breaks no rule: %s', async (kind) => {
    await begin(kind)
    expect(await rulesBroken()).toEqual([])
  })

  test('name a misconception where an answer is wrong, and none once it is right', async () => {
    await begin('A question with one right answer')
    expect(document.getElementById('own-options-0-misconception')).toBeNull()
    const beliefs = at('own-options-1-misconception') as HTMLSelectElement
    const [, belief] = beliefs.options
    expect(belief?.value).toContain('.mis.')
    await userEvent.selectOptions(beliefs, belief?.value ?? '')
    const option = () => {
      const [own] = $draft.get()?.own ?? []
      return own?.kind === 'question' && own.question.kind === 'choice' ? own.question.options[1] : undefined
    }
    expect(option()?.misconception).toBe(belief?.value)
    await userEvent.click(place.querySelectorAll('.own_editor input[type=radio]')[1] ?? place)
    await expect.poll(option).toMatchObject({ right: true })
    expect(option()).not.toHaveProperty('misconception')
  })

  const asked = () => {
    const [own] = $draft.get()?.own ?? []
    return own?.kind === 'question' ? own.question : undefined
  }

  test('put a gap where words were chosen, and go on in it', async () => {
    await begin('A text with gaps')
    expect(place.querySelector('.own_editor .field_problem')).toBeNull()
    await userEvent.fill(at('own-text'), 'First listen, then act.')
    const field = at('own-text') as HTMLTextAreaElement
    field.setSelectionRange(6, 12)
    await press('Put a gap here')
    await expect.poll(() => document.activeElement?.id).toBe('own-gaps-0-way')
    expect(field.value).toBe('First {{gap-1}}, then act.')
    expect(at('own-gaps-0-options-0-text')).toHaveProperty('value', 'listen')
    await userEvent.selectOptions(at('own-gaps-0-way'), 'Typed')
    await expect.poll(() => at('own-gaps-0-accept')).toHaveProperty('value', 'listen')
    expect(await rulesBroken()).toEqual([])
    await press('Take gap 1 away')
    await expect.poll(() => document.activeElement?.id).toBe('own-gaps-add')
    expect(asked()).toMatchObject({ text: 'First listen, then act.', gaps: [] })
  })

  test('sort things into kinds, and say what a wrong place gives away', async () => {
    await begin('Things to sort')
    expect(place.querySelector('.own_editor .field_problem')).toBeNull()
    await userEvent.fill(at('own-bins-0-text'), 'Fact')
    await userEvent.fill(at('own-things-0-text'), 'It was late')
    await userEvent.selectOptions(at('own-things-0-bin'), 'Fact')
    await press('Add a wrong pair that you expect')
    await expect.poll(() => document.activeElement?.id).toBe('own-mistakes-0-left')
    const belief = (at('own-mistakes-0-misconception') as HTMLSelectElement).options[1]?.value ?? ''
    await userEvent.selectOptions(at('own-mistakes-0-misconception'), belief)
    await expect
      .poll(asked)
      .toMatchObject({ mistakes: [{ misconception: belief }], things: [{ text: 'It was late' }, {}, {}] })
    await userEvent.selectOptions(at('own-mistakes-0-right'), 'Fact')
    await expect
      .poll(() => document.getElementById('own-mistakes-0-problem')?.textContent)
      .toContain('marked right')
    expect(await rulesBroken()).toEqual([])
    await press('Add a kind')
    await press('Remove kind 1')
    await expect.poll(asked).toMatchObject({ mistakes: [], things: [{ bin: '' }, {}, {}] })
  })

  test('name a misconception behind a wrong order', async () => {
    await begin('Things to put in order')
    const adder = at('own-swaps-add') as HTMLSelectElement
    await userEvent.selectOptions(adder, adder.options[1]?.value ?? '')
    await expect.poll(() => document.activeElement?.id).toBe('own-swaps-0-first')
    expect(asked()).toMatchObject({ swaps: [{ misconception: adder.options[1]?.value }] })
    expect(await rulesBroken()).toEqual([])
    await press('Remove wrong order 1')
    await expect.poll(() => document.activeElement?.id).toBe('own-swaps-add')
  })

  test('keep each wrong number with what is typed in it when one before it goes', async () => {
    await begin('A question answered with a number')
    await userEvent.fill(at('own-value'), '14')
    await press('Add a wrong number that you expect')
    await press('Add a wrong number that you expect')
    await expect.poll(() => document.getElementById('own-mistakes-1-value')).not.toBeNull()
    await userEvent.fill(at('own-mistakes-0-value'), '28')
    await userEvent.fill(at('own-mistakes-1-value'), 'about 7')
    await press('Remove wrong number 1')
    await expect.poll(() => at('own-mistakes-0-value')).toHaveProperty('value', 'about 7')
    expect(at('own-mistakes-0-value-problem').textContent).toContain('“about 7” is no number')
    await press('Remove wrong number 1')
    await expect.poll(() => $draft.get()?.typed).toEqual({})
  })

  test('keep a number as it is typed until it is one', async () => {
    await begin('A question answered with a number')
    await userEvent.fill(at('own-value'), 'about 14')
    await expect.poll(() => at('own-value-problem').textContent).toContain('“about 14” is no number')
    await userEvent.fill(at('own-value'), '14')
    await expect.poll(() => document.getElementById('own-value-problem')).toBeNull()
    expect($draft.get()?.own[0]).toMatchObject({ question: { value: 14 } })
    expect($draft.get()?.typed).toEqual({})
  })
})

/** Fills a field as a script does: before anything is drawn anew. */
function putIn(id: string, value: string): void {
  const field = at(id) as HTMLInputElement
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

test('an own item keeps each of the changes that were made before it is drawn anew', async () => {
  await begin('A question with one right answer')
  putIn('own-stem', 'What comes first?')
  putIn('own-options-0-text', 'Listen')
  putIn('own-options-0-why', 'They feel heard')
  putIn('own-options-1-text', 'Argue')
  const written = {
    stem: 'What comes first?',
    options: [{ text: 'Listen', why: 'They feel heard' }, { text: 'Argue' }, { text: '' }],
  }
  expect($draft.get()?.own[0]).toMatchObject({ question: written })
  await expect.poll(() => (at('own-options-0-why') as HTMLInputElement).value).toBe('They feel heard')
  expect((at('own-stem') as HTMLTextAreaElement).value).toBe('What comes first?')
})

test('rules keep each of the changes that were made before they are drawn anew', async () => {
  await userEvent.click(place.querySelectorAll('.picker_item input')[0] ?? place)
  await userEvent.click(place.querySelectorAll('.picker_item input')[1] ?? place)
  await userEvent.click(place.querySelector('.rules > summary') ?? place)
  await press('Make a group')
  await expect.poll(() => document.activeElement?.id).toBe('pool-0-take')
  putIn('rule-attempts', '2')
  putIn('rule-minutes', '30')
  putIn('pool-0-take', '1')
  for (const box of place.querySelectorAll<HTMLInputElement>('.pool input[type=checkbox]')) box.click()
  expect($draft.get()?.rules).toMatchObject({
    attempts: '2',
    minutes: '30',
    pools: [{ take: '1', of: $draft.get()?.items }],
  })
  await expect.poll(() => place.querySelector('.pool > legend')?.textContent).toBe('Group 1: 1 of these 2')
  await userEvent.fill(at('pool-0-take'), '9')
  await expect.poll(() => place.querySelector('.pool > legend')?.textContent).toBe('Group 1')
  await userEvent.fill(at('title'), 'First week')
  await press('Make the pack')
  await expect.poll(() => place.querySelector('.problems a')?.textContent).toContain('Group 1: of two items')
})

test('rules are folded until they are wanted, each with what comes of it', async () => {
  expect(document.getElementById('rule-minutes')).toBeNull()
  await userEvent.click(place.querySelector('.rules > summary') ?? place)
  await expect.poll(() => document.getElementById('rule-minutes')).not.toBeNull()
  // Whatever is chosen, what a flashcard needs to be graded by its learner shows at once.
  const feedback = at('rule-feedback').closest('fieldset')
  const about = feedback?.getAttribute('aria-describedby') ?? ''
  expect(at(about).textContent).toContain('Flashcards show their answers at once')
  await userEvent.fill(at('rule-minutes'), '0')
  await userEvent.click(place.querySelectorAll('.picker_item input')[0] ?? place)
  await userEvent.fill(at('title'), 'First week')
  await press('Make the pack')
  await expect.poll(() => at('rule-minutes-problem').textContent).toContain('from 1 to 600')
  await userEvent.click(place.querySelector('.problems a') ?? place)
  await expect.poll(() => document.activeElement?.id).toBe('rule-minutes')
  expect(await rulesBroken()).toEqual([])
})
