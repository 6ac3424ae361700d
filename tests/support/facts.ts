import fc from 'fast-check'
import type { Journal } from '#device/journal.ts'
import { subjectNamed, subjectToErase, type ToErase } from '#domain/journal/erasure.ts'
import type { Content, Fact, Happening, Stamp, StoredFact, Subject } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { factId } from '#domain/journal/stamp.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { rowRules } from '#domain/rows.ts'

const OWN_CARD = 'own.abcdefghij'
const CARDS = ['heat-why', 'heat-four-moves', 'kolb-stages', OWN_CARD] as const
export const ENTRIES = ['eeeeeeeeee', 'ffffffffff'] as const
const PACKS = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'] as const
const LEARNERS = ['Ana', 'Ben'] as const
const POINTS = ['self-study.kc.1', 'self-study.mis.2'] as const

/** Answers of few takings at few places, so that some meet at one. */
const taking = fc.record(
  {
    id: fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'),
    set: fc.constantFrom('unit:self-study', 'wrong'),
    place: fc.nat(3),
    of: fc.constant(3),
  },
  { noNullPrototype: true },
)

/** A day's work of few cards and points, so that facts often meet on one subject. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('card.graded' as const),
      card: fc.constantFrom(...CARDS),
      edition: fc.constant(1),
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      sure: fc.boolean(),
      intervalDays: fc.integer({ min: 0, max: 400 }),
      first: fc.boolean(),
      tookMillis: fc.integer({ min: 0, max: 90_000 }),
    },
    {
      requiredKeys: ['kind', 'card', 'edition', 'grade', 'intervalDays', 'first', 'tookMillis'],
      noNullPrototype: true,
    },
  ),
  fc.record(
    {
      kind: fc.constant('card.scheduled' as const),
      card: fc.constantFrom(...CARDS),
      day: fc.integer({ min: 20_700, max: 20_900 }),
      because: fc.record(
        { item: fc.constant('q-heat'), chose: fc.string(), misconception: fc.constant('self-study.mis.2') },
        { noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  ),
  cardDeed(),
  logDeed(),
  packDeed(),
  fc.record(
    { kind: fc.constant('section.read' as const), section: fc.constant('self-study.choose') },
    { noNullPrototype: true },
  ),
  fc.record({ point: fc.constantFrom(...POINTS), right: fc.boolean(), taking: fc.option(taking) }).map(
    ({ point, right, taking }): Happening => ({
      kind: 'item.answered',
      item: 'q-heat',
      edition: 1,
      response: ['a'],
      right,
      ...(taking ? { taking, seed: 7, certainty: right ? 1 : 3 } : {}),
      shown: [{ point, item: 'q-heat', right }],
      misconceptions: right ? [] : ['self-study.mis.2'],
    }),
  ),
  fc.record(
    {
      kind: fc.constant('setting.chosen' as const),
      name: fc.constantFrom('grades', 'theme'),
      value: fc.oneof(fc.integer(), fc.boolean(), fc.string()),
    },
    { noNullPrototype: true },
  ),
)

/** What is done with cards besides grading them. */
function cardDeed(): fc.Arbitrary<Happening> {
  const card = fc.constantFrom(...CARDS)
  const day = fc.integer({ min: 20_700, max: 20_900 })
  return fc.oneof(
    fc.tuple(card, day, fc.boolean()).map(
      ([card, day, forget]): Happening => ({
        kind: 'card.scheduled',
        card,
        day,
        ...(forget ? { forget } : {}),
      }),
    ),
    fc.tuple(card, fc.constantFrom('suspended' as const, 'buried' as const, 'shown' as const), day).map(
      ([card, as, until]): Happening => ({
        kind: 'card.hidden',
        card,
        as,
        ...(as === 'buried' ? { until } : {}),
      }),
    ),
    fc.tuple(card, fc.string()).map(([card, hook]): Happening => ({ kind: 'card.noted', card, hook })),
    fc.tuple(fc.string(), fc.integer({ min: 1, max: 3 }), fc.boolean()).map(
      ([front, edition, removed]): Happening => ({
        kind: 'card.written',
        card: OWN_CARD,
        edition,
        front,
        back: 'The grey one',
        tags: ['phone'],
        ...(removed ? { removed } : {}),
      }),
    ),
  )
}

/** What is done with the log: entries, and what is said and kept of them. */
function logDeed(): fc.Arbitrary<Happening> {
  const entry = fc.constantFrom(...ENTRIES)
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(entry, fc.string(), fc.boolean()).map(revised) },
    fc.tuple(entry, fc.string(), fc.boolean()).map(
      ([entry, text, removed]): Happening => ({
        kind: 'finding.kept',
        entry,
        text,
        reason: 'It is my own.',
        ...(removed ? { removed } : {}),
      }),
    ),
    fc.tuple(entry, fc.constantFrom('cccccccccc', 'dddddddddd'), fc.string()).map(
      ([entry, comment, text]): Happening => ({
        kind: 'entry.commented',
        entry,
        revision: factId('aaaaaaaaaa', 1),
        comment,
        by: 'Assessor',
        text,
      }),
    ),
    fc.tuple(entry, fc.constantFrom('cccccccccc', 'dddddddddd'), fc.boolean()).map(
      ([entry, comment, removed]): Happening => ({
        kind: 'comment.settled',
        entry,
        comment,
        ...(removed ? { removed } : {}),
      }),
    ),
    fc.tuple(fc.constantFrom('2.3', '2.4'), fc.boolean()).map(
      ([code, removed]): Happening => ({
        kind: 'criterion.written',
        criterion: 'own.cccccccccc',
        code,
        text: 'Looks after it',
        ...(removed ? { removed } : {}),
      }),
    ),
    fc.constantFrom('Ana', 'Ben').map((name): Happening => ({ kind: 'name.listed', name })),
  )
}

function revised([entry, title, deleted]: readonly [string, string, boolean]): Happening {
  return {
    kind: 'entry.revised',
    entry,
    replaces: [],
    number: entry === ENTRIES[0] ? 1 : 2,
    record: { type: 'note', stage: 'inbox', title, fields: {}, links: [] },
    ...(deleted ? { deleted } : {}),
  }
}

/** What is done with packs, by their tutor and by a learner. */
function packDeed(): fc.Arbitrary<Happening> {
  const pack = fc.constantFrom(...PACKS)
  const attempt = factId('aaaaaaaaaa', 1)
  return fc.oneof(
    fc.tuple(pack, fc.boolean()).map(
      ([pack, removed]): Happening => ({
        kind: 'pack.saved',
        pack,
        body: bodyOf(pack),
        names: LEARNERS,
        ...(removed ? { removed } : {}),
      }),
    ),
    pack.map((pack): Happening => ({ kind: 'pack.started', pack, body: bodyOf(pack) })),
    pack.map((pack): Happening => ({ kind: 'pack.ended', pack, attempt })),
    fc
      .tuple(pack, fc.constantFrom(...LEARNERS))
      .map(([pack, learner]): Happening => ({ kind: 'pack.submitted', pack, attempt, learner, way: 'link' })),
    fc.tuple(pack, fc.constantFrom(...LEARNERS), fc.nat(9)).map(
      ([pack, learner, endedAt]): Happening => ({
        kind: 'receipt.taken',
        pack,
        receipt: { pack, attempt, learner, startedAt: 0, endedAt, offsetMin: 0, answers: [] },
      }),
    ),
    fc.tuple(pack, fc.constantFrom(...LEARNERS), fc.boolean()).map(
      ([pack, learner, removed]): Happening => ({
        kind: 'answer.marked',
        pack,
        attempt,
        learner,
        award: { item: 'q-heat', fraction: 1, found: [], comment: `Well said, ${learner}` },
        ...(removed ? { removed } : {}),
      }),
    ),
  )
}

function bodyOf(title: string): PackBody {
  return { title, instructions: '', from: 'Ruth', items: ['q-heat'], madeMinute: 1 }
}

/** Now and then an entry or a pack is erased. */
const purged: fc.Arbitrary<Content> = fc.oneof(
  fc
    .constantFrom(...ENTRIES)
    .map((entry): Content => ({ kind: 'entry.purged', entry, number: 1, facts: [] })),
  fc.constantFrom(...PACKS).map((pack): Content => ({ kind: 'pack.purged', pack, facts: [] })),
)

/** One thing that a person does: something happens, the last thing is taken back, or something is erased for good. */
export type Deed = Happening | 'undo' | ToErase

/** Deeds of few things, so that they often meet. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 10, arbitrary: happening },
  { weight: 5, arbitrary: logDeed() },
  { weight: 5, arbitrary: packDeed() },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...ENTRIES).map((entry) => ({ entry, number: 1 })) },
  { weight: 2, arbitrary: fc.constantFrom(...PACKS).map((pack) => ({ pack })) },
)

/** Does it. */
export async function perform(journal: Journal, what: Deed): Promise<void> {
  const [last] = await journal.recent(1)
  if (what === 'undo') last && (await journal.append([undoOf(rowRules, last)]))
  else if ('kind' in what) await journal.append([what])
  else await journal.purge([what])
}

/** Whatever a fact may say. */
export const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 14, arbitrary: happening },
  { weight: 1, arbitrary: purged },
)

/** Facts of several devices with clocks of their own, in any order, undos and undos of undos among them. */
export const history: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), content, fc.integer({ min: 0, max: 9 }), fc.nat()), {
    maxLength: 40,
  })
  .map((steps) => {
    const facts: Fact[] = []
    for (const [letter, what, takesBack, hours] of steps) {
      const target = takesBack < 3 ? facts.at(-1 - takesBack) : undefined
      facts.push(nextFact(facts, letter, target ? undo(target) : listing(what, facts), hours % 2_000))
    }
    return facts
  })
  .chain((facts) => fc.shuffledSubarray([...facts], { minLength: facts.length }))

/** One fact of a device, stamped by hand. */
export function factOf(device: string, seq: number, at: number, what: Content): Fact {
  return { ...stampOf(device, seq, at), v: 1, ...what }
}

/** A fact of a kind this release does not know. */
export function unknownFact(seq: number, at: number): StoredFact & { readonly of: readonly string[] } {
  return { ...stampOf('z', seq, at), v: 1, kind: 'dream.dreamt', of: ['sheep'] }
}

function stampOf(letter: string, seq: number, at: number): Omit<Stamp, 'v'> {
  const device = letter.repeat(10)
  return { id: factId(device, seq), device, seq, clock: { wall: at, count: 0 }, at, offsetMin: 0 }
}

/** An erasure names what its device has seen: some facts of the entry or pack, or all. */
function listing(what: Content, facts: readonly Fact[]): Content {
  if (what.kind !== 'entry.purged' && what.kind !== 'pack.purged') return what
  const own = subjectToErase(what)
  const seen = facts.filter((fact) => subjectNamed(fact) === own)
  return { ...what, facts: seen.filter((_, place) => place % 3 !== 1).map(({ id }) => id) }
}

function nextFact(facts: readonly Fact[], letter: string, what: Content, hours: number): Fact {
  const seq = facts.filter(({ device }) => device.startsWith(letter)).length + 1
  return factOf(letter, seq, Date.UTC(2026, 10, 1) + hours * 3_600_000, what)
}

function undo(target: Fact): Happening {
  return { kind: 'undone', target: target.id, about: subjectsOf(target) }
}

function subjectsOf(fact: Fact): readonly Subject[] {
  switch (fact.kind) {
    case 'card.graded':
    case 'card.scheduled':
    case 'card.hidden':
      return [`card:${fact.card}`]
    case 'card.noted':
      return [`hook:${fact.card}`]
    case 'card.written':
      return [`card:${fact.card}`, `own:${fact.card}`]
    case 'undone':
      return fact.about
    case 'entry.revised':
      return [`entry:${fact.entry}`]
    case 'entry.purged':
      return [`entry:${fact.entry}`, `kept:${fact.entry}`, `comments:${fact.entry}`]
    case 'entry.commented':
    case 'comment.settled':
      return [`comments:${fact.entry}`]
    case 'finding.kept':
      return [`kept:${fact.entry}`]
    case 'criterion.written':
      return [`criterion:${fact.criterion}`]
    case 'name.listed':
      return ['names:own']
    case 'pack.saved':
    case 'pack.started':
    case 'pack.ended':
    case 'pack.submitted':
    case 'pack.purged':
    case 'answer.marked':
    case 'receipt.taken':
      return [`pack:${fact.pack}`]
    case 'setting.chosen':
      return [`setting:${fact.name}`]
    case 'item.answered':
      return [`item:${fact.item}`, ...fact.shown.map(({ point }) => `point:${point}`)]
    default:
      return []
  }
}
