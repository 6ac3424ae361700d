import type { Id } from '#domain/id.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'
import type { Corrected } from '#stores/pack/gradebook-desk.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { startOf, WAYS, wayOf } from './put-right-ways.ts'

interface Props {
  readonly items: GradebookView['items']
  readonly kept: Corrected
  readonly onTakeBack: (item: Id) => void
}

/** What was put right before and still holds, each with the way back. */
export function InForce({ items, kept, onTakeBack }: Props) {
  const held = items.flatMap(({ id, number, title }) => {
    const way = wayOf(kept, id)
    return way === 'as-it-is' ? [] : [{ id, number, title, way }]
  })
  if (held.length === 0) return null
  return (
    <>
      <h4>{words.inForce}</h4>
      <ul>
        {held.map(({ id, number, title, way }) => (
          <li key={id}>
            {words.inForceItem(number, startOf(title), WAYS[way])}{' '}
            <button type="button" class="action" onClick={() => onTakeBack(id)}>
              {words.takeBack}
              <span class="unseen">: {words.itemNumber(number)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
