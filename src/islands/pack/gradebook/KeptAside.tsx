import { sourceText, takingIn as words } from '#messages/gradebook-taking-in.ts'
import { asideText, refusalText } from '#messages/pack-refusal.ts'
import { type Aside, putAsideAway } from '#stores/pack/take-in.ts'

interface Props {
  readonly aside: readonly Aside[]
}

/** What was handed over and not taken in: whose, in what, and why. */
export function KeptAside({ aside }: Props) {
  return (
    <section class="problems aside" aria-labelledby="aside-title">
      <h2 id="aside-title">{words.aside}</h2>
      <p>{words.asideHint}</p>
      <ul class="flow">
        {aside.map(({ key, source, learner, reason }) => (
          <li key={key}>
            <p>
              <b>
                <bdi>{sourceText({ ...source, learner })}</bdi>
              </b>
            </p>
            <p>{reasonText(reason)}</p>
          </li>
        ))}
      </ul>
      <button type="button" class="action" onClick={putAsideAway}>
        {words.putAway}
      </button>
    </section>
  )
}

/** Why one thing was kept aside, and what to do about it. */
export function reasonText(reason: Aside['reason']): string {
  if (reason === 'unknown-pack') return asideText(reason)
  return refusalText(reason.refusal, { what: 'receipt', by: reason.by })
}
