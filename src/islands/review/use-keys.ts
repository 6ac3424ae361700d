import { useLayoutEffect } from 'preact/hooks'
import { gradeNames } from '#messages/review.ts'
import type { Settings } from '#stores/settings.ts'
import type { Asked, CardActions } from './asked.ts'

/**
 * Single keys, the same as the table of keys says. None acts when held, with another key, or while
 * typing (WCAG 2.1.4), and a key that shows an answer never grades it.
 */
export function useKeys(
  asked: Asked | undefined,
  settings: Settings,
  act: CardActions,
  onHelp: () => void,
): void {
  // At once and not after the next paint, so that no key is lost while a card is put up.
  useLayoutEffect(() => {
    if (!settings.keys) return
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return
      const answer = actionOf(event, asked, settings, act, onHelp)
      if (!answer) return
      event.preventDefault()
      answer()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [asked, settings, act])
}

function actionOf(
  event: KeyboardEvent,
  asked: Asked | undefined,
  { grades }: Settings,
  act: CardActions,
  onHelp: () => void,
): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if (key === '?') return onHelp
  if (key === 'u') return act.undo
  if (asked?.kind === 'front') {
    if (key === 'n') return () => act.reveal(false, asked.nonce)
    if ((key === ' ' || key === 'enter') && !isPressable(event)) return () => act.reveal(true, asked.nonce)
  }
  if (asked?.kind === 'back') {
    const given = /^[1-4]$/.test(key) ? gradeNames[grades][Number(key) - 1]?.[0] : undefined
    if (given) return () => act.grade(given, asked.nonce)
  }
  return undefined
}

/** Whether a key was pressed alone, once, and not into a field or the open table of keys. */
export function isPlainKey(event: KeyboardEvent): boolean {
  return !isHeldOrCombined(event) && !isElsewhere(event)
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
