import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HELD, MISSING } from '#device/held-marks.ts'
import { type Holding, holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import { giveUp, type Missing, missingAfter } from '#domain/journal/missing.ts'
import { fail, ok } from '#domain/result.ts'
import { MissingHere } from '#islands/recovery/MissingHere.tsx'
import { MissingNews } from '#islands/recovery/MissingNews.tsx'
import { leaveBackup } from '#stores/backup-open.ts'
import { $copiesOffered } from '#stores/copies-offered.ts'
import { setDevice } from '#stores/device.ts'
import { $goingOn, $missing } from '#stores/missing.ts'
import { $isMissing } from '#stores/missing-mark.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const OWN = 'aaaaaaaaaa'
const FULL = held(20, 9)
const LEFT = held(21, 6)
const LOST = missingAfter(
  undefined,
  { isEmptied: false, devices: { [OWN]: { lacks: 3, most: 9 } } },
  { inside: LEFT, outside: FULL, noticedAt: SUNDAY_MORNING.at },
)

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your data'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Your data'
  document.body.replaceChildren(title, place)
  cleanStores($missing, $isMissing)
  $missing.set({ kind: 'none' })
  $isMissing.set(undefined)
  $goingOn.set({ kind: 'idle' })
  $copiesOffered.set([])
  leaveBackup()
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => {
  render(null, place)
  cleanStores($missing, $isMissing)
})

describe('the strip', () => {
  test('is not there where nothing is missing, and comes when something is found missing', async () => {
    render(<MissingNews />, place)
    await expect.poll(() => $isMissing.get()).toBe(false)
    expect(place.textContent).toBe('')
    mark(LOST, LEFT)
    await expect
      .poll(() => place.textContent)
      .toContain('3 of 9 records that were kept in this browser are missing.')
    expect(place.querySelector('a')?.getAttribute('href')).toMatch(/your-data\/#missing$/)
    expect(await rulesBroken()).toEqual([])
  })

  test('says once that all is back, until it is put away', async () => {
    mark(LOST, LEFT)
    render(<MissingNews />, place)
    await expect.poll(() => place.textContent).toContain('3 of 9 records')
    device.marks.set(HELD, JSON.stringify(FULL))
    device.marks.remove(MISSING)
    await device.journal.append([{ kind: 'section.read', section: 'self-study.choose' }])
    await expect.poll(() => place.textContent).toContain('All 3 records that were missing are back.')
    press('Put this away')
    await expect.poll(() => place.textContent).toBe('')
  })

  test('is gone once the person goes on without', async () => {
    mark(giveUp(LOST, LEFT, SUNDAY_MORNING.at), LEFT)
    render(<MissingNews />, place)
    await expect.poll(() => $missing.get().kind).toBe('given')
    expect(place.textContent).toBe('')
  })
})

describe('the recovery screen', () => {
  test('says what is missing, and offers copies of this browser first', async () => {
    const take = vi.fn(async () => undefined)
    $copiesOffered.set([{ id: 'one', madeAt: SUNDAY_MORNING.at, records: 1204, bringsBack: 2, take }])
    mark(LOST, LEFT)
    render(<MissingHere />, place)
    await expect.poll(() => place.textContent).toContain('3 of 9 records')
    expect(place.textContent).toContain('6 records are here, as they were.')
    const heads = [...place.querySelectorAll('h3')].map((head) => head.textContent)
    expect(heads).toEqual(['A copy this browser keeps', 'A backup file', 'Another device', 'None of these'])
    expect(place.textContent).toContain(
      'Made on 22 November 2026 at 10:00, with 1,204 records: it brings back 2 records.',
    )
    press('Add it to what is here')
    expect(take).toHaveBeenCalledOnce()
    expect(await rulesBroken()).toEqual([])
  })

  test('asks twice before anything is given up, and says so where that cannot be kept', async () => {
    mark(LOST, LEFT)
    const goWithout = vi.fn(async () => fail({ kind: 'full' as const }))
    setDevice({ ...device, journal: { ...device.journal, goWithout } })
    render(<MissingHere />, place)
    await expect.poll(() => place.textContent).toContain('3 of 9 records')
    press('Go on without them')
    await expect.poll(() => document.activeElement?.textContent).toContain('Do you have a backup file')
    press('Not yet')
    await expect.poll(() => place.textContent).not.toContain('Do you have a backup file')
    expect(goWithout).not.toHaveBeenCalled()
    press('Go on without them')
    await expect.poll(() => place.textContent).toContain('Yes, go on without them')
    press('Yes, go on without them')
    await expect.poll(() => place.textContent).toContain('That could not be kept.')
    expect(goWithout).toHaveBeenCalledOnce()
  })

  test('keeps in mind what was given up', async () => {
    mark(LOST, LEFT)
    const goWithout = vi.fn(async () => {
      mark(giveUp(LOST, LEFT, SUNDAY_MORNING.at), LEFT)
      return ok(undefined)
    })
    setDevice({ ...device, journal: { ...device.journal, goWithout } })
    render(<MissingHere />, place)
    await expect.poll(() => place.textContent).toContain('3 of 9 records')
    press('Go on without them')
    await expect.poll(() => place.textContent).toContain('Yes, go on without them')
    press('Yes, go on without them')
    await expect.poll(() => document.activeElement?.textContent).toBe('What you went on without')
    expect(place.textContent).toContain('3 records, since 22 November 2026 at 10:00.')
    expect(await rulesBroken()).toEqual([])
  })
})

function held(turn: number, count: number): Holding {
  const added = Array.from({ length: count }, (_, at) => ({ device: OWN, seq: at + 1 }))
  return holdingAfter(nothingHeld(OWN), { added }, { turn, at: SUNDAY_MORNING.at - 1_000, own: OWN })
}

function mark(missing: Missing, now: Holding): void {
  device.marks.set(HELD, JSON.stringify(now))
  device.marks.set(MISSING, JSON.stringify(missing))
}

function press(name: string): void {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button) throw new Error(`There is no button ${name}`)
  button.click()
}
