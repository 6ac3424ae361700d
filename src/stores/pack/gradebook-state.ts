import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
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

/** The day a pack was made, where its tutor was. */
export function madeOn({ body, saved }: PackState): LocalDate {
  return localDateOf({ at: body.madeMinute * 60_000, offsetMin: saved?.offsetMin ?? 0 })
}

/** A pack that this person only works as a learner has no table. */
function tutors(row: { readonly state: unknown }): PackState | undefined {
  // `pack:` rows are written by `stepPack` alone.
  const state = row.state as PackState
  return state.saved && state
}
