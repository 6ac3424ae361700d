import { task as words } from '#messages/task.ts'
import { Foot } from './Foot.tsx'
import { PartBox } from './PartBox.tsx'
import type { BeginProps } from './props.ts'
import { WordsSaid } from './WordsSaid.tsx'

/** The brief, and every part of it to write in. */
export function Write({ task, opening, view, heading, others }: BeginProps) {
  const { title, minutes, brief, parts, marks, hasSample } = opening
  const texts = view.kind === 'at-work' ? view.work.texts : undefined
  return (
    <>
      {others}
      <p class="small quiet kicker">{words.kind.writing(minutes)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div class="flow">
        <p class="lead">{brief}</p>
        <p class="small quiet">
          {words.noNames} {words.dictate}
        </p>
      </div>
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void task.finish()
        }}
      >
        {parts.map((part) => (
          <PartBox
            key={part.id}
            part={part}
            label={part.label}
            hint={part.prompt}
            text={texts && (texts[part.id] ?? '')}
            count={task.countWords(texts?.[part.id] ?? '')}
            onWrite={(text) => task.write(part.id, text)}
          />
        ))}
        <WordsSaid parts={parts} texts={texts} countWords={task.countWords} />
        <Foot task={task} view={view} what={words.what(marks, hasSample)} />
      </form>
    </>
  )
}
