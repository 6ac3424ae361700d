import { useEffect, useRef, useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { desk as words } from '#messages/gradebook-desk.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { useDesk } from './use-desk.ts'

interface Props {
  readonly view: GradebookView
}

/** Each part comes when it is opened. */
const PARTS = {
  write: late(() => import('./MarkWriting.tsx').then(({ MarkWriting }) => ({ Part: MarkWriting }))),
  correct: late(() => import('./PutRight.tsx').then(({ PutRight }) => ({ Part: PutRight }))),
  feedback: late(() => import('./GiveBack.tsx').then(({ GiveBack }) => ({ Part: GiveBack }))),
  out: late(() => import('./TakeAway.tsx').then(({ TakeAway }) => ({ Part: TakeAway }))),
  list: late(() => import('./BringList.tsx').then(({ BringList }) => ({ Part: BringList }))),
  remind: late(() => import('./Remind.tsx').then(({ Remind }) => ({ Part: Remind }))),
} as const

type PartName = keyof typeof PARTS

/** What a tutor does with a class's answers: each part opens on its own, and loads only then. */
export function DeskPart({ view }: Props) {
  const [open, setOpen] = useState<PartName>()
  const { learners, missing } = view.table
  const unmarked = learners.reduce((sum, row) => sum + row.unmarked, 0)
  const hasWriting = view.items.some(({ kind }) => kind === 'writing')
  const names: readonly (readonly [PartName, string])[] = [
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
      <h2 id="desk-title">{words.title}</h2>
      <ul class="desk_parts">
        {names.map(([name, label]) => (
          <li key={name}>
            <button
              type="button"
              class="action"
              id={`desk-${name}`}
              aria-expanded={name === shown}
              aria-controls={name === shown ? 'desk-part' : undefined}
              onClick={() => setOpen(name === shown ? undefined : name)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      {shown && <OpenPart key={shown} name={shown} view={view} onClose={() => close(shown)} />}
    </section>
  )

  function close(name: PartName) {
    setOpen(undefined)
    document.getElementById(`desk-${name}`)?.focus()
  }
}

interface OpenProps extends Props {
  readonly name: PartName
  readonly onClose: () => void
}

function OpenPart({ name, view, onClose }: OpenProps) {
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
        <piece.Part desk={desk} view={view} />
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
