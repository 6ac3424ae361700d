import { useId, useRef, useState } from 'preact/hooks'
import type { Question } from '#domain/catalogue/question.ts'
import { type KeyPart, keyParts, withKeyPart } from '#domain/pack/key-parts.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'
import { isNoKey, type KeyTexts } from '#stores/pack/key-texts.ts'
import { KeyOrder } from './KeyOrder.tsx'

interface Props {
  readonly question: Question
  /** What was typed of its parts and is not kept yet. */
  readonly texts?: KeyTexts[string] | undefined
  readonly onText: (part: string, text: string) => void
  readonly onQuestion: (question: Question) => void
  /** Told with each change whether what stands in a part makes a key. */
  readonly onSound: (isSound: boolean) => void
}

/** What is right of a question, to be changed part by part. */
export function KeyFields({ question, texts = {}, onText, onQuestion, onSound }: Props) {
  const wrong = useRef(
    new Set(Object.entries(texts).flatMap(([part, text]) => (isNoKey(question, part, text) ? [part] : []))),
  )
  const tell = (part: string, isSound: boolean) => {
    if (isSound) wrong.current.delete(part)
    else wrong.current.add(part)
    onSound(wrong.current.size === 0)
  }
  // An order that is moved there and back is as it was, with all it gives away.
  const opened = useRef(question)
  return (
    <>
      {keyParts(question).map((part) =>
        part.kind === 'order' ? (
          <KeyOrder
            key={part.id}
            part={part}
            onOrder={(order) => onQuestion(withKeyPart(opened.current, part.id, order))}
          />
        ) : (
          <PartField
            key={part.id}
            part={part}
            question={question}
            text={texts[part.id]}
            onText={(text) => onText(part.id, text)}
            onQuestion={onQuestion}
            onSound={(isSound) => tell(part.id, isSound)}
          />
        ),
      )}
    </>
  )
}

interface PartProps extends Omit<Props, 'texts' | 'onText'> {
  readonly part: Exclude<KeyPart, { readonly kind: 'order' }>
  readonly text: string | undefined
  readonly onText: (text: string) => void
}

function PartField({ part, question, text, onText, onQuestion, onSound }: PartProps) {
  const id = useId()
  const name = part.label === '' ? words.keyOf : words.part(part.label)
  const [isWrong, setWrong] = useState(text !== undefined && isNoKey(question, part.id, text))

  function change(value: readonly string[] | string) {
    const next = withKeyPart(question, part.id, value)
    // What makes no key leaves the question as it is.
    setWrong(next === question)
    onSound(next !== question)
    if (next !== question) onQuestion(next)
  }

  if (part.kind === 'pick')
    return (
      <fieldset>
        <legend class="field_name">{name}</legend>
        {part.options.map((option) => (
          <label class="tickbox" key={option.id}>
            <input
              type={part.hasSeveral ? 'checkbox' : 'radio'}
              name={part.hasSeveral ? undefined : id}
              checked={part.value.includes(option.id)}
              onChange={(event) => change(picked(part, option.id, event.currentTarget.checked))}
            />
            <span>{option.text}</span>
          </label>
        ))}
        <p class="field_problem" role="status">
          {isWrong && words.badKey}
        </p>
      </fieldset>
    )
  return (
    <div class={isWrong ? 'field is-wrong' : 'field'}>
      <label class="field_name" for={id}>
        {part.label === '' ? (part.kind === 'texts' ? words.texts : words.number) : name}
      </label>
      <p class="field_problem" role="status" id={`${id}-problem`}>
        {isWrong && words.badKey}
      </p>
      {part.kind === 'texts' ? (
        <textarea
          class="field_input"
          id={id}
          rows={4}
          aria-describedby={`${id}-problem`}
          value={text ?? part.value}
          onInput={(event) => type(event.currentTarget.value)}
        />
      ) : (
        <input
          class="field_input is-short"
          id={id}
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={`${id}-problem`}
          value={text ?? part.value}
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
    </div>
  )

  function type(value: string) {
    onText(value)
    change(value)
  }
}

function picked(part: Extract<KeyPart, { readonly kind: 'pick' }>, option: string, isOn: boolean) {
  if (!part.hasSeveral) return [option]
  return isOn ? [...part.value, option] : part.value.filter((one) => one !== option)
}
