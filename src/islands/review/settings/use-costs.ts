import { useEffect, useState } from 'preact/hooks'
import type { ReviewSettings } from '#domain/review/settings.ts'

type CostStore = typeof import('#stores/review/settings/costs.ts')

/** What works the cost of a choice out, and what from. */
export interface Costs extends Omit<CostStore, '$basis' | 'openCosts'> {
  readonly basis: NonNullable<ReturnType<CostStore['$basis']['get']>>
}

/** The costs, read once the settings are, and anew when one of them changes; nothing until then, or where they are out of reach. */
export function useCosts(settings: ReviewSettings | undefined): Costs | undefined {
  const [costs, setCosts] = useState<Costs>()
  useEffect(() => {
    if (!settings) return undefined
    let isOld = false
    const read = async () => {
      const { $basis, openCosts, ...store } = await import('#stores/review/settings/costs.ts')
      await openCosts()
      const basis = $basis.get()
      if (basis && !isOld) setCosts({ ...store, basis })
    }
    // A page that cannot say what a choice costs can still take it.
    read().catch(() => undefined)
    return () => {
      isOld = true
    }
  }, [settings])
  return costs
}
