import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { shareText, standingText, optimiseWords as words } from '#messages/optimise.ts'
import {
  $change,
  $search,
  $standing,
  chooseUsual,
  lookForWeights,
  openOptimise,
  stopLooking,
} from '#stores/review/optimise/optimise.ts'
import { Changed } from './Changed.tsx'
import { Found } from './Found.tsx'

/** Weights of one's own: what there is to learn from, the look for them, what came of it, and the way back. */
export function Optimise() {
  useEffect(openOptimise, [])
  const standing = useStore($standing, { ssr: 'initial' })
  const search = useStore($search, { ssr: 'initial' })
  const change = useStore($change, { ssr: 'initial' })
  const look = useRef<HTMLButtonElement>(null)
  const isWorking = change.kind === 'working'
  const isLooking = search.kind === 'looking'
  useEffect(() => {
    // The button that was pressed is gone: on to the one that begins it again.
    if (search.kind === 'stopped') look.current?.focus()
  }, [search.kind])
  return (
    <section aria-labelledby="own-weights">
      <h2 id="own-weights">{words.title}</h2>
      <p>{words.lead}</p>
      <p class="field_hint">{words.keeps}</p>
      {standing === undefined ? (
        <p>{words.reading}</p>
      ) : (
        <p>
          {standingText(standing.answers, standing.missing)} {standing.own ? words.isOwn : words.isUsual}
        </p>
      )}
      {isLooking ? (
        <Share label={words.looking} share={search.share} />
      ) : isWorking ? (
        <Share label={words.working} share={change.share} />
      ) : null}
      {search.kind === 'found' ? <Found outcome={search.outcome} /> : null}
      <p class="actions">
        {isLooking ? (
          <button type="button" class="button is-second" onClick={stopLooking}>
            {words.stop}
          </button>
        ) : search.kind !== 'found' && standing?.missing === 0 ? (
          <button
            type="button"
            class="button is-second"
            ref={look}
            disabled={isWorking}
            onClick={() => void lookForWeights()}
          >
            {standing.own || search.kind !== 'idle' ? words.lookAgain : words.look}
          </button>
        ) : null}
        {standing?.own && !isLooking && search.kind !== 'found' ? (
          <button
            type="button"
            class="button is-second"
            disabled={isWorking}
            onClick={() => void chooseUsual()}
          >
            {words.goBack}
          </button>
        ) : null}
      </p>
      <p role="status">
        {isLooking && words.looking}
        {search.kind === 'stopped' && words.stopped}
        {search.kind === 'failed' && words.failed}
      </p>
      <Changed change={change} />
    </section>
  )
}

/** How far a long work is; what it is, the live region says once. */
function Share({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <p>
      <progress class="share" max={1} value={share} aria-label={label} aria-valuetext={shareText(share)} />
    </p>
  )
}
