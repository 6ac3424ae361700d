import { leaveSharedMode } from '#device/shared/web-mode.ts'
import type { DrillKind } from '#tests/support/drills/list.ts'
import { closeRestored, type Digests, digestsOf, RESTORE } from '#tests/support/drills/restore.ts'
import { type Base64, fromBase64 } from './bytes.ts'

/** Deeds with what earlier releases wrote. */
export const drills = {
  /** Restores a fixture into a journal of its own; what it comes to, or why it could not be. */
  async drill(kind: DrillKind, fixture: Base64): Promise<Digests | string> {
    try {
      return await digestsOf(await RESTORE[kind](fromBase64(fixture)))
    } catch (error) {
      return String(error)
    } finally {
      await closeRestored()
      leaveSharedMode()
    }
  },
}
