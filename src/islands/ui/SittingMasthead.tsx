import type { ComponentChildren } from 'preact'
import { siteName } from '#messages/site-name.ts'
import { Tick } from './Tick.tsx'

interface Props {
  /** Where one is: “3 of 12”, and what is left. */
  readonly count: ComponentChildren
  /** What one may do besides the task: undo, stop. */
  readonly children?: ComponentChildren
  /** The address of Today. */
  readonly today: string
}

/** The masthead of a sitting: the name, where one is, and the way out; no doors. */
export function SittingMasthead({ count, children, today }: Props) {
  return (
    <header class="masthead">
      <a class="masthead_name" href={today}>
        <Tick credit={{ recall: 'full', apply: 'full', evidence: 'full' }} quiet />
        {siteName}
      </a>
      <div class="masthead_more">{children}</div>
      <p class="masthead_count">{count}</p>
    </header>
  )
}
