import type { JournalDatabase } from '#device/disk/schema.ts'
import { readFacts } from '#device/disk/sealed.ts'
import { weighOnDisk } from '#device/disk/take-in.ts'
import type { Job } from '#device/errand.ts'
import type { Tell } from '#device/journal.ts'
import { makeFrom, weighFile } from '#formats/backup/work.ts'

/** Writes a backup of a database, or weighs one against it, away from the page. */
export async function backUp(
  db: JournalDatabase,
  job: Extract<Job, { readonly kind: 'backup' | 'weigh' }>,
  tell: Tell,
): Promise<unknown> {
  if (job.kind === 'backup') return makeFrom(await readFacts(db), { ...job, tell })
  return weighFile(job.file, {
    ...job,
    tell,
    weigh: (facts) => weighOnDisk(db, facts),
    held: async () => (await readFacts(db)).length,
  })
}
