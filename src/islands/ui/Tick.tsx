import type { Credit } from '#domain/credit/credit.ts'
import { creditLabel } from '#messages/site.ts'

interface Props {
  readonly credit: Credit
  /** Where words beside it say the same, a screen reader is spared the tick. */
  readonly quiet?: boolean
  /** Strokes earned just now: they are drawn, where motion is welcome. */
  readonly fresh?: readonly (keyof Credit)[]
}

/** A point's credit as a tick of up to three strokes. The sheet holds the drawing it points to. */
export function Tick({ credit, quiet, fresh }: Props) {
  return (
    <svg
      class="tick"
      role={quiet ? undefined : 'img'}
      aria-hidden={quiet}
      aria-label={quiet ? undefined : creditLabel(credit)}
      data-recall={credit.recall}
      data-apply={credit.apply}
      data-evidence={credit.evidence}
      data-new={fresh?.length ? fresh.join(' ') : undefined}
    >
      <use href="#tick" />
    </svg>
  )
}
