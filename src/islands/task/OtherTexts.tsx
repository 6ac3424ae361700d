import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Texts } from '#domain/quiz/task/passage.ts'
import { task as words } from '#messages/task.ts'
import { taskTexts } from '#messages/task-texts.ts'
import type { TaskStore } from '#stores/task/task.ts'
import type { TaskAtWork } from '#stores/task/view.ts'

interface Props {
  readonly task: TaskStore
  readonly view: TaskAtWork
}

/** What there is beside the text: that the task has changed, texts without a place in it, and texts of other tabs. */
export function OtherTexts({ task, view }: Props) {
  const { isOlder, texts, work, thrown } = view
  const all = useRef<HTMLDivElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const before = useRef(thrown)
  // What one pressed is gone: focus goes to the way back, or to what came back.
  useLayoutEffect(() => {
    if (before.current !== thrown) (thrown ? undo : all).current?.focus()
    before.current = thrown
  }, [thrown])
  if (!isOlder && !thrown && texts.length === 0 && work.others.length === 0) return null
  return (
    <div class="task_others flow" ref={all} tabIndex={-1}>
      {isOlder ? (
        <section class="problems flow" aria-labelledby="older">
          <h2 id="older">{words.older.title}</h2>
          <p>{words.older.text}</p>
        </section>
      ) : null}
      {thrown ? (
        <p class="actions">
          <span>{taskTexts.thrown}</span>
          <button class="action" type="button" ref={undo} onClick={() => void task.bringBack()}>
            {taskTexts.bringBack}
          </button>
        </p>
      ) : null}
      {texts.length > 0 ? (
        <section class="task_texts flow" aria-label={taskTexts.label}>
          <p>{taskTexts.several}</p>
          {texts.map(({ name, typed, work: other }) => (
            <div key={name}>
              <p class="quiet" id={`begins-${name}`}>
                {taskTexts.begins(firstWords(other.texts))}
              </p>
              <p class="actions">
                <button
                  class="action"
                  type="button"
                  aria-describedby={`begins-${name}`}
                  onClick={() => task.showText(name)}
                >
                  {taskTexts.show(typed)}
                </button>
                <ThrowAway
                  about={`begins-${name}`}
                  onThrow={() => void task.throwAway({ kind: 'text', name })}
                />
              </p>
            </div>
          ))}
        </section>
      ) : null}
      {work.others.length > 0 ? (
        <section class="task_texts flow" aria-labelledby="others">
          <h2 id="others">{words.others.title}</h2>
          <p class="small quiet">{words.others.text}</p>
          {work.others.map(({ label, text }, at) => (
            <div key={`${at} ${label}`}>
              <p class="label" id={`other-${at}`}>
                {label || words.others.unnamed}
              </p>
              <p class="task_said">{text}</p>
              <ThrowAway about={`other-${at}`} onThrow={() => void task.throwAway({ kind: 'other', at })} />
            </div>
          ))}
        </section>
      ) : null}
    </div>
  )
}

interface ThrowAwayProps {
  /** The id of what says which text it is. */
  readonly about: string
  readonly onThrow: () => void
}

function ThrowAway({ about, onThrow }: ThrowAwayProps) {
  return (
    <button class="action" type="button" aria-describedby={about} onClick={onThrow}>
      {taskTexts.throwAway}
    </button>
  )
}

/** So many words tell one text from another. */
const FIRST_WORDS = 12

function firstWords(texts: Texts): string {
  const text = Object.values(texts).find((one) => one.trim() !== '') ?? ''
  const all = text.trim().split(/\s+/u, FIRST_WORDS + 1)
  const first = all.slice(0, FIRST_WORDS).join(' ')
  return all.length > FIRST_WORDS ? `${first} …` : first
}
