import type { StorageProblem } from '#device/journal.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { ok, type Result } from '#domain/result.ts'
import type { ToGo } from '#messages/pack-erase.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { forgetUnnamed } from '#stores/unnamed-typed.ts'
import { readPack } from './do-answers.ts'
import { commentsBegun, forgetComments, forgetHalfWay, halfWay } from './erase-typed.ts'

/** Packs that are about to be erased, and what goes with them. */
export interface PacksToGo extends ToGo {
  readonly packs: readonly PackId[]
}

/** What would go with some packs; those that are not here any more are left out. */
export async function weighErasing(packs: readonly PackId[]): Promise<PacksToGo> {
  const states = await statesOf(packs)
  const sum = (count: (state: PackState) => number) => states.reduce((all, state) => all + count(state), 0)
  const learners = ({ receipts }: PackState) =>
    new Set(receipts.map(({ body }) => nameKey(body.learner))).size
  return {
    packs: states.map(({ id }) => id),
    titles: states.map(({ body }) => body.title),
    made: sum(({ saved }) => Number(saved !== undefined)),
    offList: sum(({ saved }) => Number(saved?.isRemoved ?? false)),
    receipts: sum(({ receipts }) => receipts.length),
    learners: sum(learners),
    marks: sum(({ awards = [] }) => awards.length),
    comments: sum(({ awards = [] }) => awards.filter(({ award }) => award.comment !== '').length),
    names: sum(({ saved }) => saved?.names.length ?? 0),
    keys: sum(({ body, saved }) => Number(saved !== undefined && body.key?.kind === 'tutor')),
    codes: sum(({ saved }) => Number(saved?.code !== undefined)),
    attempts: sum(({ attempts }) => attempts.length),
    hasCards: states.some(
      ({ body, attempts }) => attempts.length > 0 && body.own?.some(({ kind }) => kind === 'card'),
    ),
  }
}

/**
 * Erases packs for good, with their classes and with what was begun of them: from the journal in one write, then what
 * stands half-way in them. Where that breaks off in between, the list of packs forgets it when it is next read.
 */
export async function erasePacks(packs: readonly PackId[]): Promise<Result<void, StorageProblem>> {
  const device = getDevice()
  const attempts = new Set(
    (await statesOf(packs)).flatMap((state) => state.attempts.map(({ attempt }) => attempt)),
  )
  const purged = await device.journal.purge(packs.map((pack) => ({ pack })))
  if (!purged.ok) {
    await noteProblem(purged.problem)
    return purged
  }
  await forgetHalfWay(device, (attempt) => attempts.has(attempt), await halfWay(device))
  await forgetComments(device, (pack) => packs.includes(pack), await commentsBegun(device))
  await forgetUnnamed(device.drafts, { erasing: 0, erasingPacks: packs.length })
  return ok(undefined)
}

async function statesOf(packs: readonly PackId[]): Promise<readonly PackState[]> {
  const states = await Promise.all(packs.map((pack) => readPack(getDevice(), pack)))
  return states.flatMap((state) => state ?? [])
}
