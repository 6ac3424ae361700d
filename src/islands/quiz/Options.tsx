import { useLayoutEffect } from 'preact/hooks'
import type { ChoiceQuestion, MultipleQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Asked } from '#stores/quiz.ts'

interface Props {
  readonly quiz: Asked
  readonly question: ChoiceQuestion | MultipleQuestion
  readonly shown: readonly Id[]
  readonly draft: readonly Id[]
}

/** The options of a question: whole-width labels, and the keys 1 to 9. */
export function Options({ quiz, question, shown, draft }: Props) {
  useNumberKeys(async (place) => {
    const option = await quiz.pickByKey(place)
    if (option !== undefined) document.getElementById(`option-${option}`)?.focus()
  })
  return (
    <div class="options">
      {shown.map((id) => (
        <label class="option" key={id}>
          <input
            id={`option-${id}`}
            type={question.kind === 'choice' ? 'radio' : 'checkbox'}
            name={question.id}
            checked={draft.includes(id)}
            onChange={() => quiz.pick(id)}
          />
          <span>{question.options.find((option) => option.id === id)?.text}</span>
        </label>
      ))}
    </div>
  )
}

/** Number keys act unless they are held, combined, typed into a field, or pressed in a group of its own; the store knows whether they are on (WCAG 2.1.4). */
function useNumberKeys(press: (place: number) => void): void {
  // At once and not after the next paint, so that no key is lost while a question is put up.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key)) return
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      press(Number(event.key))
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'textarea, select, dialog, [contenteditable], input:not([type=radio], [type=checkbox]), .certainty',
    ) !== null
  )
}
