import { useEffect } from 'preact/hooks'
import { openMake } from '#stores/pack/make.ts'

/** Opens what the address asks for, and keeps the draft’s name behind `#`, so that a reload finds it again. */
export function useDraftInAddress(): void {
  useEffect(() => {
    let open = ''
    const follow = async () => {
      const asked = location.hash.slice(1)
      if (open !== '' && asked === open) return
      // A link to a part of this page (“Skip to the page”) asks for no other draft.
      const isPart = open !== '' && document.getElementById(asked) !== null
      if (!isPart) open = await openMake(asked)
      history.replaceState(history.state, '', `#${open}`)
    }
    void follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
}
