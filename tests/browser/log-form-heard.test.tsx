import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { isAsked } from '#domain/log/asked.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import { wordsOfField } from '#messages/log-fields.ts'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  setDevice(fakeDevice())
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const GROUPS = LOG_UNITS.map(({ id, title }) => ({
  unit: id,
  title,
  points: [{ id: `${id}.mp.1`, place: 1, text: 'A marking point.', pass: 'What is ready.' }],
}))

async function open(type: EntryTypeName): Promise<void> {
  history.replaceState(null, '', `#new=${type}`)
  render(<EntryForm groups={GROUPS} />, place)
  await expect.poll(() => place.querySelector('form')).not.toBeNull()
}
const found = (id: string) => document.getElementById(id) ?? place
const clean = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
/** What a screen reader adds to the name: the texts that the element names, each of which must be there. */
const described = (element: Element | null) =>
  clean(
    (element?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => document.getElementById(id)?.textContent ?? `[no ${id}]`)
      .join(' '),
  )
/** The words that stand over a field; those that say it may stay empty among them. */
const labelOf = (element: Element) => element.closest('.field')?.querySelector('.field_name')?.textContent
const unfold = async () => {
  for (const button of place.querySelectorAll<HTMLElement>('form [aria-expanded=false]')) button.click()
  await expect.poll(() => place.querySelector('form [aria-expanded=false]')).toBeNull()
}
const save = async () => {
  await userEvent.click(place.querySelector('form [type=submit]') ?? place)
  await expect.poll(() => document.activeElement?.className).toContain('problems')
}

/** The role that an answer of each kind is given in. */
function roleOf(field: Field): string {
  if (field.input === 'choice') return isRadios(field) ? 'radiogroup' : 'combobox'
  return ['entries', 'choices', 'rows'].includes(field.input) ? 'group' : 'textbox'
}
function isRadios(field: Field): boolean {
  return field.input === 'choice' && field.need === 'ready' && field.options.length <= 5
}

// Keys of this record are the types’ names.
describe.each(Object.keys(ENTRY_TYPES) as EntryTypeName[])('the form of “%s” as it is heard', (type) => {
  const asked = ENTRY_TYPES[type].fields.filter((field) => isAsked(field, () => undefined))

  test('has a name, a role, a description and a state for every field, and leads to each that is wrong', async () => {
    await open(type)
    await userEvent.fill(found('field-title'), 'x')
    await unfold()
    await save()
    expect(document.title).toMatch(/^Error: /)
    const summary = document.activeElement as HTMLElement
    await expect.element(summary).toHaveAccessibleName(/things to put right$/)
    const wrong = new Map(
      [...(summary?.querySelectorAll('a') ?? [])].map((link) => [link.hash.replace('#field-', ''), link]),
    )
    for (const field of asked) {
      const { name, need } = field
      const element = found(`field-${name}`)
      const said = wordsOfField(type, name)
      const role = roleOf(field)
      await expect.element(element).toHaveRole(role)
      await expect.element(element).toHaveAccessibleName(clean(labelOf(element)))
      const isWrong = wrong.has(name)
      // A group has no such states: that it may stay empty is in its name, what is wrong in its description.
      const states = ['aria-required', 'aria-invalid'].map((state) => element.getAttribute(state))
      if (role !== 'group')
        expect([name, ...states]).toEqual([name, need === 'ready' ? 'true' : null, isWrong ? 'true' : null])
      expect([name, clean(labelOf(element)) === said.label]).toEqual([name, need === 'ready'])
      const description = described(element)
      for (const part of [said.hint, said.good]) expect(description).toContain(clean(part))
      expect([name, description.includes('Problem: ')]).toEqual([name, isWrong])
      expect(description).not.toContain('[no ')
    }
    // In the order of the data, as read and as told.
    const ids = asked.map(({ name }) => `field-${name}`)
    const there = [...place.querySelectorAll('form [id^=field-]')].map(({ id }) => id)
    expect(there.filter((id) => ids.includes(id))).toEqual(ids)
    expect(ids.filter((id) => wrong.has(id.replace('field-', '')))).toEqual(
      [...wrong.keys()].map((name) => `field-${name}`),
    )
    for (const [name, link] of wrong) {
      link.click()
      const now = document.activeElement
      expect([name, found(`field-${name}`).contains(now)]).toEqual([name, true])
      const problem = clean(found(`field-${name}-problem`).textContent)
      expect(`${described(now)} ${described(now?.closest('fieldset') ?? null)}`).toContain(problem)
    }
    expect(await rulesBroken()).toEqual([])
  })
})

test('one part of a row that is wrong says so itself, and which row it is in where there are several', async () => {
  await open('observation')
  await userEvent.fill(found('field-title'), 'A call')
  await userEvent.fill(found('field-judged-0-standard'), 'Greets by name')
  await save()
  const link = [...place.querySelectorAll<HTMLAnchorElement>('.problems a')].find(
    ({ hash }) => hash === '#field-judged',
  )
  link?.click()
  const part = document.activeElement
  expect([part?.id, part?.getAttribute('aria-invalid')]).toEqual(['field-judged-0-met', 'true'])
  expect(described(part)).toContain('Problem: ')
  expect(part?.getAttribute('aria-required')).toBe('true')
  await userEvent.click(
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add a standard') ??
      place,
  )
  await expect.element(found('field-judged-1-standard')).toHaveAccessibleName('The standard (Standard 2)')
  await expect.poll(() => document.activeElement?.id).toBe('field-judged-1-standard')
})

test('an answer that decides what is asked says what comes with it, and what of another answer is kept', async () => {
  await open('reflection')
  const radio = (model: string) => place.querySelector(`input[value=${model}]`) ?? place
  const said = () => clean(place.querySelector('#field-model [role=status]')?.textContent)
  expect(said()).toBe('')
  await userEvent.click(radio('gibbs'))
  await expect.poll(said).toBe('Six questions come with this.')
  await userEvent.fill(found('field-feelings'), 'I was tense.')
  await userEvent.click(radio('kolb'))
  await expect.poll(said).toBe('Four questions come with this. What you wrote under “Feelings” is kept.')
  await userEvent.click(radio('gibbs'))
  await expect.poll(said).toBe('Six questions come with this.')
  expect((found('field-feelings') as HTMLTextAreaElement).value).toBe('I was tense.')
})
