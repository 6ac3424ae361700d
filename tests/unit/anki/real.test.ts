import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import type { AnkiDeck } from '#domain/review/anki/deck.ts'
import { firstChoice } from '#domain/review/anki/mapping.ts'
import { wordsOf } from '#domain/review/anki/words.ts'
import { readAnki } from '#formats/anki/read.ts'
import { sourceOf } from '#formats/anki/source.ts'

/** The day on which Anki 2.1.15 (Debian’s) wrote these files: seven notes, answered by its own schedulers. */
const WRITTEN = Date.UTC(2026, 10, 22) / 86_400_000

async function deckOf(bytes: Uint8Array): Promise<AnkiDeck> {
  const read = await readAnki(sourceOf('x', new Uint8Array(bytes)), {
    offsetAt: () => 0,
    breathe: async () => undefined,
    modified: 0,
    open: async () => openNodeSqlite,
  })
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}

function shown(deck: AnkiDeck) {
  const choice = firstChoice(deck)
  return deck.cards.map((card) => {
    const words = wordsOf(deck, choice, card)
    const days = card.dueDay === undefined ? undefined : card.dueDay - WRITTEN
    const grades = card.reviews.map(({ grade, intervalDays }) => [grade ?? 'anew', intervalDays])
    return [typeof words === 'string' ? words : words.front, days, card.isSuspended, grades]
  })
}

describe('what Anki itself wrote', () => {
  test('with its first scheduler, where “good” was 2 while a card was learned', async () => {
    const path = 'tests/fixtures/anki-2.1.15-first-scheduler.apkg'
    expect(shown(await deckOf(readFileSync(path)))).toEqual([
      // Its day was set by hand; some wait in a filtered deck, and keep the day they had.
      ['What is HEAT?', 5, false, [[3, 0]]],
      [
        'Refund',
        3,
        false,
        [
          [3, 0],
          [4, 3],
        ],
      ],
      [
        'Money back',
        4,
        false,
        [
          [3, 0],
          [4, 4],
        ],
      ],
      ['Answer within [how long] of asking', undefined, false, [[3, 0]]],
      [
        'Answer within one month of […]',
        4,
        false,
        [
          [3, 0],
          [1, 0],
          [4, 4],
        ],
      ],
      ['only-media', undefined, false, [[3, 0]]],
      ['Never met', undefined, false, []],
      [
        'To be forgotten',
        undefined,
        false,
        [
          [3, 0],
          [1, 0],
          ['anew', 0],
        ],
      ],
      [
        'To be suspended',
        4,
        true,
        [
          [3, 0],
          [4, 4],
        ],
      ],
    ])
  })

  test('with its second scheduler, as a whole collection', async () => {
    const path = 'tests/fixtures/anki-2.1.15-second-scheduler.colpkg'
    const deck = await deckOf(readFileSync(path))
    expect(deck.deckNames).toContain('Till::Returns')
    expect(shown(deck)).toEqual([
      [
        'What is HEAT?',
        5,
        false,
        [
          [3, 0],
          [3, 1],
        ],
      ],
      [
        'Refund',
        1,
        false,
        [
          [3, 0],
          [3, 1],
        ],
      ],
      ['Money back', undefined, false, [[3, 0]]],
      ['Answer within [how long] of asking', undefined, false, [[3, 0]]],
      [
        'Answer within one month of […]',
        1,
        false,
        [
          [3, 0],
          [1, 0],
          [3, 0],
          [3, 1],
        ],
      ],
      ['only-media', undefined, false, [[3, 0]]],
      ['Never met', undefined, false, []],
      [
        'To be forgotten',
        undefined,
        false,
        [
          [3, 0],
          ['anew', 0],
        ],
      ],
      [
        'To be suspended',
        undefined,
        true,
        [
          [3, 0],
          [1, 0],
        ],
      ],
    ])
  })

  test('as text, before it wrote heading lines: its cells are HTML', async () => {
    const deck = await deckOf(
      new TextEncoder().encode(
        'Answer within {{c1::one month::how long}}\tlaw\t\n' +
          'What is <b>HEAT</b>?\tHear<br>Empathise &amp; more\ttill two\n"<img src=""a.png"">"\t[sound:b.mp3] hum\t\n',
      ),
    )
    expect(shown(deck).map(([front]) => front)).toEqual([
      'Answer within [how long]',
      'What is HEAT?',
      'only-media',
    ])
    expect(deck.notes.map(({ fields }) => fields)).toEqual([
      ['Answer within {{c1::one month::how long}}', 'law', ''],
      ['What is HEAT?', 'Hear\nEmpathise & more', 'till two'],
      ['', 'hum', ''],
    ])
  })
})

test.each(['{{c1::Paris}} is a town\tyes\n', '<b>HEAT</b>\tHear\n', '[1] first\tone\n', '{a}\tb\n'])(
  'a table that begins with %j is a table',
  async (words) => expect((await deckOf(new TextEncoder().encode(words))).cards).toHaveLength(1),
)
