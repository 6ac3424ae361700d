import { useStore } from '@nanostores/preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { making } from '#messages/pack-make.ts'
import { openShelf } from '#stores/pack/make.ts'
import { $draft, $problems, $shelf } from '#stores/pack/make-state.ts'
import { Count } from './Count.tsx'
import { Picker, type Units } from './Picker.tsx'
import { useDraftInAddress } from './use-draft-in-address.ts'

/** All below the list to choose from, and what stands in the way of making the pack. */
const rest = late(async () => {
  const [{ Rest }, { Problems, Unchosen }] = await Promise.all([
    import('./Rest.tsx'),
    import('./Problems.tsx'),
  ])
  return { Rest, Problems, Unchosen }
})

/** The page on which a tutor makes a pack: what it asks, in which order, what it says, and for whom it is. */
export function MakePack({ units }: Units) {
  const draft = useStore($draft, { ssr: 'initial' })
  const loaded = useStore($shelf, { ssr: 'initial' })
  const problems = useStore($problems, { ssr: 'initial' })
  const summary = useRef<HTMLDivElement>(null)
  const isAsked = useRef(false)
  const { piece, isAway } = useLate(rest, 'soon')
  useDraftInAddress()
  // Before the first paint: an effect would begin a frame later.
  useLayoutEffect(() => void openShelf(), [])
  useEffect(() => {
    if (isAsked.current && problems.length > 0) summary.current?.focus()
    isAsked.current = false
  }, [problems])

  if (loaded?.kind === 'unreachable') {
    return (
      <>
        <p role="alert">{making.unreachable}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => void openShelf()}>
            {making.again}
          </button>
        </div>
      </>
    )
  }
  if (!draft || !loaded) {
    return (
      <p class="quiet opening" role="status">
        {draft ? making.loading : making.opening}
      </p>
    )
  }
  const { shelf } = loaded
  return (
    <>
      {draft.copyOf !== '' && <p>{making.copied(draft.copyOf)}</p>}
      {piece && problems.length > 0 && <piece.Problems problems={problems} place={summary} />}
      <h2 id="items" tabIndex={-1}>
        {making.pick}
      </h2>
      {piece && <piece.Unchosen problems={problems} />}
      <div class="beside picker">
        <div class="picker_page">
          <Picker shelf={shelf} chosen={draft.items} units={units} />
        </div>
        <Count shelf={shelf} draft={draft} />
      </div>
      {piece && (
        <piece.Rest
          draft={draft}
          shelf={shelf}
          problems={problems}
          onTry={() => {
            isAsked.current = true
          }}
        />
      )}
      {isAway && <p role="alert">{making.partAway}</p>}
    </>
  )
}
