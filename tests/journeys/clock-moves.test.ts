import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { CardGraded, Fact, Stamp } from '#domain/journal/fact.ts'
import { inFoldOrder } from '#domain/journal/fold.ts'
import type { Row } from '#domain/journal/row.ts'
import type { KeptFact } from '#domain/journal/segment.ts'
import { dayStateOf } from '#domain/review/day-row.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { recordsOnDisk } from '#tests/support/on-disk.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** What the clock says when a flashcard is graded, where the person is, and which day of study that is. */
interface Station {
  readonly at: string
  readonly zone: string
  readonly offsetMin: number
  readonly day: string
}

type Stations = readonly [Station, ...Station[]]

const LONDON = 'Europe/London'

/** Clocks go back at two in the night; then the person is in Tokyo; then the clock of the device is set back by days. */
const AUTUMN: Stations = [
  { at: '2026-10-25T00:50Z', zone: LONDON, offsetMin: 60, day: '2026-10-24' },
  { at: '2026-10-25T01:10Z', zone: LONDON, offsetMin: 0, day: '2026-10-24' },
  // Half past three: by the hours of summer it would be the next day of study.
  { at: '2026-10-25T03:30Z', zone: LONDON, offsetMin: 0, day: '2026-10-24' },
  { at: '2026-10-25T03:40Z', zone: 'Asia/Tokyo', offsetMin: 540, day: '2026-10-25' },
  { at: '2026-10-22T09:00Z', zone: LONDON, offsetMin: 60, day: '2026-10-22' },
]

/** Clocks go forward at one in the night. */
const SPRING: Stations = [
  { at: '2027-03-28T00:59Z', zone: LONDON, offsetMin: 0, day: '2027-03-27' },
  { at: '2027-03-28T01:01Z', zone: LONDON, offsetMin: 60, day: '2027-03-27' },
  // Half past four: by the hours of winter it would still be the day before.
  { at: '2027-03-28T03:30Z', zone: LONDON, offsetMin: 60, day: '2027-03-28' },
]

const dayOf = (day: string) => Date.parse(day) / DAY_MILLIS

test('a sitting loses nothing and counts its days rightly while clocks change, the person travels and the clock is set back', async () => {
  const person = await meetPerson(scene.browser, scene.site, { travels: true })
  const { page } = person
  const debug = await person.context.newCDPSession(page)
  const goTo = async ({ at, zone }: Station) => {
    await page.clock.setFixedTime(new Date(at))
    // The browser takes another zone only where none is set.
    await debug.send('Emulation.setTimezoneOverride', { timezoneId: '' })
    await debug.send('Emulation.setTimezoneOverride', { timezoneId: zone })
  }
  const isAsked = (place: number) =>
    expect.poll(() => page.locator('.masthead_count').textContent()).toMatch(new RegExp(`^\\s*${place} of`))

  for (const sitting of [AUTUMN, SPRING]) {
    const [first] = sitting
    await goTo(first)
    await person.open('flashcards/')
    for (const [nth, station] of sitting.entries()) {
      await isAsked(nth + 1)
      await goTo(station)
      await revealAndGrade(page, 'Got it')
    }
    await isAsked(sitting.length + 1)
  }

  const all = [...AUTUMN, ...SPRING]
  await expect.poll(async () => (await gradesOn(page)).length).toBe(all.length)
  const grades = await gradesOn(page)
  expect(grades.map(({ seq, at, offsetMin }) => ({ seq, at, offsetMin }))).toEqual(
    all.map(({ at, offsetMin }, nth) => ({ seq: nth + 1, at: Date.parse(at), offsetMin })),
  )
  // However long nobody answered: nothing took less than no time.
  expect(grades.filter(({ tookMillis }) => tookMillis < 0)).toEqual([])

  const { rows = [] } = await recordsOnDisk(page)
  const rowOf = (subject: string) => (rows as readonly Row[]).find((row) => row.subject === subject)
  const graded = [...new Set(all.map(({ day }) => day))].map((day) => [
    day,
    dayStateOf(rowOf(`day:${dayOf(day)}`))?.graded,
  ])
  expect(graded).toEqual([
    ['2026-10-24', 3],
    ['2026-10-25', 1],
    ['2026-10-22', 1],
    ['2027-03-27', 2],
    ['2027-03-28', 1],
  ])
  // What came last of a card says when it comes next.
  const last = new Map(grades.map((grade, nth) => [grade.card, { grade, day: all[nth]?.day ?? '' }]))
  for (const [card, { grade, day }] of last) {
    expect([card, rowOf(`card:${card}`)?.queue?.due]).toEqual([card, dayOf(day) + grade.intervalDays])
  }
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** The grades on the disk, in the order in which they count. */
async function gradesOn(page: Page): Promise<readonly (CardGraded & Stamp)[]> {
  const { facts = [] } = await recordsOnDisk(page)
  // Only the site writes there.
  const written = inFoldOrder((facts as readonly KeptFact[]).map(({ fact }) => fact as Fact))
  return written.filter((fact) => fact.kind === 'card.graded')
}
