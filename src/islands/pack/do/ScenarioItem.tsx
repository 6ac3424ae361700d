import { useStore } from '@nanostores/preact'
import { Played } from '#islands/scenario/Played.tsx'
import { doing as words } from '#messages/pack-open.ts'
import type { Play } from '#stores/scenario.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly play: Play
  readonly title: string
}

/** A scenario of a pack: played and looked back at as anywhere else, and then on to the next item. */
export function ScenarioItem({ doing, play, title, place, isNext }: Props) {
  const view = useStore(play.$view)
  return (
    <Played play={play} view={view} title={`${title}, ${place}`} isNext={isNext}>
      <button class="button" type="button" onClick={() => void doing.next()}>
        {words.next}
      </button>
    </Played>
  )
}
