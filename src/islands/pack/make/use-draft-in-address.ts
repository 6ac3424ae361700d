import { useLayoutEffect } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { openMake } from '#stores/pack/make.ts'
import { $place } from '#stores/pack/make-state.ts'

/** Opens what the address asks for, and keeps the draft’s place behind `#`, so that a reload finds it again. */
export function useDraftInAddress(): void {
  useLayoutEffect(() => {
    let open = ''
    const name = (place: string) => {
      open = place
      history.replaceState(history.state, '', `#${place}`)
    }
    const stop = followFragment(async (fragment) => {
      const asked = fragment.slice(1)
      if (open !== '' && asked === open) return
      name(await openMake(asked))
    })
    // Where another tab writes in the same place, the draft goes on in another.
    const unbind = $place.listen((place) => {
      if (open !== '') name(place)
    })
    return () => {
      stop()
      unbind()
    }
  }, [])
}
