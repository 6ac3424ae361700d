import { useStore } from '@nanostores/preact'
import { compareText, yourData } from '#messages/your-data.ts'
import { $kept } from '#stores/your-data.ts'
import { HalfFilled } from './HalfFilled.tsx'
import { OpenFile } from './OpenFile.tsx'
import { TakeFile } from './TakeFile.tsx'
import { useHost } from './use-host.ts'

/** A new phone in four steps, with the two buttons it needs where they are needed. */
export function Moving() {
  const kept = useStore($kept, { ssr: 'initial' })
  const host = useHost()
  const steps = [
    <>
      <p>{yourData.movingTake}</p>
      <HalfFilled />
      <TakeFile at="moving" />
    </>,
    <p>{yourData.movingBring}</p>,
    <>
      <p>{yourData.movingOpen(host)}</p>
      <OpenFile id="moving-file" label={yourData.movingOpenLabel} />
    </>,
    <p>{compareText(kept?.facts)}</p>,
  ]
  return (
    <>
      <h2 id="moving">{yourData.moving}</h2>
      <p>{yourData.movingLead}</p>
      <ol class="steps">
        {steps.map((step, place) => (
          <li key={place} class="hang">
            <span class="hang_mark" aria-hidden="true">
              {place + 1}
            </span>
            <div class="flow">{step}</div>
          </li>
        ))}
      </ol>
    </>
  )
}
