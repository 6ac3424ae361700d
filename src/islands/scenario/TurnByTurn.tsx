import { PointMarks } from '#islands/quiz/PointMarks.tsx'
import { quiz } from '#messages/quiz.ts'
import { scenario as text } from '#messages/scenario.ts'
import { second } from '#messages/scenario-second.ts'
import type { Over } from '#stores/scenario-view.ts'
import { Verdict } from './Verdict.tsx'

interface Props {
  readonly view: Over
  /** Plays on from a turn, from 0. */
  readonly onPlayOn: (turn: number) => void
}

/** The id of a turn's verdict, from 1: the map leads there. */
export function turnAnchor(turn: number): string {
  return `turn-${turn}`
}

/** Each turn with its verdict, and the way to play on from it; a point stands beside the first turn that showed it. */
export function TurnByTurn({ view, onPlayOn }: Props) {
  const { words, scenario, keeping } = view
  const { turns } = view.debrief
  // Cards come first from the moment the run is kept, and not before.
  const isKept = keeping.kind === 'kept'
  return (
    <ol class="turns">
      {turns.map((turn, place) => {
        const earlier = turns.slice(0, place).flatMap(({ points }) => points)
        const points = turn.points.filter((point) => !earlier.includes(point))
        const { misconception } = turn.chose
        const note = isKept && misconception && quiz.cardFirst(words[misconception]?.cards.length ?? 0)
        return (
          <li
            class={points.length > 2 ? 'beside is-slip' : 'beside'}
            key={place}
            id={turnAnchor(place + 1)}
            tabIndex={-1}
          >
            <div>
              <p class="label">
                {text.turnLabel(
                  place + 1,
                  turn.stage,
                  scenario.meters.map(({ id, label }) => ({
                    label,
                    before: turn.before[id] ?? 0,
                    after: turn.after[id] ?? 0,
                  })),
                )}
              </p>
              <Verdict turn={turn} />
              <p>
                <button class="action" type="button" onClick={() => onPlayOn(place)}>
                  {second.playOn}
                  <span class="unseen">{second.fromTurn(place + 1)}</span>
                </button>
              </p>
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
