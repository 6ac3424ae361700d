import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { measureOf } from '#domain/measure/all.ts'
import { EXAMPLES } from '#domain/measure/examples.ts'
import { MEASURE_IDS, type MeasureId } from '#domain/measure/measure.ts'
import { Calculator } from '#islands/measure/Calculator.tsx'
import { startMeasures } from '#islands/measure/start-measures.tsx'
import { measureNames } from '#messages/measure.ts'
import { inputLabels } from '#messages/measure-calculator.ts'
import { setDevice } from '#stores/device.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Measures'
  const title = document.createElement('h1')
  title.textContent = 'Measures'
  const main = document.createElement('main')
  main.className = 'page'
  const measure = document.createElement('div')
  measure.className = 'measure hang'
  place = document.createElement('div')
  measure.append(place)
  main.append(title, measure)
  document.body.replaceChildren(main)
  setDevice(fakeDevice())
})
afterEach(() => render(null, place))

/** As the page is built: the example stands there before any script, and then comes alive. */
function open(id: MeasureId, before: (place: HTMLElement) => void = () => undefined): void {
  render(<Calculator id={id} />, place)
  const built = place.cloneNode(true) as HTMLElement
  render(null, place)
  place.replaceWith(built)
  place = built
  place.setAttribute('data-measure', id)
  before(place)
  startMeasures()
}

const field = (id: MeasureId, input: string) => {
  const found = place.querySelector<HTMLInputElement>(`[name="${input}"]`)
  if (!found) throw new Error(`${id} has no field ${input}`)
  return found
}
const worked = () => place.querySelector('.measure_worked')?.textContent ?? ''
const asked = () => place.querySelector('p')?.textContent
const figure = () => place.querySelector('.measure_figure')?.textContent
const problems = () => [...place.querySelectorAll('.measure_problems li')].map((one) => one.textContent)
const aloud = () => place.querySelector('[role="status"]')?.textContent
const press = (name: string) => {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))
  if (!button) throw new Error(`no button ${name}`)
  return userEvent.click(button)
}

describe.each(MEASURE_IDS)('%s', (id) => {
  test('stands as a worked example with its fields labelled, and breaks no rule', async () => {
    open(id)
    expect(place.querySelectorAll('.measure_sum li').length).toBeGreaterThan(0)
    for (const input of measureOf(id).inputs) {
      expect(field(id, input).labels?.[0]?.textContent).toBe(inputLabels[id][input])
      expect(field(id, input).value).toBe(String(EXAMPLES[id][input]))
    }
    for (const one of place.querySelectorAll('button, legend')) {
      expect(one.textContent).toContain(`for ${measureNames[id]}`)
    }
    expect(aloud()).toBe('')
    expect(await rulesBroken()).toEqual([])
  })

  test('gives other numbers at a press, and the example back', async () => {
    open(id)
    const before = worked()
    await press('Other numbers')
    await expect.poll(worked).not.toBe(before)
    expect(aloud()).toContain(figure())
    await press('Back to the example')
    await expect.poll(worked).toBe(before)
  })
})

describe('while one types', () => {
  test('the sum follows at once, and the figure is said once typing rests', async () => {
    open('csat')
    expect(figure()).toBe('CSAT = 68.3%')
    await userEvent.fill(field('csat', 'fives'), '50')
    await expect.poll(figure).toBe('CSAT = 71.7%')
    expect(asked()).toContain('50 gave 5')
    expect(worked()).toContain('50 + 36')
    expect(aloud()).toBe('')
    await expect.poll(aloud, { timeout: 5000 }).toContain('CSAT = 71.7%. Read it as between 63 and 79 in 100')
    expect(document.activeElement).toBe(field('csat', 'fives'))
  })

  test('what cannot be is named with its field once typing rests, and the sum comes back with its cure', async () => {
    open('csat')
    await userEvent.fill(field('csat', 'all'), '')
    expect(problems()).toEqual([])
    expect(figure()).toBe('CSAT = 68.3%')
    await expect
      .poll(problems, { timeout: 5000 })
      .toEqual(['All answers: nothing stands here. Write a number, 0 if there were none.'])
    expect(figure()).toBeUndefined()
    expect(aloud()).toBe(problems()[0])
    const all = field('csat', 'all')
    expect(all.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(all.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      problems()[0],
    )
    expect(await rulesBroken()).toEqual([])

    await userEvent.fill(all, '80')
    await expect.poll(problems, { timeout: 5000 }).toEqual([expect.stringContaining('fewer than the fives')])
    await userEvent.fill(field('csat', 'fives'), '4.5')
    await userEvent.fill(field('csat', 'fours'), '-3')
    await expect
      .poll(problems, { timeout: 5000 })
      .toEqual([
        expect.stringContaining('“4.5” is not a whole'),
        expect.stringContaining('Gave 4: this is below'),
      ])
    await press('Back to the example')
    await expect.poll(problems).toEqual([])
    expect(figure()).toBe('CSAT = 68.3%')
    expect(all.hasAttribute('aria-invalid')).toBe(false)
  })

  test('nothing counted is no figure and no fault', async () => {
    open('fcr')
    await userEvent.fill(field('fcr', 'settled'), '0')
    await userEvent.fill(field('fcr', 'issues'), '0')
    await expect.poll(worked).toContain('Nothing was counted')
    expect(figure()).toBeUndefined()
  })
})

test('what was typed before the script came is taken up, in the very field it was typed in', async () => {
  let typedIn: HTMLInputElement | undefined
  open('nps', () => {
    typedIn = field('nps', 'detractors')
    typedIn.value = '96'
    typedIn.focus()
  })
  await expect.poll(figure).toBe('NPS = 0')
  expect(field('nps', 'detractors')).toBe(typedIn)
  expect(document.activeElement).toBe(typedIn)
})

test('nearly all calls pass: 90% agreement and a kappa below nought, and why', async () => {
  open('kappa')
  await press('Nearly all pass')
  await expect.poll(figure).toBe('Cohen’s kappa = −0.05')
  expect(worked()).toContain('They agree on 90% of the calls, yet kappa is −0.05.')
  expect(field('kappa', 'onlyB').value).toBe('3')
})

test('every field and button is big enough to touch', () => {
  open('kappa')
  for (const one of place.querySelectorAll('input, button')) {
    expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  }
})
