import type { OwnItem } from '#domain/pack/own.ts'
import { listedKind, lists } from '#messages/pack-lists.ts'
import type { ReadList } from '#stores/pack/list-in.ts'

interface Props {
  readonly listed: ReadList['items'][number]
  readonly isChosen: boolean
  readonly onChoose: (isIn: boolean) => void
}

/** One question as it would come in: what it asks, its answers, which are right, and why. */
export function ListedQuestion({ listed: { line, item }, isChosen, onChoose }: Props) {
  const id = `listed-${line}`
  return (
    <li class="picker_item">
      <label class="tickbox">
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={id}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span class="as-typed">{asks(item)}</span>
      </label>
      <div class="picker_moves small quiet" id={id}>
        <p>
          <b>{listedKind(item)}</b>, {lists.line(line).toLocaleLowerCase('en-GB')}
        </p>
        <ul>
          {answers(item).map(({ text, isRight, why }, at) => (
            <li key={`${at} ${text}`}>
              {text}
              {isRight && <b> ({lists.right})</b>}
              {why !== '' && ` · ${why}`}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function asks(item: OwnItem): string {
  if (item.kind === 'question') return item.question.stem
  return item.kind === 'writing' ? item.writing.prompt : item.card.front
}

interface Answer {
  readonly text: string
  readonly isRight: boolean
  readonly why: string
}

function answers(item: OwnItem): readonly Answer[] {
  if (item.kind !== 'question') return []
  const { question } = item
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map(({ text, right, why }) => ({ text, isRight: right, why }))
    case 'short':
      return [
        ...question.accept.map(({ text, fraction = 1, why = '' }) => ({
          text: fraction < 1 ? `${text} (${Math.round(fraction * 100)} %)` : text,
          isRight: fraction === 1,
          why: why || question.why,
        })),
        ...question.reject.map(({ text, why }) => ({ text, isRight: false, why })),
      ]
    case 'numeric': {
      const { value, tolerance, why, mistakes } = question
      const text = tolerance === 0 ? `${value}` : `${value} ± ${tolerance}`
      return [
        { text, isRight: true, why },
        ...mistakes.map((one) => ({ text: `${one.value}`, isRight: false, why: one.why })),
      ]
    }
    case 'match': {
      const rights = new Map(question.right.map(({ id, text }) => [id, text]))
      return question.left.map(({ text, to, why }) => ({
        text: `${text} → ${rights.get(to) ?? ''}`,
        isRight: false,
        why,
      }))
    }
    case 'order':
      return question.entries.map(({ text }, at) => ({ text: `${at + 1}. ${text}`, isRight: false, why: '' }))
    case 'classify':
    case 'cloze':
      return []
  }
}
