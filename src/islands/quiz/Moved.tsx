import { Tick } from '#islands/ui/Tick.tsx'
import { quiz as words } from '#messages/quiz.ts'
import { kindName, openCredit } from '#messages/site.ts'
import type { Ended } from '#stores/quiz-view.ts'

interface Props {
  readonly view: Pick<Ended, 'raised' | 'words' | 'credits'>
}

/** The points whose apply stroke these answers raised: those that are full now first. */
export function Moved({ view: { raised, words: points, credits } }: Props) {
  return (
    <>
      {(['full', 'half'] as const).map((level) => {
        const ids = Object.keys(raised).filter((id) => raised[id] === level)
        return ids.length > 0 ? (
          <div key={level}>
            <h3 class="label">{words.done[level]}</h3>
            <ul class="moved small">
              {ids.map((id) => {
                const point = points[id]
                return point ? (
                  <li key={id}>
                    <Tick credit={credits.get(id) ?? openCredit(point.kind)} />
                    <span>
                      <b class="point_kind">{kindName[point.kind].one}</b> {point.text}
                    </span>
                  </li>
                ) : null
              })}
            </ul>
          </div>
        ) : null
      })}
    </>
  )
}
