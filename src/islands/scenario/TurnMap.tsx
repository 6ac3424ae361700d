import { useEffect, useState } from 'preact/hooks'
import { pathOf } from '#domain/quiz/scenario/play.ts'
import type { SecondRun } from '#domain/quiz/scenario/second-run.ts'
import { type MapRow, type PastRun, turnMap } from '#domain/quiz/scenario/turn-map.ts'
import { map as words } from '#messages/scenario-second.ts'
import { runsSoFar } from '#stores/scenario-seen.ts'
import type { Over } from '#stores/scenario-view.ts'
import { turnAnchor } from './TurnByTurn.tsx'

interface Props {
  readonly view: Over
  readonly second: SecondRun | undefined
}

/** The turns that every run here has met, with the lines between them; nothing else of the scenario. */
export function TurnMap({ view: { scenario, run, keeping }, second }: Props) {
  const [past, setPast] = useState<readonly PastRun[]>([])
  useEffect(() => {
    let isHere = true
    void runsSoFar(scenario).then((runs) => {
      if (isHere) setPast(runs)
    })
    return () => {
      isHere = false
    }
  }, [keeping.kind])
  const { edition } = scenario
  const path = pathOf(run)
  const isAmong = past.some((one) => JSON.stringify(one.path) === JSON.stringify(path))
  const runs = [
    ...past,
    ...(isAmong ? [] : [{ edition, path }]),
    ...(second ? [{ edition, path: pathOf(second.run) }] : []),
  ]
  const { rows, lanes, misfits } = turnMap(scenario, runs)
  const names = new Map(rows.map((row, place) => [row.id, row.title ?? words.turn(place + 1)]))
  return (
    <>
      <h2>{words.heading}</h2>
      <p class="small quiet">{words.what}</p>
      {misfits > 0 ? <p class="small quiet">{words.misfits(misfits)}</p> : null}
      <ol class="map">
        {rows.map((row) => {
          const turn = run.steps.findIndex((step) => step.turn.id === row.id) + 1
          const name = names.get(row.id)
          return (
            <li key={row.id} class="map_row">
              <Lanes row={row} lanes={lanes} />
              <div>
                <p class="label">{turn > 0 ? <a href={`#${turnAnchor(turn)}`}>{name}</a> : name}</p>
                <p class="small quiet">
                  {row.kind === 'ending' ? words.ending(row.runs) : words.tried(row.tried, row.offered)}
                  {row.next.length > 0 ? (
                    <span class="unseen"> {words.leadsTo(row.next.map((id) => names.get(id) ?? ''))}</span>
                  ) : null}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** How far lanes stand apart, and how far down the dot is: in ems, so that lines grow with the text. */
const LANE = 1.25
const DOT = 0.75

function Lanes({ row, lanes }: { readonly row: MapRow; readonly lanes: number }) {
  const x = (lane: number) => `${(lane + 0.5) * LANE}em`
  const dot = `${DOT}em`
  return (
    <svg class="map_lanes" aria-hidden="true" width={`${lanes * LANE}em`}>
      {row.past.map((lane) => (
        <line key={`past ${lane}`} x1={x(lane)} x2={x(lane)} y1="0" y2="100%" />
      ))}
      {row.into.map((lane) => (
        <line key={`into ${lane}`} x1={x(lane)} x2={x(row.lane)} y1="0" y2={dot} />
      ))}
      {row.out.map((lane) => (
        <line key={`out ${lane}`} x1={x(row.lane)} x2={x(lane)} y1={dot} y2="100%" />
      ))}
      {row.kind === 'ending' ? (
        <rect x={`${(row.lane + 0.5) * LANE - 0.35}em`} y={`${DOT - 0.35}em`} width="0.7em" height="0.7em" />
      ) : (
        <circle cx={x(row.lane)} cy={dot} r="0.35em" />
      )}
    </svg>
  )
}
