import type { Id } from '#domain/id.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { Tick } from '#islands/ui/Tick.tsx'
import { quiz } from '#messages/quiz.ts'
import { kindName, openCredit } from '#messages/site.ts'
import type { Credits, Raised } from '#stores/quiz-credit.ts'

interface Props {
  readonly points: readonly Id[]
  readonly words: MarkingWords
  readonly credits: Credits
  readonly raised: Raised
  /** Points of which more is to be said: by id. */
  readonly notes?: Readonly<Record<Id, string>>
}

/** Points in the margin with their ticks, and what rose just now. */
export function PointMarks({ points, words, credits, raised, notes = {} }: Props) {
  return (
    <>
      {points.map((id) => {
        const point = words[id]
        if (!point) return null
        const level = raised[id]
        return (
          <div class="point_head" key={id}>
            <Tick
              credit={credits.get(id) ?? openCredit(point.kind)}
              fresh={level === 'full' ? ['apply'] : []}
            />
            <p class="point_text">
              <b class="point_kind">{kindName[point.kind].one}</b> {point.text}
              {level ? <b> {quiz.rose[level]}</b> : null}
              {notes[id] ? ` ${notes[id]}` : null}
            </p>
          </div>
        )
      })}
    </>
  )
}
