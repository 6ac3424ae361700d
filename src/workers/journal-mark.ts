import type { JournalDatabase } from '#device/disk/schema.ts'
import type { Job } from '#device/errand.ts'
import { type MarkedClass, markClass } from '#domain/pack/marked-class.ts'
import { packOf } from '#domain/pack/pack-state.ts'

/** Marks a class as it stands in the database; nothing where its pack is not there. */
export async function markOnDisk(
  db: JournalDatabase,
  { pack, sheets, now }: Extract<Job, { readonly kind: 'mark' }>,
): Promise<MarkedClass | undefined> {
  const row = await db.get('rows', `pack:${pack}`)
  const state = packOf(row?.state)
  return state && markClass(state, sheets, now)
}
