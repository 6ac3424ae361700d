import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether the page is being printed: what the screen shows when asked belongs on paper, which can’t be asked. */
export function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false)
  useEffect(() => {
    const begin = () => atOnce(() => setOnPaper(true))
    const end = () => setOnPaper(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isOnPaper
}

/** Renders before it returns: a browser lays paper out as soon as its listeners are through. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options
  options.debounceRendering = (render) => render()
  change()
  if (debounceRendering) options.debounceRendering = debounceRendering
  else delete options.debounceRendering
}
