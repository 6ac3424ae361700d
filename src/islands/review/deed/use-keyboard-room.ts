import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** A window that is this much lower than the page has a keyboard on it, and not a bar of the browser’s. */
const LEAST_KEYBOARD_PX = 120

/**
 * Keeps a card readable while it is typed on with a keyboard on the screen: the question stays in view, and what
 * stands at the foot of the window moves above the keyboard (`--keyboard`).
 */
export function useKeyboardRoom(field: RefObject<HTMLElement>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return undefined
    const page = document.documentElement
    const fit = () => {
      const isTyping = document.activeElement === field.current
      const below = innerHeight - viewport.height - viewport.offsetTop
      const covered = innerHeight - viewport.height
      // Enlarged by two fingers, a window is lower too.
      const isOpen = isTyping && covered > LEAST_KEYBOARD_PX && viewport.scale < 1.1
      page.style.setProperty('--keyboard', `${isOpen ? Math.max(0, Math.round(below)) : 0}px`)
      page.toggleAttribute('data-typing', isOpen)
      if (isOpen) field.current?.closest('.slip')?.scrollIntoView({ block: 'start' })
    }
    viewport.addEventListener('resize', fit)
    return () => {
      viewport.removeEventListener('resize', fit)
      page.style.removeProperty('--keyboard')
      page.removeAttribute('data-typing')
    }
  }, [])
}
