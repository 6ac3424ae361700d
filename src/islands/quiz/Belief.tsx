import type { PointWords } from '#domain/quiz/sheet.ts'
import { quiz as words } from '#messages/quiz.ts'
import { kindName } from '#messages/site.ts'

interface Props {
  readonly point: PointWords | undefined
  /** Says that its cards come first now; or keeps the room for it until that is kept, and so is true. */
  readonly cardFirst?: 'now' | 'soon'
}

/** A misconception that was given away: struck, and put right in the assessor's ink. */
export function Belief({ point, cardFirst }: Props) {
  if (!point) return null
  return (
    <div class="belief">
      <p class="label">{kindName.misconception.one}</p>
      <div class="mis">
        <p>
          <span class="unseen">{words.beliefFirst} </span>
          <s>{point.text}</s>
        </p>
        <p class="ink-red">{point.truth}</p>
      </div>
      {cardFirst ? (
        <p class={cardFirst === 'soon' ? 'small is-soon' : 'small'}>{words.cardFirst(point.cards.length)}</p>
      ) : null}
    </div>
  )
}
