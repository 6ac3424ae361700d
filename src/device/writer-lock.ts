/** Longer than any write of ours: a page asleep with the lock in its hand must not stop this one for good. */
const PATIENCE_MILLIS = 3_000

/**
 * Runs `work` while no other tab writes under the same name. Where the lock cannot be had, it runs all the same: each write
 * is one IndexedDB transaction that reads where to go on from, so the lock is for good order, not for safety.
 */
export async function asOnlyWriter<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Absent on plain http addresses.
  const locks: LockManager | undefined = navigator.locks
  if (!locks) return work()
  let granted = false
  const grantedWork = () => {
    granted = true
    return work()
  }
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MILLIS) }, grantedWork)
  } catch (error) {
    if (granted) throw error
    return work()
  }
}
