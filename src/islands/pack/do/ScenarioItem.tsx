import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import { Played } from '#islands/scenario/Played.tsx'
import { ending } from '#messages/pack-end.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Play } from '#stores/scenario.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly play: Play
  readonly title: string
  /** Looking back waits as what was right of questions does. */
  readonly isLate: boolean
}

/** A scenario of a pack: played and looked back at as anywhere else, and then on to the next item. */
export function ScenarioItem({ doing, play, title, isLate, place, isNext }: Props) {
  const view = useStore(play.$view)
  const held = useMemo(
    () => ({ ...play, held: { says: ending.played, next: words.next, go: () => void doing.next() } }),
    [play],
  )
  const isHeld = isLate && view.kind === 'over'
  return (
    <Played
      play={isLate ? held : play}
      view={isHeld ? { ...view, isLookedAt: false } : view}
      title={`${title}, ${place}`}
      isNext={isNext}
    >
      <button class="button" type="button" onClick={() => void doing.next()}>
        {words.next}
      </button>
    </Played>
  )
}
