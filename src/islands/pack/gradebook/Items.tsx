import { gradebook as words } from '#messages/gradebook.ts'
import type { ItemView } from '#stores/pack/gradebook-view.ts'
import { itemId } from './item-id.ts'
import { PartAnswers } from './PartAnswers.tsx'

interface Props {
  readonly items: readonly ItemView[]
}

/** What each item asks, and how many gave which answer. */
export function Items({ items }: Props) {
  return (
    <>
      <h2>{words.items}</h2>
      <p class="small quiet">{words.itemsHint}</p>
      <ol class="items">
        {items.map((item) => (
          <li key={item.id}>
            <details class="item hang" id={itemId(item.number)}>
              <summary>
                <span class="hang_mark">{item.number}</span>
                <span class="item_title">{item.title}</span>{' '}
                <span class="small quiet">{shareText(item)}</span>
              </summary>
              <Answers item={item} />
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

interface AnswersProps {
  readonly item: ItemView
}

function Answers({ item: { kind, tally, answers, parts } }: AnswersProps) {
  const { count } = tally
  return (
    <div class="item_answers small">
      {answers.length > 0 && (
        <ul>
          {answers.map(({ id, text, count: times, isRight }) => (
            <li key={id}>
              <b>{times}</b>
              <span>
                {text} {isRight && <span class="ink-red">{words.isRight}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {parts.length > 0 && <PartAnswers parts={parts} />}
      <p>{words.itemCounts(kind === 'card' ? 'card' : 'marked', count)}</p>
      {kind === undefined && <p>{words.gone}</p>}
    </div>
  )
}

function shareText({ kind, tally: { count, marked } }: ItemView): string {
  if (count.unmarked > 0) return words.toMark(count.unmarked, marked)
  return kind === 'card'
    ? words.gotShare(count.got, count.got + count.forgot)
    : words.rightShare(count.right, marked)
}
