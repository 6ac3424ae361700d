import { type JournalDatabase, META_KEY } from './schema.ts'

/**
 * What was erased is out of the copies too. Where more was erased meanwhile the note stays. It is no write of records,
 * so it does not count as one.
 */
export async function clearOwed(db: JournalDatabase, owed: number | undefined): Promise<void> {
  if (owed === undefined) return
  const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' })
  const kept = await transaction.store.get(META_KEY)
  if (kept?.owesCopies === owed) {
    const { owesCopies: _owed, ...meta } = kept
    await transaction.store.put(meta, META_KEY)
  }
  await transaction.done
}
