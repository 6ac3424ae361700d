import { useEffect } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { openMake } from '#stores/pack/make.ts'

/** Opens what the address asks for, and keeps the draft’s name behind `#`, so that a reload finds it again. */
export function useDraftInAddress(): void {
  useEffect(() => {
    let open = ''
    return followFragment(async (fragment) => {
      const asked = fragment.slice(1)
      if (open !== '' && asked === open) return
      open = await openMake(asked)
      history.replaceState(history.state, '', `#${open}`)
    })
  }, [])
}
