import type { Moment } from '#domain/time.ts'
import type { Copies } from './copies.ts'
import type { Home } from './home.ts'

/** Keeps copies as they should be. None of it rejects: what breaks off is done at a later start. */
export interface CopyCare {
  /** At a quiet moment: writes one where it is time for one, and ends what an erasing left undone. */
  tend(home: Home): Promise<void>
  /** What was erased is in no copy either once this resolves; where that cannot be, the database says that it is owed. */
  clean(): Promise<void>
}

/** Care for copies that are fetched when there is something to do. */
export function createCopyCare(copiesHere: () => Promise<Copies | undefined>, now: () => Moment): CopyCare {
  const attempt = async (work: (copies: Copies) => Promise<unknown>) => {
    try {
      const copies = await copiesHere()
      if (copies) await work(copies)
    } catch {
      // Out of reach: another start tries again.
    }
  }
  return {
    tend: (home) =>
      attempt(async (copies) => (await import('./quiet-copy.ts')).copyQuietly(home, copies, now().at)),
    clean: () => attempt((copies) => copies.clean(now().at)),
  }
}
