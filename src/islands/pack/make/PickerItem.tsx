import type { Id } from '#domain/id.ts'
import { difficulty, difficultyStep } from '#messages/pack-difficulty.ts'
import { itemKind } from '#messages/pack-item-kind.ts'
import { making } from '#messages/pack-make.ts'
import { kindName } from '#messages/site.ts'
import { difficultyOf, type Measured } from '#stores/pack/make-difficulty.ts'
import type { ShelfItem } from '#stores/pack/make-items.ts'

interface Props {
  readonly item: ShelfItem
  readonly measured: Measured
  readonly isChosen: boolean
  readonly onChoose: (id: Id, isIn: boolean) => void
}

/** A scenario may move twenty points; so many are named at once. */
const POINTS_NAMED = 3

/** One thing to choose: what it asks, and which points it moves. */
export function PickerItem({ item, measured, isChosen, onChoose }: Props) {
  const { id, kind, title, moves } = item
  const named = moves.length > POINTS_NAMED + 1 ? moves.slice(0, POINTS_NAMED) : moves
  const others = moves.slice(named.length)
  const step = difficultyOf(item, measured)
  const own = measured.get(id)
  return (
    <li class="picker_item">
      <label class="tickbox">
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={`moves-${id}`}
          onChange={(event) => onChoose(id, event.currentTarget.checked)}
        />
        <span>{title}</span>
      </label>
      <div class="picker_moves small quiet" id={`moves-${id}`}>
        <p>
          <b>{itemKind[kind].one}</b>
          {step && ` · ${difficultyStep[step].name}`}
          {own && difficulty.measured(own.facility, own.attempts)}
        </p>
        <Points points={named} />
        {others.length > 0 && (
          <details>
            <summary class="link">{making.morePoints(others.length)}</summary>
            <Points points={others} />
          </details>
        )}
      </div>
    </li>
  )
}

function Points({ points }: { readonly points: ShelfItem['moves'] }) {
  return (
    <>
      {points.map((point) => (
        <p key={point.id}>
          {kindName[point.kind].one}: {point.text}
        </p>
      ))}
    </>
  )
}
