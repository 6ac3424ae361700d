import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import { Kept } from '#islands/scenario/Kept.tsx'
import { Played } from '#islands/scenario/Played.tsx'
import { ending } from '#messages/pack-end.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'
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
  const next = (
    <button class="button" type="button" onClick={() => void doing.next()}>
      {words.next}
    </button>
  )
  const Held = useMemo(
    () =>
      ({ view }: { readonly view: Over }) => (
        <>
          <p>{ending.played}</p>
          <Kept play={play} view={view} held={next} />
        </>
      ),
    [play],
  )
  return (
    <Played
      play={play}
      view={view}
      title={`${title}, ${place}`}
      isNext={isNext}
      Held={isLate ? Held : undefined}
    >
      {next}
    </Played>
  )
}
