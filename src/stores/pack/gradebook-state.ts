import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { PackId } from '#domain/pack/pack.ts'
import { type PackState, type PurgedPack, packOf, purgedPackOf } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'

/** One pack as its tutor has it; undefined where it was not made or kept in this browser. */
export async function tutorsPack(pack: PackId): Promise<PackState | undefined> {
  const row = await getDevice().journal.row(`pack:${pack}`)
  return row && tutors(row)
}

/** Every pack that was made here, those taken off the list too. */
export async function tutorsPacks(): Promise<readonly PackState[]> {
  const rows = await getDevice().journal.rows('pack:')
  return rows.flatMap((row) => tutors(row) ?? [])
}

/** When a pack was erased for good in this browser, or elsewhere and this browser heard of it. */
export async function purgedPack(pack: PackId): Promise<PurgedPack | undefined> {
  return purgedPackOf((await getDevice().journal.row(`pack:${pack}`))?.state)
}

/** The day a pack was made, where its tutor was. */
export function madeOn({ body, saved }: PackState): LocalDate {
  return localDateOf({ at: body.madeMinute * 60_000, offsetMin: saved?.offsetMin ?? 0 })
}

/** A pack that this person only works as a learner has no table. */
function tutors(row: { readonly state: unknown }): PackState | undefined {
  const state = packOf(row.state)
  return state?.saved && state
}
