import { mayBeParted, part, partedUnder } from '#domain/journal/branches.ts'
import { erasedBy, isErased, subjectNamed, tombstonesFor, tombstonesIn } from '#domain/journal/erasure.ts'
import type { FactId, StoredFact, Subject } from '#domain/journal/fact.ts'
import { byChoice, foldSubject, groupBySubject, inFoldOrder } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { countsOf, latestClock, settle, showsCopy, unite } from '#domain/journal/merge.ts'
import type { QueuePlace, Row, RowRules } from '#domain/journal/row.ts'
import { SEQ_MAX, stampAll, type Writer } from '#domain/journal/stamp.ts'
import { fail, ok } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { createTurns } from './in-turn.ts'
import type { Journal, Keeping, StorageProblem } from './journal.ts'

/** What a journal in memory is made of. */
export interface MemoryJournalOptions {
  readonly rules: RowRules
  readonly now: () => Moment
  readonly newDevice: () => string
  /** What `keeping` answers; the fake of the tests says `disk`. */
  readonly keeping: Keeping
  /** Facts to begin with: what could still be read from the disk. */
  readonly facts?: readonly StoredFact[]
  /** Where set, every write is refused with this problem and nothing changes. */
  readonly readOnly?: StorageProblem
  /** Runs before facts are taken in; where it names a problem, nothing changes and the write is refused with it. */
  readonly keep?: (origin: 'own' | 'taken', facts: readonly StoredFact[]) => StorageProblem | undefined
  /** Runs after facts left the journal for good, where they are kept elsewhere too. */
  readonly drop?: (facts: readonly StoredFact[]) => void
  /** Runs at `erase`, for what is kept outside the journal. */
  readonly onErase?: () => void
}

/** A journal that lives as long as the page: where storage is refused, and as the fake in tests. */
export function createMemoryJournal(options: MemoryJournalOptions): Journal {
  const { rules, now, newDevice, readOnly } = options
  const kept = new Map<FactId, StoredFact>()
  const about = new Map<Subject, StoredFact[]>()
  const rows = new Map<Subject, Row>()
  const listeners = new Set<(facts: readonly StoredFact[]) => void>()
  let writer: Writer = { device: newDevice(), seq: 0 }
  const inTurn = createTurns()
  const ready = inTurn(() => begin(options.facts ?? []))

  return {
    keeping: async () => options.keeping,
    append: (happenings, tellShare) =>
      inTurn(async () => {
        if (readOnly) return fail(readOnly)
        if (writer.seq + happenings.length > SEQ_MAX) beginAnew()
        const moment = now()
        const draft = stampAll(writer, happenings, moment).facts
        const left = happenings.filter((_, place) => isOpen(draft[place]))
        const stamped = stampAll(writer, left, moment)
        const problem = options.keep?.('own', stamped.facts)
        if (problem) return fail(problem)
        await takeIn(stamped.facts)
        writer = stamped.writer
        tellShare?.(1)
        tell(stamped.facts)
        return ok(stamped.facts)
      }),
    facts: () => ready.then(() => inFoldOrder([...kept.values()])),
    recent: async (limit) =>
      [...kept.values()]
        .filter(({ device }) => device === writer.device)
        .sort((a, b) => b.seq - a.seq)
        .slice(0, limit),
    factsAbout: (subject) => ready.then(() => inFoldOrder(about.get(subject) ?? [])),
    row: (subject) => ready.then(() => rows.get(subject)),
    rows: (prefix) =>
      ready.then(() => bySubject([...rows.values()].filter(({ subject }) => subject.startsWith(prefix)))),
    subjects: (prefix) =>
      ready.then(() => [...rows.keys()].filter((subject) => subject.startsWith(prefix)).sort()),
    due: async (lane, until, limit) =>
      (await queue()).filter(({ queue }) => queue?.lane === lane && queue.due <= until).slice(0, limit),
    countDue: (until, most = Number.POSITIVE_INFINITY) =>
      ready.then(() =>
        Math.min(
          most,
          count((place) => isDueLane(place) && place.due <= until),
        ),
      ),
    countLane: (lane, after, until) =>
      ready.then(() => count((place) => place.lane === lane && place.due > after && place.due <= until)),
    nextDue: async (after) =>
      (await queue()).find(({ queue }) => queue && isDueLane(queue) && queue.due > after)?.queue?.due,
    weigh: (facts) => ready.then(() => uniteWith(facts).report),
    merge: (facts, tellShare) =>
      inTurn(async () => {
        if (readOnly) return fail(readOnly)
        const { union, gone, moved, copied, report } = uniteWith(facts)
        const all = [...union.added, ...moved.flatMap(({ to }) => to ?? [])]
        const problem = options.keep?.('taken', all)
        if (problem) return fail(problem)
        leave([...gone, ...moved.map(({ from }) => from)])
        await takeIn(all)
        tellShare?.(1)
        if (showsCopy(writer.device, union, copied)) beginAnew()
        tell([])
        return ok(report)
      }),
    rebuild: () =>
      inTurn(async () => {
        if (readOnly) return fail(readOnly)
        const before = new Map(rows)
        about.clear()
        rows.clear()
        await takeIn([...kept.values()])
        const subjects = new Set([...before.keys(), ...rows.keys()])
        const mended = [...subjects].filter((subject) => !sameJson(before.get(subject), rows.get(subject)))
        tell([])
        return ok({ rows: rows.size, mended: mended.length, unread: 0, unsound: 0 })
      }),
    upToDate: () => ready,
    purge: (all) =>
      inTurn(async () => {
        if (readOnly) return fail(readOnly)
        const left = tombstonesFor(all, (subject) => about.get(subject) ?? [])
        if (writer.seq + left.length > SEQ_MAX) beginAnew()
        const stamped = stampAll(writer, left, now())
        const problem = options.keep?.('own', stamped.facts)
        if (problem) return fail(problem)
        leave(left.flatMap(({ facts }) => facts))
        await takeIn(stamped.facts)
        writer = stamped.writer
        tell(stamped.facts)
        return ok(stamped.facts)
      }),
    // Nothing goes missing of what was never kept.
    goWithout: async () => (readOnly ? fail(readOnly) : ok(undefined)),
    meanToErase: async () => ok(undefined),
    erase: () =>
      inTurn(async () => {
        if (readOnly) return fail(readOnly)
        for (const store of [kept, about, rows]) store.clear()
        writer = { device: newDevice(), seq: 0 }
        options.onErase?.()
        tell([])
        return ok(undefined)
      }),
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  /** What was erased may still lie among the facts to begin with, where a page ended between two writes. */
  async function begin(facts: readonly StoredFact[]): Promise<void> {
    const erased = erasedBy(tombstonesIn(facts))
    const [gone, left] = [facts.filter((fact) => isErased(fact, erased)), facts]
    await takeIn(left.filter((fact) => !isErased(fact, erased)))
    if (gone.length > 0) options.drop?.(gone)
  }

  /** What facts from elsewhere come to, and the names of those here that they erase. */
  function uniteWith(facts: readonly StoredFact[]) {
    const devices = new Set([...kept.values()].map(({ device }) => device))
    const under = (id: FactId) => kept.get(id)
    const parted = mayBeParted(under, facts, devices) ? part([...kept.values()], facts) : undefined
    const union = unite(parted ? partedUnder(under, parted) : under, parted?.incoming ?? facts)
    const erased = erasedBy([...tombstonesIn([...kept.values()]), ...tombstonesIn(union.added)])
    const gone = [...kept.values()].filter((fact) => isErased(fact, erased))
    const settled = settle(union, erased)
    return {
      union: settled,
      gone: gone.map(({ id }) => id),
      moved: (parted?.moved ?? []).map(({ from, to }) => ({ from, ...(isErased(to, erased) ? {} : { to }) })),
      copied: parted?.copied ?? new Set<string>(),
      report: countsOf(settled, gone),
    }
  }

  /** Whether what happened is about nothing that was erased. */
  function isOpen(fact: StoredFact | undefined): boolean {
    const subject = fact && subjectNamed(fact)
    return subject === undefined || tombstonesIn(about.get(subject) ?? []).length === 0
  }

  function leave(gone: readonly FactId[]): void {
    if (gone.length === 0) return
    const names = new Set(gone)
    const dropped = [...names].flatMap((name) => kept.get(name) ?? [])
    for (const name of names) kept.delete(name)
    for (const [subject, facts] of about) {
      if (facts.some(({ id }) => names.has(id)))
        about.set(
          subject,
          facts.filter(({ id }) => !names.has(id)),
        )
    }
    options.drop?.(dropped)
  }

  async function takeIn(facts: readonly StoredFact[]): Promise<void> {
    const groups = groupBySubject(rules, facts)
    await rules.prepare?.([...groups.keys()])
    for (const [subject, added] of groups) about.set(subject, [...(about.get(subject) ?? []), ...added])
    const before = chosen()
    refold([...groups.keys()])
    // Another choice is in force than all the others were made by.
    if (chosen() !== before) refold([...about.keys()])
    for (const fact of facts) kept.set(fact.id, fact)
    const clock = latestClock(writer.clock, facts)
    if (clock) writer = { ...writer, clock }
  }

  function chosen(): string {
    return rules.basis?.chosenBy(rows.get(rules.basis.subject)) ?? ''
  }

  function refold(subjects: readonly Subject[]): void {
    const own = byChoice(rules, chosen())
    for (const subject of subjects) {
      const row = foldSubject(own, subject, about.get(subject) ?? [])
      if (row) rows.set(subject, row)
      else rows.delete(subject)
    }
  }

  function beginAnew(): void {
    writer = { ...writer, device: newDevice(), seq: 0 }
  }

  function tell(facts: readonly StoredFact[]): void {
    for (const listener of listeners) listener(facts)
  }

  function isDueLane(place: QueuePlace): boolean {
    return rules.dueLanes.includes(place.lane)
  }

  /** Without putting anything in order: a screen counts hundreds of times. */
  function count(isCounted: (place: QueuePlace) => boolean): number {
    let all = 0
    for (const { queue } of rows.values()) if (queue && isCounted(queue)) all += 1
    return all
  }

  function queue(): Promise<readonly Row[]> {
    return ready.then(() =>
      bySubject([...rows.values()].filter((row) => row.queue)).sort(
        (a, b) => (a.queue?.due ?? 0) - (b.queue?.due ?? 0),
      ),
    )
  }
}

function bySubject(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.subject < b.subject ? -1 : 1))
}
