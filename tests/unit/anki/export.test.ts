import { beforeEach, describe, expect, test } from 'vitest'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { firstChoice } from '#domain/review/anki/mapping.ts'
import type { AnkiPart } from '#domain/review/anki/note.ts'
import { stepCard } from '#domain/review/card-row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { cardStepBy } from '#domain/review/optimise/card-rules.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { numbersText } from '#domain/review/settings.ts'
import { readAnki } from '#formats/anki/read.ts'
import { sourceOf } from '#formats/anki/source.ts'
import { writeApkg } from '#formats/anki/write-apkg.ts'
import { bringIn } from '#stores/review/anki/bring.ts'
import { chosenNotes, withHistory } from '#stores/review/anki/export-notes.ts'
import { historyOfCard } from '#stores/review/anki/history-of.ts'
import { weighDeck } from '#stores/review/anki/weigh.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { chooseWeights } from '#tests/support/weights-contract.ts'

const PART: AnkiPart = {
  version: 'x',
  units: [{ id: 'self-study', title: 'Self-study', cards: [] }],
  notes: [],
}
const MINE = 'own.aaaaaaaaaa'
const BROUGHT = 'own.bbbbbbbbbbbbbbbb'
const OWN = { builtIn: 'none', own: true, brought: false, history: true, form: 'package' } as const
const DAY = 86_400_000
const still = async () => undefined

let device: FakeDevice

/** One thing after another, a minute apart. */
async function does(...happened: readonly Happening[]): Promise<void> {
  for (const one of happened) {
    await device.journal.append([one])
    device.pass(60_000)
  }
}

beforeEach(() => {
  device = fakeDevice({ shipped: { anki: PART } })
})

function written(card: string, more: Partial<Happening> = {}): Happening {
  return { kind: 'card.written', card, edition: 1, front: 'a?', back: 'b', tags: [], ...more } as Happening
}

function graded(grade: 1 | 3, intervalDays: number, edition = 1): Happening {
  return { kind: 'card.graded', card: MINE, edition, grade, intervalDays, first: false, tookMillis: 5 }
}

describe('cards that are chosen', () => {
  test('are those that were written here, or those that were brought in, or both', async () => {
    await device.journal.append([
      written(MINE),
      written(BROUGHT),
      written('own.cccccccccc', { removed: true }),
    ])
    const idsOf = async (own: boolean, brought: boolean) =>
      (await chosenNotes(device, { ...OWN, own, brought }, still)).map(({ id }) => id)
    expect(await idsOf(true, false)).toEqual([MINE])
    expect(await idsOf(false, true)).toEqual([BROUGHT])
    expect(await idsOf(true, true)).toEqual([MINE, BROUGHT])
    expect(await idsOf(false, false)).toEqual([])
  })

  test('say when their words were last changed, and not only on which day', async () => {
    const dates: number[] = []
    for (const back of ['first', 'second']) {
      device.pass(60_000)
      await device.journal.append([written(MINE, { back })])
      dates.push(...(await chosenNotes(device, OWN, still)).map(({ modified }) => modified))
    }
    expect(dates).toEqual([SUNDAY_MORNING.at + 60_000, SUNDAY_MORNING.at + 120_000])
  })
})

describe('the history of a card', () => {
  test('says when it was learned, reviewed, learned again, and forgotten on purpose', async () => {
    await does(
      written(MINE),
      graded(1, 0),
      graded(3, 2),
      graded(1, 0),
      graded(1, 0),
      graded(3, 1),
      { kind: 'card.scheduled', card: MINE, day: 20_000, forget: true },
      graded(3, 4),
      graded(3, 9, 2),
    )
    const history = await historyOfCard(device, MINE, stepCard)
    expect(history?.grades.map(({ phase }) => phase)).toEqual([
      'learn',
      'learn',
      'review',
      'relearn',
      'relearn',
      'forgotten',
      'learn',
      'learn',
    ])
  })

  test('has the difficulty that the weights in force see, as its state does', async () => {
    await does(written(MINE), graded(3, 2), graded(1, 0), chooseWeights(SOMEBODY))
    await device.journal.upToDate()
    const [note] = await withHistory(
      device,
      await chosenNotes(device, OWN, still),
      cardStepBy(numbersText(SOMEBODY)),
      still,
    )
    const last = note?.studied?.grades.at(-1)
    const difficulty = note?.studied?.state.memory?.difficulty
    expect(difficulty).toBeGreaterThan(1)
    expect(last).toMatchObject({ difficulty })
    const usual = await historyOfCard(device, MINE, stepCard)
    expect(usual?.grades.at(-1)).not.toMatchObject({ difficulty })
  })
})

describe('what went out and comes back', () => {
  test('changes nothing where nothing was changed, whatever its spaces, accents, unit and history', async () => {
    await does(
      written(MINE, {
        front: 'two  spaces\u00a0and cafe\u0301 ',
        back: ' b \n c',
        tags: ['till'],
        unit: 'self-study',
      }),
      graded(3, 2),
      { kind: 'card.scheduled', card: MINE, day: 20_000, forget: true },
      graded(3, 4),
      graded(3, 9, 2),
    )
    expect((await returned(device)).dated).toEqual([])
    expect((await returned(device)).preview).toMatchObject({ verdicts: { same: 1 }, reviews: { known: 3 } })
  })

  test('is known again where two reviews had one moment, and one of them had to move', async () => {
    await does(written(MINE), graded(3, 2))
    const twin = (await device.journal.facts()).flatMap((fact) =>
      fact.kind === 'card.graded'
        ? [{ ...fact, id: 'bbbbbbbbbb-00000001', device: 'bbbbbbbbbb', seq: 1, card: 'own.cccccccccc' }]
        : [],
    )
    await does(written('own.cccccccccc', { front: 'c?' }))
    await device.journal.merge(twin)
    expect((await returned(device)).preview.reviews).toEqual({ added: 0, known: 2, future: 0 })
  })

  test('finds its unit, its tags and its memory again in an empty browser', async () => {
    await does(
      written(MINE, { tags: ['till'], unit: 'self-study' }),
      graded(3, 2),
      { kind: 'card.scheduled', card: MINE, day: 20_000, forget: true },
      graded(3, 4),
    )
    const empty = fakeDevice({ shipped: { anki: PART }, seed: 7 })
    empty.pass(DAY)
    const { dated } = await returned(empty, await exported())
    const brought = await bringIn(
      empty,
      dated,
      { name: 'x', cards: 1, reviews: 2 },
      { breathe: still, say: () => undefined },
    )
    expect(brought.ok).toBe(true)
    expect(ownCardOf(await empty.journal.row(`own:${MINE}`))).toMatchObject({
      tags: ['till'],
      unit: 'self-study',
    })
    const [there, here] = await Promise.all([empty, device].map(({ journal }) => journal.row(`card:${MINE}`)))
    expect(cardStateOf(there)).toEqual({ ...cardStateOf(here), device: expect.any(String) })
  })
})

async function exported(): Promise<Uint8Array<ArrayBuffer>> {
  const notes = await withHistory(device, await chosenNotes(device, OWN, still), stepCard, still)
  return writeApkg(openNodeSqlite, notes, {
    offsetMin: SUNDAY_MORNING.offsetMin,
    rolloverHour: 4,
    dayZero: 20_000,
    retention: 0.9,
    now: device.now().at,
  })
}

async function returned(to: FakeDevice, bytes?: Uint8Array<ArrayBuffer>) {
  const read = await readAnki(sourceOf('x', bytes ?? (await exported())), {
    offsetAt: () => SUNDAY_MORNING.offsetMin,
    breathe: still,
    modified: 0,
    open: async () => openNodeSqlite,
  })
  if (!read.ok) throw new Error(read.problem.kind)
  return weighDeck(to, read.value, firstChoice(read.value), PART, still)
}
