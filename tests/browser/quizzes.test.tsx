import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HistoryPage } from '#islands/quizzes/HistoryPage.tsx'
import { Hub } from '#islands/quizzes/Hub.tsx'
import { setDevice } from '#stores/device.ts'
import { $history } from '#stores/quiz-history.ts'
import { $hub, $hubHistory } from '#stores/quiz-hub.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { answerIn, SHIPPED_SETS, TAKING } from '#tests/support/quiz-sets.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Quizzes'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED_SETS })
  setDevice(device)
  $hub.set(undefined)
  $hubHistory.set(undefined)
  $history.set({ kind: 'opening' })
  window.history.replaceState(null, '', location.pathname)
})
afterEach(() => render(null, place))

function openHub(): void {
  const counted = (id: string, title: string) => ({ id, title, questions: 4 })
  render(
    <>
      <h1>Quizzes</h1>
      <Hub
        units={[counted('unit', 'A unit')]}
        mixed={[counted('which', 'Which one?')]}
        concepts={[counted('kolb', 'Kolb’s cycle')]}
        scenarios={[
          { id: 'short-call', title: 'A short call', minutes: 2, setting: 'Phone. A parcel is late.' },
        ]}
        tasks={[
          {
            id: 'gibbs-task',
            kind: 'writing',
            title: 'A hard contact',
            minutes: 40,
            brief: 'Write it up.',
            unit: 'A unit',
          },
          {
            id: 'a-talk',
            kind: 'rehearsal',
            title: 'A talk',
            minutes: 8,
            brief: 'Answer aloud.',
            unit: 'A unit',
          },
        ]}
      />
    </>,
    place,
  )
}

function openHistory(fragment = ''): void {
  window.history.replaceState(null, '', `${location.pathname}${fragment}`)
  render(<HistoryPage />, place)
}

const says = () => place.textContent ?? ''
const heading = () => place.querySelector('h1')?.textContent
const next = () => place.querySelector<HTMLAnchorElement>('a.button')
const standing = (title: string) =>
  [...place.querySelectorAll('.listed')]
    .find((one) => one.querySelector('h3')?.textContent === title)
    ?.querySelector('.listed_stand')?.textContent

describe('the quizzes’ page', () => {
  test('lists all there is, leads someone new to the first unit, and breaks no rule', async () => {
    openHub()
    await expect.poll(() => place.querySelector('[data-standing]')).not.toBeNull()
    expect(next()?.getAttribute('href')).toBe('/quizzes/unit/')
    expect([...place.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      'By unit',
      'From your answers',
      'Which one is it?',
      'By concept',
      'Scenarios',
      'Writing',
      'Rehearsals of a professional discussion',
      'What you have taken',
    ])
    const links = [...place.querySelectorAll('.listed h3 a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '/quizzes/unit/',
      '/misconceptions/',
      '/quizzes/certainty/',
      '/quizzes/set/#mixed:which',
      '/quizzes/set/#concept:kolb',
      '/scenarios/short-call/',
      '/tasks/gibbs-task/',
      '/tasks/a-talk/',
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('leads to what went wrong, and says how each went', async () => {
    await device.journal.append([
      answerIn(0, false, { certainty: 3 }),
      answerIn(1, true),
      answerIn(9, true, { item: 'gibbs-task' }),
    ])
    openHub()
    await expect.poll(() => next()?.textContent).toBe('Answer the one you got wrong')
    expect(next()?.getAttribute('href')).toBe('/quizzes/set/#wrong')
    expect(says()).toContain('One question last went wrong. Of one of them you were certain.')
    expect(standing('A unit')).toContain('You have answered two of four; one right the last time.')
    expect(standing('Your weak points')).toContain('One point answered wrong')
    expect(standing('A hard contact')).toBe('Done once.')
    expect(standing('A talk')).toBe('Not done yet.')
    await expect.poll(says).toContain('The last one: A unit')
    expect(await rulesBroken()).toEqual([])
  })

  test('offers a unit with a time limit too, by a name of its own', async () => {
    openHub()
    const timed = [...place.querySelectorAll('a')].find(
      (link) => link.textContent === 'With a time limit: A unit',
    )
    expect(timed?.getAttribute('href')).toBe('/quizzes/set/#unit:unit')
  })
})

describe('what was taken', () => {
  test('says so where nothing was, and leads to the quizzes', async () => {
    openHistory()
    await expect.poll(says).toContain('You have not taken a set yet.')
    expect(next()?.getAttribute('href')).toBe('/quizzes/')
    expect(await rulesBroken()).toEqual([])
  })

  test('is drawn as a trend with its table, and listed with how each went', async () => {
    await device.journal.append([answerIn(0, true), answerIn(1, false)])
    device.pass(86_400_000)
    const again = { id: 'bbbbbbbbbb', set: 'wrong', place: 0, of: 1 }
    await device.journal.append([answerIn(0, true, { taking: again })])
    openHistory()
    await expect.poll(() => place.querySelectorAll('.takings li').length).toBe(2)
    const [first, second] = place.querySelectorAll('.takings li')
    expect(first?.textContent).toBe('What you got wrongOne of one right., 23 Nov')
    expect(second?.textContent).toBe('A unitOne of two right; two not answered., 22 Nov')
    expect(place.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(
      'Right answers of each taking, oldest first: 50%, 100%.',
    )
    const cells = [...place.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(cells).toEqual([
      ['22 Nov', '1', '2', '50%'],
      ['23 Nov', '1', '1', '100%'],
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('shows twenty at first, and more when asked', async () => {
    for (let one = 0; one < 23; one++) {
      const id = `${'abcdefghijklmnopqrstuvwxyz'[one]}aaaaaaaaa`
      await device.journal.append([answerIn(0, true, { taking: { id, set: 'wrong', place: 0, of: 1 } })])
    }
    openHistory()
    await expect.poll(() => place.querySelectorAll('.takings li').length).toBe(20)
    const more = [...place.querySelectorAll('button')].find(
      (one) => one.textContent === 'Show 3 earlier ones',
    )
    more?.click()
    await expect.poll(() => place.querySelectorAll('.takings li').length).toBe(23)
  })
})

describe('a taking that is opened again', () => {
  test('shows each question with what was answered, its marks and why, and breaks no rule', async () => {
    await device.journal.append([answerIn(0, false, { certainty: 3 })])
    openHistory(`#${TAKING}`)
    await expect.poll(() => place.querySelectorAll('.reopened').length).toBe(1)
    expect(heading()).toBe('A unit')
    expect(says()).toContain('Not right yet. Certainty 3.')
    expect(says()).toContain('Your answer, not rightOffer the fixToo early.')
    expect(place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(says()).toContain('Three questions were not answered.')
    expect(says()).toMatch(/Taken Sunday,? 22 November 2026, 10:00\./)
    expect(await rulesBroken()).toEqual([])
  })

  test('tells of an item that is gone, of a newer edition, and of an option that is not there any more', async () => {
    await device.journal.append([
      answerIn(0, true, { edition: 3 }),
      answerIn(1, false, { response: ['guide', 'an-older-option'] }),
      answerIn(2, true, { item: 'q-gone', response: ['answer=What I wrote then'] }),
    ])
    openHistory(`#${TAKING}`)
    await expect.poll(() => place.querySelectorAll('.reopened').length).toBe(3)
    const [edition, option, gone] = [...place.querySelectorAll('.reopened')].map((one) => one.textContent)
    expect(edition).toContain('This question has changed since. Your answer is shown as it was kept.')
    expect(edition).toContain('Marked right.')
    expect(edition).toContain('Let her finish')
    expect(option).toContain('A guide you looked up')
    expect(option).toContain('Part of what you answered is not in the question any more.')
    expect(gone).toContain('This question is not on the site any more. How it was marked is kept.')
    expect(gone).toContain('Your answerWhat I wrote then')
    expect(await rulesBroken()).toEqual([])
  })

  test('moves the focus to it and back, as one goes from the list and back', async () => {
    await device.journal.append([answerIn(0, false)])
    openHistory()
    await expect.poll(() => place.querySelectorAll('.takings li').length).toBe(1)
    location.hash = `#${TAKING}`
    await expect.poll(() => document.activeElement?.textContent).toBe('A unit')
    expect(document.title).toBe('A unit · Due Credit')
    location.hash = ''
    await expect.poll(() => document.activeElement?.textContent).toBe('What you have taken')
  })

  test('says where there is none of its name', async () => {
    openHistory('#zzzzzzzzzz')
    await expect.poll(heading).toBe('No such taking is here')
    expect(next()?.getAttribute('href')).toBe('/quizzes/history/')
    expect(await rulesBroken()).toEqual([])
  })

  test('says where its questions are out of reach, and can be asked again', async () => {
    const cutOff = fakeDevice()
    setDevice(cutOff)
    await cutOff.journal.append([answerIn(0, false)])
    openHistory(`#${TAKING}`)
    await expect.poll(says).toContain('Its questions could not be loaded.')
    expect(await rulesBroken()).toEqual([])
    await device.journal.merge(await cutOff.journal.facts())
    setDevice(device)
    place.querySelector<HTMLButtonElement>('button')?.click()
    await expect.poll(() => place.querySelectorAll('.reopened').length).toBe(1)
  })
})
