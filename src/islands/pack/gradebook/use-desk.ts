import { useEffect, useState } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'

/** A pack as its tutor's desk needs it, read anew whenever `since` is another value; `away` where it is out of reach. */
export function useDesk(pack: PackId, since: unknown): Desk | 'away' | undefined {
  const [desk, setDesk] = useState<Desk | 'away'>()
  useEffect(() => {
    let isGone = false
    void import('#stores/pack/gradebook-desk.ts')
      .then(({ readDesk }) => readDesk(pack))
      .catch(() => undefined)
      .then((read) => {
        if (!isGone) setDesk(read ?? 'away')
      })
    return () => {
      isGone = true
    }
  }, [pack, since])
  return desk
}
