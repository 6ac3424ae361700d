import { useState } from 'preact/hooks'
import { Tally } from '#islands/ui/Tally.tsx'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { letterOf, beliefs as said, sureWords } from '#messages/gradebook-beliefs.ts'
import type { BeliefView } from '#stores/pack/gradebook-view.ts'
import { BeliefMap } from './BeliefMap.tsx'
import { Holders } from './Holders.tsx'

interface Props {
  readonly beliefs: readonly BeliefView[]
  /** The pack that brought them out. */
  readonly pack: string
}

/** What more than these believe is for who asks, and for paper, which can’t be asked. */
const FIRST = 4

/** The misconceptions of the class, the worst first: counted, struck, put right, and what to do about each. */
export function Beliefs({ beliefs, pack }: Props) {
  const [hasAll, setHasAll] = useState(false)
  if (beliefs.length === 0) return null
  const more = beliefs.length - FIRST
  return (
    <>
      <h2>{words.beliefs}</h2>
      <BeliefList beliefs={beliefs} pack={pack} shown={hasAll ? beliefs.length : FIRST} />
      {more > 0 && (
        <div class="actions">
          <button type="button" class="action" aria-expanded={hasAll} onClick={() => setHasAll(!hasAll)}>
            {hasAll ? words.fewerBeliefs : words.moreBeliefs(more)}
          </button>
        </div>
      )}
      <BeliefMap beliefs={beliefs} />
    </>
  )
}

interface ListProps extends Props {
  /** How many of them stand on the screen. */
  readonly shown: number
}

function BeliefList({ beliefs, pack, shown }: ListProps) {
  return (
    <ol class="beliefs">
      {beliefs.map(({ id, belief, truth, learners, of, items, sure, holders, ...rest }, at) => (
        <li class={at < shown ? 'beside' : 'beside is-later'} key={id}>
          <p class="gutter belief_count small">
            <Tally count={learners} />
            <span>
              <b>{words.beliefCount(learners, of)}</b> {words.chose(items)}
              {sure > 0 && `, ${sureWords(sure, learners)}`}
            </span>
          </p>
          <div>
            <p class="mis">
              <span class="unseen">{words.choseUnseen(learners, of)}</span>
              <s>{belief}</s>
              {beliefs.length > 1 && <span class="belief_letter small quiet"> {letterOf(at)}</span>}
            </p>
            <p class="ink-red">{truth}</p>
            <Holders holders={holders} hasTable={beliefs.length > 1} />
            <ToDo belief={{ id, belief, learners, ...rest }} pack={pack} />
          </div>
        </li>
      ))}
    </ol>
  )
}

interface ToDoProps {
  readonly belief: Pick<BeliefView, 'id' | 'belief' | 'learners' | 'taught' | 'cards' | 'followUps'>
  readonly pack: string
}

/** What a tutor can do about one of them, each named for who hears them one by one. */
function ToDo({ belief: { id, belief, learners, taught, cards, followUps }, pack }: ToDoProps) {
  const about = <span class="unseen">: {belief}</span>
  return (
    <>
      <div class="actions belief_actions">
        {followUps > 0 ? (
          <a class="button is-second" href={address.followUpPack(pack, id)}>
            {said.follow}
            {about}
          </a>
        ) : (
          <a class="action" href={`${address.makePack}#about=${encodeURIComponent(id)}`}>
            {words.makePack}
            {about}
          </a>
        )}
        {taught && (
          <a class="action" href={taught.address}>
            {said.teach(taught.title)}
          </a>
        )}
        {taught && cards.length > 0 && (
          <a class="action" href={address.cardsFirst(cards)}>
            {said.cards(cards.length)}
            {about}
          </a>
        )}
      </div>
      {taught && (
        <p class="small quiet screen-only">
          {followUps > 0 ? said.followAbout(followUps, learners) : said.nothingNew}
        </p>
      )}
    </>
  )
}
