import { cellWords, letterOf, beliefs as words } from '#messages/gradebook-beliefs.ts'
import type { BeliefView } from '#stores/pack/gradebook-view.ts'

interface Props {
  readonly beliefs: readonly BeliefView[]
}

/** Misconceptions by learners: who holds which, by which items, and whether they were sure. One of them needs no table. */
export function BeliefMap({ beliefs }: Props) {
  const learners = new Map(beliefs.flatMap(({ holders }) => holders.map(({ key, name }) => [key, name])))
  if (beliefs.length < 2 || learners.size === 0) return null
  const byBelief = beliefs.map(({ holders }) => new Map(holders.map((holder) => [holder.key, holder])))
  const count = (key: string) => byBelief.filter((held) => held.has(key)).length
  const rows = [...learners].sort(
    ([a, one], [b, other]) => count(b) - count(a) || one.localeCompare(other, 'en-GB'),
  )
  return (
    <>
      <h3 id="belief-map">{words.map}</h3>
      <p class="small quiet">{words.mapHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is moved sideways by keys too */}
      <section class="wide-table" aria-labelledby="belief-map" tabIndex={0}>
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
            {rows.map(([key, name]) => (
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
    </>
  )
}
