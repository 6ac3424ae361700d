interface Props {
  readonly id: string
  /** Absent while the page is not alive yet: what is typed meanwhile stays. */
  readonly value: string | undefined
  readonly describedBy?: string | undefined
  readonly isWrong?: boolean
  /** It has to be written for what it stands in to be done. */
  readonly isNeeded?: boolean
  /** Lines it has at least. */
  readonly rows?: number
  readonly onFill: (value: string) => void
}

/** Longer than this a text is not read while it is written, and its box stops growing. */
const HUGE_LENGTH = 20_000
const LETTERS_TO_A_LINE = 60

/** Running text on feint lines, which grow with it. Nothing cuts what is pasted or dictated. */
export function Lines({
  id,
  value,
  describedBy,
  isWrong = false,
  isNeeded = false,
  rows = 4,
  onFill,
}: Props) {
  const isHuge = (value?.length ?? 0) > HUGE_LENGTH
  const box = ['lines field_lines', rows > 2 && 'is-long', isHuge && 'is-huge'].filter(Boolean).join(' ')
  return (
    <div class={box}>
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#feint)" />
      </svg>
      <textarea
        id={id}
        rows={isHuge ? 16 : rowsFor(value ?? '', rows)}
        autoComplete="off"
        autoCapitalize="sentences"
        autoCorrect="on"
        spellcheck={true}
        enterkeyhint="enter"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
        aria-required={isNeeded || undefined}
        onInput={(event) => onFill(event.currentTarget.value)}
      />
    </div>
  )
}

/** For browsers that do not grow a box by themselves. */
function rowsFor(text: string, least: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_TO_A_LINE), 0)
  return Math.max(least, lines + 1)
}
