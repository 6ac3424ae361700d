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
  const { isOlder, texts, work } = view
  return (
    <>
      {isOlder ? (
        <section class="problems flow" aria-labelledby="older">
          <h2 id="older">{words.older.title}</h2>
          <p>{words.older.text}</p>
        </section>
      ) : null}
      {texts.length > 0 ? (
        <section class="task_texts" aria-label={taskTexts.label}>
          <p>{taskTexts.several}</p>
          <p class="actions">
            {texts.map(({ name, typed }) => (
              <button class="action" type="button" key={name} onClick={() => task.showText(name)}>
                {taskTexts.show(typed)}
              </button>
            ))}
          </p>
        </section>
      ) : null}
      {work.others.length > 0 ? (
        <section class="task_texts flow" aria-labelledby="others">
          <h2 id="others">{words.others.title}</h2>
          <p class="small quiet">{words.others.text}</p>
          {work.others.map(({ label, text }, at) => (
            <div key={`${at} ${label}`}>
              <p class="label">{label || words.others.unnamed}</p>
              <p class="task_said">{text}</p>
            </div>
          ))}
        </section>
      ) : null}
    </>
  )
}
