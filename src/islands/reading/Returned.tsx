import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { StopState, StopStates } from '#domain/review/stops.ts'
import { prompts as words } from '#messages/prompts.ts'
import type { PagePrompt } from './prompts.tsx'

interface Props {
  readonly prompts: readonly Pick<PagePrompt, 'id' | 'ask' | 'answer'>[]
  readonly states: StopStates
  /** Whether one that is to be asked again comes back further down. */
  readonly isAhead: (id: Id) => boolean
  readonly onJudge: (id: Id, state: StopState) => void
  readonly onSeen: (id: Id) => void
}

/** Prompts of further up that were skipped or missed, asked once more. */
export function Returned({ prompts, states, isAhead, onJudge, onSeen }: Props) {
  return (
    <>
      {prompts.map(({ id, ask, answer }) => (
        <Once
          key={id}
          ask={ask}
          answer={answer}
          state={states[id]}
          isAhead={isAhead(id)}
          onJudge={(state) => onJudge(id, state)}
          onSeen={() => onSeen(id)}
        />
      ))}
    </>
  )
}

interface OnceProps extends Pick<PagePrompt, 'ask' | 'answer'> {
  readonly state: StopState | undefined
  readonly isAhead: boolean
  readonly onJudge: (state: StopState) => void
  readonly onSeen: () => void
}

function Once({ ask, answer, state, isAhead, onJudge, onSeen }: OnceProps) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const again = answer.cloneNode(true) as Element
    // What has a name on the page has it once.
    for (const named of again.querySelectorAll('[id]')) named.removeAttribute('id')
    place.current?.replaceChildren(again)
  }, [])
  return (
    <div class="prompt prompt_returned hang">
      <span class="hang_mark" aria-hidden="true">
        ?
      </span>
      <p class="label">{words.returned}</p>
      <p>{ask}</p>
      <details
        class="prompt_answer"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
          if (currentTarget.open) onSeen()
        }}
      >
        <summary class="action">{words.showAnswer}</summary>
        <div ref={place} />
      </details>
      <Judge isOpen={isOpen} state={state} isAhead={isAhead} onJudge={onJudge} />
    </div>
  )
}

interface JudgeProps {
  readonly isOpen: boolean
  readonly state: StopState | undefined
  /** Whether a stop is ahead at which it comes back. */
  readonly isAhead: boolean
  readonly onJudge: (state: StopState) => void
}

/** Once the answer is shown: whether one had it. Nothing is counted; what was missed comes back on this page. */
export function Judge({ isOpen, state, isAhead, onJudge }: JudgeProps) {
  if (!isOpen) return null
  return (
    <p class="prompt_judge small">
      <button
        type="button"
        class="action"
        aria-pressed={state === 'had'}
        onClick={() => onJudge(state === 'had' ? 'seen' : 'had')}
      >
        {words.had}
      </button>
      <button
        type="button"
        class="action"
        aria-pressed={state === 'again'}
        onClick={() => onJudge(state === 'again' ? 'seen' : 'again')}
      >
        {words.again}
      </button>
      <span role="status">
        {state === 'had' ? words.done : null}
        {state === 'again' ? (isAhead ? words.later : words.laterToday) : null}
      </span>
    </p>
  )
}
