import { useRef } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { linkWords as words } from '#messages/log-form.ts'
import { ownLinks } from '#messages/log-form-texts.ts'
import { nameOf, type PointGroup } from './points.ts'

interface Props {
  readonly groups: readonly PointGroup[]
  readonly linked: readonly string[]
  readonly onLink: (point: string) => void
}

/** Every other marking point, by unit, folded until one looks for it. */
export function LinkMore({ groups, linked, onLink }: Props) {
  const fold = useRef<HTMLDetailsElement>(null)
  const choose = (point: string) => {
    if (fold.current) fold.current.open = false
    onLink(point)
  }
  return (
    <details class="links_more" ref={fold}>
      <summary class="action">{words.add}</summary>
      {groups.map(({ unit, title, points }) => (
        <section key={unit} aria-label={title}>
          <h3 class="label">{title}</h3>
          <ul>
            {points
              .filter(({ id, isRemoved }) => !isRemoved && !linked.includes(id))
              .map((point) => (
                <li key={point.id}>
                  <button type="button" class="links_point" onClick={() => choose(point.id)}>
                    <b>{nameOf(point)}</b> <span>{point.text}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p>
        <a class="action" href={address.criteria}>
          {ownLinks.manage}
        </a>
      </p>
    </details>
  )
}
