import { useMemo } from 'preact/hooks'
import type { TaskPart } from '#domain/catalogue/task.ts'
import { chosenIn, type Passage, type Sentence, sentencesOf } from '#domain/quiz/task/passage.ts'
import { lengthText } from '#messages/task.ts'
import { marking as words } from '#messages/task-marking.ts'

interface Props {
  readonly part: TaskPart
  readonly label: string
  readonly text: string
  readonly passages: readonly Passage[]
  readonly spokenMillis: number
  readonly onChoose: (sentence: number) => void
}

/** A part, sentence by sentence, each to be chosen or let go of. What is chosen carries the highlighter. */
export function PartSentences({ part, label, text, passages, spokenMillis, onChoose }: Props) {
  const sentences = useMemo(() => sentencesOf(text), [text])
  const chosen = chosenIn(sentences, passages)
  if (sentences.length === 0) {
    return (
      <div class="task_part">
        <p class="label">{label}</p>
        <p class="quiet">
          {spokenMillis > 0 ? words.onlySpoken(lengthText(spokenMillis)) : words.nothingWritten}
        </p>
      </div>
    )
  }
  return (
    <fieldset class="task_part">
      <legend class="label">{label}</legend>
      {sentences.map((sentence, at) => (
        <label
          class={isAfterBreak(text, sentences, at) ? 'sentence is-paragraph' : 'sentence'}
          key={sentence.start}
        >
          <input type="checkbox" checked={chosen.has(at)} onChange={() => onChoose(at)} />
          <span data-part={part.id} data-start={sentence.start}>
            <span class="sentence_words">{text.slice(sentence.start, sentence.end)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function isAfterBreak(text: string, sentences: readonly Sentence[], at: number): boolean {
  const before = sentences[at - 1]
  return before !== undefined && text.slice(before.end, sentences[at]?.start).includes('\n')
}
