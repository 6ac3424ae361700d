import type { Marks } from '#device/device.ts'
import type { Counted } from '#device/errand.ts'
import { HELD, keepOutside } from '#device/held-marks.ts'
import { heldOutside, missingOutside } from '#device/held-read.ts'
import type { StorageProblem } from '#device/journal.ts'
import { type Holding, nothingHeld } from '#domain/journal/holding.ts'
import { sameJson } from '#domain/journal/json.ts'
import { fewerIn, lossBetween } from '#domain/journal/loss.ts'
import { giveUp, type Missing, missingAfter, stillToSay } from '#domain/journal/missing.ts'
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
export async function noteLoss(db: JournalDatabase, context: WriteContext, marks: Marks): Promise<boolean> {
  const outside = heldOutside(marks)
  // A mark that cannot be read says nothing, and must not stand in the way of the next.
  if (!outside) marks.remove(HELD)
  const before = missingOutside(marks)
  return writeAllOrNothing(db, async (transaction) => {
    const kept: Meta | undefined = await transaction.objectStore('meta').get(META_KEY)
    if (kept && isNewer(kept, context.rules)) return false
    // Another tab was first, or the marks of what is missing did not reach the disk.
    if (!outside || turnOf(kept) >= outside.turn) {
      const held = heldOf(kept)
      if (held) keepOutside(marks, held, kept?.missing)
      return kept?.missing !== undefined
    }
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
    return missing !== undefined
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

/** The person goes on without what is missing; where all of it is back, no more is said of it. */
export function giveUpOnDisk(
  db: JournalDatabase,
  context: WriteContext,
): Promise<Result<void, StorageProblem>> {
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, context.rules)) return fail({ kind: 'newer' })
    const { missing: before, ...others } = meta
    if (!before) return ok(undefined)
    const held = heldOf(meta)
    const missing = giveUp(before, held, context.now?.().at ?? Date.now())
    // Where all is back, and nothing ever was given up, there is no more to say.
    await putMeta(transaction, context, { ...others, ...sayMissing({ missing: stillToSay(missing, held) }) })
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
