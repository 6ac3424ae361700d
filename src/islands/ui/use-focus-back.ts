import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Once a question or an answer is over and what had the focus is gone with it, the focus goes on from where it was asked
 * for: who works by keys, or hears the page, is not sent back to its top.
 */
export function useFocusBack(isOpen: boolean, to: RefObject<HTMLElement>): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) to.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
}
