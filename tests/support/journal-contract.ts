import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import type { Content, Fact, Happening, StoredFact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject, undoOf } from '#domain/journal/fold.ts'
import type { Row } from '#domain/journal/row.ts'
import { factId } from '#domain/journal/stamp.ts'
import type { Result } from '#domain/result.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { factOf, happening, history, unknownFact } from './facts.ts'
import { resource } from './log.ts'

/** What the suite needs to try a journal: one that is empty, others over the same store, and its end. */
export interface JournalUnderTest {
  readonly journal: Journal
  /** Another writer over the same store: a second tab. */
  another(): Journal
  /** The same store opened anew, as after a reload. */
  reopen(): Promise<Journal>
  close(): Promise<void>
}

const NINE: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }
const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }

/** What every journal promises, wherever it keeps its facts. */
export function describeJournal(name: string, make: (now: () => Moment) => JournalUnderTest): void {
  describe(name, () => {
    let moment = NINE
    const open: JournalUnderTest[] = []
    const fresh = (): JournalUnderTest => {
      moment = NINE
      const made = make(() => moment)
      open.push(made)
      return made
    }
    afterEach(async () => {
      for (const made of open.splice(0)) await made.close()
    })

    test('numbers what happens 1, 2, 3 … and tells it in that order', async () => {
      const { journal } = fresh()
      await journal.append([READ, READ])
      await journal.append([READ])
      const facts = await journal.facts()
      expect(facts.map(({ seq }) => seq)).toEqual([1, 2, 3])
      expect(new Set(facts.map(({ device }) => device)).size).toBe(1)
      expect(facts.map(({ id }) => id)).toEqual(facts.map(({ device, seq }) => `${device}-0000000${seq}`))
    })

    test('keeps the order of events when the clock is set back', async () => {
      const { journal } = fresh()
      await journal.append([choice('first')])
      moment = { at: NINE.at - 86_400_000, offsetMin: 60 }
      const [later] = appended(await journal.append([choice('second')]))
      expect(later).toMatchObject({ at: moment.at, offsetMin: 60 })
      expect((await journal.row('setting:order'))?.state).toEqual({ value: 'second' })
    })

    test('loses nothing of two tabs that write at once', async () => {
      const { journal, another } = fresh()
      const second = another()
      const writes = Array.from({ length: 40 }, (_, n) =>
        (n % 2 ? journal : second).append([grade('heat-why')]),
      )
      await Promise.all(writes)
      const seqs = (await journal.facts()).map(({ seq }) => seq)
      expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
      expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    })

    test('tells whoever watches, until they stop', async () => {
      const { journal } = fresh()
      const heard: (readonly StoredFact[])[] = []
      const stop = journal.watch((facts) => heard.push(facts))
      const facts = appended(await journal.append([READ]))
      stop()
      await journal.append([READ])
      expect(heard).toEqual([facts])
    })

    test('undo after a grade leaves the rows as they were, and undoing the undo brings it back', async () => {
      const { journal } = fresh()
      await journal.append([grade('heat-why'), READ])
      const before = await rowsOf(journal)
      const [graded] = appended(await journal.append([grade('heat-why', 1)]))
      const after = await rowsOf(journal)
      const [undone] = appended(await journal.append([undoOf(rowRules, must(graded))]))
      expect(await rowsOf(journal)).toEqual(before)
      await journal.append([undoOf(rowRules, must(undone))])
      expect(await rowsOf(journal)).toEqual(after)
      expect(after).not.toEqual(before)
    })

    test('offers this device’s newest facts first', async () => {
      const { journal } = fresh()
      await journal.merge([factOf('a', 1, NINE.at + 1, READ)])
      await journal.append([choice('one'), choice('two'), choice('three')])
      expect((await journal.recent(2)).map(({ seq }) => seq)).toEqual([3, 2])
    })

    test('finds what is due by lane and day, soonest first', async () => {
      const { journal } = fresh()
      await journal.append([
        grade('late', 3, 9),
        grade('soon', 3, 2),
        grade('tie', 3, 2),
        grade('far', 3, 90),
      ])
      const today = Math.floor((NINE.at - 4 * 3_600_000) / 86_400_000)
      const due = await journal.due(2, today + 9, 10)
      expect(due.map(({ subject }) => subject)).toEqual(['card:soon', 'card:tie', 'card:late'])
      expect(await journal.due(2, today + 9, 1)).toHaveLength(1)
      expect(await journal.due(2, today + 9, 0)).toEqual([])
      expect(await journal.due(0, today + 99, 10)).toEqual([])
      expect(await journal.countDue(today + 2)).toBe(2)
      expect(await journal.countDue(today + 99, 3)).toBe(3)
      expect(await journal.countDue(today + 99, Number.POSITIVE_INFINITY)).toBe(4)
      expect(await journal.countDue(today + 2, 3)).toBe(2)
      expect(await journal.countLane(2, today + 2, today + 90)).toBe(2)
      expect(await journal.countLane(1, today, today + 90)).toBe(0)
      expect(await journal.nextDue(today + 2)).toBe(today + 9)
      expect(await journal.nextDue(today + 90)).toBeUndefined()
    })

    test('lists rows and subjects by what they begin with', async () => {
      const { journal } = fresh()
      await journal.append([choice('x'), READ, grade('b-card'), grade('a-card')])
      expect(await journal.subjects('card:')).toEqual(['card:a-card', 'card:b-card'])
      expect((await journal.rows('card:')).map(({ subject }) => subject)).toEqual([
        'card:a-card',
        'card:b-card',
      ])
      expect(await journal.row('card:none')).toBeUndefined()
    })

    test('gives one subject’s history in fold order, undos among it, also after a reload and a rebuild', async () => {
      const { journal, reopen } = fresh()
      const [first, other] = appended(await journal.append([choice('first'), READ]))
      const [second] = appended(await journal.append([choice('second')]))
      const [undone] = appended(await journal.append([undoOf(rowRules, must(second))]))
      const earlier = factOf('a', 1, NINE.at - 1, choice('earlier'))
      await journal.merge([earlier])
      const all = [earlier, first, second, undone]
      expect(await journal.factsAbout('setting:order')).toEqual(all)
      expect(await journal.factsAbout('section:self-study.choose')).toEqual([other])
      expect(await journal.factsAbout('setting:ord')).toEqual([])
      const again = await reopen()
      await again.rebuild()
      expect(await again.factsAbout('setting:order')).toEqual(all)
    })

    test('weighing a merge says what it would do and changes nothing', async () => {
      const { journal } = fresh()
      const [mine] = appended(await journal.append([READ]))
      const incoming = [must(mine), factOf('a', 1, NINE.at, READ), { ...must(mine), at: 1 }]
      const before = [await journal.facts(), await rowsOf(journal)]
      expect(await journal.weigh(incoming)).toEqual({
        added: 1,
        known: 1,
        clashes: 1,
        erased: 0,
        erasing: 0,
        erasingPacks: 0,
      })
      expect([await journal.facts(), await rowsOf(journal)]).toEqual(before)
    })

    test('a merge adds what is new, once, and overwrites nothing', async () => {
      const { journal } = fresh()
      const theirs = factOf('a', 1, NINE.at, choice('theirs'))
      expect(await journal.merge([theirs])).toMatchObject({ value: { added: 1, known: 0, clashes: 0 } })
      expect(await journal.merge([theirs])).toMatchObject({ value: { added: 0, known: 1, clashes: 0 } })
      const altered = factOf('a', 1, NINE.at, choice('altered'))
      expect(await journal.merge([altered])).toMatchObject({ value: { added: 0, known: 0, clashes: 1 } })
      expect((await journal.row('setting:order'))?.state).toEqual({ value: 'theirs' })
    })

    test('what happens after a merge sorts after all that was merged', async () => {
      const { journal } = fresh()
      await journal.merge([factOf('a', 1, NINE.at + 365 * 86_400_000, choice('theirs'))])
      await journal.append([choice('mine')])
      expect((await journal.row('setting:order'))?.state).toEqual({ value: 'mine' })
      expect((await journal.facts()).at(-1)).toMatchObject({ at: NINE.at })
    })

    test('a restored copy goes on under a new name, so that no number is given twice', async () => {
      const { journal } = fresh()
      const [mine] = appended(await journal.append([READ]))
      const { device } = must(mine)
      const lost = { ...must(mine), id: `${device}-00000002`, seq: 2 }
      await journal.merge([lost])
      const [next] = appended(await journal.append([READ]))
      expect(must(next).device).not.toBe(device)
      expect(must(next).seq).toBe(1)
    })

    test('a copy that gave its numbers to other facts goes on under a new name, so that later ones clash no more', async () => {
      const { journal } = fresh()
      const [mine] = appended(await journal.append([READ]))
      const theirs = { ...must(mine), section: 'of-the-other-copy' }
      expect(await journal.merge([theirs])).toMatchObject({ value: { added: 0, clashes: 1 } })
      const [next] = appended(await journal.append([READ]))
      expect(must(next).device).not.toBe(must(mine).device)
    })

    test.each([
      ['later', 1],
      ['earlier', -1],
    ] as const)(
      'takes in all that a copy of its profile wrote, which went on %s, under a name of its own',
      async (_, sign) => {
        const { journal, reopen } = fresh()
        const [begun] = appended(await journal.append([choice('begun')]))
        const { device } = must(begun)
        moment = { at: NINE.at + 10_000, offsetMin: 0 }
        const [mine] = appended(await journal.append([revision('Mine', [])]))
        const [, chosen] = appended(
          await journal.append([revision('Mine again', [must(mine).id]), choice('mine')]),
        )
        await journal.append([undoOf(rowRules, must(chosen))])
        // The copy did as much, and more, under the same name and the same numbers.
        const at = moment.at + sign * 5_000
        const theirs = [
          must(begun),
          ofCopy(device, 2, at, choice('theirs')),
          ofCopy(device, 3, at, revision('Theirs', [])),
          ofCopy(device, 4, at, { kind: 'undone', target: `${device}-00000002`, about: ['setting:order'] }),
          ofCopy(device, 5, at, revision('Theirs again', [`${device}-00000003`])),
          ofCopy(device, 6, at, READ),
        ]
        const before = await journal.facts()
        expect(await journal.weigh(theirs)).toMatchObject({ added: 5, known: 1, clashes: 0 })
        expect(await journal.facts()).toEqual(before)
        expect(await journal.merge(theirs)).toMatchObject({ value: { added: 5, known: 1, clashes: 0 } })
        const facts = await journal.facts()
        expect(facts).toHaveLength(before.length + 5)
        expect(new Set(facts.map((fact) => fact.device)).size).toBe(2)
        // Both texts, side by side; what was replaced or taken back was so on its own side.
        const entry = (await journal.row(`entry:${ENTRY}`))?.state as { readonly heads: readonly unknown[] }
        expect(entry.heads).toHaveLength(2)
        expect(JSON.stringify(entry.heads)).toMatch(/Mine again.*Theirs again|Theirs again.*Mine again/)
        expect((await journal.row('setting:order'))?.state).toEqual({ value: 'begun' })
        expect(await rowsOf(journal)).toEqual(await foldOf(journal))
        // From now on this one writes under a name that no other has, and nothing comes in a second time.
        const [next] = appended(await journal.append([READ]))
        expect(must(next).device).not.toBe(device)
        expect(await journal.merge(theirs)).toMatchObject({ value: { added: 0, known: 6, clashes: 0 } })
        expect(await journal.merge(before)).toMatchObject({ value: { added: 0, clashes: 0 } })
        expect(await (await reopen()).facts()).toEqual([...facts, must(next)])
      },
    )

    test('keeps facts of kinds it does not know, and passes them on unchanged', async () => {
      const { journal } = fresh()
      const strange = unknownFact(1, NINE.at)
      await journal.merge([strange])
      expect(await journal.facts()).toEqual([strange])
      expect(await rowsOf(journal)).toEqual([])
    })

    test('has everything after a reload', async () => {
      const { journal, reopen } = fresh()
      await journal.append([grade('heat-why'), choice('kept')])
      const before = [await journal.facts(), await rowsOf(journal)]
      const again = await reopen()
      expect([await again.facts(), await rowsOf(again)]).toEqual(before)
      const [next] = appended(await again.append([READ]))
      const own = (await again.facts()).filter(({ device }) => device === must(next).device)
      expect(own.map(({ seq }) => seq)).toEqual(own.map((_, n) => n + 1))
      expect(await again.recent(9)).toHaveLength(3)
    })

    test('a rebuild finds nothing to mend', async () => {
      const { journal } = fresh()
      await journal.append([grade('heat-why'), READ, choice('x')])
      const rows = await rowsOf(journal)
      expect(await journal.rebuild()).toEqual({
        ok: true,
        value: { rows: rows.length, mended: 0, unread: 0, unsound: 0 },
      })
    })

    test('erasing removes everything, and what follows begins under a new name', async () => {
      const { journal } = fresh()
      const [mine] = appended(await journal.append([grade('heat-why'), READ]))
      expect((await journal.erase()).ok).toBe(true)
      expect([await journal.facts(), await rowsOf(journal), await journal.recent(9)]).toEqual([[], [], []])
      const [next] = appended(await journal.append([READ]))
      expect(must(next).seq).toBe(1)
      expect(must(next).device).not.toBe(must(mine).device)
    })

    test('rows equal the fold of all facts after any history', async () => {
      await fc.assert(
        fc.asyncProperty(history, fc.array(happening, { maxLength: 6 }), async (merged, mine) => {
          const { journal, close } = make(() => NINE)
          const half = Math.floor(merged.length / 2)
          await journal.merge(merged.slice(0, half))
          const own = appended(await journal.append(mine))
          await journal.merge(merged.slice(half))
          await journal.append(own.slice(0, 2).map((fact) => undoOf(rowRules, fact)))
          expect(await rowsOf(journal)).toEqual(await foldOf(journal))
          await close()
        }),
        { numRuns: 30 },
      )
    })

    test('two journals that exchange their facts, in either order and twice, come to the same', async () => {
      await fc.assert(
        fc.asyncProperty(history, history, async (first, second) => {
          const theirs = second
            .map((fact) => (fact.device.startsWith('a') ? undefined : fact))
            .filter((fact) => fact !== undefined)
          const mine = first.filter(({ device }) => device.startsWith('a'))
          const one = make(() => NINE)
          const two = make(() => NINE)
          for (const part of [mine, theirs, mine]) await one.journal.merge(part)
          for (const part of [theirs, mine, theirs]) await two.journal.merge(part)
          expect(await one.journal.facts()).toEqual(await two.journal.facts())
          expect(await rowsOf(one.journal)).toEqual(await rowsOf(two.journal))
          await one.close()
          await two.close()
        }),
        { numRuns: 15 },
      )
    })
  })
}

/** Every row of a journal, in order of subject. */
export function rowsOf(journal: Journal): Promise<readonly Row[]> {
  return journal.rows('')
}

/** Every row as it ought to be: folded from all facts, from nothing. */
export async function foldOf(journal: Journal): Promise<readonly Row[]> {
  const groups = groupBySubject(rowRules, await journal.facts())
  await rowRules.prepare?.([...groups.keys()])
  return [...groups]
    .flatMap(([subject, facts]) => foldSubject(rowRules, subject, facts) ?? [])
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

/** The facts of an append that must have worked. */
export function appended(result: Result<readonly Fact[], { readonly kind: string }>): readonly Fact[] {
  if (!result.ok) throw new Error(`The append was refused: ${result.problem.kind}`)
  return result.value
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test expected a value')
  return value
}

function choice(value: string): Happening {
  return { kind: 'setting.chosen', name: 'order', value }
}

function grade(card: string, grade: 1 | 3 = 3, intervalDays = 3): Happening {
  return { kind: 'card.graded', card, edition: 1, grade, intervalDays, first: true, tookMillis: 1_000 }
}

const ENTRY = 'eeeeeeeeee'

function revision(title: string, replaces: readonly string[]): Happening {
  return { kind: 'entry.revised', entry: ENTRY, number: 1, replaces, record: resource(title) }
}

/** What a copy of a profile wrote, a second apart. */
function ofCopy(device: string, seq: number, from: number, what: Content): Fact {
  return { ...factOf('a', seq, from + seq * 1_000, what), device, id: factId(device, seq) }
}
