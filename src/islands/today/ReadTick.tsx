import type { Credit } from '#domain/credit/credit.ts'
import { Tick } from '#islands/ui/Tick.tsx'
import { readTick, today } from '#messages/today.ts'

const lines: readonly (readonly [Credit, readonly [string, string]])[] = [
  [{ recall: 'full', apply: 'none', evidence: 'none' }, readTick.recall],
  [{ recall: 'full', apply: 'full', evidence: 'none' }, readTick.apply],
  [{ recall: 'full', apply: 'full', evidence: 'full' }, readTick.evidence],
]

/** How to read a tick, one tap away. */
export function ReadTick() {
  return (
    <details class="key">
      <summary class="action">{today.howToRead}</summary>
      <ul class="key_list small">
        {lines.map(([credit, [name, earned]]) => (
          <li key={name}>
            <Tick credit={credit} quiet />
            <span>
              <b>{name}</b> {earned}
            </span>
          </li>
        ))}
        <li>
          <Tick credit={{ recall: 'half', apply: 'none', evidence: 'none' }} quiet />
          <span>{readTick.levels}</span>
        </li>
      </ul>
    </details>
  )
}
