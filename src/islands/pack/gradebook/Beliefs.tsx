import { useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import type { BeliefView } from '#stores/pack/gradebook-view.ts'
import { Tally } from './Tally.tsx'

interface Props {
  readonly beliefs: readonly BeliefView[]
}

/** What more than these believe is for who asks. */
const FIRST = 4

/** The misconceptions of the class, the most common first: counted, struck, and put right. */
export function Beliefs({ beliefs }: Props) {
  const [hasAll, setHasAll] = useState(false)
  if (beliefs.length === 0) return null
  const more = beliefs.length - FIRST
  return (
    <>
      <h2>{words.beliefs}</h2>
      <BeliefList beliefs={hasAll ? beliefs : beliefs.slice(0, FIRST)} />
      {more > 0 && (
        <div class="actions">
          <button type="button" class="action" aria-expanded={hasAll} onClick={() => setHasAll(!hasAll)}>
            {hasAll ? words.fewerBeliefs : words.moreBeliefs(more)}
          </button>
        </div>
      )}
    </>
  )
}

function BeliefList({ beliefs }: Props) {
  return (
    <ol class="beliefs">
      {beliefs.map(({ id, belief, truth, learners, of, items }) => (
        <li class="beside" key={id}>
          <p class="gutter belief_count small">
            <Tally count={learners} />
            <span>
              <b>{words.beliefCount(learners, of)}</b> {words.chose(items)}
            </span>
          </p>
          <div>
            <p class="mis">
              <span class="unseen">{words.choseUnseen(learners, of)}</span>
              <s>{belief}</s>
            </p>
            <p class="ink-red">{truth}</p>
            <p>
              <a class="action" href={`${address.makePack}#about=${encodeURIComponent(id)}`}>
                {words.makePack}
                <span class="unseen">: {belief}</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
