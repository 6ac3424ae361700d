import { useMemo, useRef } from 'preact/hooks'
import { cellWords, letterOf, beliefs as words } from '#messages/gradebook-beliefs.ts'
import type { BeliefView } from '#stores/pack/gradebook-view.ts'
import { byName } from './by-name.ts'
import { MoreRows } from './MoreRows.tsx'
import { useRows } from './use-rows.ts'

interface Props {
  readonly beliefs: readonly BeliefView[]
}

/** Those who hold most are of most use; the others come when asked for. */
const ROWS_AT_ONCE = 25

/** Misconceptions by learners: who holds which, by which items, and whether they were sure. One of them needs no table. */
export function BeliefMap({ beliefs }: Props) {
  const { byBelief, learners } = useMemo(() => mapOf(beliefs), [beliefs])
  const region = useRef<HTMLElement>(null)
  const rows = useRows(learners.length, ROWS_AT_ONCE)
  if (beliefs.length < 2 || learners.length === 0) return null
  return (
    <>
      <h3 id="belief-map">{words.map}</h3>
      <p class="small quiet">{words.mapHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is moved sideways by keys too */}
      <section class="wide-table" aria-labelledby="belief-map" tabIndex={0} ref={region}>
        <table class="figures small belief-map">
          <thead>
            <tr>
              <th scope="col">{words.learner}</th>
              {beliefs.map(({ id, belief }, at) => (
                <th scope="col" key={id} title={belief}>
                  {letterOf(at)}
                  <span class="unseen">: {belief}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.slice(0, rows.shown).map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {byBelief.map((held, at) => {
                  const holder = held.get(key)
                  return (
                    <td key={beliefs[at]?.id} class={holder ? 'is-held' : undefined}>
                      {holder ? cellWords(holder) : <span class="unseen">{words.notHeld}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MoreRows rows={rows} region={region} />
    </>
  )
}

/** The holders of each belief by their keys, and all of them, who holds most first. */
function mapOf(beliefs: readonly BeliefView[]) {
  const byBelief = beliefs.map(({ holders }) => new Map(holders.map((holder) => [holder.key, holder])))
  const all = Map.groupBy(
    beliefs.flatMap(({ holders }) => holders),
    ({ key }) => key,
  )
  const learners = [...all].map(([key, held]) => ({ key, name: held[0]?.name ?? '', count: held.length }))
  return {
    byBelief,
    learners: learners.sort((a, b) => b.count - a.count || byName(a, b)),
  }
}
