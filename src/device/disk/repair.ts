import type { Counted } from '#device/errand.ts'
import type { StorageProblem } from '#device/journal.ts'
import { fewerIn, type Holding, lossBetween, nothingHeld } from '#domain/journal/holding.ts'
import { sameJson } from '#domain/journal/json.ts'
import { giveUp, type Missing, missingAfter } from '#domain/journal/missing.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { countKeys } from './count.ts'
import { freshWriter, heldOf, isNewer, metaOf, newMeta, putMeta, turnOf, type WriteContext } from './meta.ts'
import { type JournalDatabase, META_KEY, type Meta } from './schema.ts'
import { writeAllOrNothing } from './transaction.ts'

/**
 * Where a database was written less often than was known outside of it, it was rolled back or emptied. Notes what is
 * missing and lets this browser go on under a name of which no number was ever used, all before the first write: a
 * number given twice would keep out for ever what a backup holds under it.
 */
export async function noteLoss(
  db: JournalDatabase,
  context: WriteContext,
  outside: Holding,
  before: Missing | undefined,
): Promise<void> {
  await writeAllOrNothing(db, async (transaction) => {
    const kept: Meta | undefined = await transaction.objectStore('meta').get(META_KEY)
    // Another tab was first, or a newer release has written.
    if (turnOf(kept) >= outside.turn || (kept && isNewer(kept, context.rules))) return
    const inside = kept && (heldOf(kept) ?? (await countKeys(transaction, kept)))
    const loss = lossBetween(inside, outside)
    const known = kept?.missing ?? before
    const noticedAt = context.now?.().at ?? Date.now()
    const missing = loss ? missingAfter(known, loss, { inside, outside, noticedAt }) : known
    const meta = kept ?? newMeta(context)
    const writer = isBehind(meta.writer, outside) ? renamed(meta.writer, context) : meta.writer
    // The count of writes goes on from the highest that was ever known.
    const { turn } = outside
    const held = { ...(inside ?? nothingHeld('')), gone: outside.gone, own: writer.device, turn }
    await putMeta(transaction, context, { ...meta, writer, turn, held, ...sayMissing({ missing }) })
  })
}

/** Takes down what was found when every record was looked at; nothing where something was written since `turn`. */
export function noteCounted(
  db: JournalDatabase,
  context: WriteContext,
  found: Holding,
  expected: Holding,
): Promise<Counted | undefined> {
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, context.rules) || turnOf(meta) !== found.turn) return undefined
    const loss = fewerIn(found, expected)
    const before = heldOf(meta)
    if (before && !loss && sameJson(before.devices, found.devices))
      return { held: before, ...sayMissing(meta) }
    const noticedAt = context.now?.().at ?? Date.now()
    const missing = loss
      ? missingAfter(meta.missing, loss, { inside: found, outside: expected, noticedAt })
      : meta.missing
    const isOwn = loss !== undefined && Object.hasOwn(loss.devices, meta.writer.device)
    const writer = isOwn ? renamed(meta.writer, context) : meta.writer
    const held = { ...found, own: writer.device }
    const next = { ...meta, writer, held, ...sayMissing({ missing }) }
    await putMeta(transaction, context, next)
    return { held: { ...held, turn: found.turn + 1 }, ...sayMissing({ missing }) }
  })
}

/** The person goes on without what is missing. */
export function giveUpOnDisk(
  db: JournalDatabase,
  context: WriteContext,
): Promise<Result<void, StorageProblem>> {
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, context.rules)) return fail({ kind: 'newer' })
    if (!meta.missing) return ok(undefined)
    const missing = giveUp(meta.missing, heldOf(meta), context.now?.().at ?? Date.now())
    await putMeta(transaction, context, { ...meta, missing })
    return ok(undefined)
  })
}

function sayMissing({ missing }: { readonly missing?: Missing | undefined }): Pick<Meta, 'missing'> {
  return missing ? { missing } : {}
}

function isBehind({ device, seq }: Writer, { devices }: Holding): boolean {
  return (devices[device]?.most ?? 0) > seq
}

/** The clock goes on: what is written now happened later than all that is here. */
function renamed(writer: Writer, context: WriteContext): Writer {
  return { ...writer, ...freshWriter(context) }
}
