import type { Rebuilt, Tell } from '#device/journal.ts'
import { erasedBy, isErasable, isErased, tombstonesIn } from '#domain/journal/erasure.ts'
import type { FactId, Subject } from '#domain/journal/fact.ts'
import { chosenAmong, foldSubject } from '#domain/journal/fold.ts'
import { isSound } from '#domain/journal/parse.ts'
import type { Row, RowRules } from '#domain/journal/row.ts'
import { seal } from '#domain/journal/seal.ts'
import { isWhole, type KeptFact } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { fail, ok } from '#domain/result.ts'
import { type Asked, handled } from './ask-ahead.ts'
import { askRows, compareRows } from './compare-rows.ts'
import { eachRecord } from './each-fact.ts'
import { createGathered, type Gathered } from './gather.ts'
import { isMadeBy, isNothing, type Mending, mend, READ_SHARE, reportOf, type Sealed } from './mend.ts'
import { isNewer, metaOf, turnOf, type WriteContext } from './meta.ts'
import { type JournalDatabase, META_KEY, type Meta } from './schema.ts'
import { ALL, type AllStores, writeAllOrNothing } from './transaction.ts'
import { countUnread } from './unread.ts'

/** How often it is tried while others go on writing; then they are made to wait. */
const TRIES = 3

/**
 * Makes every row again from the facts, and the index of subjects with them. What is to change is worked out first,
 * while others read and write, and then written in one transaction, if nothing was written meanwhile: another tab
 * sees all the old rows or all the new ones. Facts that are damaged, or came from a newer release, are checked.
 */
export async function rebuildOnDisk(
  db: JournalDatabase,
  context: WriteContext,
  tell: Tell = () => undefined,
): Promise<Rebuilt> {
  const { rules } = context
  for (let tries = 1; tries <= TRIES; tries++) {
    const found = await workOut(() => db.transaction(ALL), rules, tell)
    if (isNothing(found) && isMadeBy(await db.get('meta', META_KEY), rules, found)) return ok(reportOf(found))
    const written = await writeAllOrNothing(db, async (transaction) => {
      const meta = await metaOf(transaction, context)
      if (isNewer(meta, rules)) return fail({ kind: 'newer' as const })
      if (turnOf(meta) === found.turn) return mend(transaction, context, meta, found, tell)
      if (tries < TRIES) return undefined
      return mend(transaction, context, meta, await workOut(() => transaction, rules, tell), tell)
    })
    if (written) return written
  }
  throw new Error('A rebuild ended without having written')
}

/** Reads everything in parts, each in a transaction of its own unless they share one, and folds it. */
async function workOut(begin: () => AllStores, rules: RowRules, tell: Tell): Promise<Mending> {
  // Awaited below, as the rows are: what is fetched comes while the disk is read.
  const prepared = handled(rules.prepare?.(['card:', 'entry:', 'pack:']))
  // Asked for before all else, so that whatever is written meanwhile has a later turn.
  const askedMeta: Promise<Meta | undefined> = handled(begin().objectStore('meta').get(META_KEY))
  const gathered = createGathered()
  const reindexed: KeptFact[] = []
  const resealed: Sealed[] = []
  let unsound = 0
  const whole = new Set<FactId>()
  const damaged = new Map<FactId, readonly FactId[]>()
  // The disk answers in order: it works on the rows while the last segments are gone through.
  let asked: Asked<readonly Row[]> | undefined
  await eachRecord(begin, (share) => tell(READ_SHARE * share), {
    kept(one) {
      if (!isSound(one.fact)) unsound += 1
      const subjects = addTo(gathered, rules, one)
      if (!isSame(subjects, one.subjects)) reindexed.push({ fact: one.fact, subjects })
    },
    allAsked() {
      asked = askRows(begin, gathered.keys())
    },
    segment(segment) {
      const asItWas = isWhole(segment)
      if (asItWas) whole.add(segment.last)
      if (asItWas && segment.rules === rules.version) return gathered.addAll(segment)
      const anew = factsOf(segment).map((one) => ({ fact: one.fact, subjects: addTo(gathered, rules, one) }))
      // Of a damaged one only what can be read counts, and nothing of it is written over.
      if (asItWas) resealed.push(...segmentOf(anew, rules))
      else
        damaged.set(
          segment.last,
          anew.map(({ fact }) => fact.id),
        )
    },
  })
  await prepared
  const { own, chosen } = chosenAmong(rules, gathered)
  const make = (subject: Subject) => foldSubject(own, subject, gathered.get(subject))
  const compared = await compareRows(asked ?? askRows(begin, []), gathered.keys(), make)
  return {
    turn: turnOf(await askedMeta),
    chosen,
    reindexed,
    resealed,
    erased: erasedIn(gathered),
    ...compared,
    unread: await countUnread(begin, { whole, damaged }),
    unsound,
  }
}

function erasedIn(gathered: Gathered): readonly FactId[] {
  const ids = [...gathered.keys()].filter(isErasable).flatMap((subject) => {
    const facts = gathered.made(subject)
    const tombstones = tombstonesIn(facts)
    if (tombstones.length === 0) return []
    const erased = erasedBy(tombstones)
    return facts.filter((fact) => isErased(fact, erased)).map(({ id }) => id)
  })
  return [...new Set(ids)]
}

function addTo(gathered: Gathered, rules: RowRules, { fact }: KeptFact): readonly Subject[] {
  const subjects = isSound(fact) ? rules.subjectsOf(fact) : []
  gathered.add(fact, subjects)
  return subjects
}

/** A segment of facts that came from one; where not all of them would fit again, it stays as it is. */
function segmentOf(kept: readonly KeptFact[], { version }: RowRules): readonly Sealed[] {
  const { segment, contents, left } = seal(kept, version)
  return segment && contents && left.length === 0 ? [{ segment, contents }] : []
}

function isSame(subjects: readonly Subject[], kept: unknown): boolean {
  if (!Array.isArray(kept) || kept.length !== subjects.length) return false
  return subjects.every((subject, place) => subject === kept[place])
}
