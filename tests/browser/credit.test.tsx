import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CreditPoint } from '#domain/credit/credit-point.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { fillMargins } from '#islands/credit/margins.ts'
import { markPage } from '#islands/reading/mark-page.tsx'
import { $credit } from '#stores/credit.ts'
import { setDevice } from '#stores/device.ts'
import { $reading } from '#stores/reading.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { application, resource } from '#tests/unit/log/ready-log.ts'
import '#styles/all.css'

const points: readonly CreditPoint[] = [
  { id: 'self-study.kc.2', kind: 'key-concept', cards: ['heat-why'] },
  { id: 'self-study.tip.1', kind: 'tip', cards: ['heat-tip'] },
]
let device: FakeDevice
let stop: () => void = () => undefined

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Lesson'
  document.body.innerHTML = `
    <main><h1>Lesson</h1>
      ${points.map(({ id }) => noteOf(id)).join('')}
      <h2>Hear</h2><div data-section="hear"></div>
    </main>`
  device = fakeDevice()
  setDevice(device)
  $credit.set(new Map())
  $reading.set({})
})
afterEach(() => {
  stop()
  for (const end of document.querySelectorAll('[data-section]')) render(null, end)
})

/** As `PointNote.astro` writes it. */
function noteOf(id: string): string {
  const strokes = id.includes('.tip.') ? 'data-recall="none"' : 'data-recall="none" data-apply="none"'
  return `<details data-point="${id}"><summary>
    <svg class="tick" role="img" aria-label="Credit: recall not yet" ${strokes}></svg> Point <span>Why this tick</span>
  </summary><p data-because>Nothing yet.</p></details>`
}

const tick = (id: string) => document.querySelector(`[data-point="${id}"] .tick`)
const because = (id: string) => document.querySelector(`[data-point="${id}"] [data-because]`)?.textContent

async function did(...happenings: readonly Happening[]): Promise<void> {
  expect((await device.journal.append(happenings)).ok).toBe(true)
}

function answered(item: string, right: boolean): Happening {
  const shown = [{ point: 'self-study.kc.2', item, right }]
  return { kind: 'item.answered', item, edition: 1, response: [], right, shown, misconceptions: [] }
}

function graded(card: string): Happening {
  return { kind: 'card.graded', card, edition: 1, grade: 3, intervalDays: 9, first: false, tookMillis: 900 }
}

describe('the margin', () => {
  test('is left as served while nothing is earned', async () => {
    stop = fillMargins(points)
    await expect.poll(() => $credit.get().size).toBe(2)
    expect(tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('none')
    expect(because('self-study.kc.2')).toBe('Nothing yet.')
  })

  test('draws the third stroke of a marking point from the log, and follows it', async () => {
    const point: CreditPoint = { id: 'self-study.mp.2', kind: 'marking-point', cards: [] }
    document.querySelector('main')?.insertAdjacentHTML('beforeend', noteOf(point.id))
    const [source, used] = [resource(1), application(2, [1])].map(
      ({ id, number, record }): Happening => ({
        kind: 'entry.revised',
        entry: id,
        replaces: [],
        number,
        record,
      }),
    )
    if (source) await did(source)
    stop = fillMargins([...points, point])
    await expect.poll(() => $credit.get().size).toBe(3)
    expect(tick(point.id)?.getAttribute('data-evidence')).toBeNull()
    if (used) await did(used)
    await expect.poll(() => tick(point.id)?.getAttribute('data-evidence')).toBe('full')
    expect(tick(point.id)?.getAttribute('aria-label')).toContain('evidence full')
    expect(tick(point.id)?.getAttribute('data-new')).toBe('evidence')
    expect(because(point.id)).toContain('Evidence is full: ready to show your assessor.')
  })

  test('fills a tick in, names it and says why with the date', async () => {
    await did(answered('q-one', true), graded('heat-why'))
    stop = fillMargins(points)
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('half')
    expect(tick('self-study.kc.2')?.getAttribute('aria-label')).toBe('Credit: recall begun, apply begun')
    expect(because('self-study.kc.2')).toContain('one right answer, on 22 November.')
    expect(because('self-study.tip.1')).toBe('Nothing yet.')
    expect(await rulesBroken()).toEqual([])
  })

  test('follows what happens while it is open, and draws the stroke just earned', async () => {
    await did(answered('q-one', true))
    stop = fillMargins(points)
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('half')
    device.pass(DAY_MILLIS)
    await did(answered('q-two', true))
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('full')
    expect(tick('self-study.kc.2')?.getAttribute('data-new')).toBe('apply')
  })

  test('draws a stroke that was earned on another page, once', async () => {
    stop = fillMargins(points)
    await expect.poll(() => $credit.get().size).toBe(2)
    stop()
    await did(answered('q-one', true))
    device.pass(DAY_MILLIS)
    await did(answered('q-two', true))
    $credit.set(new Map())
    stop = fillMargins(points)
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-new')).toBe('apply')
    stop()
    $credit.set(new Map())
    stop = fillMargins(points)
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-new')).toBe('')
  })

  test('goes back to dots when everything is erased', async () => {
    await did(answered('q-one', true))
    stop = fillMargins(points)
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('half')
    await device.journal.erase()
    await expect.poll(() => tick('self-study.kc.2')?.getAttribute('data-apply')).toBe('none')
    expect(because('self-study.kc.2')).toContain('Apply is open')
  })
})

describe('the end of a section', () => {
  // What is said of the section; beside it stands the way to a card of it.
  const end = () => document.querySelector('[data-section] .section_read')
  const button = () => end()?.querySelector('button')
  const wasRead = async () => (await device.journal.row('section:hear')) !== undefined

  test('offers to say that it was read, keeps it once, and says what comes of it', async () => {
    stop = markPage({ points, sections: [{ id: 'hear', cards: 4 }] })
    await expect.poll(() => button()?.textContent).toBe('I have read this')
    button()?.click()
    await expect.poll(() => end()?.textContent).toBe('Read. Its 4 flashcards come next.')
    await expect.poll(wasRead).toBe(true)
    expect((await device.journal.facts()).length).toBe(1)
    expect(await rulesBroken()).toEqual([])
  })

  test('knows what was read before, and writes it no second time', async () => {
    await did({ kind: 'section.read', section: 'hear' })
    stop = markPage({ points, sections: [{ id: 'hear', cards: 0 }] })
    await expect.poll(() => end()?.textContent).toBe('Read.')
    expect((await device.journal.facts()).length).toBe(1)
  })

  test('counts as read once it has stood in view for a moment', async () => {
    stop = markPage({ points, sections: [{ id: 'hear', cards: 1 }] })
    await expect.poll(wasRead, { timeout: 15_000 }).toBe(true)
    await expect.poll(() => end()?.textContent).toBe('Read. Its flashcard comes next.')
  })

  test('says so when it could not be kept', async () => {
    device.refuseWrites({ kind: 'full' })
    stop = markPage({ points, sections: [{ id: 'hear', cards: 4 }] })
    await expect.poll(() => button()?.textContent).toBe('I have read this')
    button()?.click()
    await expect.poll(() => end()?.textContent).toBe('This could not be kept. You can go on reading.')
  })
})
