import type { Counted } from '#device/errand.ts'
import type { Tell } from '#device/journal.ts'
import { isSound } from '#domain/journal/parse.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { addTo, type Counts, countKeys, holdingOf } from './count.ts'
import { eachRecord } from './each-fact.ts'
import { heldOf, type WriteContext } from './meta.ts'
import { noteCounted } from './repair.ts'
import { type JournalDatabase, META_KEY, type Meta } from './schema.ts'
import { ALL } from './transaction.ts'

/** How often it is tried while others go on writing; the next start tries again. */
const TRIES = 3

/**
 * Looks at every record there is and takes down how many are sound, and what is missing where they are fewer than were
 * counted along. Resolves to what is held; nothing where others kept writing.
 */
export async function countOnDisk(
  db: JournalDatabase,
  context: WriteContext,
  tell: Tell = () => undefined,
): Promise<Counted | undefined> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const meta: Meta | undefined = await db.get('meta', META_KEY)
    if (!meta) return undefined
    // Where it was not counted along, the names of records say how many there should be.
    const expected = heldOf(meta) ?? (await countKeys(db.transaction(ALL), meta))
    const found = holdingOf(meta, await countSound(db, tell))
    const noted = await noteCounted(db, context, found, expected)
    if (noted) return noted
  }
  return undefined
}

/** Facts that can be read, by their devices. */
async function countSound(db: JournalDatabase, tell: Tell): Promise<Counts> {
  const counts: Counts = new Map()
  await eachRecord(() => db.transaction(ALL), tell, {
    kept: ({ fact }) => void (isSound(fact) && addTo(counts, fact.id)),
    segment(segment) {
      for (const { fact } of factsOf(segment)) addTo(counts, fact.id)
    },
  })
  return counts
}
