import type { ToRevise as Item } from '#domain/pack/insight/to-revise.ts'
import { reviseWords, insight as words } from '#messages/gradebook-insight.ts'
import type { ItemView } from '#stores/pack/gradebook-view.ts'
import { openItem } from './item-id.ts'

interface Props {
  readonly toRevise: readonly Item[]
  readonly items: readonly ItemView[]
}

/** Items worth a look, each with its reasons and what to look at. */
export function ToRevise({ toRevise, items }: Props) {
  const byNumber = new Map(items.map((item) => [item.number, item]))
  return (
    <>
      <h2>{words.revise}</h2>
      {toRevise.length === 0 ? <p>{words.none}</p> : <p class="small quiet">{words.reviseHint}</p>}
      {toRevise.length > 0 && (
        <ol class="to-revise">
          {toRevise.map(({ number, reasons }) => {
            const item = byNumber.get(number)
            const textOf = (id: string) => item?.answers.find((answer) => answer.id === id)?.text ?? id
            return (
              <li class="hang" key={number}>
                <span class="hang_mark">{number}</span>
                <button type="button" class="item-table_item" onClick={() => openItem(number)}>
                  <span class="item-table_title">{item?.title}</span>
                </button>
                <ul class="small">
                  {reasons.map((reason) => (
                    <li key={reason.kind}>{reviseWords(reason, textOf)}</li>
                  ))}
                </ul>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
