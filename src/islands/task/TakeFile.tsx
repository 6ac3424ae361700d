import { useState } from 'preact/hooks'
import { compare as words } from '#messages/task-ending.ts'
import type { TaskMarking } from '#stores/task/marking.ts'

interface Props {
  readonly marking: TaskMarking
  /** It is what one should do now. */
  readonly isFirst?: boolean
}

/** One’s own text as a file: where it can’t be kept, or not all of it. */
export function TakeFile({ marking, isFirst = false }: Props) {
  const [isTaken, setTaken] = useState(false)
  return (
    <div>
      <button
        class={isFirst ? 'button' : 'action'}
        type="button"
        onClick={() => void marking.offerFile().then((taken) => setTaken(taken))}
      >
        {words.takeFile}
      </button>
      <p class="small" role="status">
        {isTaken ? words.taken : ''}
      </p>
    </div>
  )
}
