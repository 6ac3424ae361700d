import { describe, expect, test } from 'vitest'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { parseFact } from '#domain/journal/parse.ts'
import type { AnkiDeck } from '#domain/review/anki/deck.ts'
import { type AnkiChoice, firstChoice } from '#domain/review/anki/mapping.ts'
import type { AnkiNote, AnkiPart } from '#domain/review/anki/note.ts'
import { stepCard } from '#domain/review/card-row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import { guidOf } from '#formats/anki/guid.ts'
import { readAnki } from '#formats/anki/read.ts'
import { sourceOf } from '#formats/anki/source.ts'
import { writeApkg } from '#formats/anki/write-apkg.ts'
import { setDevice } from '#stores/device.ts'
import { bringIn } from '#stores/review/anki/bring.ts'
import { historyOfCard } from '#stores/review/anki/history-of.ts'
import {
  $ankiImports,
  $doubles,
  $takingBack,
  countOnce,
  lookForDoubles,
  showImports,
  takeBack,
} from '#stores/review/anki/imports.ts'
import { weighDeck } from '#stores/review/anki/weigh.ts'
import { collectionOf, type MadeNote, packageOf } from '#tests/support/anki-file.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const DAY = 86_400_000
const NOW = SUNDAY_MORNING.at
/** Ten in the morning, some days ago. */
const ago = (days: number) => NOW - days * DAY

const builtIn: AnkiNote = {
  id: 'kolb-order',
  guid: await guidOf('kolb-order'),
  edition: 2,
  front: 'Kolb: in which order?',
  back: '1. Experience',
  more: '',
  source: 'Kolb',
  tags: [],
  deck: 'Due Credit::Unit',
  modified: 0,
}
const PART: AnkiPart = { version: 'x', units: [], notes: [builtIn] }

const HEAT: MadeNote = {
  type: 'basic',
  guid: 'heat',
  fields: ['What is HEAT?', 'Hear, empathise, apologise, take action'],
  tags: 'till',
  modified: ago(30),
  cards: [
    {
      changed: ago(10),
      due: 325 - 10 + 20,
      reviews: [
        { at: ago(14), ease: 1, interval: -600, type: 0 },
        { at: ago(14) + 60_000, ease: 3, interval: 4, type: 0 },
        { at: ago(10), ease: 3, interval: 20 },
      ],
    },
  ],
}

async function deckOf(bytes: Uint8Array): Promise<AnkiDeck> {
  const read = await readAnki(sourceOf('x', new Uint8Array(bytes)), {
    offsetAt: () => 0,
    breathe: still,
    modified: ago(3),
    open: async () => openNodeSqlite,
  })
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}

const still = async () => undefined
const table = (words: string) => deckOf(new TextEncoder().encode(words))

async function weigh(device: FakeDevice, deck: AnkiDeck, choice: Partial<AnkiChoice> = {}) {
  return weighDeck(device, deck, { ...firstChoice(deck), ...choice }, PART, still)
}

async function bring(device: FakeDevice, deck: AnkiDeck, choice: Partial<AnkiChoice> = {}) {
  const { preview, dated } = await weigh(device, deck, choice)
  const note = { name: 'Till', cards: preview.verdicts.new, reviews: preview.reviews.added }
  const merged = await bringIn(device, dated, note, { breathe: still, say: () => undefined })
  if (!merged.ok) throw new Error(merged.problem.kind)
  return { preview, ...merged.value }
}

async function ownCards(device: FakeDevice) {
  const rows = await device.journal.rows('own:')
  return rows
    .map((row) => ({ id: row.subject.slice(4), ...ownCardOf(row) }))
    .filter(({ removed }) => !removed)
}

describe('a deck with history', () => {
  test('becomes own cards whose memory is that of their reviews, due when Anki had them due', async () => {
    const device = fakeDevice()
    const { preview, added } = await bring(device, await deckOf(packageOf([HEAT])))
    expect(preview).toMatchObject({
      verdicts: { new: 1 },
      reviews: { added: 3, known: 0, future: 0 },
      left: [],
    })
    // A card, three reviews, and the import’s own name.
    expect(added).toBe(5)
    const [card] = await ownCards(device)
    expect(card).toMatchObject({ front: 'What is HEAT?', tags: ['till'] })
    expect(card?.id).toMatch(/^own\.[a-z2-7]{16}$/)
    const state = cardStateOf(await device.journal.row(`card:${card?.id}`))
    expect(state).toMatchObject({
      reps: 3,
      own: 'kept',
      intervalDays: 20,
      dueDay: Math.floor(ago(10) / DAY) + 20,
    })
    expect((await device.journal.facts()).every((fact) => parseFact(fact).ok)).toBe(true)
  })

  test('adds nothing when it is brought in again, and is the same on another device', async () => {
    const [here, there] = [fakeDevice(), fakeDevice({ seed: 7 })]
    const deck = await deckOf(packageOf([HEAT]))
    await bring(here, deck)
    expect((await weigh(here, deck)).dated).toEqual([])
    expect((await weigh(here, deck)).preview).toMatchObject({ verdicts: { same: 1 }, reviews: { known: 3 } })
    await bring(there, deck)
    expect(await here.journal.weigh(await there.journal.facts())).toEqual({
      added: 0,
      known: 5,
      clashes: 0,
      erased: 0,
      erasing: 0,
      erasingPacks: 0,
    })
  })

  test('studied on in Anki adds what is new, and changes words that were changed there', async () => {
    const device = fakeDevice()
    await bring(device, await deckOf(packageOf([HEAT])))
    const later: MadeNote = {
      ...HEAT,
      fields: ['What is HEAT?', 'Hear, empathise, apologise, act'],
      modified: ago(1),
      cards: [
        {
          ...HEAT.cards?.[0],
          due: 400,
          reviews: [...(HEAT.cards?.[0]?.reviews ?? []), { at: ago(2), ease: 4, interval: 60 }],
        },
      ],
    }
    const { preview } = await bring(device, await deckOf(packageOf([later])))
    expect(preview).toMatchObject({ verdicts: { changed: 1 }, reviews: { added: 1, known: 3 } })
    expect(await ownCards(device)).toMatchObject([{ back: 'Hear, empathise, apologise, act' }])
  })

  test('leaves words alone that were changed here since', async () => {
    const device = fakeDevice()
    await bring(device, await deckOf(packageOf([HEAT])))
    const [card] = await ownCards(device)
    await device.journal.append([
      {
        kind: 'card.written',
        card: card?.id ?? '',
        edition: 1,
        front: 'What is HEAT?',
        back: 'Mine',
        tags: [],
      },
    ])
    const { preview } = await weigh(device, await deckOf(packageOf([{ ...HEAT, modified: ago(1) }])))
    expect(preview.verdicts).toMatchObject({ kept: 1, changed: 0 })
  })

  test('keeps what was put away put away, a day set by hand, and what was forgotten on purpose', async () => {
    const device = fakeDevice()
    const cards = [{ due: 500, queue: -1, changed: ago(1), reviews: [{ at: ago(9), ease: 3, interval: 3 }] }]
    const forgotten = [
      { at: ago(9), ease: 3, interval: 3 },
      { at: ago(8), ease: 0, interval: 0, type: 4, factor: 0 },
    ]
    const notes: readonly MadeNote[] = [
      { ...HEAT, cards },
      { ...HEAT, guid: 'b', fields: ['b', 'c'], cards: [{ reviews: forgotten }] },
    ]
    await bring(device, await deckOf(packageOf(notes)))
    const states = (await device.journal.rows('card:')).map(cardStateOf)
    expect(states).toContainEqual(
      expect.objectContaining({ suspended: true, dueDay: Date.UTC(2026, 0, 1) / DAY + 500 }),
    )
    expect(states).toContainEqual(expect.objectContaining({ reps: 0, own: 'kept' }))
  })

  test('brings cards alone where that is chosen', async () => {
    const device = fakeDevice()
    const { preview } = await bring(device, await deckOf(packageOf([HEAT])), { history: false })
    expect(preview.reviews.added).toBe(0)
    const [row] = await device.journal.rows('card:')
    expect(cardStateOf(row)?.reps).toBe(0)
  })

  test('draws no clock along: what lies in the future stays away', async () => {
    const device = fakeDevice()
    const cards = [{ changed: NOW + 9 * DAY, due: 3, reviews: [{ at: NOW + DAY, ease: 3, interval: 3 }] }]
    const { preview } = await bring(
      device,
      await deckOf(packageOf([{ ...HEAT, modified: NOW + 9 * DAY, cards }])),
    )
    expect(preview.reviews).toEqual({ added: 0, known: 0, future: 1 })
    const walls = (await device.journal.facts()).map(({ clock }) => clock.wall)
    expect(Math.max(...walls)).toBeLessThanOrEqual(NOW)
  })
})

test('numbers that are none, and words that are no text, give facts that a backup can hold, or none', async () => {
  const db = openNodeSqlite(collectionOf([HEAT, { ...HEAT, guid: 'b', fields: ['b', 'c'] }]))
  db.run("update notes set mod = 'soon', guid = x'ff00', tags = x'fe20'")
  db.run("update cards set mod = 1e300, due = 'x', ord = 'y', odid = 0.5")
  db.run("update revlog set ivl = 'long', time = 'short', ease = 2.5 where id % 2 = 0")
  db.run('insert into revlog values (7, (select min(id) from cards), 0, 3, -9e14, 0, 0, -4, 1)')
  const bytes = db.bytes()
  db.close()
  const device = fakeDevice()
  await bring(device, await deckOf(bytes))
  const facts = await device.journal.facts()
  expect(facts.filter((fact) => !parseFact(fact).ok)).toEqual([])
  expect(facts.length).toBeGreaterThan(2)
})

describe('our own cards coming back from Anki', () => {
  test('are the cards they were, with what was studied there', async () => {
    const device = fakeDevice()
    await device.journal.append([
      { kind: 'card.written', card: 'own.aaaaaaaaaa', edition: 1, front: 'a <b>', back: 'c\nd', tags: ['x'] },
      {
        kind: 'card.graded',
        card: 'kolb-order',
        edition: 2,
        grade: 3,
        intervalDays: 2,
        first: true,
        tookMillis: 900,
      },
    ])
    const own = {
      ...builtIn,
      id: 'own.aaaaaaaaaa',
      guid: await guidOf('own.aaaaaaaaaa'),
      front: 'a <b>',
      back: 'c\nd',
    }
    const studied = await historyOfCard(device, 'kolb-order', stepCard)
    const later = {
      at: NOW - 5,
      grade: 4,
      intervalDays: 9,
      tookMillis: 7,
      difficulty: 3,
      phase: 'review',
    } as const
    const grades = [...(studied?.grades ?? []), later].toSorted((a, b) => a.at - b.at)
    if (!studied) throw new Error('no history')
    const bytes = await writeApkg(openNodeSqlite, [own, { ...builtIn, studied: { ...studied, grades } }], {
      offsetMin: 0,
      rolloverHour: 4,
      dayZero: 20_000,
      retention: 0.9,
      now: NOW,
    })
    const { preview } = await bring(device, await deckOf(bytes))
    expect(preview).toMatchObject({
      verdicts: { new: 0, same: 1, 'built-in': 1 },
      reviews: { added: 1, known: 1 },
    })
    expect(await ownCards(device)).toHaveLength(1)
    expect(cardStateOf(await device.journal.row('card:kolb-order'))?.reps).toBe(2)
  })
})

describe('cards that stay away', () => {
  test('are told by why', async () => {
    const device = fakeDevice()
    const deck = await deckOf(
      packageOf([
        { type: 'basic', fields: ['', 'no front'] },
        { type: 'basic', fields: ['no back', ''] },
        { type: 'basic', fields: ['<img src=x>', 'a'] },
        { type: 'basic', fields: ['Kolb: in which  order?', 'asked already'] },
        { type: 'basic', fields: ['x'.repeat(4_001), 'a'] },
        { type: 'cloze', fields: ['{{c1::image-occlusion:rect:left=1}}', ''] },
        { type: 'basic', fields: ['with <img src=y> a picture', 'b[sound:c.mp3]'] },
      ]),
    )
    const { preview } = await weigh(device, deck)
    expect(preview.left.map(({ why, count }) => [why, count])).toEqual([
      ['no-front', 1],
      ['no-back', 1],
      ['only-media', 1],
      ['asked', 1],
      ['long', 1],
      ['picture', 1],
    ])
    expect(preview.media).toEqual({ cards: 1, items: 2, some: ['with a picture'] })
    expect(preview.samples).toMatchObject([{ front: 'with a picture', back: 'b' }])
    expect((await weigh(device, deck, { leaveAsked: false })).preview.verdicts.new).toBe(2)
  })
})

describe('a table', () => {
  test('is mapped as chosen, its first row left out where it names the columns', async () => {
    const device = fakeDevice()
    const deck = await table('question,answer,tags\nWhat?,That,one two\nWhat?,again,\nWhy?,So,\n')
    const { preview } = await bring(device, deck)
    expect(preview.left.map(({ why, count }) => [why, count])).toEqual([
      ['row-of-names', 1],
      ['twice', 1],
    ])
    const turned = firstChoice(deck).roles.map(() => [['back', 'front', 'none'] as const])
    expect((await ownCards(device)).map(({ front, tags }) => [front, tags])).toEqual(
      expect.arrayContaining([
        ['What?', []],
        ['Why?', []],
      ]),
    )
    expect((await weigh(fakeDevice(), deck, { roles: turned })).preview.samples[0]).toMatchObject({
      front: 'That',
      back: 'What?',
    })
  })

  test('brought in again with another answer changes the card and adds none', async () => {
    const device = fakeDevice()
    await bring(device, await table('What?\tThat\n'))
    const { preview } = await bring(device, await table('What?\tThis\n'))
    expect(preview.verdicts).toMatchObject({ new: 0, changed: 1 })
    expect(await ownCards(device)).toMatchObject([{ back: 'This' }])
  })
})

describe('two devices that brought exports of one deck before they met', () => {
  const later = [{ at: ago(2), ease: 4, interval: 60 }]
  const [first] = HEAT.cards ?? []
  const whole: MadeNote = {
    ...HEAT,
    cards: [{ ...first, due: 400, reviews: [...(first?.reviews ?? []), ...later] }],
  }

  async function met(): Promise<readonly FakeDevice[]> {
    const [phone, laptop] = [fakeDevice(), fakeDevice({ seed: 7 })] as const
    await bring(phone, await deckOf(packageOf([HEAT])))
    await bring(laptop, await deckOf(packageOf([whole])))
    const [mine, theirs] = [await phone.journal.facts(), await laptop.journal.facts()]
    await phone.journal.merge(theirs)
    await laptop.journal.merge(mine)
    return [phone, laptop]
  }

  async function settle(device: FakeDevice): Promise<void> {
    setDevice(device)
    $doubles.set({ kind: 'none' })
    await showImports()
    await lookForDoubles()
  }

  async function memoryOn({ journal }: FakeDevice) {
    const [row] = await journal.rows('card:')
    const { reps, memory } = cardStateOf(row) ?? {}
    return { reps, memory }
  }

  test('count each review once where that is put right, and on both the same', async () => {
    const devices = await met()
    for (const device of devices) {
      expect((await memoryOn(device)).reps).toBe(7)
      await settle(device)
      expect($doubles.get()).toMatchObject({ kind: 'found', facts: [{}, {}, {}] })
      await countOnce()
      expect($doubles.get()).toEqual({ kind: 'settled', reviews: 3 })
    }
    const alone = fakeDevice()
    await bring(alone, await deckOf(packageOf([whole])))
    const once = await memoryOn(alone)
    expect(once.reps).toBe(4)
    const [phone, laptop] = devices
    for (const device of devices) expect(await memoryOn(device)).toEqual(once)
    await phone?.journal.merge((await laptop?.journal.facts()) ?? [])
    if (phone) expect(await memoryOn(phone)).toEqual(once)
  })

  test('keep what was done on one of them rather than what the other brought', async () => {
    const [phone, laptop] = [fakeDevice(), fakeDevice({ seed: 7 })] as const
    await bring(phone, await deckOf(packageOf([whole])))
    const done = (await phone.journal.facts()).filter(({ kind }) => kind === 'card.graded')
    await laptop.journal.merge(
      done.map((fact, at) => ({
        ...fact,
        id: `zzzzzzzzzz-0000000${at + 1}`,
        device: 'zzzzzzzzzz',
        seq: at + 1,
      })),
    )
    await laptop.journal.merge(await phone.journal.facts())
    await settle(laptop)
    const doubles = $doubles.get()
    expect(doubles.kind === 'found' && doubles.facts.map(({ device }) => device)).not.toContain('zzzzzzzzzz')
    expect(doubles.kind === 'found' && doubles.facts).toHaveLength(4)
  })

  test('are left alone where nothing counts twice, and where it cannot be kept', async () => {
    const alone = fakeDevice()
    await bring(alone, await deckOf(packageOf([whole])))
    await settle(alone)
    expect($doubles.get()).toEqual({ kind: 'none' })
    const [phone = alone] = await met()
    await settle(phone)
    phone.refuseWrites({ kind: 'full' })
    await countOnce()
    expect($doubles.get()).toEqual({ kind: 'not-kept', problem: { kind: 'full' } })
    expect((await memoryOn(phone)).reps).toBe(7)
  })
})

describe('taking an import back', () => {
  test('leaves nothing of it, and it can come again', async () => {
    const device = fakeDevice()
    setDevice(device)
    const deck = await deckOf(packageOf([HEAT]))
    await bring(device, deck)
    await showImports()
    const [past] = $ankiImports.get() ?? []
    expect(past).toMatchObject({ name: 'Till', cards: 1, reviews: 3 })
    const shares: number[] = []
    const stop = $takingBack.subscribe((state) => state.kind === 'taking' && shares.push(state.share))
    if (past) await takeBack(past)
    stop()
    expect(shares).toEqual([0, 1])
    expect($ankiImports.get()).toEqual([])
    expect(await device.journal.rows('')).toEqual([])
    const { added } = await bring(device, deck)
    expect(added).toBe(5)
    expect(await ownCards(device)).toHaveLength(1)
  })

  test('takes a card that was studied here off the list and keeps what was learned of it here', async () => {
    const device = fakeDevice()
    setDevice(device)
    await bring(device, await deckOf(packageOf([HEAT])))
    const [card] = await ownCards(device)
    const id = card?.id ?? ''
    await device.journal.append([
      { kind: 'card.graded', card: id, edition: 1, grade: 3, intervalDays: 9, first: false, tookMillis: 5 },
    ])
    await showImports()
    const [past] = $ankiImports.get() ?? []
    if (past) await takeBack(past)
    expect(await ownCards(device)).toEqual([])
    expect(cardStateOf(await device.journal.row(`card:${id}`))).toMatchObject({ reps: 1, own: 'removed' })
  })

  test('that cannot be kept changes nothing', async () => {
    const device = fakeDevice()
    setDevice(device)
    await bring(device, await deckOf(packageOf([HEAT])))
    await showImports()
    const before = await counted(device)
    device.refuseWrites({ kind: 'full' })
    const [past] = $ankiImports.get() ?? []
    if (past) await takeBack(past)
    expect(await counted(device)).toEqual(before)
  })
})

async function counted(device: FakeDevice): Promise<readonly Fact[]> {
  return inForce(await device.journal.facts())
}
