import type { Marks } from '#device/device.ts'
import { keepOutside } from '#device/held-marks.ts'
import { type HeldChange, type Holding, holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import type { RowRules } from '#domain/journal/row.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import type { Moment } from '#domain/time.ts'
import { META_KEY, type Meta, WRITER_VERSION } from './schema.ts'
import type { Sealing } from './sealing.ts'
import type { WriteTransaction } from './transaction.ts'

/** What writing needs to know beside the database. */
export interface WriteContext {
  readonly rules: RowRules
  readonly newDevice: () => string
  readonly now?: () => Moment
  /** What is remembered outside of the database of what is in it. Absent where nothing may be. */
  readonly outside?: Marks
  /** Set only by tests, which have few facts. */
  readonly sealing?: Sealing
}

/** The record about the database, or the one a new database begins with. */
export async function metaOf(transaction: WriteTransaction, context: WriteContext): Promise<Meta> {
  const kept = await transaction.objectStore('meta').get(META_KEY)
  return kept ?? newMeta(context)
}

/** The record a new database begins with. */
export function newMeta(context: WriteContext): Meta {
  const writer = freshWriter(context)
  const { version } = context.rules
  return { minWriter: WRITER_VERSION, rules: version, tail: 0, writer, held: nothingHeld(writer.device) }
}

/** What a write changes of what the record about the database counts. */
export interface MetaChange extends HeldChange {
  /** How many more facts lie outside segments. */
  readonly outside?: number
}

/**
 * Writes the record about the database, and what it says of what is held outside of it as well, once it is on the disk.
 * Async, so that a refusal is a rejection among others and never lost.
 */
export async function putMeta(
  transaction: WriteTransaction,
  context: WriteContext,
  { held: before, ...meta }: Meta,
  change: MetaChange = {},
): Promise<void> {
  const { tail } = meta
  const turn = turnOf(meta) + 1
  const known = before?.turn === turn - 1 ? before : undefined
  // Compacting and the like change nothing that a person did.
  const at = ((change.added ?? change.gone) ? undefined : known?.at) || (context.now?.().at ?? Date.now())
  const now = { turn, at, own: meta.writer.device }
  const held = known && holdingAfter(known, change, now)
  const next: Meta = {
    ...meta,
    ...(tail === undefined ? {} : { tail: tail + (change.outside ?? 0) }),
    ...(held ? { held } : {}),
    minWriter: WRITER_VERSION,
    turn,
  }
  await transaction.objectStore('meta').put(next, META_KEY)
  const { outside } = context
  if (held && outside) {
    transaction.done.then(
      () => keepOutside(outside, held, meta.missing),
      () => undefined,
    )
  }
}

/** What is held, where that is known: not by what an older release carried on while it wrote. */
export function heldOf(meta: Meta | undefined): Holding | undefined {
  return meta?.held?.turn === turnOf(meta) ? meta?.held : undefined
}

/** How often was written here. */
export function turnOf(meta: Meta | undefined): number {
  return meta?.turn ?? 0
}

/** Whether everything was about to be erased when the browser ended, and nothing was written since. */
export function isErasing(meta: Meta | undefined): boolean {
  return meta?.erasing !== undefined && meta.erasing === turnOf(meta)
}

/** Whether a newer release has written here, so that this one must not. */
export function isNewer(meta: Meta, rules: RowRules): boolean {
  return meta.minWriter > WRITER_VERSION || meta.rules > rules.version
}

/** A writer that begins to count under a new name. */
export function freshWriter({ newDevice }: WriteContext): Writer {
  return { device: newDevice(), seq: 0 }
}
