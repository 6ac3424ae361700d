import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Kept } from '#islands/scenario/Kept.tsx'
import { Scene } from '#islands/scenario/Scene.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { ending } from '#messages/pack-end.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly play: Play
  readonly title: string
}

const after = late(async () => {
  const found = await import('#islands/scenario/Ending.tsx')
  await found.styled()
  return found
})

/** A scenario of a pack that shows later what was right: played as anywhere else, and looked back at with the rest. */
export function LateScenario({ doing, play, title, place, isNext }: Props) {
  const view = useStore(play.$view)
  const top = useRef<HTMLHeadingElement>(null)
  const { piece } = useLate(after, 'now')
  useEffect(() => {
    if (isNext) top.current?.focus()
    void play.wake()
  }, [play])
  const Held = useMemo(
    () =>
      ({ view }: { readonly view: Over }) => (
        <>
          <p>{ending.played}</p>
          <Kept
            play={play}
            view={view}
            held={
              <button class="button" type="button" onClick={() => void doing.next()}>
                {words.next}
              </button>
            }
          />
        </>
      ),
    [play],
  )
  return (
    <>
      <h1 class="unseen" ref={top} tabIndex={-1}>
        {title}, {place}
      </h1>
      {piece ? <piece.Told view={view} /> : null}
      <Scene play={play} view={view} Ending={Held} />
    </>
  )
}
