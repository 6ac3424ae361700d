import { useEffect, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { care as words } from '#messages/review-care.ts'
import { readHook } from '#stores/pack/do-hook.ts'

/** One’s own hook on a card of a pack, to be read: it is written and changed in a review. */
export function CardHook({ card }: { readonly card: Id }) {
  const [hook, setHook] = useState('')
  useEffect(() => {
    let isLeft = false
    void readHook(card).then((found) => {
      if (!isLeft) setHook(found)
    })
    return () => {
      isLeft = true
    }
  }, [card])
  if (hook === '') return null
  return (
    <div>
      <p class="label">{words.hook}</p>
      <p class="pack-hook" dir="auto">
        {hook}
      </p>
    </div>
  )
}
