import type { Journal, Tell } from '#device/journal.ts'
import type { Moment } from '#domain/time.ts'
import type { WriteContext } from './meta.ts'
import {
  readCountDue,
  readCountUpTo,
  readDue,
  readFactsAbout,
  readIsBehind,
  readIsLong,
  readNextDue,
  readRecent,
  readRows,
  readSubjects,
} from './read.ts'
import type { JournalDatabase } from './schema.ts'
import { createTogether } from './together.ts'
import { type Attempt, appendToDisk } from './write.ts'

/** A place where facts are kept, without the care for lost connections and other tabs. */
export interface Place extends Omit<Journal, 'keeping' | 'watch' | 'append' | 'purge' | 'upToDate'> {
  /** Whether rows were made by another choice than is in force; where it is never so, there is no need to ask. */
  isBehind?(): Promise<boolean>
  /** Whether so many facts lie singly that it is time to compact; where they never do, there is no need to ask. */
  isLong?(): Promise<boolean>
  /** Whether it is not known how much is held; where that is not kept, there is no need to ask. */
  isUncounted?(): Promise<boolean>
  append(
    happenings: Parameters<Journal['append']>[0],
    tell: Tell | undefined,
    moment: Moment,
    attempt: Attempt,
  ): ReturnType<Journal['append']>
  purge(all: Parameters<Journal['purge']>[0], moment: Moment, attempt: Attempt): ReturnType<Journal['purge']>
}

/** From here on an append is much, and goes another way. */
const MANY = 1_000

/** The journal over one open connection. Its promises reject with the browser's errors. What is seldom done loads when it is. */
export function createDiskJournal(db: JournalDatabase, context: WriteContext): Place {
  const rows = createTogether(db)
  return {
    async append(happenings, tell, moment, attempt) {
      const few = happenings.length < (context.sealing?.direct ?? MANY)
      const appended = few && (await appendToDisk(db, context, happenings, moment, attempt))
      if (appended) return appended
      const { appendManyToDisk } = await import('./append-many.ts')
      return appendManyToDisk(db, context, happenings, moment, attempt, tell)
    },
    async facts() {
      const { readFacts } = await import('./sealed.ts')
      return readFacts(db)
    },
    factsAbout: (subject) => readFactsAbout(db, subject),
    recent: (limit) => readRecent(db, limit),
    row: async (subject) => rows().get(subject),
    rows: async (prefix) => readRows(rows(), prefix),
    subjects: async (prefix) => readSubjects(rows(), prefix),
    due: async (lane, until, limit) => readDue(rows(), lane, until, limit),
    countDue: async (until, most = Number.POSITIVE_INFINITY) =>
      most === Number.POSITIVE_INFINITY
        ? readCountDue(rows(), context.rules.dueLanes, until)
        : readCountUpTo(most, rows(), context.rules.dueLanes, until),
    countLane: async (lane, after, until) => readCountDue(rows(), [lane], until, after),
    nextDue: async (after) => readNextDue(rows(), context.rules.dueLanes, after),
    async weigh(facts) {
      const { weighOnDisk } = await import('./take-in.ts')
      return weighOnDisk(db, facts)
    },
    async merge(facts, tell) {
      const { mergeToDisk } = await import('./take-in.ts')
      return mergeToDisk(db, context, facts, tell)
    },
    isBehind: () => readIsBehind(db, context.rules),
    isLong: () => readIsLong(db),
    isUncounted: async () => (await import('./count.ts')).readIsUncounted(db),
    async rebuild(tell) {
      const { rebuildOnDisk } = await import('./rebuild.ts')
      return rebuildOnDisk(db, context, tell)
    },
    async purge(all, moment, attempt) {
      const { purgeOnDisk } = await import('./erasure.ts')
      return purgeOnDisk(db, context, all, moment, attempt)
    },
    async goWithout() {
      const { giveUpOnDisk } = await import('./repair.ts')
      return giveUpOnDisk(db, context)
    },
    async meanToErase(isMeant) {
      const { meanToEraseDisk } = await import('./erase.ts')
      return meanToEraseDisk(db, context, isMeant)
    },
    async erase() {
      const { eraseDisk } = await import('./erase.ts')
      return eraseDisk(db, context)
    },
  }
}
