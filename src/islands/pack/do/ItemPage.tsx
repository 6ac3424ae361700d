import { doing as words } from '#messages/pack-open.ts'
import type { DoingView, Screen } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { CardItem } from './CardItem.tsx'
import { GradedCard } from './GradedCard.tsx'
import { NoItem } from './NoItem.tsx'
import { PackFrame } from './PackFrame.tsx'
import { PackQuestionItem } from './PackQuestionItem.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import { ScenarioItem } from './ScenarioItem.tsx'
import { UndoButton } from './UndoButton.tsx'
import { WritingItem } from './WritingItem.tsx'

interface Props {
  readonly doing: Doing
  readonly view: DoingView
  readonly screen: Extract<Screen, { readonly kind: 'item' }>
}

/** What every kind of item is given to be done in a pack. */
export interface ItemProps {
  readonly doing: Doing
  /** “Item 3 of 12”. */
  readonly place: string
  /** Comes after something else on this page. */
  readonly isNext: boolean
}

/** One item, with what a learner knows from elsewhere on the site; Skip and Stop stand above it. */
export function ItemPage({ doing, view, screen }: Props) {
  const { items, isNext, canUndo } = view
  const { work } = screen
  const place = words.place(items.findIndex(({ id }) => id === screen.id) + 1, items.length)
  const given = { doing, place, isNext }
  const isDone = items.some(({ id, isAnswered }) => id === screen.id && isAnswered)
  return (
    <PackFrame
      place={place}
      title={doing.begun.body.title}
      doing={doing}
      view={view}
      {...looksOf(work.kind)}
      more={
        <>
          {canUndo ? <UndoButton doing={doing} /> : null}
          {isDone || doing.begun.body.rules?.isOneByOne ? null : (
            <button type="button" class="link" onClick={() => void doing.next()}>
              {words.skip}
            </button>
          )}
          <button type="button" class="link" onClick={doing.showAll}>
            {words.stop}
          </button>
        </>
      }
    >
      {view.trouble ? (
        <p class="field_problem" role="alert">
          {words.undoNotKept}
        </p>
      ) : null}
      {work.kind === 'question' ? <QuestionItem key={screen.id} quiz={work.quiz} {...given} /> : null}
      {work.kind === 'pack-question' ? (
        <PackQuestionItem key={screen.id} quiz={work.quiz} isLate={work.isLate} {...given} />
      ) : null}
      {work.kind === 'writing' ? <WritingItem key={screen.id} play={work.play} {...given} /> : null}
      {work.kind === 'scenario' ? (
        <ScenarioItem play={work.play} title={work.title} isLate={work.isLate} {...given} />
      ) : null}
      {work.kind === 'card' ? <CardItem card={work.card} {...given} /> : null}
      {work.kind === 'graded-card' ? (
        <GradedCard card={work.card} grade={work.grade} response={work.response} {...given} />
      ) : null}
      {work.kind === 'loading' || work.kind === 'unreachable' || work.kind === 'gone' ? (
        <NoItem kind={work.kind} {...given} />
      ) : null}
    </PackFrame>
  )
}

/** Each kind is drawn as the sitting it is elsewhere. */
function looksOf(kind: string): {
  readonly kind?: 'quiz' | 'scenario' | 'review'
  readonly isSitting?: boolean
} {
  if (kind === 'question' || kind === 'pack-question') return { kind: 'quiz' }
  if (kind === 'scenario') return { kind: 'scenario' }
  return kind === 'card' || kind === 'graded-card' ? { kind: 'review', isSitting: true } : {}
}
