import { useEffect } from 'preact/hooks'
import { gradeNames } from '#messages/review.ts'
import { grade, reveal, undo } from '#stores/review/review.ts'
import type { Review } from '#stores/review/state.ts'
import type { Settings } from '#stores/settings.ts'

/**
 * Single keys, the same as the table of keys says. None acts when held, with another key, or while
 * typing (WCAG 2.1.4), and a key that shows an answer never grades it.
 */
export function useKeys(state: Review, settings: Settings, onHelp: () => void): void {
  useEffect(() => {
    if (!settings.keys) return
    const press = (event: KeyboardEvent) => {
      if (isHeldOrCombined(event) || isElsewhere(event)) return
      const act = actionOf(event, state, settings, onHelp)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [state, settings])
}

function actionOf(
  event: KeyboardEvent,
  state: Review,
  { grades }: Settings,
  onHelp: () => void,
): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if (key === '?') return onHelp
  if (key === 'u') return () => void undo()
  if (state.kind === 'front') {
    if (key === 'n') return () => reveal(false, state.nonce)
    if ((key === ' ' || key === 'enter') && !isPressable(event)) return () => reveal(true, state.nonce)
  }
  if (state.kind === 'back') {
    const given = /^[1-4]$/.test(key) ? gradeNames[grades][Number(key) - 1]?.[0] : undefined
    if (given) return () => void grade(given, state.nonce)
  }
  return undefined
}

function isHeldOrCombined(event: KeyboardEvent): boolean {
  return event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
}

/** In a field, or in the open table of keys. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null
  )
}

/** Space and Enter belong to a button or a link that has the focus. */
function isPressable({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}
