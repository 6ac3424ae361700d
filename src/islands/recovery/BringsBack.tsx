import { useEffect, useState } from 'preact/hooks'
import { bringsText } from '#messages/recovery.ts'
import { weighedFacts } from '#stores/backup-open.ts'
import { bringsBack } from '#stores/missing.ts'

/** How much of what is missing the file holds that was just weighed. */
export function BringsBack({ missing }: { readonly missing: number }) {
  const [brings, setBrings] = useState<number>()
  useEffect(() => {
    let isHere = true
    void bringsBack(weighedFacts()).then((count) => isHere && setBrings(count))
    return () => {
      isHere = false
    }
  }, [])
  return brings === undefined ? null : <b>{bringsText(brings, missing)}</b>
}
