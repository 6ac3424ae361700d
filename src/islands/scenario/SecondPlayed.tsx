import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { second as words } from '#messages/scenario-second.ts'
import type { Play } from '#stores/scenario.ts'
import type { Second } from '#stores/scenario-second.ts'
import { Scene } from './Scene.tsx'

interface Props {
  readonly second: Second
  /** How many turns it took over from the first run. */
  readonly from: number
  /** Whether the person asked for it just now: then the focus goes to where it goes on. */
  readonly isAsked: boolean
}

/** A second run while it is played: the same screen as the first, with what it is and the way back above it. */
export function SecondPlayed({ second, from, isAsked }: Props) {
  const view = useStore(second.play.$view)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isAsked) return
    const script = place.current?.nextElementSibling
    const newest = [...(script?.querySelectorAll<HTMLElement>('.exchange') ?? [])].at(-1)
    newest?.querySelector('h2')?.focus({ preventScroll: true })
    newest?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <>
      <div ref={place} class="second_what">
        <h1 class="label">{words.title(from + 1)}</h1>
        <p class="small quiet">{words.honest}</p>
        <button class="action" type="button" onClick={second.leave}>
          {words.back}
        </button>
      </div>
      <Scene play={second.play} view={view} Ending={SecondEnded} />
    </>
  )
}

function SecondEnded({ play }: { readonly play: Play }) {
  return (
    <div class="kept">
      <div class="actions">
        <button class="button" type="button" onClick={() => play.lookBack()}>
          {words.sideBySide}
        </button>
      </div>
    </div>
  )
}
