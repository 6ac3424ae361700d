import { useEffect, useRef, useState } from 'preact/hooks'
import type { Grade } from '#domain/journal/fact.ts'
import { address } from '#messages/address.ts'
import { gradeNames, intervalWords, review, troubleWords } from '#messages/review.ts'
import { firstCard } from '#messages/today.ts'

interface Props {
  readonly card: {
    readonly id: string
    readonly edition: number
    readonly front: string
    readonly back: string
  }
  /** Days until the card comes again, for each grade a first visit offers. */
  readonly intervals: Readonly<Partial<Record<Grade, number>>>
}

type Stage =
  | { readonly kind: 'asked' }
  | { readonly kind: 'shown' | 'saving'; readonly sure: boolean; readonly trouble?: string }
  | { readonly kind: 'kept'; readonly intervalDays: number }

/** A real flashcard to answer at once, before one knows what this is: its grade is the first thing kept. */
export function FirstCard({ card, intervals }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'asked' })
  const askedAt = useRef(0)
  const focus = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    askedAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (stage.kind === 'shown' || stage.kind === 'kept') focus.current?.focus({ preventScroll: true })
  }, [stage.kind])

  async function keep(grade: Grade) {
    if (stage.kind !== 'shown') return
    const { sure } = stage
    const intervalDays = intervals[grade] ?? 0
    setStage({ kind: 'saving', sure })
    const tookMillis = Math.round(performance.now() - askedAt.current)
    const { keepFirstGrade } = await import('#stores/today.ts')
    const kept = await keepFirstGrade({ card, grade, sure, intervalDays, tookMillis })
    setStage(
      kept.ok
        ? { kind: 'kept', intervalDays }
        : { kind: 'shown', sure, trouble: troubleWords(kept.problem.kind) },
    )
  }

  return (
    <div>
      <section class="slip" aria-labelledby="try">
        <p class="label slip_label">{firstCard.label}</p>
        <h2 class="slip_ask" id="try">
          {card.front}
        </h2>
        <div class="lines is-long slip_lines">
          <svg aria-hidden="true">
            <rect width="100%" height="100%" fill="url(#feint)" />
          </svg>
          {stage.kind === 'asked' ? (
            <p class="quiet">{review.sayFirst}</p>
          ) : (
            <p key="answer" ref={stage.kind === 'kept' ? null : focus} tabIndex={-1}>
              {card.back}
            </p>
          )}
        </div>
      </section>
      <div class="first_answers">
        {stage.kind === 'asked' && (
          <div class="choice-pair" key="asked">
            <Choice
              name={review.notSure}
              does={firstCard.showMe}
              act={() => setStage({ kind: 'shown', sure: false })}
            />
            <Choice
              name={review.sure}
              does={firstCard.showMe}
              act={() => setStage({ kind: 'shown', sure: true })}
            />
          </div>
        )}
        {(stage.kind === 'shown' || stage.kind === 'saving') && (
          <div class="choice-pair" key="shown">
            {gradeNames.two.map(([grade, name]) => (
              <Choice
                key={grade}
                name={name}
                does={intervalWords(intervals[grade] ?? 0)}
                act={() => void keep(grade)}
              />
            ))}
          </div>
        )}
        {stage.kind === 'kept' && (
          <p class="first_kept" ref={focus} tabIndex={-1}>
            <b>{firstCard.kept}</b> {firstCard.keptUntil(stage.intervalDays)}{' '}
            <a href={address.flashcards}>{firstCard.goOn}</a>
          </p>
        )}
      </div>
      <p class="field_problem" role="alert">
        {stage.kind === 'shown' && stage.trouble}
      </p>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly does: string
  readonly act: () => void
}

function Choice({ name, does, act }: ChoiceProps) {
  return (
    <button class="button is-second" type="button" onClick={(event) => event.detail !== 2 && act()}>
      <span>{name}</span> <small>{does}</small>
    </button>
  )
}
