import type { Id } from '#domain/id.ts'
import type { Award } from '#domain/pack/pack.ts'
import { ending } from '#messages/pack-end.ts'
import { dayAndTime } from '#messages/pack-open.ts'
import type { Attempt, DoingView } from '#stores/pack/do-view.ts'

const { feedback: words } = ending

interface Props {
  readonly view: Pick<DoingView, 'attempt' | 'earlier' | 'items'>
}

/**
 * What the tutor gave back on the whole of an attempt, and on each item while it is open: after its end that stands at
 * the answers. All of what is on attempts before this one.
 */
export function FeedbackPart({ view: { attempt, earlier, items } }: Props) {
  const { feedback } = attempt
  if (!feedback && earlier.length === 0) return null
  const titleOf = (id: Id) => items.find((one) => one.id === id)?.item?.title ?? words.otherItem
  return (
    <section class="part" aria-labelledby="feedback">
      <h2 id="feedback">{words.title}</h2>
      {feedback ? (
        <>
          <p class="small quiet">{words.as(feedback.learner)}</p>
          <Comment text={feedback.comment} />
          {attempt.ended ? null : <Awards awards={feedback.awards} titleOf={titleOf} />}
        </>
      ) : null}
      {earlier.map((one) => (
        <Earlier key={one.attempt} attempt={one} titleOf={titleOf} />
      ))}
    </section>
  )
}

interface EarlierProps {
  readonly attempt: Attempt
  readonly titleOf: (item: Id) => string
}

/** The answers of an attempt before are not shown any more, so what was said of each stands by the item’s title. */
function Earlier({ attempt, titleOf }: EarlierProps) {
  const { awards = [], comment = '' } = attempt.feedback ?? {}
  return (
    <>
      <h3 class="label">{words.earlier(dayAndTime(attempt))}</h3>
      <Comment text={comment} />
      <Awards awards={awards} titleOf={titleOf} />
    </>
  )
}

interface AwardsProps {
  readonly awards: readonly Award[]
  readonly titleOf: (item: Id) => string
}

function Awards({ awards, titleOf }: AwardsProps) {
  return (
    <>
      {awards.map((award) => (
        <div key={award.item}>
          <p>{words.markedItem(titleOf(award.item), award.fraction)}</p>
          <Comment text={award.comment} />
        </div>
      ))}
    </>
  )
}

function Comment({ text }: { readonly text: string }) {
  return text === '' ? null : <p class="as-typed">{text}</p>
}
