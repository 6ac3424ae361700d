import type { VisitOutlook } from '#domain/review/visit-outlook.ts'
import { address } from '#messages/address.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import {
  dueWords,
  lateWords,
  leftOutWords,
  MANY_NEW,
  nothingWords,
  unmetWords,
  weakestWords,
  visit as words,
} from '#messages/visit.ts'
import type { ShownOutlook } from '#stores/review/visit/outlook.ts'
import { bringLate } from '#stores/review/visit/visit.ts'
import type { KnownPoint } from './VisitPage.tsx'

interface Props {
  readonly outlook: ShownOutlook
  readonly points: readonly KnownPoint[]
  /** What was pressed may be gone afterwards: what is said of it goes on from there. */
  readonly onDo: (done: Promise<unknown>) => void
}

/** Under this a point is worth a look of its own. */
const WEAK = 0.9

/** What helps most before the visit, the first of it first. */
export function NextSteps({ outlook, points, onDo }: Props) {
  const { due, unmet, leftOut, newPerDay, newPerDayNeeded, late, today, visitDay } = outlook
  const isAhead = visitDay > today
  const weakest = weakestOf(outlook, points)
  const isBusy = due > 0 || unmet > 0
  return (
    <>
      <h2>{words.next}</h2>
      {due > 0 ? <p>{dueWords(due)}</p> : null}
      {leftOut > 0 && isAhead ? (
        <p>
          {leftOutWords(outlook)}{' '}
          {(newPerDayNeeded ?? Number.POSITIVE_INFINITY) > MANY_NEW ? (
            <a href={address.learn}>{words.lessons}</a>
          ) : (
            <a href={flashcardAddress.settings}>{words.newPerDay}</a>
          )}
          .
        </p>
      ) : unmet > 0 && isAhead ? (
        <p>{unmetWords(unmet, newPerDay)}</p>
      ) : null}
      {late.ids.length > 0 ? (
        <p>
          {lateWords(late)}{' '}
          {late.days.length > 0 ? (
            <button type="button" class="action" onClick={() => onDo(bringLate())}>
              {words.bringLate}
            </button>
          ) : null}
        </p>
      ) : null}
      {weakest ? (
        <p>
          {weakestWords(weakest.text, weakest.recall, isAhead)}{' '}
          <a href={address.cardsFirst(weakest.cards)}>{words.askWeakest}</a>.
        </p>
      ) : null}
      {isBusy || weakest || late.ids.length > 0 ? null : <p>{nothingWords}</p>}
      <div class="actions">
        {isBusy ? (
          <a class="button" href={address.flashcards}>
            {words.begin}
          </a>
        ) : null}
        <a class="action" href={address.log}>
          {words.log}
        </a>
      </div>
    </>
  )
}

function weakestOf({ points: outlooks }: VisitOutlook, points: readonly KnownPoint[]) {
  const known = points.flatMap((point) => {
    const recall = outlooks.get(point.id)?.recall?.ifKept
    return recall === undefined || recall >= WEAK ? [] : [{ ...point, recall }]
  })
  return known.sort((a, b) => a.recall - b.recall)[0]
}
