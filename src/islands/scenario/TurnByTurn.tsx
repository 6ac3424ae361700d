import type { Meter } from '#domain/catalogue/scenario.ts'
import type { DebriefTurn } from '#domain/quiz/debrief.ts'
import { PointMarks } from '#islands/quiz/PointMarks.tsx'
import { quiz } from '#messages/quiz.ts'
import { scenario as text } from '#messages/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'

interface Props {
  readonly meter: Meter
  readonly view: Over
}

/** Each turn with its verdict; a point stands beside the first turn that showed it. */
export function TurnByTurn({ meter, view }: Props) {
  const { words } = view
  const { turns } = view.debrief
  return (
    <ol class="turns">
      {turns.map((turn, place) => {
        const earlier = turns.slice(0, place).flatMap(({ points }) => points)
        const points = turn.points.filter((point) => !earlier.includes(point))
        const { misconception } = turn.chose
        const note = misconception && quiz.cardFirst(words[misconception]?.cards.length ?? 0)
        return (
          <li class={points.length > 2 ? 'beside is-slip' : 'beside'} key={turn.chose.id}>
            <div>
              <p class="label">
                {text.turnLabel(place + 1, turn.stage, meter.label, turn.before, turn.after)}
              </p>
              <Verdict turn={turn} />
            </div>
            <div class="points">
              <PointMarks
                points={points}
                words={words}
                credits={view.credits}
                raised={view.raised}
                notes={misconception && note ? { [misconception]: note } : {}}
              />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Verdict({ turn: { chose, strong, better } }: { readonly turn: DebriefTurn }) {
  if (strong || !better) {
    return (
      <>
        <p>{chose.text}</p>
        <p class="small">{chose.note}</p>
      </>
    )
  }
  return (
    <>
      <p>
        <span class="unseen">{text.youSaidWeak}</span>
        <s class="struck">{chose.text}</s>
      </p>
      <p class="ink-red">
        <span class="unseen">{text.stronger} </span>
        {better.text} {chose.note}
      </p>
    </>
  )
}
