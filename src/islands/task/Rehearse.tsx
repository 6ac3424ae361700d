import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { rehearsal, task as words } from '#messages/task.ts'
import { $voice, followVoice, readAloud, stopReading } from '#stores/task/voice.ts'
import { Aloud } from './Aloud.tsx'
import { Foot } from './Foot.tsx'
import { PartBox } from './PartBox.tsx'
import type { BeginProps } from './props.ts'
import { WordsSaid } from './WordsSaid.tsx'

/** The questions of an assessor, one at a time, answered by speaking or writing. */
export function Rehearse({ task, opening, view, heading, others }: BeginProps) {
  const { title, minutes, brief, parts, marks, hasSample } = opening
  const work = view.kind === 'at-work' ? view.work : undefined
  const at = Math.min(work?.at ?? 0, parts.length - 1)
  const part = parts[at]
  const voice = useStore($voice, { ssr: 'initial' })
  useEffect(followVoice, [])
  useEffect(stopReading, [at])
  if (!part) return null
  const isLast = at === parts.length - 1
  return (
    <>
      {others}
      <p class="small quiet kicker">
        {words.kind.rehearsal(minutes)}: {title}
      </p>
      {at === 0 ? (
        <div class="flow">
          <p>{brief}</p>
          <p class="small quiet">{rehearsal.honest}</p>
        </div>
      ) : null}
      <div class="hang">
        <span class="hang_mark" aria-hidden="true">
          “
        </span>
        <p class="label">{rehearsal.question(at + 1, parts.length)}</p>
        <h1 class="task_question" ref={heading} tabIndex={-1}>
          {part.prompt}
        </h1>
        {voice.isThere ? (
          <button class="action" type="button" onClick={() => readAloud(part.prompt)}>
            {voice.text === part.prompt ? rehearsal.hush : rehearsal.hear}
          </button>
        ) : null}
      </div>
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isLast) void task.finish()
          else task.ask(at + 1)
        }}
      >
        <Aloud key={`aloud ${part.id}`} task={task} part={part.id} work={work} />
        <PartBox
          key={part.id}
          part={part}
          label={rehearsal.label}
          text={work && (work.texts[part.id] ?? '')}
          count={task.countWords(work?.texts[part.id] ?? '')}
          onWrite={(text) => task.write(part.id, text)}
        >
          {at === 0 ? (
            <p class="field_hint small">
              {words.noNames} {words.dictate}
            </p>
          ) : null}
        </PartBox>
        <WordsSaid parts={parts} texts={work?.texts} countWords={task.countWords} />
        {isLast ? (
          <Foot task={task} view={view} what={words.what(marks, hasSample)}>
            <Before at={at} onBack={() => task.ask(at - 1)} />
          </Foot>
        ) : (
          <Foot task={task} view={view} next={rehearsal.next}>
            <Before at={at} onBack={() => task.ask(at - 1)} />
          </Foot>
        )}
      </form>
    </>
  )
}

function Before({ at, onBack }: { readonly at: number; readonly onBack: () => void }) {
  return at === 0 ? null : (
    <button class="action" type="button" onClick={onBack}>
      {rehearsal.before}
    </button>
  )
}
