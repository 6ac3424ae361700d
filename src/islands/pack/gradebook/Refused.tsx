import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { sourceText, takingIn } from '#messages/gradebook-taking-in.ts'
import { takeInAllTheSame } from '#stores/pack/take-in.ts'
import { $takingIn, type Aside } from '#stores/pack/take-in-state.ts'
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
        {last?.receipt && (
          <button type="button" class="button is-second" onClick={() => void takeItIn(last)}>
            {takingIn.allTheSame}
          </button>
        )}
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

/** The pack's table follows, with the receipt in it. */
async function takeItIn({ key, receipt }: Aside): Promise<void> {
  await takeInAllTheSame([key])
  if (receipt) location.hash = `#${receipt.pack}`
}
