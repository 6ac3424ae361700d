import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { sourceText, takingIn } from '#messages/gradebook-taking-in.ts'
import { $takingIn } from '#stores/pack/take-in.ts'
import { reasonText } from './KeptAside.tsx'

/** Said where the address was a receipt’s and nothing could be taken in: whose it is, as far as that is known, and why. */
export function Refused() {
  const { aside, end } = useStore($takingIn, { ssr: 'initial' })
  const [last] = aside
  return (
    <>
      <h1 tabIndex={-1}>{words.refused}</h1>
      <p class="lead">
        {end.kind === 'stuck' && takingIn.stuck}
        {end.kind !== 'stuck' && last?.learner !== undefined && (
          <bdi>{sourceText({ learner: last.learner })}: </bdi>
        )}
        {end.kind !== 'stuck' && last && reasonText(last.reason)}
      </p>
      <div class="actions">
        <a class="button" href={address.packs}>
          {words.toPacks}
        </a>
        <a class="action" href={address.yourData}>
          {words.toYourData}
        </a>
      </div>
    </>
  )
}
