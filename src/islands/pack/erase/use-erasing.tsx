import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { eraseAway } from '#messages/pack-erase-away.ts'

/** What asks before packs are erased for good; few ever do. */
const erasePanel = late(() => import('./ErasePanel.tsx'))

/** What is asked to be erased, and the button that asked. */
interface Asked {
  readonly packs: readonly PackId[]
  readonly button: HTMLButtonElement
}

/** Erasing packs from where one has them in front of one. */
export interface Erasing {
  /** The button's own press. */
  readonly ask: (packs: readonly PackId[]) => (event: { readonly currentTarget: HTMLButtonElement }) => void
  /** The question about these packs, where it is asked. */
  readonly panelFor: (packs: readonly PackId[]) => ComponentChildren
  /** What was erased last; the focus goes there. */
  readonly said: ComponentChildren
}

/** Asks before packs are erased, one question at a time, and says what was done. */
export function useErasing(): Erasing {
  const [asked, setAsked] = useState<Asked>()
  const [erased, setErased] = useState('')
  const said = useRef<HTMLParagraphElement>(null)
  const { piece, isAway } = useLate(erasePanel, asked ? 'now' : 'never')
  useEffect(() => {
    if (erased !== '') said.current?.focus()
  }, [erased])
  return {
    ask:
      (packs) =>
      ({ currentTarget }) => {
        setErased('')
        setAsked(isSame(asked?.packs, packs) ? undefined : { packs, button: currentTarget })
      },
    panelFor(packs) {
      if (!asked || !isSame(asked.packs, packs)) return null
      if (!piece) return isAway ? <p role="status">{eraseAway}</p> : null
      const leave = () => {
        setAsked(undefined)
        asked.button.focus()
      }
      return (
        <piece.ErasePanel
          packs={asked.packs}
          onLeave={leave}
          onErased={(text) => {
            setAsked(undefined)
            setErased(text)
          }}
        />
      )
    },
    said: erased !== '' && (
      <p ref={said} tabIndex={-1}>
        {erased}
      </p>
    ),
  }
}

function isSame(one: readonly PackId[] | undefined, other: readonly PackId[]): boolean {
  return one?.length === other.length && one.every((pack, place) => pack === other[place])
}
