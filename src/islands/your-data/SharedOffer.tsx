import { useStore } from '@nanostores/preact'
import { shared } from '#messages/shared.ts'
import { $cannotShare, beginShared } from '#stores/shared.ts'

/** What the mode for shared computers is, and the way into it. */
export function SharedOffer() {
  const cannot = useStore($cannotShare, { ssr: 'initial' })
  return (
    <>
      <h2 id="shared">{shared.title}</h2>
      <p>{shared.lead}</p>
      <ul class="plain-list">
        {shared.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button is-second" onClick={beginShared}>
          {shared.begin}
        </button>
        <p role="status">{cannot && shared.cannot}</p>
      </div>
    </>
  )
}
