import type { Option } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { OptionRows } from './OptionRows.tsx'
import type { QuestionProps } from './own-props.ts'

type Props = QuestionProps<'choice'> | QuestionProps<'multiple'>

const MOST = { choice: 4, multiple: 6 } as const

/** The answers of a question to choose from; where several are right, also how they are marked. */
export function Options(props: Props) {
  const { question, faults, points } = props
  const change = (options: readonly Option[]) => {
    if (props.question.kind === 'choice') {
      ;(props as QuestionProps<'choice'>).onChange({ ...props.question, options })
    } else (props as QuestionProps<'multiple'>).onChange({ ...props.question, options })
  }
  return (
    <>
      <p class="small quiet">{words.misconception.about}</p>
      <OptionRows
        {...{ faults, points }}
        path={[]}
        options={question.options}
        isOne={question.kind === 'choice'}
        most={MOST[question.kind]}
        onChange={change}
      />
      {question.kind === 'multiple' && (
        <label class="tickbox">
          <input
            type="checkbox"
            checked={question.scoring === 'partial'}
            onChange={(event) => {
              const { scoring: _before, ...rest } = question
              const next = event.currentTarget.checked ? { ...rest, scoring: 'partial' as const } : rest
              ;(props as QuestionProps<'multiple'>).onChange(next)
            }}
          />
          <span>
            {words.partial.name}. <span class="small quiet">{words.partial.hint}</span>
          </span>
        </label>
      )}
    </>
  )
}
