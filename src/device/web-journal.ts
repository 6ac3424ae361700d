import type { StoredFact } from '#domain/journal/fact.ts'
import { fail, type Result } from '#domain/result.ts'
import { newDeviceId } from './device-id.ts'
import type { Place } from './disk/disk-journal.ts'
import { isLostConnection, problemOf } from './disk/problem.ts'
import type { Attempt } from './disk/write.ts'
import { type Home, type HomeOptions, openHome } from './home.ts'
import { createTurns } from './in-turn.ts'
import type { Journal, StorageProblem } from './journal.ts'
import type { Rebuilder } from './rebuilder.ts'
import { createTabs } from './tabs.ts'
import type { WebJournalOptions } from './web-journal-options.ts'
import { asOnlyWriter } from './writer-lock.ts'

/** Well after all that a person waits for when a page opens: compacting and counting have time. */
const QUIET_MILLIS = 8_000

/** A page that writes more has its older facts to get from a backup, where its database is emptied under its hands. */
const TOLD_MOST = 2_000

/** A journal that can be closed; a page lets its own go with the page. */
export interface WebJournal extends Journal {
  close(): Promise<void>
}

/** The journal on the disk of this browser. Nothing is opened before it is first asked for. */
export function createWebJournal(options: WebJournalOptions): WebJournal {
  const { name, now, onErase } = options
  const homeOptions: HomeOptions = {
    ...options,
    newDevice: newDeviceId,
    onLost,
    // Who only looks whether the disk is back needs no copy of what was on it.
    reopen: () => openHome({ ...homeOptions, lastCopy: undefined }),
  }
  /** What this page wrote and heard of, as long as it lives. */
  let told: readonly StoredFact[] = []
  const tabs = createTabs(name, (facts) => {
    told = [...told, ...facts].slice(-TOLD_MOST)
  })
  const inTurn = createTurns()
  /** What breaks off is done at a later start. */
  const careFor = () => options.careForCopies?.().catch(() => undefined)
  let home: Promise<Home> | undefined
  let rebuilder: Promise<Rebuilder> | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined

  return {
    keeping: async () => (await at()).keeping,
    async append(happenings, tell) {
      const moment = now()
      const attempt: Attempt = {}
      const appended = await write((place) => place.append(happenings, tell, moment, attempt))
      // What stays in this page's memory is nothing another tab could read.
      const tellOthers = (await at()).keeping.kind === 'disk' ? tabs.tell : tabs.tellHere
      if (appended.ok) tellOthers(appended.value)
      if (appended.ok && appended.value.some(isChoice)) void keepUp()
      return appended
    },
    facts: () => read((place) => place.facts()),
    factsAbout: (subject) => read((place) => place.factsAbout(subject)),
    recent: (limit) => read((place) => place.recent(limit)),
    row: (subject) => read((place) => place.row(subject)),
    rows: (prefix) => read((place) => place.rows(prefix)),
    subjects: (prefix) => read((place) => place.subjects(prefix)),
    due: (lane, until, limit) => read((place) => place.due(lane, until, limit)),
    countDue: (until, most) => read((place) => place.countDue(until, most)),
    countLane: (lane, after, until) => read((place) => place.countLane(lane, after, until)),
    nextDue: (after) => read((place) => place.nextDue(after)),
    weigh: (facts) => read((place) => place.weigh(facts)),
    async merge(facts, tell) {
      const merged = await writeAndTell((place) => place.merge(facts, tell))
      if (merged.ok && facts.some(isChoice)) void keepUp()
      if (merged.ok && merged.value.erasing + merged.value.erasingPacks > 0) {
        await options.onErasedElsewhere?.(merged.value).catch(() => undefined)
        await careFor()
      }
      return merged
    },
    rebuild: async (tell) => (await loadRebuilder()).rebuild(tell),
    upToDate: async (tell) => (await loadRebuilder()).upToDate(tell),
    async purge(all) {
      const moment = now()
      const attempt: Attempt = {}
      const purged = await write((place) => place.purge(all, moment, attempt))
      if (purged.ok) tabs.tell(purged.value)
      if (purged.ok && purged.value.length > 0) await careFor()
      return purged
    },
    goWithout: () => writeAndTell((place) => place.goWithout()),
    meanToErase: (isMeant) => write((place) => place.meanToErase(isMeant)),
    async erase() {
      const erased = await writeAndTell((place) => place.erase())
      if (erased.ok) onErase()
      return erased
    },
    watch: tabs.watch,
    async close() {
      clearTimeout(quiet)
      tabs.close()
      const open = await home
      open?.close()
    },
  }

  function at(): Promise<Home> {
    if (home) return home
    const opening = openHome(homeOptions).then(waitWhereHeld).then(finishRebuild)
    home = opening
    // What stood in the way may be gone the next time: a part of this page that was out of reach, say.
    opening.catch(() => {
      if (home === opening) home = undefined
    })
    return opening
  }

  function loadRebuilder(): Promise<Rebuilder> {
    rebuilder ??= import('./rebuilder.ts').then(({ createRebuilder }) =>
      createRebuilder({
        here: (tell) => write((place) => place.rebuild(tell)),
        away: async (tell) =>
          (await at()).keeping.kind === 'disk' ? options.rebuildAway?.(name, tell) : undefined,
        isBehind: () => read(async (place) => (await place.isBehind?.()) ?? false),
        onChanged: () => tabs.tell([]),
        compact: async () => options.compactAway?.(name),
      }),
    )
    // What could not be fetched may be within reach the next time.
    rebuilder.catch(() => {
      rebuilder = undefined
    })
    return rebuilder
  }

  /** Something was chosen that other rows hang on. */
  async function keepUp(): Promise<void> {
    try {
      await (await loadRebuilder()).upToDate()
    } catch {
      // Out of reach, or the page is going: the next start finds the same.
    }
  }

  function isChoice(fact: StoredFact): boolean {
    const { basis, subjectsOf } = options.rules
    return basis !== undefined && subjectsOf(fact).includes(basis.subject)
  }

  /** What this page wrote is here still, when the database was emptied under its hands. */
  async function putBack(): Promise<void> {
    const { outside } = options
    if (!outside || told.length === 0) return
    try {
      const { lostAmong } = await import('./held-read.ts')
      const lost = lostAmong(outside, told)
      if (lost.length > 0) await writeAndTell((place) => place.merge(lost))
    } catch {
      // Said to be missing, as before.
    }
  }

  async function whenQuiet(opened: Home): Promise<void> {
    const { workQuietly } = await import('./quiet.ts')
    const isLacking = await workQuietly(opened, {
      compact: async () => (await loadRebuilder()).compact(),
      count: async () => options.countAway?.(name),
      outside: options.outside,
      now,
    })
    if (isLacking) tabs.tell([])
    if (opened.keeping.kind === 'disk') await options.careForCopies?.(opened)
  }

  /** A rebuild that a closed tab left undone. */
  function finishRebuild(opened: Home): Home {
    if (options.compactAway) quiet = setTimeout(() => whenQuiet(opened).catch(() => undefined), QUIET_MILLIS)
    if (opened.isLacking) {
      tabs.tell([])
      void putBack()
    }
    opened.place.isBehind?.().then(
      (isBehind) => (isBehind ? keepUp() : undefined),
      () => undefined,
    )
    return opened
  }

  async function read<T>(ask: (place: Place) => Promise<T>): Promise<T> {
    const first = await at()
    try {
      return await ask(first.place)
    } catch (error) {
      if (!isLostConnection(error)) throw error
      await leave(first)
      return ask((await at()).place)
    }
  }

  async function writeAndTell<T>(
    attempt: (place: Place) => Promise<Result<T, StorageProblem>>,
  ): Promise<Result<T, StorageProblem>> {
    const written = await write(attempt)
    if (written.ok) tabs.tell([])
    return written
  }

  function write<T>(
    attempt: (place: Place) => Promise<Result<T, StorageProblem>>,
  ): Promise<Result<T, StorageProblem>> {
    return inTurn(async () => {
      const isBack = await comeBack()
      const written = await asOnlyWriter(`${name}-writer`, () => tryTwice(attempt))
      if (written.ok) return written
      await makeDo(written.problem)
      // The disk had room for the way back and not for this: refused once already, it goes to memory now.
      return isBack ? tryTwice(attempt) : written
    })
  }

  /** iOS closes connections of pages in the background, so one loss is met with one more try. */
  async function tryTwice<T>(
    attempt: (place: Place) => Promise<Result<T, StorageProblem>>,
  ): Promise<Result<T, StorageProblem>> {
    const first = await at()
    try {
      return await attempt(first.place)
    } catch (error) {
      if (!isLostConnection(error)) return fail(problemOf(error))
    }
    await leave(first)
    try {
      return await attempt((await at()).place)
    } catch (error) {
      return fail(problemOf(error))
    }
  }

  /** After a refused write: the next one must find a place that takes it, or say why there is none. */
  async function makeDo(problem: StorageProblem): Promise<void> {
    const refused = await at()
    if (refused.keeping.kind === 'memory') return
    if (problem.kind === 'newer') await leave(refused)
    else if (problem.kind === 'full') {
      const { inMemory, withdraw } = await import('./fallback.ts')
      // A disk that is full to the brim takes the connection along: of what is on it, this page has what it wrote and heard.
      const onPage = () => inMemory(homeOptions, problem, told)
      moveTo(await withdraw(refused, homeOptions, problem).catch(onPage))
    }
  }

  /** Whether this write found the way back from memory to the disk. */
  async function comeBack(): Promise<boolean> {
    const { keeping, wayBack } = await at()
    if (keeping.kind !== 'memory' || !wayBack) return false
    if (keeping.problem.kind !== 'full' && keeping.problem.kind !== 'broken') return false
    const back = await wayBack()
    moveTo(back)
    return back !== undefined
  }

  function waitWhereHeld(held: Home): Home {
    const comeBackLater = async () => moveTo(await held.wayBack?.())
    held.heldUntil?.then(() => inTurn(comeBackLater)).catch(() => undefined)
    return held
  }

  function moveTo(next: Home | undefined): void {
    if (!next) return
    home = Promise.resolve(next)
    tabs.tellHere([])
    if (next.isLacking) void putBack()
  }

  async function leave(left: Home): Promise<void> {
    left.close()
    if (home && (await home) === left) home = undefined
  }

  function onLost(): void {
    home = undefined
    tabs.tellHere([])
  }
}
