/** Takes what other apps shared into the inbox; what does it is loaded only where something waits. */
export async function takeIn(): Promise<void> {
  try {
    const { hasSharesWaiting } = await import('#stores/log/shares-waiting.ts')
    if (!(await hasSharesWaiting())) return
    const { takeShares } = await import('#stores/log/shares.ts')
    await takeShares()
  } catch {
    // It waits on the disk, and the next page of the log tries again.
  }
}
