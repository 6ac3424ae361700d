import { sourceText, takingIn as words } from '#messages/gradebook-taking-in.ts'
import { asideText, refusalText } from '#messages/pack-refusal.ts'
import { type Aside, putAsideAway } from '#stores/pack/take-in.ts'

interface Props {
  readonly aside: readonly Aside[]
}

/** More than these nobody reads one by one. */
const SHOWN_MOST = 50

/** What was handed over and not taken in: whose, in what, and why. */
export function KeptAside({ aside }: Props) {
  return (
    <section class="problems aside" aria-labelledby="aside-title">
      <h2 id="aside-title">{words.aside}</h2>
      <p>{words.asideHint}</p>
      <ul class="flow">
        {aside.slice(0, SHOWN_MOST).map(({ key, source, learner, reason }) => (
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
      {aside.length > SHOWN_MOST && <p>{words.moreAside(aside.length - SHOWN_MOST)}</p>}
      <button type="button" class="action" onClick={putAsideAway}>
        {words.putAway}
      </button>
    </section>
  )
}

/** Why one thing was kept aside, and what to do about it. */
export function reasonText(reason: Aside['reason']): string {
  if (reason === 'unknown-pack') return asideText(reason)
  if (reason.by === 'count') return words.tooMany(reason.most)
  return refusalText(reason.refusal, { what: 'receipt', by: reason.by })
}
