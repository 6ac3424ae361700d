import { describe, expect, test } from 'vitest'
import type { AnkiStudied, AnkiWriting } from '#domain/review/anki/note.ts'
import { checksumOf, guidOf, lettersOf } from '#formats/anki/guid.ts'
import { plainOf, textToHtml } from '#formats/anki/html.ts'
import { writeApkg } from '#formats/anki/write-apkg.ts'
import { writeAnkiText } from '#formats/anki/write-text.ts'
import { faultsOf } from '#tests/support/anki-check.ts'
import { ENGINES } from './engines.ts'

const NOW = Date.UTC(2026, 10, 22, 10)
const WRITING: AnkiWriting = { offsetMin: 60, rolloverHour: 4, dayZero: 20_000, retention: 0.9, now: NOW }

async function note(id: string, more: Partial<AnkiStudied> = {}): Promise<AnkiStudied> {
  return {
    id,
    guid: await guidOf(id),
    edition: 1,
    front: `What is ${id}?`,
    back: 'This <b> & "that"\nand more',
    more: '',
    source: 'HEAT',
    tags: ['due-credit', 'two words'],
    deck: 'Due Credit::Your cards',
    modified: Date.UTC(2026, 10, 1),
    ...more,
  }
}

const studied = {
  state: {
    memory: { stability: 123.45678, difficulty: 1.234567, decay: -0.123456 },
    edition: 1,
    dueDay: 20_800,
    intervalDays: 30,
    recallDays: 2,
    reps: 3,
    lapses: 1,
  },
  grades: [
    { at: NOW - 3e9, grade: 1, intervalDays: 0, tookMillis: 4000, difficulty: 5, phase: 'learn' },
    { at: NOW - 3e9, grade: 3, intervalDays: 2, tookMillis: 9e9, difficulty: 5.5, phase: 'learn' },
    { at: NOW - 2e9, grade: 4, intervalDays: 30, tookMillis: 3000, difficulty: 1.234567, phase: 'review' },
  ],
} as const

describe.each(ENGINES)('a package written with $name', ({ load }) => {
  test('is sound by schema, keys, checksums and references, with a history and without', async () => {
    const open = await load()
    const notes = [
      await note('own.aaaaaaaaaa', { studied }),
      await note('heat-order'),
      await note('kolb', { studied }),
    ]
    const { faults, cards, reviews } = faultsOf(await writeApkg(open, notes, WRITING), NOW)
    expect(faults).toEqual([])
    expect(cards).toHaveLength(3)
    expect(cards.filter(({ due }) => due === 800)).toMatchObject([
      { type: 2, queue: 2, ivl: 30, reps: 3, lapses: 1 },
      { type: 2, queue: 2, ivl: 30, reps: 3, lapses: 1 },
    ])
    expect(cards.filter(({ due }) => due === 2)).toMatchObject([{ type: 0, queue: 0, ivl: 0 }])
    expect(reviews).toHaveLength(6)
    expect(reviews.slice(0, 1)).toMatchObject([{ ease: 1, ivl: -600, lastIvl: 0, type: 0 }])
    expect(reviews.filter(({ ease }) => ease === 4)).toMatchObject([
      { ivl: 30, lastIvl: 2, factor: 126, type: 1 },
      { ivl: 30, lastIvl: 2, factor: 126, type: 1 },
    ])
  })

  test('holds the state of the model as Anki rounds it', async () => {
    const { cards } = faultsOf(await writeApkg(await load(), [await note('a', { studied })], WRITING), NOW)
    expect(JSON.parse(String(cards[0]?.data))).toEqual({
      pos: 1,
      s: 123.4568,
      d: 1.235,
      dr: 0.9,
      decay: 0.123,
      lrt: Math.floor((NOW - 2e9) / 1000),
    })
  })

  test('is the same to the byte when it is written again', async () => {
    const open = await load()
    const notes = [await note('a', { studied }), await note('b')]
    expect(await writeApkg(open, notes, WRITING)).toEqual(await writeApkg(open, notes, WRITING))
  })

  test('says of each answer whether the card was being learned, for Anki’s FSRS forgets what came before that', async () => {
    const answer = { grade: 1, intervalDays: 0, tookMillis: 1, difficulty: 5 } as const
    const history = {
      state: studied.state,
      grades: [
        { ...answer, at: NOW - 900, phase: 'learn' },
        { ...answer, at: NOW - 800, phase: 'learn', intervalDays: 3 },
        { ...answer, at: NOW - 700, phase: 'review' },
        { ...answer, at: NOW - 600, phase: 'relearn' },
        { ...answer, at: NOW - 500, phase: 'relearn', intervalDays: 2 },
        { at: NOW - 400, phase: 'forgotten' },
        { ...answer, at: NOW - 300, phase: 'learn', intervalDays: 4 },
      ],
    } as const
    const bytes = await writeApkg(await load(), [await note('a', { studied: history })], WRITING)
    const { faults, reviews } = faultsOf(bytes, NOW)
    expect(faults).toEqual([])
    expect(reviews.map(({ type, ease, ivl, lastIvl }) => [type, ease, ivl, lastIvl])).toEqual([
      [0, 1, -600, 0],
      [0, 1, 3, -600],
      [1, 1, -600, 3],
      [2, 1, -600, -600],
      [2, 1, 2, -600],
      [4, 0, 0, 2],
      [0, 1, 4, 0],
    ])
  })

  test('buries what is buried still, and nothing that was', async () => {
    const until = (days: number) => ({
      ...studied,
      state: { ...studied.state, buriedUntil: Math.floor(NOW / 86_400_000) + days },
    })
    const notes = [await note('a', { studied: until(1) }), await note('b', { studied: until(0) })]
    const { cards } = faultsOf(await writeApkg(await load(), notes, WRITING), NOW)
    expect(cards.map(({ queue }) => queue).sort()).toEqual([-3, 2])
  })

  test('puts no review into the future and leaves out what is hidden', async () => {
    const open = await load()
    const late = { ...studied, grades: [{ ...studied.grades[0], at: NOW + 1000 }] }
    const hidden = { ...studied, state: { ...studied.state, suspended: true } } as const
    const notes = [await note('a', { studied: late }), await note('b', { studied: hidden })]
    const { faults, cards, reviews } = faultsOf(await writeApkg(open, notes, WRITING), NOW)
    expect(faults).toEqual([])
    expect(reviews).toHaveLength(3)
    expect(cards.map(({ queue }) => queue).sort()).toEqual([-1, 2])
  })
})

test('the checker finds what is wrong', async () => {
  const open = await (ENGINES[0]?.load() ?? Promise.reject(new Error('no engine')))
  const future = { ...studied, grades: [{ ...studied.grades[0], at: NOW + 5 }] }
  const { faults } = faultsOf(
    await writeApkg(open, [await note('a', { studied: future, guid: 'x' }), await note('b', { guid: 'x' })], {
      ...WRITING,
      now: NOW + 10,
    }),
    NOW,
  )
  expect(faults).toEqual(['guids are not unique', `${NOW + 5} lies in the future`])
})

describe('names and checksums', () => {
  test.each([
    ['test', 2_840_236_005],
    ['今日', 1_464_653_051],
  ])('the checksum of %s is Anki’s', async (text, sum) => expect(await checksumOf(text)).toBe(sum))

  test('a card’s name in Anki is the base 91 of its hash, for ever', async () => {
    expect(await guidOf('kolb-order')).toMatch(/^[^"'\\\s]{8,10}$/)
    expect(await guidOf('kolb-order')).toBe(await guidOf('kolb-order'))
    expect(await Promise.all(['kolb-order', 'heat-order', 'own.aaaaaaaaaa'].map(guidOf))).toEqual(
      FROZEN_GUIDS,
    )
  })

  test('letters are of a–z and 2–7, as many as asked for', async () => {
    expect(await lettersOf('a', 10)).toMatch(/^[a-z2-7]{10}$/)
    expect(await lettersOf('a', 16)).toMatch(/^[a-z2-7]{16}$/)
    expect(await lettersOf('a', 16)).not.toBe(await lettersOf('b', 16))
  })
})

/** As first published: another value here would double every card in every Anki that has them. */
const FROZEN_GUIDS = ['K=8F}@Q.9p', 'tJV>A3Wb<1', 'Ac+LZ<veXw']

test('HTML says what the text says and nothing more', () => {
  expect(textToHtml('a < b & c\n"d"')).toBe('a &lt; b &amp; c<br>"d"')
  expect(plainOf(textToHtml('a <b> &lt; c'))).toBe('a <b> &lt; c')
  // Anki would play this, and show nothing of it.
  expect(textToHtml('say [sound:x]')).toBe('say [sound&#58;x]')
  expect(plainOf(textToHtml('say [sound:x]'))).toBe('say [sound:x]')
})

test('the text file names its columns, quotes what would be misread, and keeps a note to a line', async () => {
  const text = new TextDecoder().decode(
    writeAnkiText([await note('a', { guid: '#x', front: 'tab\there\nline', back: 'say "so"' })]),
  )
  expect(text).toBe(
    [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:9',
      '"#x"\tDue Credit card\tDue Credit::Your cards\ttab here<br>line\t"say ""so"""\t\tHEAT\ta\tdue-credit two-words',
      '',
    ].join('\n'),
  )
})
