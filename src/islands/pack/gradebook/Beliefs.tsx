import { useState } from 'preact/hooks'
import { Tally } from '#islands/ui/Tally.tsx'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import type { BeliefView } from '#stores/pack/gradebook-view.ts'

interface Props {
  readonly beliefs: readonly BeliefView[]
}

/** What more than these believe is for who asks, and for paper, which can’t be asked. */
const FIRST = 4

/** The misconceptions of the class, the most common first: counted, struck, and put right. */
export function Beliefs({ beliefs }: Props) {
  const [hasAll, setHasAll] = useState(false)
  if (beliefs.length === 0) return null
  const more = beliefs.length - FIRST
  return (
    <>
      <h2>{words.beliefs}</h2>
      <BeliefList beliefs={beliefs} shown={hasAll ? beliefs.length : FIRST} />
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

interface ListProps extends Props {
  /** How many of them stand on the screen. */
  readonly shown: number
}

function BeliefList({ beliefs, shown }: ListProps) {
  return (
    <ol class="beliefs">
      {beliefs.map(({ id, belief, truth, learners, of, items }, at) => (
        <li class={at < shown ? 'beside' : 'beside is-later'} key={id}>
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
