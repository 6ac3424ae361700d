/** Takes what other apps shared into the inbox, where something waits: what reads it is loaded after the page. */
export async function takeIn(): Promise<void> {
  try {
    const { takeShares } = await import('#stores/log/shares.ts')
    await takeShares()
  } catch {
    // It waits on the disk, and the next page of the log tries again.
  }
}
