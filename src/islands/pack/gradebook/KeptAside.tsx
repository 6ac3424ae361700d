import { useState } from 'preact/hooks'
import { archiveText, asideText } from '#messages/gradebook-aside.ts'
import { sourceText, takingIn as words } from '#messages/gradebook-taking-in.ts'
import { refusalText } from '#messages/pack-refusal.ts'
import { putAsideAway, takeInAllTheSame } from '#stores/pack/take-in.ts'
import type { Aside } from '#stores/pack/take-in-state.ts'

interface Props {
  readonly aside: readonly Aside[]
}

/** Nobody reads more than these one by one; the rest comes when asked for, so many at a time. */
const SHOWN_AT_ONCE = 50

/** What was handed over and not taken in: whose, in what, why, and the way in all the same where it is whole. */
export function KeptAside({ aside }: Props) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const whole = aside.flatMap(({ key, receipt }) => (receipt ? [key] : []))
  const more = aside.length - shown
  return (
    <section class="problems aside" aria-labelledby="aside-title">
      <h2 id="aside-title">{words.aside}</h2>
      <p>{words.asideHint}</p>
      <ul class="flow">
        {aside.slice(0, shown).map((one) => (
          <One key={one.key} aside={one} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <button type="button" class="action" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {words.moreAside(more)}
          </button>
        </p>
      )}
      <div class="actions">
        {whole.length > 1 && (
          <button type="button" class="action" onClick={() => void takeInAllTheSame(whole)}>
            {words.allTheSameAll(whole.length)}
          </button>
        )}
        <button type="button" class="action" onClick={putAsideAway}>
          {words.putAway}
        </button>
      </div>
    </section>
  )
}

interface OneProps {
  readonly aside: Aside
}

function One({ aside: { key, source, learner, reason, receipt } }: OneProps) {
  const from = sourceText({ ...source, learner })
  return (
    <li>
      <p>
        <b>
          <bdi>{from}</bdi>
        </b>
      </p>
      <p>{reasonText(reason)}</p>
      {receipt && (
        <p>
          <button type="button" class="action" onClick={() => void takeInAllTheSame([key])}>
            {words.allTheSame}
            <span class="unseen">: {from}</span>
          </button>
        </p>
      )}
    </li>
  )
}

/** Why one thing was kept aside, and what to do about it. */
export function reasonText(reason: Aside['reason']): string {
  if (typeof reason === 'string' || 'kind' in reason) return asideText(reason)
  if (reason.by === 'count') return words.tooMany(reason.what, reason.most)
  if (reason.by === 'archive') return archiveText(reason.refusal)
  return refusalText(reason.refusal, { what: 'receipt', by: reason.by })
}
