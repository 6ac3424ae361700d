import { useEffect } from 'preact/hooks'
import type { CardActions, Turned } from '#islands/review/asked.ts'
import { openHook } from '#stores/review/care/hook.ts'
import { Hook } from './Hook.tsx'
import { Repair } from './Repair.tsx'
import { returnTo } from './return-to.ts'

interface Props {
  readonly state: Turned
  readonly act: CardActions
}

/** Under an answer: one's own hook, and help where a card was forgotten again and again. */
export function Beneath({ state, act }: Props) {
  const { card, nonce, repair } = state
  useEffect(() => openHook(card.id), [card.id, nonce])
  useEffect(() => {
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.points a')) returnTo(state)
    }
    document.addEventListener('click', leave)
    return () => document.removeEventListener('click', leave)
  }, [state])
  return (
    <div class="slip_beneath flow">
      {repair === undefined ? null : <Repair key={nonce} state={state} times={repair} act={act} />}
      <Hook />
    </div>
  )
}
