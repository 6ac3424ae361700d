import type { MarkChange } from '#domain/pack/mark-difference.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'
import { capital } from '#messages/in-words.ts'

interface Props {
  readonly changes: readonly MarkChange[]
}

/** Who would gain or lose what, before anything is kept. */
export function MarkChanges({ changes }: Props) {
  const count = (effect: MarkChange['effect']) => changes.filter((one) => one.effect === effect).length
  const summary = words.summary(count('gains'), count('loses'), count('even'))
  return (
    <div>
      <h4 id="changes-title" tabIndex={-1}>
        {words.preview}
      </h4>
      <p role="status">{changes.length === 0 ? words.noChange : `${capital(summary)}.`}</p>
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
        <section class="desk_table" tabIndex={0} aria-labelledby="changes-title">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.learner}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <th scope="col">
                  <span class="unseen">{words.preview}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map((one) => (
                <tr key={one.name}>
                  <th scope="row">
                    <bdi>{one.name}</bdi>
                  </th>
                  <td>{words.marks(one.before, one.ofBefore)}</td>
                  <td>{words.marks(one.after, one.ofAfter)}</td>
                  <td>{words.effect[one.effect]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
