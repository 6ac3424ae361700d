import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Late, late, useLate } from '#islands/ui/use-late.ts'
import { desk as words } from '#messages/gradebook-desk.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import type { AskedFor } from './asked-for.ts'
import { useDesk } from './use-desk.ts'

interface Props {
  readonly view: GradebookView
  /** Whose answers were asked for on the table last. */
  readonly asked: AskedFor | undefined
}

/** What each part is given. */
interface PartProps extends Props {
  readonly desk: Desk
}

type PartName = 'answers' | 'write' | 'correct' | 'feedback' | 'out' | 'list' | 'remind'

/** Each part comes when it is opened. */
const PARTS: Readonly<Record<PartName, Late<{ readonly Part: ComponentType<PartProps> }>>> = {
  answers: late(() => import('./AnswersOf.tsx').then(({ AnswersOf }) => ({ Part: AnswersOf }))),
  write: late(() => import('./MarkWriting.tsx').then(({ MarkWriting }) => ({ Part: MarkWriting }))),
  correct: late(() => import('./PutRight.tsx').then(({ PutRight }) => ({ Part: PutRight }))),
  feedback: late(() => import('./GiveBack.tsx').then(({ GiveBack }) => ({ Part: GiveBack }))),
  out: late(() => import('./TakeAway.tsx').then(({ TakeAway }) => ({ Part: TakeAway }))),
  list: late(() => import('./BringList.tsx').then(({ BringList }) => ({ Part: BringList }))),
  remind: late(() => import('./Remind.tsx').then(({ Remind }) => ({ Part: Remind }))),
}

/** What a tutor does with a class's answers: each part opens on its own, and loads only then. */
export function DeskPart({ view, asked }: Props) {
  const [open, setOpen] = useState<PartName>()
  // What was asked for on the table is answered here, and closing it leads back there.
  const [answered, setAnswered] = useState<AskedFor>()
  useEffect(() => {
    setAnswered(asked)
    if (asked) setOpen('answers')
  }, [asked])
  const { learners, missing } = view.table
  const unmarked = learners.reduce((sum, row) => sum + row.unmarked, 0)
  const hasWriting = view.items.some(({ kind }) => kind === 'writing')
  const names: readonly (readonly [PartName, string])[] = [
    ...(view.sent > 0 ? [['answers', words.answers] as const] : []),
    ...(hasWriting && view.sent > 0 ? [['write', words.write(unmarked)] as const] : []),
    ...(view.sent > 0
      ? [
          ['correct', words.correct] as const,
          ['feedback', words.feedback] as const,
          ['out', words.out] as const,
        ]
      : []),
    ['list', words.list],
    ...(missing.length > 0 ? [['remind', words.remind] as const] : []),
  ]
  const shown = names.some(([name]) => name === open) ? open : undefined
  return (
    <section class="desk screen-only" aria-labelledby="desk-title">
      <h2 id="desk-title" tabIndex={-1}>
        {words.title}
      </h2>
      <ul class="desk_parts">
        {names.map(([name, label]) => (
          <li key={name}>
            <button
              type="button"
              class="action"
              id={`desk-${name}`}
              aria-expanded={name === shown}
              aria-controls={name === shown ? 'desk-part' : undefined}
              onClick={() => {
                setAnswered(undefined)
                setOpen(name === shown ? undefined : name)
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <OpenPart key={shown} name={shown} view={view} asked={answered} onClose={() => close(shown)} />
      )}
    </section>
  )

  function close(name: PartName) {
    setOpen(undefined)
    const back = answered?.from.isConnected ? answered.from : document.getElementById(`desk-${name}`)
    setAnswered(undefined)
    back?.focus()
  }
}

interface OpenProps extends Props {
  readonly name: PartName
  readonly onClose: () => void
}

function OpenPart({ name, view, asked, onClose }: OpenProps) {
  const { piece, isAway } = useLate(PARTS[name], 'now')
  const desk = useDesk(view.pack, view)
  const part = useRef<HTMLDivElement>(null)
  const isHere = piece !== undefined && desk !== undefined && desk !== 'away'
  useEffect(() => {
    if (isHere) part.current?.querySelector('h3')?.focus()
  }, [isHere])
  return (
    <div class="desk_part flow" id="desk-part" ref={part}>
      {isHere ? (
        <piece.Part desk={desk} view={view} asked={asked} />
      ) : (
        <p role="status">{isAway || desk === 'away' ? words.away : words.loading}</p>
      )}
      <p>
        <button type="button" class="action" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </div>
  )
}
