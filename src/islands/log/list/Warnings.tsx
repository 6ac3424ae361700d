import type { LogUnit } from '#domain/log/log-unit.ts'
import type { LogWarning } from '#domain/log/readiness.ts'
import { log } from '#messages/log.ts'
import { warningLine } from '#messages/readiness.ts'

interface Props {
  readonly unit: LogUnit
  readonly warnings: readonly LogWarning[]
}

/** The misconceptions that the log shows: struck, put right in the assessor’s ink, and where they show. */
export function Warnings({ unit, warnings }: Props) {
  const shown = warnings.flatMap((warning) => {
    const belief = unit.beliefs.find(({ id }) => id === warning.misconception)
    return belief ? [{ ...belief, line: warningLine(warning) }] : []
  })
  if (shown.length === 0) return null
  return (
    <>
      <h2>{log.warnings}</h2>
      {shown.map(({ id, belief, truth, line: { text, go } }) => (
        <div class="warning" key={id}>
          <div class="mis">
            <p>
              <span class="unseen">{log.beliefFirst} </span>
              <s>{belief}</s>
            </p>
            <p class="ink-red">{truth}</p>
          </div>
          <p>
            {text} {go && <a href={go.href}>{go.label}</a>}
          </p>
        </div>
      ))}
    </>
  )
}
