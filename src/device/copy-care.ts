import type { StoredFact } from '#domain/journal/fact.ts'
import type { Millis, Moment } from '#domain/time.ts'
import { type Copies, createCopies } from './copies.ts'
import { eraseAll, goOnErasing } from './erase-all.ts'
import type { Home } from './home.ts'
import { copyQuietly } from './quiet-copy.ts'

/**
 * Keeps copies as they should be. At a quiet moment of a home one is written where it is time for one; without a home,
 * what was erased is in no copy once this resolves. Where that breaks off, the database says that it is owed.
 */
async function careForCopies(
  copies: Copies | undefined,
  now: () => Moment,
  quiet: Home | undefined,
): Promise<void> {
  if (quiet && copies) await copyQuietly(quiet, copies, now().at)
  else await copies?.clean(now().at)
}

/** What the latest whole copy holds; nothing where there is none, or it cannot be read. */
async function lastCopy(copies: Copies | undefined, now: Millis): Promise<readonly StoredFact[]> {
  const looked = await copies?.look(now, () => undefined).catch(() => undefined)
  const latest = looked?.find(({ isSound }) => isSound)
  return (latest && (await copies?.read(latest.id).catch(() => undefined))) ?? []
}

/** All that a page seldom does with copies, and what goes with them: fetched as one. */
export const copyCare = { createCopies, careForCopies, lastCopy, eraseAll, goOnErasing }
