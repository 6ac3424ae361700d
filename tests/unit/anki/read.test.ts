import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import type { AnkiDeck } from '#domain/review/anki/deck.ts'
import { ANKI_LIMITS } from '#domain/review/anki/deck.ts'
import { readAnki } from '#formats/anki/read.ts'
import { sourceOf } from '#formats/anki/source.ts'
import type { OpenSql } from '#formats/anki/sql.ts'
import { collectionOf, type MadeNote, packageOf } from '#tests/support/anki-file.ts'
import { ENGINES } from './engines.ts'

const AT = Date.UTC(2026, 1, 10, 9)

const NOTES: readonly MadeNote[] = [
  {
    type: 'basic',
    fields: ['What is <b>HEAT</b>?', 'Hear<br>Empathise &amp; more'],
    guid: 'g1',
    tags: 'till returns',
    cards: [
      {
        due: 50,
        reviews: [
          { at: AT, ease: 3, interval: 10 },
          { at: AT - 5, ease: 1, interval: -600, type: 0 },
        ],
      },
    ],
  },
  { type: 'both', fields: ['Refund', 'Money back'], guid: 'g2', cards: [{ ord: 0 }, { ord: 1, queue: -1 }] },
  {
    type: 'cloze',
    fields: ['Answer within {{c1::one month::how long}} of {{c2::asking}}', 'law'],
    guid: 'g3',
    cards: [{ ord: 0 }, { ord: 1 }],
  },
  { type: 'basic', fields: ['<img src="a.png">', '[sound:b.mp3] hum'], guid: 'g4' },
]

const READING = { offsetAt: () => 0, breathe: async () => undefined, modified: AT }

function read(bytes: Uint8Array, open: OpenSql = openNodeSqlite, name = 'x') {
  return readAnki(sourceOf(name, new Uint8Array(bytes)), { ...READING, open: async () => open })
}

async function deckOf(bytes: Uint8Array, open?: OpenSql): Promise<AnkiDeck> {
  const result = await read(bytes, open)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const text = (words: string) => new TextEncoder().encode(words)

async function problem(bytes: Uint8Array) {
  const result = await read(bytes)
  return result.ok ? 'none' : result.problem
}

describe.each(ENGINES)('a package read with $name', ({ load }) => {
  test.each([11, 18] as const)('of schema %d gives notes, cards, decks and history', async (schema) => {
    const deck = await deckOf(packageOf(NOTES, schema), await load())
    expect(deck.noteTypes.map(({ name, isCloze }) => [name, isCloze])).toEqual([
      ['Basic', false],
      ['Basic (and reversed card)', false],
      ['Cloze', true],
    ])
    expect(deck.noteTypes[1]?.templates.map(({ front, back }) => [front, back])).toEqual([
      [[0], [1]],
      [[1], [0]],
    ])
    expect(deck.notes[0]).toMatchObject({
      guid: 'g1',
      fields: ['What is HEAT?', 'Hear\nEmpathise & more'],
      tags: ['till', 'returns'],
      media: 0,
    })
    expect(deck.notes[3]).toMatchObject({ fields: ['', 'hum'], media: 2 })
    expect(deck.deckNames).toEqual(['Default', 'Work::Till'])
    expect(deck.cards).toHaveLength(6)
    expect(deck.cards[0]).toMatchObject({
      // 1 January and fifty days.
      dueDay: Date.UTC(2026, 1, 20) / 86_400_000,
      reviews: [
        { at: AT - 5, grade: 1, intervalDays: 0 },
        { at: AT, grade: 3, intervalDays: 10 },
      ],
    })
    expect(deck.cards.map(({ isSuspended }) => isSuspended)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ])
  })
})

test('a packed collection of many blocks is read to its end', async () => {
  const many = Array.from({ length: 1_500 }, (_, at): MadeNote => {
    const words = Array.from({ length: 30 }, (_, place) =>
      ((at * 7919 + place * 104_729) % 1_000_003).toString(36),
    )
    return { type: 'basic', fields: [`${at} ${words.join(' ')}`, 'back'] }
  })
  const deck = await deckOf(packageOf(many, 18))
  expect(deck.notes.map(({ fields }) => fields[0])).toEqual(many.map(({ fields }) => fields[0]))
})

test('a bare collection is read as well', async () => {
  expect((await deckOf(collectionOf(NOTES))).cards).toHaveLength(6)
})

test('what was forgotten on purpose stays in the history, what was crammed or set by hand does not', async () => {
  const reviews = [
    { at: AT, ease: 3, interval: 4 },
    { at: AT + 1, ease: 0, interval: 0, type: 4, factor: 0 },
    { at: AT + 2, ease: 3, interval: 4, type: 3, factor: 0 },
    { at: AT + 3, ease: 0, interval: 9, type: 4, factor: 2500 },
  ]
  const deck = await deckOf(packageOf([{ type: 'basic', fields: ['a', 'b'], cards: [{ due: 3, reviews }] }]))
  expect(deck.cards[0]?.reviews.map(({ at, grade }) => [at - AT, grade])).toEqual([
    [0, 3],
    [1, undefined],
  ])
})

test('what was learned anew without a word, and days between learning steps, are read as Anki takes them', async () => {
  const reviews = [
    { at: AT, ease: 3, interval: 4, type: 0 },
    { at: AT + 10, ease: 3, interval: 9 },
    { at: AT + 20, ease: 3, interval: -86_400, type: 0 },
    { at: AT + 30, ease: 3, interval: -600, type: 0 },
  ]
  const deck = await deckOf(packageOf([{ type: 'basic', fields: ['a', 'b'], cards: [{ due: 3, reviews }] }]))
  expect(deck.cards[0]?.reviews.map(({ at, grade, intervalDays }) => [at - AT, grade, intervalDays])).toEqual(
    [
      [0, 3, 4],
      [10, 3, 9],
      [19, undefined, 0],
      [20, 3, 1],
      [30, 3, 0],
    ],
  )
})

test.each([
  ['first', '{"schedVer":1}', [3, 4, 2]],
  ['first, which did not name itself', '{}', [3, 4, 2]],
  ['second', '{"schedVer":2}', [2, 3, 2]],
])('grades of Anki’s %s scheduler are what they were meant to be', async (_, conf, grades) => {
  const reviews = [
    { at: AT, ease: 2, interval: 1, type: 0 },
    { at: AT + 10, ease: 3, interval: 9, type: 0 },
    { at: AT + 20, ease: 2, interval: 9, type: 1 },
  ]
  const db = openNodeSqlite(
    collectionOf([{ type: 'basic', fields: ['a', 'b'], cards: [{ due: 3, reviews }] }]),
  )
  db.run(`update col set conf = '${conf}'`)
  const bytes = db.bytes()
  db.close()
  expect((await deckOf(bytes)).cards[0]?.reviews.map(({ grade }) => grade)).toEqual(grades)
})

describe('a table', () => {
  test('with Anki’s heading lines', async () => {
    const deck = await deckOf(
      text(
        '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n' +
          'g1\tBasic\tTill\tWhat is <i>this</i>?\t"a ""b"""\tone two\n# no card\n"#x"\tBasic\tTill\tc\td\t\n',
      ),
    )
    expect(deck).toMatchObject({
      kind: 'table',
      deckNames: ['Till'],
      noteTypes: [{ name: 'Basic', fields: ['4', '5'] }],
    })
    expect(deck.notes).toMatchObject([
      { guid: 'g1', fields: ['What is this?', 'a "b"'], tags: ['one', 'two'] },
      { guid: '#x', fields: ['c', 'd'] },
    ])
  })

  test.each([
    ['commas and lines of Windows', '\uFEFFquestion,answer\r\n"a, b",c\r\n', ['a, b', 'c']],
    ['semicolons', 'question;answer\na;c\n', ['a', 'c']],
    ['tabs', 'question\tanswer\na\tc', ['a', 'c']],
    ['a sign of one’s own', '#separator:😀\nq😀r\na😀c', ['a', 'c']],
  ])('of %s', async (_, words, fields) => {
    expect((await deckOf(text(words))).notes[1]?.fields).toEqual(fields)
  })

  test('with gaps gives a card for each of them, named or not', async () => {
    const named =
      '#separator:tab\n#notetype column:1\nMy cloze\tIn {{c2::two}} of {{c1::three}}, {{c1::so}}\tmore\nBasic\ta\tb\n'
    const ords = async (words: string) => {
      const { cards, noteTypes, notes } = await deckOf(text(words))
      return cards.map(({ note, ord }) => [noteTypes[notes[note]?.type ?? 0]?.isCloze, note, ord])
    }
    const made = [
      [true, 0, 1],
      [true, 0, 0],
      [false, 1, 0],
    ]
    expect(await ords(named)).toEqual(made)
    expect(await ords('In {{c2::two}} of {{c1::three}}\tmore\na\tb\n')).toEqual(made)
  })

  test('that is not from Anki keeps rows that begin with a number sign', async () => {
    const deck = await deckOf(text('question,answer\n#1 rule?,The customer\n'))
    expect(deck.notes[1]?.fields).toEqual(['#1 rule?', 'The customer'])
  })

  test('in UTF-16, where its first bytes say so', async () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFFa\té\n', 'utf16le'))
    expect((await deckOf(bytes)).notes[0]?.fields).toEqual(['a', 'é'])
  })
})

describe('a file that is refused', () => {
  const whole = packageOf(NOTES)
  const without = (name: string) => zipSync({ [name]: text('x') })
  test.each([
    ['of nothing', new Uint8Array(), { kind: 'empty' }],
    ['of spaces', text(' \n '), { kind: 'empty' }],
    ['cut in the middle', whole.slice(0, whole.length / 2), { kind: 'cut' }],
    ['of a ZIP that holds something else', without('a.txt'), { kind: 'foreign' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), { kind: 'foreign' }],
    ['a page', text('<!doctype html><p>hello'), { kind: 'foreign' }],
    ['of one column', text('just some words\nand more'), { kind: 'foreign' }],
    ['our own backup', text('{ "format": "due-credit-backup", "version": 1 }'), { kind: 'backup-of-ours' }],
    ['not in UTF-8', Uint8Array.of(...text('a\tb\nc\t'), 0xe9, 0x0a), { kind: 'not-utf8', line: 2 }],
    ['with an open quotation mark', text('a,b\nc,"d\ne,f'), { kind: 'open-quote', row: 2 }],
    [
      'no SQLite',
      zipSync({ 'collection.anki2': text('SQLite format 3\0 nothing more') }),
      { kind: 'altered', where: 'collection' },
    ],
    [
      'of a later package',
      zipSync({ meta: Uint8Array.of(8, 4), 'collection.anki2': text('x') }),
      { kind: 'newer', version: 4 },
    ],
    [
      'packed badly',
      zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki21b': text('x'.repeat(99)) }),
      { kind: 'altered', where: 'collection.anki21b' },
    ],
  ])('%s', async (_, bytes, said) => expect(await problem(bytes)).toEqual(said))

  test.each([
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0x41, 0x10, 0x45, 0x78, 0x69, 0x66, 0xe9)],
    [
      'a photo without a sign that no text has',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0x45, 0x78, 0x69, 0xe9),
    ],
    ['a ZIP that holds something else', without('a.txt')],
    ['just some words', text('just some words\nand more')],
  ])('named as a package: %s', async (_, bytes) => {
    for (const name of ['holiday.apkg', 'ALL.COLPKG']) {
      expect(await read(bytes, openNodeSqlite, name)).toEqual({ ok: false, problem: { kind: 'no-package' } })
    }
    expect(await read(bytes, openNodeSqlite, 'holiday.jpg')).not.toMatchObject({
      problem: { kind: 'no-package' },
    })
  })

  test('a table is read though its name says that it is a package', async () => {
    expect(await read(text('front\tback'), openNodeSqlite, 'deck.apkg')).toMatchObject({ ok: true })
  })

  test('changed at one byte of its collection', async () => {
    const changed = whole.slice()
    changed[200] = (changed[200] ?? 0) ^ 0xff
    expect(await problem(changed)).toEqual({ kind: 'altered', where: 'collection.anki2' })
  })

  test('a bomb: a collection of more than may be, or of more than its contents say', async () => {
    const name = 'collection.anki2'
    const saying = (bytes: number) => {
      const bomb = zipSync({ [name]: new Uint8Array(5_000_000) })
      // The size in the table of contents: an entry of 46 bytes and its name stand before the end of 22.
      new DataView(bomb.buffer).setUint32(bomb.length - 22 - 46 - name.length + 24, bytes, true)
      return problem(bomb)
    }
    const most = ANKI_LIMITS.collectionBytes
    expect(await saying(most + 1)).toEqual({ kind: 'huge', what: 'packed', maxBytes: most })
    expect(await saying(1000)).toEqual({ kind: 'altered', where: name })
  })

  test('of a schema that is not written yet, or of one before 2012', async () => {
    const of = (version: number) => changedBy(`update col set ver = ${version}`)
    expect(await problem(of(19))).toEqual({ kind: 'newer', version: 19 })
    expect(await problem(of(3))).toEqual({ kind: 'older', version: 3 })
  })

  test('with a view that never ends in place of a table', async () => {
    const endless =
      'drop table notes; create view notes as with recursive n(id) as (select 1 union all select id + 1 from n) select id, id guid, 11 mid, 0 mod, "" tags, "" flds from n'
    expect(await problem(changedBy(endless))).toEqual({ kind: 'altered', where: 'tables' })
  })

  test('without a card, or with more than can be brought in', async () => {
    expect(await problem(changedBy('delete from cards'))).toEqual({ kind: 'no-cards' })
    const many = `with recursive n(id) as (select 1 union all select id + 1 from n where id < ${ANKI_LIMITS.cards + 1})
      insert into cards select id, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '' from n`
    expect(await problem(changedBy(`delete from cards; ${many}`))).toEqual({
      kind: 'many',
      what: 'cards',
      count: ANKI_LIMITS.cards + 1,
      most: ANKI_LIMITS.cards,
    })
  })

  test('a table with more gaps than can be brought in', async () => {
    const gaps = Array.from({ length: 999 }, (_, at) => `{{c${at + 1}::a}}`).join('')
    const count = 999 * 101
    expect(await problem(text(`${gaps}\tmore\n`.repeat(101)))).toEqual({
      kind: 'many',
      what: 'cards',
      count,
      most: ANKI_LIMITS.cards,
    })
  })

  function changedBy(sql: string): Uint8Array {
    const db = openNodeSqlite(collectionOf(NOTES))
    try {
      db.run(sql)
      return db.bytes()
    } finally {
      db.close()
    }
  }
})

test('whatever the bytes are, reading ends and throws nothing', async () => {
  const start = fc.constantFrom(
    ...[[], [0x50, 0x4b, 3, 4], [...text('SQLite format 3\0')], [...text('#separator:tab\n')]],
  )
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      await read(Uint8Array.of(...head, ...rest))
    }),
    { numRuns: 60 },
  )
})
