import { awardOf, openPoints } from '#domain/quiz/task/marks.ts'
import { isWritten } from '#domain/quiz/task/work.ts'
import { compare as words } from '#messages/task-ending.ts'
import { MarkedPoints } from './MarkedPoints.tsx'
import type { StepProps } from './props.ts'
import { Stop } from './Stop.tsx'
import { TakeFile } from './TakeFile.tsx'

/** One’s own text beside the exemplar, part by part; then how it was marked, and the way to keep it. */
export function ComparePage({ marking, view, heading }: StepProps) {
  const { task } = marking.sheet
  const { work, isKeeping } = view
  const isMarked = openPoints(task.marks, work.marks).length === 0
  const hasText = isWritten(work)
  const met = task.marks.filter(({ id }) => awardOf(work.marks[id]) === 'met').length
  const keep = (
    <button
      class={isMarked ? 'button' : 'action'}
      type="button"
      aria-disabled={isKeeping || undefined}
      onClick={() => void marking.keep()}
    >
      {isKeeping ? words.keeping : isMarked ? words.keep : words.keepText}
    </button>
  )
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      {work.hasSeen ? <p class="task_texts">{words.seen}</p> : null}
      {task.parts.map(({ id, label, prompt }) => (
        <section class="task_pair wide" key={id} aria-labelledby={`pair-${id}`}>
          <h2 id={`pair-${id}`}>{task.kind === 'rehearsal' ? prompt : label}</h2>
          <div>
            <h3 class="label">{words.yours}</h3>
            <p class={work.texts[id]?.trim() ? 'task_said' : 'quiet'}>
              {work.texts[id]?.trim() || words.nothing}
            </p>
          </div>
          <div>
            <h3 class="label">{words.exemplar}</h3>
            <p class="task_said">{task.exemplar[id]?.trim()}</p>
          </div>
        </section>
      ))}
      {isMarked ? (
        <>
          <h2>{words.marked}</h2>
          <p>{words.count(met, task.marks.length)}</p>
          <MarkedPoints points={task.marks} marks={work.marks} none={words.noPassage} />
          <p class="small quiet">{words.note}</p>
        </>
      ) : null}
      <Stop view={view} />
      <div class="actions">
        {isMarked ? keep : null}
        <button
          class={isMarked ? 'action' : 'button'}
          type="button"
          onClick={() => (isMarked ? marking.goOnMarking() : marking.goOnWriting())}
        >
          {isMarked ? words.toMarking : words.goOn}
        </button>
        {isMarked ? (
          <button class="action" type="button" onClick={() => marking.goOnWriting()}>
            {words.goOn}
          </button>
        ) : null}
        {!isMarked && hasText ? keep : null}
      </div>
      {view.stop && hasText ? <TakeFile marking={marking} /> : null}
    </>
  )
}
