import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Grade } from '#domain/journal/fact.ts'
import { gradeName, gradeNames } from '#messages/review.ts'
import type { Aside } from '#stores/review/state.ts'
import type { Settings } from '#stores/settings.ts'
import type { Asked, CardActions } from './asked.ts'
import type { DeedPlay } from './use-deed.ts'

/**
 * Single keys, the same as the table of keys says. None acts when held, with another key, or while
 * typing (WCAG 2.1.4). A key that shows an answer grades it only where one grade was worked out, and is on its
 * button. `-` and `@` are Anki’s for cards put off and put away.
 */
export function useKeys(
  asked: Asked | undefined,
  play: Pick<DeedPlay, 'grade' | 'response'>,
  settings: Settings,
  act: CardActions,
  onHelp: () => void,
): void {
  const last = useRef<KeyboardEvent>()
  // At once and not after the next paint, so that no key is lost while a card is put up.
  useLayoutEffect(() => {
    if (!settings.keys) return
    const press = (event: KeyboardEvent) => {
      const isSecond = isSecondPress(event, last.current, settings.guardMillis)
      if (!isSecond && !event.repeat) last.current = event
      if (!isPlainKey(event)) return
      const answer = actionOf(event, asked, play, settings, act, onHelp)
      if (!answer) return
      event.preventDefault()
      if (!isSecond) answer()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [asked, play.grade, play.response, settings, act])
}

const ASIDE_KEYS: Readonly<Record<string, Aside>> = { '-': 'buried', '@': 'suspended' }

function actionOf(
  event: KeyboardEvent,
  asked: Asked | undefined,
  { grade: marked, response }: Pick<DeedPlay, 'grade' | 'response'>,
  { grades }: Settings,
  act: CardActions,
  onHelp: () => void,
): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if (key === '?') return onHelp
  if (key === 'u') return act.undo
  if (asked?.kind === 'front') {
    if (key === 'n') return () => act.reveal(false, asked.nonce)
    if ((key === ' ' || key === 'enter') && !isPressable(event, key))
      return () => act.reveal(true, asked.nonce)
  }
  if (asked?.kind === 'back') {
    const given = gradeOf(event, marked, grades)
    if (given) return () => act.grade(given, asked.nonce, response)
  }
  const aside = ASIDE_KEYS[key]
  if (aside && act.putAside && asked) return () => act.putAside?.(aside, asked.nonce)
  return undefined
}

/** The second half of a double press of a key that both shows an answer and grades it. */
function isSecondPress(
  { key, timeStamp }: KeyboardEvent,
  last: KeyboardEvent | undefined,
  guardMillis: number,
): boolean {
  const isEither = key === ' ' || key === 'Enter'
  return isEither && key === last?.key && timeStamp - last.timeStamp < guardMillis
}

/** The grade that a key gives. Where one was worked out, only its own number gives it, or space or Enter. */
function gradeOf(
  event: KeyboardEvent,
  marked: Grade | undefined,
  grades: Settings['grades'],
): Grade | undefined {
  const key = event.key.toLowerCase()
  const numbered = /^[1-4]$/.test(key) ? gradeNames[grades][Number(key) - 1] : undefined
  if (marked === undefined) return numbered?.[0]
  const isGiven = numbered
    ? numbered[1] === gradeName(grades, marked)
    : (key === ' ' || key === 'enter') && !isPressable(event, key)
  return isGiven ? marked : undefined
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
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, dialog, [contenteditable]') !== null
  )
}

/** Space and Enter belong to a button or a link that has the focus; space alone to a box to tick. */
function isPressable({ target }: KeyboardEvent, key: string): boolean {
  const pressed = key === ' ' ? 'button, a, summary, input' : 'button, a, summary'
  return target instanceof Element && target.closest(pressed) !== null
}
