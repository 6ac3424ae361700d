import type { Rebuilt, Tell } from '#device/journal.ts'
import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import { foldAll } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { isSound } from '#domain/journal/parse.ts'
import type { Row, RowRules } from '#domain/journal/row.ts'
import { fail, ok } from '#domain/result.ts'
import { eachPart, PART } from './each-fact.ts'
import { type JournalDatabase, type KeptFact, META_KEY, type Meta } from './schema.ts'
import { type WriteTransaction, writeAllOrNothing } from './transaction.ts'
import { chunks, isNewer, metaOf, putMeta, turnOf, type WriteContext } from './write.ts'

/** What is to be written, and how often had been written when it was worked out. */
interface Mending {
  readonly turn: number
  readonly chosen: string
  /** Facts whose subjects another release or a damage had otherwise. */
  readonly reindexed: readonly KeptFact[]
  readonly changed: readonly Row[]
  readonly gone: readonly Subject[]
  readonly rows: number
}

/** How often it is tried while others go on writing; then they are made to wait. */
const TRIES = 3

/** Shares of the whole: reading takes longest. */
const READ_SHARE = 0.8
const WRITTEN_SHARE = 0.2

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
  await rules.prepare?.(['card:'])
  for (let tries = 1; tries <= TRIES; tries++) {
    const found = await workOut(() => db.transaction(['facts', 'rows', 'meta']), rules, tell)
    const written = await writeAllOrNothing(db, async (transaction) => {
      const meta = await metaOf(transaction, context)
      if (isNewer(meta, rules)) return fail({ kind: 'newer' as const })
      if (turnOf(meta) === found.turn) return mend(transaction, meta, rules, found, tell)
      if (tries < TRIES) return undefined
      return mend(transaction, meta, rules, await workOut(() => transaction, rules, tell), tell)
    })
    if (written) return written
  }
  throw new Error('A rebuild ended without having written')
}

/** Reads everything in parts, each in a transaction of its own unless they share one, and folds it. */
async function workOut(
  begin: () => Pick<WriteTransaction, 'objectStore'>,
  rules: RowRules,
  tell: Tell,
): Promise<Mending> {
  const meta: Meta | undefined = await begin().objectStore('meta').get(META_KEY)
  const count = await begin().objectStore('facts').count()
  const facts: StoredFact[] = []
  const reindexed: KeptFact[] = []
  let read = 0
  await eachPart(
    (from) => begin().objectStore('facts').getAll(from, PART),
    ({ fact }) => fact.id,
    (part) => {
      for (const kept of part) {
        const subjects = isSound(kept.fact) ? rules.subjectsOf(kept.fact) : []
        if (subjects.length > 0) facts.push(kept.fact)
        if (!isSame(subjects, kept.subjects)) reindexed.push({ fact: kept.fact, subjects })
      }
      read += part.length
      tell((READ_SHARE * read) / Math.max(count, read, 1))
    },
  )
  const { rows, chosen } = foldAll(rules, facts)
  const changed = new Map(rows)
  const gone: Subject[] = []
  await eachPart(
    (from) => begin().objectStore('rows').getAll(from, PART),
    ({ subject }) => subject,
    (part) => {
      for (const kept of part) {
        const row = rows.get(kept.subject)
        if (!row) gone.push(kept.subject)
        else if (sameJson(kept, row)) changed.delete(kept.subject)
      }
    },
  )
  return { turn: turnOf(meta), chosen, reindexed, changed: [...changed.values()], gone, rows: rows.size }
}

function isSame(subjects: readonly Subject[], kept: unknown): boolean {
  if (!Array.isArray(kept) || kept.length !== subjects.length) return false
  return subjects.every((subject, place) => subject === kept[place])
}

async function mend(
  transaction: WriteTransaction,
  meta: Meta,
  rules: RowRules,
  { reindexed, changed, gone, rows, chosen }: Mending,
  tell: Tell,
): Promise<Rebuilt> {
  const facts = transaction.objectStore('facts')
  const store = transaction.objectStore('rows')
  for (const chunk of chunks(reindexed)) await Promise.all(chunk.map(async (kept) => facts.put(kept)))
  for (const chunk of chunks(gone)) await Promise.all(chunk.map(async (subject) => store.delete(subject)))
  let put = 0
  for (const chunk of chunks(changed)) {
    await Promise.all(chunk.map(async (row) => store.put(row)))
    put += chunk.length
    tell(READ_SHARE + (WRITTEN_SHARE * put) / changed.length)
  }
  const { basis: _basis, ...others } = meta
  await putMeta(transaction, { ...others, rules: rules.version, ...(chosen === '' ? {} : { basis: chosen }) })
  return ok({ rows, mended: changed.length + gone.length })
}
