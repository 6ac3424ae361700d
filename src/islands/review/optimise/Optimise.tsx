import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { otherwiseText, shareText, standingText, optimiseWords as words } from '#messages/optimise.ts'
import { $change, $search, $standing, openOptimise } from '#stores/review/optimise/optimise.ts'
import { Bring } from './Bring.tsx'
import { Buttons } from './Buttons.tsx'
import { Found } from './Found.tsx'
import { Said } from './Said.tsx'

/** Weights of one's own: what there is to learn from, the look for them, what came of it, and the way back. */
export function Optimise() {
  useEffect(openOptimise, [])
  const standing = useStore($standing, { ssr: 'initial' })
  const search = useStore($search, { ssr: 'initial' })
  const change = useStore($change, { ssr: 'initial' })
  const otherwise = standing && otherwiseText(standing)
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p class="field_hint">{words.keeps}</p>
      <p>
        {standing
          ? `${standingText(standing.answers, standing.missing)} ${standing.own ? words.isOwn : words.isUsual}`
          : words.reading}
      </p>
      {otherwise && <p class="to-put-right">{otherwise}</p>}
      {search.kind === 'looking' && <Share label={words.looking} share={search.share} />}
      {change.kind === 'working' && <Share label={words.working} share={change.share} />}
      {search.kind === 'found' && <Found outcome={search.outcome} />}
      <div class="actions">
        <Buttons standing={standing} search={search} isWorking={change.kind === 'working'} />
        <Said search={search} change={change} />
      </div>
      <Bring isWorking={change.kind === 'working'} />
    </>
  )
}

/** How far a long work is; what it is, the live region says once. */
function Share({ label, share }: { readonly label: string; readonly share: number }) {
  return <progress class="share" max={1} value={share} aria-label={label} aria-valuetext={shareText(share)} />
}
