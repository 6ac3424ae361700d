import type { Day } from '#domain/time.ts'
import { address } from '#messages/address.ts'
import { whyWords } from '#messages/review.ts'
import { madeOf, ownOf, today as words } from '#messages/today.ts'
import type { NextThing } from '#stores/today-next.ts'
import type { TodayUnit } from '#stores/today-units.ts'
import { CatchUpLine } from './CatchUpLine.tsx'
import { CatchUpOffer } from './CatchUpOffer.tsx'

interface Props {
  readonly next: NextThing
  readonly today: Day
  readonly readNext: TodayUnit['sections'][number] | undefined
}

/** A short sitting, for who has little time; offered where there is more than that. */
const SHORT = 5

/** What one goes on with who wants more than today’s part. */
const MORE = 10

/** The one clear next thing, with what it is made of and why its first card comes. */
export function Next({ next, today, readNext }: Props) {
  return (
    <div class="flow">
      {next.kind === 'cards' ? (
        <Cards next={next} today={today} />
      ) : (
        <NoCards next={next} today={today} readNext={readNext} />
      )}
      {next.breakUntil !== undefined && <p>{words.onBreak(next.breakUntil)}</p>}
      {next.catchUp && <CatchUpLine plan={next.catchUp} today={today} />}
      {next.backlog && <CatchUpOffer due={next.backlog.due} />}
    </div>
  )
}

function NoCards({
  next,
  today,
  readNext,
}: Props & { readonly next: Exclude<NextThing, { kind: 'cards' }> }) {
  const isHeld = next.kind === 'held'
  return (
    <>
      <h1>
        {isHeld
          ? words.held(next.held.by, next.minutesPerDay)
          : words.nothing(today, next.nextDue, next.newTomorrow)}
      </h1>
      <p class="lead">{isHeld ? words.heldBack(next.held.due) : words.nothingReadOn}</p>
      <div class="actions">
        <a class="button" href={readNext?.address ?? address.learn}>
          {readNext?.title ?? words.readOn}
        </a>
        {isHeld ? (
          <a class="action" href={`${address.flashcards}?cards=${MORE}`}>
            {words.goOn}
          </a>
        ) : (
          <a class="action" href={address.quizzes}>
            {words.quizzes}
          </a>
        )}
      </div>
    </>
  )
}

function Cards({
  next,
  today,
}: {
  readonly next: NextThing & { readonly kind: 'cards' }
  readonly today: Day
}) {
  const cards = next.due + next.fresh
  return (
    <>
      <h1>{words.cards(cards, next.minutes)}</h1>
      <p class="lead">
        <MadeOf next={next} />
        {next.held?.by === 'minutes' && ` ${words.fits(next.minutesPerDay)}`}
        {next.first && ` ${words.firstBecause(whyWords(next.first, today))}`}
      </p>
      <div class="actions">
        <a class="button" href={address.flashcards}>
          {words.start}
        </a>
        {cards > SHORT && (
          <a class="action" href={`${address.flashcards}?cards=${SHORT}`}>
            {words.onlyFive}
          </a>
        )}
      </div>
    </>
  )
}

function MadeOf({ next }: { readonly next: NextThing & { readonly kind: 'cards' } }) {
  const parts = madeOf(next.due, next.fresh, next.waiting)
  if (next.fresh === 0) return <>{parts.join(' ')}</>
  const { freshFrom } = next
  return (
    <>
      {parts.join(' ')}
      {freshFrom && (
        <>
          , {words.from} <a href={freshFrom.address}>{freshFrom.title}</a>
        </>
      )}
      {ownOf(next.fresh, next.freshOwn)}.
    </>
  )
}
