import type { Id } from '#domain/id.ts'
import type { OptionFeedback } from '#domain/quiz/mark.ts'
import { quiz as words } from '#messages/quiz.ts'

interface Props {
  readonly shown: readonly Id[]
  readonly options: readonly OptionFeedback[]
  readonly kind: 'choice' | 'multiple' | 'order'
  /** Whether marks were given for a part of it. */
  readonly isPartial: boolean
}

/** Every option as it was shown, each with whether it was chosen, whether it is right, and why. */
export function MarkedOptions({ shown, options, kind, isPartial }: Props) {
  const isIncomplete = kind === 'multiple' && options.some(({ chosen, right }) => right && !chosen)
  const hasWrong = options.some(({ chosen, right }) => chosen && !right)
  return (
    <>
      {isIncomplete && !hasWrong ? <p>{words.almost}</p> : null}
      {isPartial && hasWrong ? <p>{words.lessWrong}</p> : null}
      <ul class="options">
        {shown.map((id) => {
          const option = options.find((one) => one.option === id)
          return option ? <Marked key={id} option={option} kind={kind} /> : null
        })}
      </ul>
    </>
  )
}

function Marked({ option, kind }: { readonly option: OptionFeedback; readonly kind: Props['kind'] }) {
  const label = labelOf(option, kind)
  return (
    <li class={`marked${option.right ? ' is-right' : ''}${option.chosen ? ' is-chosen' : ''}`}>
      {label ? <p class="label">{label}</p> : null}
      <p class="marked_text">{option.text}</p>
      <p class="small">{option.why}</p>
    </li>
  )
}

function labelOf({ chosen, right }: OptionFeedback, kind: Props['kind']): string | undefined {
  if (chosen) return right ? words.yours.right : words.yours.wrong
  if (right) return kind === 'choice' ? words.rightOne : words.yours.missed
  return undefined
}
