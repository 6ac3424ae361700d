import type { Journal } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { foldAll, undoOf } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { drawsFrom } from '#domain/quiz/shuffle.ts'
import { rowRules } from '#domain/rows.ts'
import { differences, expectedOf } from '#tests/faults/kit/oracle.ts'
import { device } from './device.ts'

/** What became of devices that wrote, sent each other files and erased. */
export interface World {
  readonly actions: number
  readonly written: number
  readonly erased: number
  readonly lost: number
  /** Rows that are not what the facts say, or not the same everywhere. */
  readonly torn: number
  /** Facts that were erased and are still somewhere. */
  readonly back: number
  readonly wrong: readonly string[]
}

/** Draws a whole number from 0 to below `limit`. */
type Draw = (limit: number) => number

const ENTRIES = ['eeeeeeeeea', 'eeeeeeeeeb', 'eeeeeeeeec', 'eeeeeeeeed'] as const
const PACKS = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'] as const
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Deeds of several devices: as a model in this page, and one at a time for browsers of their own. */
export const devices = {
  /** Three devices do so many things at random, then all meet; by a seed that repeats it. */
  async playWorld(seed: number, actions: number): Promise<World> {
    const next = drawsFrom(seed)
    const draw: Draw = (limit) => Math.floor(next() * limit)
    let now = Date.UTC(2026, 10, 1)
    const journals = Array.from({ length: 3 }, () =>
      createMemoryJournal({
        rules: rowRules,
        // Each device’s clock stands where it likes, and is set now and then.
        now: () => ({ at: Math.max(0, now + (draw(9) - 4) * 86_400_000), offsetMin: 0 }),
        newDevice: () => Array.from({ length: 10 }, () => LETTERS[draw(32)]).join(''),
        keeping: { kind: 'disk' },
      }),
    )
    const written = new Map<string, StoredFact>()
    const files: (readonly StoredFact[])[] = []
    let clashes = 0
    const pick = () => journals[draw(journals.length)] as Journal
    const take = async (journal: Journal, facts: readonly StoredFact[]) => {
      const merged = await journal.merge(facts)
      if (merged.ok) clashes += merged.value.clashes
    }
    for (let action = 0; action < actions; action++) {
      now += draw(3_600_000)
      const what = draw(100)
      if (what < 62) for (const fact of await actOn(pick(), draw)) written.set(fact.id, fact)
      else if (what < 84) {
        const file = disordered(await pick().facts(), draw)
        files.push(file)
        await take(pick(), file)
      } else await take(pick(), files[draw(Math.max(1, files.length))] ?? [])
    }
    for (let round = 0; round < 2; round++)
      for (const to of journals) for (const from of journals) await take(to, await from.facts())
    return judge(journals, written, actions, clashes)
  },

  /** One thing that this device does at random; what it wrote. */
  async act(seed: number): Promise<readonly StoredFact[]> {
    const next = drawsFrom(seed)
    return actOn(device().journal, (limit) => Math.floor(next() * limit))
  },

  /** All facts of this device in a file as people send them: perhaps a part of them, out of order, some twice. */
  async sendable(seed: number): Promise<readonly StoredFact[]> {
    const next = drawsFrom(seed)
    return disordered(await device().journal.facts(), (limit) => Math.floor(next() * limit))
  },

  allFacts: () => device().journal.facts(),

  /** The study day on which each card is due, as the rows have it. */
  async dueDays(): Promise<{ readonly [card: string]: number }> {
    const rows = await device().journal.rows('card:')
    return Object.fromEntries(
      rows.map(({ subject, queue }) => [subject.slice('card:'.length), queue?.due ?? Number.NaN]),
    )
  },
}

/** Something happens, the last thing is taken back, or something is erased for good. */
async function actOn(journal: Journal, draw: Draw): Promise<readonly StoredFact[]> {
  const what = draw(100)
  const [last] = what < 12 ? await journal.recent(1) : []
  const done = last
    ? await journal.append([undoOf(rowRules, last)])
    : what < 17
      ? await journal.purge([what < 15 ? { entry: of(ENTRIES, draw), number: 1 } : { pack: of(PACKS, draw) }])
      : await journal.append(Array.from({ length: 1 + draw(3) }, () => happening(draw)))
  return done.ok ? done.value : []
}

function happening(draw: Draw): Happening {
  const entry = of(ENTRIES, draw)
  const pack = of(PACKS, draw)
  const text = `Text ${draw(1_000_000)}`
  const card = `card-${draw(5)}`
  const all: readonly Happening[] = [
    {
      kind: 'entry.revised',
      entry,
      replaces: [],
      number: 1,
      record: { type: 'note', stage: 'inbox', title: text, links: [], fields: {} },
    },
    { kind: 'finding.kept', entry, text, reason: 'It is my own.' },
    { kind: 'card.noted', card, hook: text },
    {
      kind: 'card.graded',
      card,
      edition: 1,
      grade: 3,
      intervalDays: draw(90),
      first: false,
      tookMillis: draw(9_000),
    },
    { kind: 'setting.chosen', name: `setting-${draw(3)}`, value: text },
    { kind: 'section.read', section: `self-study.${draw(4)}` },
    {
      kind: 'pack.saved',
      pack,
      body: { title: text, instructions: '', from: '', items: ['q-heat'], madeMinute: 1 },
      names: ['Ana'],
    },
    { kind: 'pack.submitted', pack, attempt: 'aaaaaaaaaa-00000001', learner: text, way: 'link' },
  ]
  return all[draw(all.length)] ?? { kind: 'section.read', section: 'self-study.0' }
}

/** A part of some facts or all of them, shuffled, and every tenth twice. */
function disordered(facts: readonly StoredFact[], draw: Draw): readonly StoredFact[] {
  const share = draw(2) === 0 ? 100 : draw(100)
  const part = facts.flatMap((fact) => (draw(100) < share ? (draw(10) === 0 ? [fact, fact] : [fact]) : []))
  for (let left = part.length - 1; left > 0; left--) {
    const other = draw(left + 1)
    const [a, b] = [part[left], part[other]]
    if (a && b) [part[left], part[other]] = [b, a]
  }
  return part
}

async function judge(
  journals: readonly Journal[],
  written: ReadonlyMap<string, StoredFact>,
  actions: number,
  clashes: number,
): Promise<World> {
  const expected = expectedOf(written.values())
  const found = await Promise.all(journals.map((journal) => journal.facts()))
  const rows = await Promise.all(journals.map((journal) => journal.rows('')))
  const each = found.map((facts) => differences(expected, facts))
  const folded = [...foldAll(rowRules, found[0] ?? []).rows.values()]
  const [first = []] = rows
  const torn = rows.filter((own) => !sameJson(own, first)).length + Math.abs(folded.length - first.length)
  const bySubject = new Map(first.map((row) => [row.subject, row]))
  return {
    actions,
    written: written.size,
    erased: expected.gone.size,
    lost: Math.max(...each.map(({ lost }) => lost)),
    torn: torn + folded.filter((row) => !sameJson(bySubject.get(row.subject), row)).length,
    back: Math.max(...each.map(({ back }) => back)),
    wrong: [
      ...(clashes > 0 ? [`${clashes} facts clashed that nobody wrote twice`] : []),
      ...(each.some(({ strange }) => strange > 0) ? ['A device has facts that nobody wrote'] : []),
      ...(found.every((facts) => sameJson(facts, found[0])) ? [] : ['Devices that met hold other facts']),
    ],
  }
}

function of<T>(list: readonly [T, ...T[]], draw: Draw): T {
  return list[draw(list.length)] ?? list[0]
}
