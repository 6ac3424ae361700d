import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Review } from '#stores/review/state.ts'

/**
 * Where focus goes: to the answer once it is shown, then to the next question or the last page's heading. What the
 * page opens with is read from its top, unless it comes after something else (`isNext`).
 */
export function useFocus(
  state: Review,
  isNext: boolean = false,
): {
  readonly ask: RefObject<HTMLHeadingElement>
  readonly answer: RefObject<HTMLElement>
} {
  const ask = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const hasActed = useRef(isNext)
  const place = placeOf(state)
  useEffect(() => {
    if (place === undefined) return
    const isAnswer = place.startsWith('answer')
    if (isAnswer || hasActed.current) (isAnswer ? answer : ask).current?.focus()
    if (!place.startsWith('ask')) hasActed.current = true
  }, [place])
  return { ask, answer }
}

/** Names the thing to attend to; saving and late credit do not change it. */
function placeOf(state: Review): string | undefined {
  if (state.kind === 'opening' || state.kind === 'loading') return undefined
  if (state.kind === 'front') return `ask ${state.nonce}`
  return state.kind === 'back' || state.kind === 'saving' ? `answer ${state.nonce}` : state.kind
}
