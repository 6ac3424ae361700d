import type { Fact, Happening } from '#domain/journal/fact.ts'
import { stampAll, type Writer } from '#domain/journal/stamp.ts'
import { addDays } from '#domain/local-date.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { DAY_MILLIS } from '#domain/time.ts'

/** When the generated person began: two years before the day everything is measured on. */
export const BEGAN = Date.UTC(2024, 10, 22, 9)

/** The day everything is measured on. */
export const TODAY = '2026-11-22'

/** Years of flashcards: so many grades over these cards, a second apart on every day, each due again in days to come. */
export function reviewsOf(count: number, cards: readonly string[]): readonly Fact[] {
  const happenings = Array.from({ length: count }, (_, index): Happening => {
    const round = Math.floor(index / cards.length)
    return {
      kind: 'card.graded',
      card: cards[index % cards.length] ?? 'heat-why',
      edition: 1,
      grade: index % 7 === 0 ? 1 : 3,
      intervalDays: index % 7 === 0 ? 0 : 1 + (index % 5),
      first: round === 0,
      tookMillis: 4_000 + (index % 9) * 500,
    }
  })
  return stamped(happenings, (index) => BEGAN + Math.floor((index / count) * 729) * DAY_MILLIS + index * 1000)
}

/** A log of so many entries: resources, what was done with them at work, and reflections on both. */
export function logOf(count: number): readonly Fact[] {
  const happenings = Array.from(
    { length: count },
    (_, index): Happening => ({
      kind: 'entry.revised',
      entry: nameOf(index),
      replaces: [],
      number: index + 1,
      record: recordOf(index),
    }),
  )
  return stamped(happenings, (index) => BEGAN + index * 60_000)
}

/** Makes facts of one device, each at its time. */
export function stamped(happenings: readonly Happening[], at: (index: number) => number): readonly Fact[] {
  let writer: Writer = { device: 'benchbench', seq: 0 }
  return happenings.flatMap((happening, index) => {
    const next = stampAll(writer, [happening], { at: at(index), offsetMin: 0 })
    writer = next.writer
    return next.facts
  })
}

function recordOf(index: number): EntryRecord {
  const about = nameOf(index - (index % 3))
  const shared = {
    stage: 'ready',
    title: `${TITLES[index % TITLES.length]} ${index}`,
    occurredOn: addDays('2024-11-22', index % 720),
    minutes: 20 + (index % 40),
  }
  const claim = `It shows what I took from it and where I used it, number ${index}.`
  const words = WORDS.slice(0, 4 + (index % 4)).join(' ')
  switch (index % 3) {
    case 0:
      return {
        ...shared,
        type: 'resource',
        links: [{ point: 'self-study.mp.1', claim }],
        fields: {
          kind: 'article',
          origin: 'found',
          author: `Writer ${index}`,
          objective: words,
          roleStandard: 'Answer every call within our standard',
          insights: [words, `${words} Again, with number ${index}.`],
          state: 'finished',
          howUsed: words,
        },
      }
    case 1:
      return {
        ...shared,
        type: 'application',
        links: [{ point: 'self-study.mp.2', claim }],
        fields: {
          resources: [about],
          setting: 'real',
          channel: 'phone',
          situation: words,
          insightUsed: words,
          whatIDid: words,
          result: words,
        },
      }
    default:
      return {
        ...shared,
        type: 'reflection',
        links: [{ point: 'self-study.mp.3', claim }],
        fields: {
          model: 'kolb',
          experience: words,
          observation: words,
          concept: words,
          experiment: words,
          about: [about],
          effectiveness: '4',
          because: words,
        },
      }
  }
}

/** A name of ten characters that no other index has. */
export function nameOf(index: number): string {
  return index
    .toString(32)
    .padStart(10, '0')
    .replaceAll(/[0189]/g, (digit) => ({ '0': 'w', '1': 'x', '8': 'y', '9': 'z' })[digit] ?? 'w')
}

const TITLES = ['A guide to access requests', 'Heated calls', 'Naming the feeling first', 'What stuck']

const WORDS = [
  'A customer had been charged twice and nobody had rung back.',
  'I waited until she stopped, then named what went wrong and said what would happen by when.',
  'She said that this was the first time somebody had listened, and rang off calm.',
  'I wrote the cause on the list for the team so that it does not come back.',
  'The guide says that a request by phone counts, which I did not know before I read it.',
  'Next time I ask for the reference first and read the case while she tells it.',
  'My March review said that I go to the fix too soon, so I chose this one.',
  'It took four minutes longer than my usual call and no second call came.',
]
