import { useState } from 'preact/hooks'
import { needsOf } from '#domain/quiz/task/entry.ts'
import { awardOf } from '#domain/quiz/task/marks.ts'
import { address } from '#messages/address.ts'
import { kept as words } from '#messages/task-ending.ts'
import { isWholeElsewhere } from '#stores/task/marking.ts'
import { MarkedPoints } from './MarkedPoints.tsx'
import type { StepProps } from './props.ts'
import { TakeFile } from './TakeFile.tsx'

/** The end: where the text is, which points are met by which words, what is still to show, and once more. */
export function KeptPage({ marking, view, heading }: StepProps) {
  const [asks, setAsks] = useState(false)
  const { task } = marking.sheet
  const { work, keepsIn } = view
  const { kept, entry } = work
  if (!kept || entry === undefined) return null
  const { number, cards, isMarked, isWhole } = kept
  const met = task.marks.filter(({ id }) => awardOf(work.marks[id]) === 'met')
  const open = task.marks.filter((point) => !met.includes(point))
  const needs = needsOf(task)
  const isOnPage = keepsIn === 'memory'
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {isOnPage ? words.titleOnPage[isMarked ? 'marked' : 'unmarked'] : words.title(number)}
      </h1>
      <p class="lead">
        {isMarked
          ? words.lead.marked(met.length, task.marks.length)
          : words.lead[isOnPage ? 'unmarkedOnPage' : 'unmarked']}
      </p>
      {keepsIn === 'disk' ? null : <p>{keepsIn === 'tab' ? words.inTab : words.onPage}</p>}
      {isWhole || isOnPage ? null : <p>{words.partly}</p>}
      {isMarked && met.length > 0 ? (
        <>
          <h2>{words.met}</h2>
          <MarkedPoints points={met} marks={work.marks} />
        </>
      ) : null}
      {isMarked && open.length > 0 ? (
        <>
          <h2>{words.open}</h2>
          <MarkedPoints points={open} marks={work.marks} />
          {isOnPage ? null : <p>{cards.length > 0 ? words.cards(cards.length) : words.noCards}</p>}
        </>
      ) : null}
      {needs && !isOnPage ? (
        <p>
          {words.needs(needs.counts, needs.need)} <a href={address.log}>{words.log}</a>
        </p>
      ) : null}
      <div class="actions">
        {isOnPage ? (
          <TakeFile marking={marking} isFirst />
        ) : (
          <a class="button" href={address.entry(entry)}>
            {words.openEntry(number)}
          </a>
        )}
        {cards.length > 0 && !isOnPage ? (
          <a class="action" href={address.flashcards}>
            {words.flashcards}
          </a>
        ) : null}
        <button class="action" type="button" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {words.again}
        </button>
      </div>
      {asks ? (
        <section class="task_texts" aria-labelledby="again">
          <p id="again">
            <b>{words.ask}</b> {isWholeElsewhere(view) ? words.askNote(number) : words.askNoteBeside}
          </p>
          <p class="actions">
            <button class="action" type="button" onClick={() => marking.again(true)}>
              {words.withText}
            </button>
            <button class="action" type="button" onClick={() => marking.again(false)}>
              {words.afresh}
            </button>
          </p>
        </section>
      ) : null}
      {isOnPage || (keepsIn === 'disk' && isWhole) ? null : <TakeFile marking={marking} />}
    </>
  )
}
